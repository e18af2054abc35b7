package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.flush.FlushTrace;
import org.lowbao.storage.testkit.flush.FlushTrace.Acknowledgement;
import org.lowbao.storage.testkit.flush.TracedProcess;
import org.lowbao.testservers.DatabaseServer;

/** J18: what a power cut would find, read from the system calls of the database servers. */
class ServerFlushTest {

    private static final int SINGLE = 40;
    private static final int BATCHES = 3;

    @TempDir
    private Path folder;

    @Test
    void postgresql_has_flushed_its_log_when_it_answers_a_commit() throws Exception {
        assertFlushed(Backend.POSTGRESQL, path -> !path.contains("/pg_wal/"));
    }

    @Test
    void mariadb_has_flushed_its_log_when_it_answers_a_commit() throws Exception {
        assertFlushed(Backend.MARIADB, path -> !path.endsWith("/ib_logfile0"));
    }

    /** What is not the log may be lost: recovery makes it anew from the log. */
    private void assertFlushed(Backend backend, Predicate<String> disposable) throws Exception {
        assumeTrue(
                TracedProcess.strace().isPresent(), "skipped: strace is not installed, and nothing else shows a flush");
        Path data = Files.createDirectory(folder.resolve("data"));
        try (DatabaseServer server = backend.start(data);
                var database = new TestDatabase(backend, server.url(server.newDatabase()));
                var store = database.open()) {
            var trace = new FlushTrace(data, Acknowledgement.BY_COMMIT, disposable);
            try (TracedProcess traced = TracedProcess.attach(folder, server.processes())) {
                write(store.journals());
                traced.detach(trace);
            }
            assertThat(trace.acknowledgements()).isGreaterThanOrEqualTo(SINGLE + BATCHES);
            assertThat(trace.flushes()).isGreaterThanOrEqualTo(SINGLE + BATCHES);
            assertThat(trace.found()).isEmpty();
        }
    }

    private static void write(JournalStore journals) {
        for (int version = 0; version < SINGLE; version++) {
            assertThat(journals.commit(Sample.commit(Sample.KEY, version, new Claim("s", version, version + 1)))
                            .committed())
                    .isTrue();
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            var commits = new ArrayList<Commit>();
            for (int i = 0; i < 50; i++) {
                commits.add(Sample.commit(Sample.key("B-" + i), batch));
            }
            assertThat(journals.commitAll(commits)).allMatch(outcome -> outcome.committed());
        }
    }
}
