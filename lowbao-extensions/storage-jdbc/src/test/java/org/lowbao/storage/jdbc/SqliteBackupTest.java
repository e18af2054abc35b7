package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;

class SqliteBackupTest {

    private static final JournalKey FIRST = new JournalKey("990101", "D-1");
    private static final JournalKey SECOND = new JournalKey("990101", "D-2");
    private static final Bytes DIGEST = Bytes.ofHex("11".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void a_copy_made_under_load_has_every_commit_answered_before_and_none_by_half() throws Exception {
        Path file = folder.resolve("journals.sqlite");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (SqliteStore store = SqliteStore.open(file)) {
            var stop = new AtomicBoolean();
            var answered = new AtomicLong();
            Future<?> writer = pool.submit(() -> {
                for (long version = 0; !stop.get(); version++) {
                    Commit both = new Commit(List.of(append(FIRST, version), append(SECOND, version)));
                    assertThat(store.journals().commit(both).committed()).isTrue();
                    answered.set(version + 1);
                }
            });
            for (int copy = 0; copy < 5; copy++) {
                while (answered.get() < 20L * (copy + 1) && !writer.isDone()) {
                    Thread.onSpinWait();
                }
                long before = answered.get();
                Path to = folder.resolve("copy-" + copy);

                SqliteBackup.copy(file, to);

                try (SqliteStore restored = SqliteStore.open(to)) {
                    assertThat(version(restored, FIRST))
                            .isGreaterThanOrEqualTo(before)
                            .isEqualTo(version(restored, SECOND));
                    assertThat(restored.journals().entries(FIRST, 0, 10_000)).hasSize((int) version(restored, FIRST));
                }
            }
            stop.set(true);
            writer.get();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_key_that_was_destroyed_before_is_nowhere_in_the_copy() throws Exception {
        Path file = folder.resolve("keys.sqlite");
        Path to = folder.resolve("copy");
        try (JdbcKeyRegister keys = SqliteKeyRegister.open(file)) {
            keys.register(FIRST, Bytes.of("the first wrapped key".getBytes(StandardCharsets.US_ASCII)));
            keys.register(SECOND, Bytes.of("the second wrapped key".getBytes(StandardCharsets.US_ASCII)));
            keys.destroy(FIRST, Instant.EPOCH);

            SqliteBackup.copy(file, to);
        }

        assertThat(Files.readString(to, StandardCharsets.ISO_8859_1))
                .contains("the second wrapped key")
                .doesNotContain("the first wrapped key");
        try (JdbcKeyRegister restored = SqliteKeyRegister.open(to)) {
            assertThat(restored.find(FIRST)).isEqualTo(new KeyRegister.Entry.Destroyed(Instant.EPOCH));
        }
    }

    @Test
    void a_file_in_the_copys_place_is_left_alone() throws Exception {
        Path file = folder.resolve("journals.sqlite");
        SqliteStore.open(file).close();
        Path there = Files.writeString(folder.resolve("there"), "an older copy");

        assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> SqliteBackup.copy(file, there));
        assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> SqliteBackup.copy(file, folder.resolve("no-folder/copy")));
        assertThat(there).hasContent("an older copy");
    }

    @Test
    void what_is_not_there_is_not_made_and_what_is_no_database_is_foreign() throws Exception {
        Path to = folder.resolve("copy");
        Path letter = Files.writeString(folder.resolve("letter"), "dear reader, ".repeat(500));

        assertTrouble(Trouble.UNAVAILABLE, () -> SqliteBackup.copy(folder.resolve("nothing"), to));
        assertTrouble(Trouble.FOREIGN, () -> SqliteBackup.copy(letter, to));
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(to).doesNotExist();
    }

    private static long version(SqliteStore store, JournalKey key) {
        JournalStore journals = store.journals();
        return journals.head(key).orElseThrow().version();
    }

    private static Append append(JournalKey key, long version) {
        var header = new EntryHeader(version + 1, "NOTED", 1, Instant.EPOCH, "actor", List.of(), DIGEST);
        var entry = new Entry(header, Bytes.of(new byte[500]));
        var head = new HeadState(DIGEST, 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T-1"));
        return new Append(key, "sample", version, List.of(entry), head, List.of(), List.of());
    }

    private static void assertTrouble(Trouble trouble, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
