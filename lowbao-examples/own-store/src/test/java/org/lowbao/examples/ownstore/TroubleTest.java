package org.lowbao.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;

/** What holds when the disk fails a flush, and when it works again (J5, J21). */
class TroubleTest {

    private static final JournalKey KEY = new JournalKey("P-1", "J-1");
    private static final Outcome DONE = new Outcome.Committed();

    @TempDir
    Path folder;

    private FailingLog log;
    private LogJournalStore store;

    @BeforeEach
    void one_commit() throws IOException {
        log = new FailingLog(folder.resolve("journals.log"));
        log.prepare();
        store = new LogJournalStore(log);
        assertThat(store.commit(next(0))).isEqualTo(DONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_commit_that_is_not_flushed_is_not_there() {
        log.failing = 1;

        assertThatThrownBy(() -> store.commit(next(1)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.REFUSED_BY_SYSTEM));

        assertThat(version()).contains(1L);
        assertThat(store.commit(next(1))).isEqualTo(DONE);
        assertThat(version()).contains(2L);
    }

    @Test
    void nothing_is_answered_until_what_was_not_flushed_is_taken_away() {
        log.failing = 2;
        assertThatThrownBy(() -> store.commit(next(1))).isInstanceOf(StorageException.class);

        assertThatThrownBy(this::version).isInstanceOf(StorageException.class);
        assertThat(version()).contains(1L);
    }

    @Test
    void what_was_not_flushed_is_not_there_after_opening_again() {
        log.failing = 1;
        assertThatThrownBy(() -> store.commit(next(1))).isInstanceOf(StorageException.class);
        assertThat(version()).contains(1L);
        store.close();

        store = LogJournalStore.open(folder.resolve("journals.log"));

        assertThat(version()).contains(1L);
    }

    @Test
    void an_interrupted_thread_does_not_close_the_file_on_the_others() {
        Thread.currentThread().interrupt();
        try {
            assertThat(store.commit(next(1))).isEqualTo(DONE);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(store.commit(next(2))).isEqualTo(DONE);
        assertThat(version()).contains(3L);
    }

    private Optional<Long> version() {
        return store.head(KEY).map(Head::version);
    }

    private static Commit next(long version) {
        var header =
                new EntryHeader(version + 1, "NOTED", 1, Instant.EPOCH, "actor", List.of(), Bytes.of(new byte[32]));
        var head =
                new HeadState(Chain.next(Bytes.of(new byte[32]), header), 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T-1"));
        return Commit.of(new Append(
                KEY, "sample", version, List.of(new Entry(header, Bytes.EMPTY)), head, List.of(), List.of()));
    }

    /** Writes, and fails the next flushes. */
    private static final class FailingLog extends LogFile {

        private int failing;

        private FailingLog(Path path) throws IOException {
            super(path);
        }

        @Override
        void flush() throws IOException {
            if (failing > 0) {
                failing--;
                throw new IOException("no flush");
            }
            super.flush();
        }
    }
}
