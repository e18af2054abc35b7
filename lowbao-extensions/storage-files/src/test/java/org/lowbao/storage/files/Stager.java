package org.lowbao.storage.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lowbao.storage.journal.JournalKey;

/**
 * A process of its own that stages and publishes contents until it is killed, and says on its output which were
 * acknowledged: {@code s} staged, {@code p} published, and the number.
 */
final class Stager {

    static final JournalKey OWNER = new JournalKey("990101", "D-1");
    static final Instant LEASE = Instant.parse("2026-03-31T09:30:00Z");

    private Stager() {}

    /** Takes the folder and the first number. */
    public static void main(String[] args) {
        FileContentStore store = FileContentStore.open(Path.of(args[0]));
        for (int number = Integer.parseInt(args[1]); ; number += 2) {
            String first = id(number);
            String second = id(number + 1);
            store.stage(OWNER, first, new ByteArrayInputStream(bytes(number)), LEASE);
            System.out.println("s " + number);
            store.stage(OWNER, second, new ByteArrayInputStream(bytes(number + 1)), LEASE);
            System.out.println("s " + (number + 1));
            store.publish(OWNER, List.of(first, second));
            System.out.println("p " + number);
            System.out.println("p " + (number + 1));
        }
    }

    static String id(int number) {
        return "C-" + number;
    }

    /** Returns the bytes of a content, of a length and a text of its own. */
    static byte[] bytes(int number) {
        return ("content " + number + " ")
                .repeat(1 + (int) (number * 37L % 20_000))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static Process start(Path folder, int first, Path said) throws IOException {
        return Forked.java("128m", Stager.class, folder.toString(), Integer.toString(first))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
