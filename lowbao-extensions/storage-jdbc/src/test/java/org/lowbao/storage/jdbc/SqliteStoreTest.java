package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.lowbao.storage.journal.Outcome;

class SqliteStoreTest {

    private static final JournalKey KEY = new JournalKey("990101", "D-1");

    @TempDir
    private Path folder;

    @Test
    void the_store_its_files_and_its_folder_are_for_their_owner_only() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = folder.resolve("office/journals.db");

        try (var store = SqliteStore.open(file)) {
            store.journals().commit(Commit.of(append(0, "a")));

            assertThat(rights(folder.resolve("office"))).isEqualTo("rwx------");
            assertThat(rights(file)).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("office/journals.db-wal"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("office/journals.db-shm"))).isEqualTo("rw-------");
        }
    }

    @Test
    void every_commit_is_flushed_by_a_full_synchronous_write_ahead_log() throws Exception {
        Path file = folder.resolve("journals.db");
        SqliteStore.open(file).close();

        Session session = new SqliteFile(file, Duration.ofSeconds(1)).connect(new SqliteDialect());

        assertThat(session.first("PRAGMA journal_mode", row -> row.getString(1)))
                .contains("wal");
        assertThat(session.first("PRAGMA synchronous", row -> row.getInt(1))).contains(2);
        assertThat(session.first("PRAGMA foreign_keys", row -> row.getInt(1))).contains(1);
        assertThat(session.first("PRAGMA secure_delete", row -> row.getInt(1))).contains(1);
        session.close();
    }

    @Test
    void closing_leaves_one_file_that_holds_everything() throws Exception {
        Path file = folder.resolve("journals.db");
        try (var store = SqliteStore.open(file)) {
            store.journals().commit(Commit.of(append(0, "a")));
        }

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        try (var store = SqliteStore.open(file)) {
            assertThat(store.journals().entries(KEY, 0, 10)).hasSize(1);
        }
    }

    @Test
    void a_store_of_a_newer_schema_is_foreign_and_left_alone() throws Exception {
        Path file = folder.resolve("journals.db");
        SqliteStore.open(file).close();
        run(file, statement -> statement.execute("UPDATE lowbao_schema SET version = 99"));

        assertTrouble(Trouble.FOREIGN, () -> SqliteStore.open(file));

        assertThat(number(file, "SELECT version FROM lowbao_schema")).isEqualTo(99);
    }

    @Test
    void somebody_elses_database_is_foreign_and_left_alone() throws Exception {
        Path file = folder.resolve("theirs.db");
        run(file, statement -> statement.execute("CREATE TABLE theirs (a INTEGER)"));

        assertTrouble(Trouble.FOREIGN, () -> SqliteStore.open(file));

        assertThat(number(file, "SELECT count(*) FROM sqlite_master")).isEqualTo(1);
    }

    @Test
    void a_key_register_is_no_journal_store() {
        Path file = folder.resolve("keys.db");
        SqliteKeyRegister.open(file).close();

        assertTrouble(Trouble.FOREIGN, () -> SqliteStore.open(file));
    }

    @Test
    void a_file_that_is_no_database_is_foreign_and_left_alone() throws Exception {
        Path file = folder.resolve("letter.txt");
        String letter = "This is a letter and not a database.\n".repeat(200);
        Files.writeString(file, letter);

        assertTrouble(Trouble.FOREIGN, () -> SqliteStore.open(file));

        assertThat(Files.readString(file)).isEqualTo(letter);
    }

    @Test
    void a_folder_is_foreign() {
        assertTrouble(Trouble.FOREIGN, () -> SqliteStore.open(folder));
    }

    @Test
    void a_file_whose_folder_cannot_be_made_is_refused_by_the_system() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> SqliteStore.open(file.resolve("journals.db")));
    }

    @Test
    void a_writer_that_has_waited_long_enough_says_the_store_is_unavailable_and_works_again_later() throws Exception {
        Path file = folder.resolve("journals.db");
        try (var store = SqliteStore.open(file, Duration.ofMillis(50))) {
            run(file, statement -> {
                statement.execute("BEGIN IMMEDIATE");
                assertTrouble(Trouble.UNAVAILABLE, () -> store.journals().commit(Commit.of(append(0, "a"))));
                assertThat(store.journals().head(KEY)).isEmpty();
                statement.execute("ROLLBACK");
            });

            assertThat(store.journals().commit(Commit.of(append(0, "a")))).isEqualTo(new Outcome.Committed());
        }
    }

    @Test
    void messages_name_the_file_and_a_code_and_never_a_payload() throws Exception {
        Path file = folder.resolve("journals.db");
        try (var store = SqliteStore.open(file)) {
            run(
                    file,
                    statement -> statement.execute(
                            "CREATE TRIGGER full BEFORE INSERT ON lowbao_entry BEGIN SELECT RAISE(ABORT, 'no'); END"));

            assertThatThrownBy(() -> store.journals().commit(Commit.of(append(0, "secret-payload"))))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("journals.db")
                    .hasMessageContaining("code 19")
                    .hasMessageNotContaining("secret");
            assertThat(store.journals().head(KEY)).as("nothing was done").isEmpty();
        }
    }

    @Test
    void a_batch_that_breaks_half_way_leaves_no_half_commit() throws Exception {
        Path file = folder.resolve("journals.db");
        try (var store = SqliteStore.open(file)) {
            run(
                    file,
                    statement ->
                            statement.execute("CREATE TRIGGER full BEFORE INSERT ON lowbao_entry WHEN NEW.version = 3"
                                    + " BEGIN SELECT RAISE(ABORT, 'no'); END"));

            assertThatThrownBy(() -> store.journals()
                            .commitAll(List.of(
                                    Commit.of(append(0, "a")), Commit.of(append(1, "b")), Commit.of(append(2, "c")))))
                    .isInstanceOf(StorageException.class);
            assertThat(store.journals().head(KEY)).isEmpty();
            assertThat(store.journals().commit(Commit.of(append(0, "a")))).isEqualTo(new Outcome.Committed());
        }
    }

    @Test
    void using_a_closed_store_is_misuse_and_closing_it_twice_is_not() {
        var store = SqliteStore.open(folder.resolve("journals.db"));
        store.close();
        store.close();

        assertThatThrownBy(() -> store.journals().head(KEY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.journals().commit(Commit.of(append(0, "a"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_path_that_the_driver_would_read_as_options_is_misuse() {
        assertThatThrownBy(() -> SqliteStore.open(folder.resolve("a?mode=memory")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Append append(long expectedVersion, String payload) {
        var header = new EntryHeader(
                expectedVersion + 1, "TEST", 1, Instant.EPOCH, "actor", List.of(), Bytes.ofHex("00".repeat(32)));
        var entry = new Entry(header, Bytes.of(payload.getBytes(StandardCharsets.UTF_8)));
        var head = new HeadState(Bytes.ofHex("11".repeat(32)), 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T1"));
        return new Append(KEY, "dossier", expectedVersion, List.of(entry), head, List.of(), List.of());
    }

    private static void assertTrouble(Trouble trouble, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private interface Using {
        void with(Statement statement) throws SQLException;
    }

    /** Works on the file as another program would. */
    private static void run(Path file, Using using) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            using.with(statement);
        }
    }

    private static int number(Path file, String sql) throws SQLException {
        int[] read = new int[1];
        run(file, statement -> {
            try (ResultSet row = statement.executeQuery(sql)) {
                read[0] = row.getInt(1);
            }
        });
        return read[0];
    }
}
