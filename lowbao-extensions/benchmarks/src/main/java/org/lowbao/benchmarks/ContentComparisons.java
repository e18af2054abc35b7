package org.lowbao.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.lowbao.benchmarks.Turns.Pair;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.journal.JournalKey;

/** Staging and publishing a content, against a loop that reads, digests, writes and flushes file and folder. */
final class ContentComparisons {

    private static final JournalKey OWNER = new JournalKey(Workload.PARTITION, "d-1");
    private static final Instant LEASE = Instant.parse("2100-01-01T00:00:00Z");
    private static final int BUFFER = 64 * 1024;
    private static final int MOST = 500;

    private final ContentStore ours;
    private final Path bare;
    private final Sizes sizes;

    ContentComparisons(Path folder, Sizes sizes) throws Exception {
        this.ours = FileContentStore.open(folder.resolve("contents"));
        this.bare = Files.createDirectory(folder.resolve("bare"));
        this.sizes = sizes;
    }

    /** Hands each comparison to {@code result} when it is done. */
    void run(Consumer<Comparison> result) throws Exception {
        for (int size : sizes.contents()) {
            byte[] content = new byte[size];
            new SplittableRandom(size).nextBytes(content);
            int counted = (int) Math.min(MOST, sizes.contentBytes() / size);
            result.accept(Turns.compare(
                    "content of " + size / 1024 + " KiB, staged and published",
                    Target.throughputAtLeast(0.8),
                    Math.max(1, counted / 5),
                    counted,
                    1,
                    turn -> pair(content, size + "-" + turn)));
        }
    }

    private Pair pair(byte[] content, String id) throws Exception {
        Bytes digest = Bytes.of(MessageDigest.getInstance("SHA-256").digest(content));
        return new Pair(() -> requireSame(digest, keep(content, id)), () -> requireSame(digest, write(content, id)));
    }

    private Bytes keep(byte[] content, String id) {
        StoredContent staged = ours.stage(OWNER, id, new ByteArrayInputStream(content), LEASE);
        ours.publish(OWNER, List.of(id));
        return staged.sha256();
    }

    private Bytes write(byte[] content, String id) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        InputStream in = new ByteArrayInputStream(content);
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out =
                FileChannel.open(bare.resolve(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        // without it the file is durable and its name is not
        try (FileChannel folder = FileChannel.open(bare, StandardOpenOption.READ)) {
            folder.force(true);
        }
        return Bytes.of(digest.digest());
    }

    private static void requireSame(Bytes expected, Bytes digest) {
        if (!expected.equals(digest)) {
            throw new IllegalStateException("a content has another digest than was written");
        }
    }
}
