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
import java.util.stream.IntStream;
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
    /** What a step brings: the scans of one errand, published with its entry. */
    private static final int TOGETHER = 10;

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
            result.accept(compare("content of " + size / 1024 + " KiB, staged and published", size, 1));
            if (size * TOGETHER <= sizes.contentBytes()) {
                result.accept(compare(
                        TOGETHER + " contents of " + size / 1024 + " KiB, published together, for each",
                        size,
                        TOGETHER));
            }
        }
    }

    private Comparison compare(String what, int size, int together) throws Exception {
        byte[] content = new byte[size];
        new SplittableRandom(size).nextBytes(content);
        int counted = (int) Math.min(MOST / together, Math.max(1, sizes.contentBytes() / size / together));
        return Turns.compare(
                what,
                Target.throughputAtLeast(0.8),
                Math.max(1, counted / 5),
                counted,
                together,
                turn -> pair(content, size + "-" + together + "-" + turn, together));
    }

    private Pair pair(byte[] content, String id, int together) throws Exception {
        Bytes digest = Bytes.of(MessageDigest.getInstance("SHA-256").digest(content));
        List<String> ids =
                IntStream.range(0, together).mapToObj(i -> id + "-" + i).toList();
        return new Pair(() -> keep(content, ids, digest), () -> {
            for (String each : ids) {
                requireSame(digest, write(content, each));
            }
        });
    }

    private void keep(byte[] content, List<String> ids, Bytes digest) {
        for (String id : ids) {
            StoredContent staged = ours.stage(OWNER, id, new ByteArrayInputStream(content), LEASE);
            requireSame(digest, staged.sha256());
        }
        ours.publish(OWNER, ids);
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
