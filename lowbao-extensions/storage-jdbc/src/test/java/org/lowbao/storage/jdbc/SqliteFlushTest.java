package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.flush.FlushTrace;
import org.lowbao.storage.testkit.flush.FlushTrace.Acknowledgement;
import org.lowbao.storage.testkit.flush.TracedProcess;

/** J18, K2: what a power cut would find, read from the system calls of a process that writes. */
class SqliteFlushTest {

    private static final int SINGLE = 300;
    private static final int BATCHES = 10;

    @TempDir
    private Path scratch;

    @Test
    void everything_is_flushed_when_a_commit_a_batch_a_refresh_or_a_key_is_acknowledged() throws Exception {
        assumeTrue(
                TracedProcess.strace().isPresent(), "skipped: strace is not installed, and nothing else shows a flush");
        Path folder = Files.createDirectory(scratch.resolve("store"));
        // the shared memory beside the log is an index of it, made anew by whoever opens the file
        var trace = new FlushTrace(folder, Acknowledgement.BY_LINE, path -> path.endsWith("-shm"));

        TracedProcess.run(trace, scratch, Acknowledging.class, folder.toString());

        assertThat(trace.acknowledgements()).isEqualTo(SINGLE + BATCHES + 4);
        assertThat(trace.flushes()).isGreaterThanOrEqualTo(trace.acknowledgements());
        assertThat(trace.found()).isEmpty();
    }

    /** Writes enough for SQLite to move its log into the file more than once. */
    static final class Acknowledging {

        private static final Bytes DIGEST = Bytes.ofHex("00".repeat(32));

        private Acknowledging() {}

        public static void main(String[] args) {
            Path folder = Path.of(args[0]);
            try (var store = SqliteStore.open(folder.resolve("journals.db"));
                    var keys = SqliteKeyRegister.open(folder.resolve("keys.db"))) {
                JournalStore journals = store.journals();
                for (int version = 0; version < SINGLE; version++) {
                    journals.commit(commit("A", version));
                    acknowledge();
                }
                for (int batch = 0; batch < BATCHES; batch++) {
                    var commits = new ArrayList<Commit>();
                    for (int i = 0; i < 20; i++) {
                        commits.add(commit("B-" + i, batch));
                    }
                    journals.commitAll(commits);
                    acknowledge();
                }
                journals.refresh(new HeadRefresh(new JournalKey("P", "A"), SINGLE, SINGLE, head(), List.of()));
                acknowledge();
                var owner = new JournalKey("P", "A");
                keys.register(owner, DIGEST);
                acknowledge();
                keys.replace(owner, DIGEST, Bytes.ofHex("11".repeat(32)));
                acknowledge();
                keys.destroy(owner, Instant.EPOCH);
                acknowledge();
            }
        }

        private static void acknowledge() {
            System.out.println(FlushTrace.ACKNOWLEDGED);
            System.out.flush();
        }

        private static HeadState head() {
            return new HeadState(DIGEST, 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T-1"));
        }

        private static Commit commit(String id, int version) {
            var header = new EntryHeader(version + 1, "NOTED", 1, Instant.EPOCH, "actor", List.of(), DIGEST);
            var entry = new Entry(header, Bytes.of(new byte[20_000]));
            return Commit.of(new Append(
                    new JournalKey("P", id), "sample", version, List.of(entry), head(), List.of(), List.of()));
        }
    }
}
