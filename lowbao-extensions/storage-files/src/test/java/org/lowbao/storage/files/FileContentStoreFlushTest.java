package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.flush.FlushTrace;
import org.lowbao.storage.testkit.flush.FlushTrace.Acknowledgement;
import org.lowbao.storage.testkit.flush.TracedProcess;

/** C1, C10: what a power cut would find, read from the system calls of a process that stages and publishes. */
class FileContentStoreFlushTest {

    private static final int CONTENTS = 50;

    @TempDir
    private Path scratch;

    @Test
    void bytes_and_names_are_flushed_when_staging_or_publishing_is_acknowledged() throws Exception {
        assumeTrue(
                TracedProcess.strace().isPresent(), "skipped: strace is not installed, and nothing else shows a flush");
        Path folder = Files.createDirectory(scratch.resolve("store"));
        // lock files are empty, and made anew when they are missing; a staged file is a part whose name was flushed
        var trace = new FlushTrace(
                folder, Acknowledgement.BY_LINE, path -> path.contains("/locks/") || path.matches(".*/staging/[^.]*"));

        TracedProcess.run(trace, scratch, Acknowledging.class, folder.toString());

        assertThat(trace.acknowledgements()).isEqualTo(2 * CONTENTS);
        // the bytes and the name of the part when staged, the owner's folder when published
        assertThat(trace.flushes()).isGreaterThanOrEqualTo(3 * CONTENTS);
        assertThat(trace.found()).isEmpty();
    }

    static final class Acknowledging {

        private Acknowledging() {}

        public static void main(String[] args) {
            ContentStore store = FileContentStore.open(Path.of(args[0]).resolve("contents"));
            for (int i = 0; i < CONTENTS; i++) {
                var owner = new JournalKey("P", "J-" + i % 7);
                String id = "content-" + i;
                var bytes = new ByteArrayInputStream(new byte[i * 10_000]);
                store.stage(owner, id, bytes, Instant.parse("2100-01-01T00:00:00Z"));
                acknowledge();
                store.publish(owner, List.of(id));
                acknowledge();
            }
        }

        private static void acknowledge() {
            System.out.println(FlushTrace.ACKNOWLEDGED);
            System.out.flush();
        }
    }
}
