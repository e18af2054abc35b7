package org.lowbao.storage.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lowbao.storage.journal.JournalKey;

/** Another process at the same folder, which does one thing when it is told to on its input. */
final class Peer {

    static final JournalKey OWNER = new JournalKey("990101", "D-1");
    static final Instant LEASE = Instant.parse("2026-03-31T09:30:00Z");
    static final int ROUNDS = 200;

    private final FileContentStore store;

    private Peer(FileContentStore store) {
        this.store = store;
    }

    /** Takes the folder, what to do, and for a race the name of this process. */
    public static void main(String[] args) throws IOException {
        var peer = new Peer(FileContentStore.open(Path.of(args[0])));
        if (args[1].equals("slow")) {
            peer.stageSlowly();
        } else {
            peer.race(args[2]);
        }
    }

    /** Stages half a content, says so, waits, stages the rest and publishes. */
    private void stageSlowly() {
        byte[] half = "half".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        InputStream bytes = new SequenceInputStream(
                new ByteArrayInputStream(half), new SequenceInputStream(new Waiting(), new ByteArrayInputStream(half)));
        store.stage(OWNER, "slow", bytes, LEASE);
        store.publish(OWNER, List.of("slow"));
        System.out.println("published");
    }

    /** Stages and publishes ids that others stage and publish, too, and says what each is in the end. */
    private void race(String name) throws IOException {
        System.out.println("ready");
        new Waiting().read();
        for (int round = 0; round < ROUNDS; round++) {
            String id = "C-" + round;
            byte[] own = (name + round + " ").repeat(2_000).getBytes(StandardCharsets.US_ASCII);
            try {
                store.stage(OWNER, id, new ByteArrayInputStream(own), LEASE);
            } catch (IllegalStateException alreadyPublished) {
                // the other one was faster
            }
            store.publish(OWNER, List.of(id));
            try (InputStream in = store.open(OWNER, id)) {
                String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                System.out.println(text.substring(0, text.indexOf(' ')) + " " + text.length());
            }
        }
    }

    /** A stream that is empty, but ends only when this process is told to go on. */
    private static final class Waiting extends InputStream {
        @Override
        public int read() throws IOException {
            System.out.println("waiting");
            while (System.in.read() != '\n') {
                // until the line is over
            }
            return -1;
        }
    }
}
