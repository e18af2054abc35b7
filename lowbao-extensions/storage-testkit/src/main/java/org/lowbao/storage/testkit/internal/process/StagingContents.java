package org.lowbao.storage.testkit.internal.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Samples;
import org.lowbao.storage.testkit.internal.Streams;

/**
 * Stages and publishes until it is killed, as a host does: two contents staged, one of them named in a file that stands
 * for the journal, the named one published. Says {@code staged} and {@code published} with the content's number.
 */
public final class StagingContents implements Job<ContentStore> {

    static final JournalKey OWNER = Samples.key("owner");

    @Override
    public void run(ContentStore store, List<String> arguments, Talk talk) throws Exception {
        int first = Integer.parseInt(arguments.get(0));
        try (FileChannel journal =
                FileChannel.open(Path.of(arguments.get(1)), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int number = first; ; number += 2) {
                stage(store, number, talk);
                stage(store, number + 1, talk);
                name(journal, number);
                store.publish(OWNER, List.of(id(number)));
                talk.say("published " + number);
            }
        }
    }

    static String id(int number) {
        return "C-" + number;
    }

    static int number(String id) {
        return Integer.parseInt(id.substring(2));
    }

    /** Returns the bytes of a content, of a length of its own. */
    static Bytes bytes(int number) {
        return Bytes.of(Samples.pattern((int) (number * 37L % 40_000)));
    }

    private static void stage(ContentStore store, int number, Talk talk) {
        store.stage(OWNER, id(number), Streams.stream(bytes(number)), Streams.LEASE);
        talk.say("staged " + number);
    }

    private static void name(FileChannel journal, int number) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((number + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            journal.write(line);
        }
        journal.force(true);
    }
}
