package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.jdbc.Sample.KEY;
import static org.lowbao.storage.jdbc.Sample.commit;
import static org.lowbao.storage.jdbc.Sample.key;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.postgresql.ds.PGSimpleDataSource;

/** What breaks, what is said of it, and that work goes on when its cause is gone (J21). */
class TroubleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "53100, 0, REFUSED_BY_SYSTEM",
        "42501, 0, REFUSED_BY_SYSTEM",
        "25006, 0, REFUSED_BY_SYSTEM",
        "XX001, 0, DAMAGED",
        "42P01, 0, FOREIGN",
        "57P01, 0, UNAVAILABLE",
        "08006, 0, UNAVAILABLE",
        "40P01, 0, UNAVAILABLE"
    })
    void postgresql_tells_the_kind_of_trouble_by_its_state(String state, int code, Trouble trouble) {
        assertThat(new PostgresDialect().trouble(new SQLException("", state, code)))
                .isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({
        "HY000, 1021, REFUSED_BY_SYSTEM",
        "HY000, 1114, REFUSED_BY_SYSTEM",
        "08S01, 1153, REFUSED_BY_SYSTEM",
        "HY000, 1290, REFUSED_BY_SYSTEM",
        "HY000, 1194, DAMAGED",
        "42S02, 1146, FOREIGN",
        "08000, 0, UNAVAILABLE",
        "HY000, 1205, UNAVAILABLE"
    })
    void mariadb_tells_the_kind_of_trouble_by_its_code(String state, int code, Trouble trouble) {
        assertThat(new MariaDbDialect().trouble(new SQLException("", state, code)))
                .isEqualTo(trouble);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void messages_name_the_database_and_the_codes_and_never_a_payload(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open()) {
            database.run("ALTER TABLE lowbao_entry DROP COLUMN actor");

            assertThatThrownBy(() -> store.journals().commit(secret()))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FOREIGN))
                    .hasMessageContaining(" database ")
                    .hasMessageContaining("SQLState ")
                    .hasMessageNotContaining("secret");
            assertThat(store.journals().head(KEY)).as("nothing was done").isEmpty();

            database.run("ALTER TABLE lowbao_entry ADD COLUMN actor VARCHAR(128) NOT NULL");
            assertThat(store.journals().commit(secret()).committed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Backend.class,
            names = {"POSTGRESQL", "MARIADB"})
    void a_store_outlives_the_death_of_its_server(Backend backend) throws Exception {
        try (var server = backend.start(folder);
                TestDatabase database = new TestDatabase(backend, server.url(server.newDatabase()));
                JdbcStore store = database.open()) {
            JournalStore journals = store.journals();
            assertThat(journals.commit(commit(KEY, 0)).committed()).isTrue();

            database.pool().setConnectionTimeout(500);
            server.kill();
            assertTrouble(Trouble.UNAVAILABLE, () -> journals.commit(commit(KEY, 1)));
            assertTrouble(Trouble.UNAVAILABLE, () -> journals.head(KEY));
            server.startAgain();
            database.pool().setConnectionTimeout(20_000);

            assertThat(journals.head(KEY).orElseThrow().version()).isEqualTo(1);
            assertThat(journals.commit(commit(KEY, 1)).committed()).isTrue();
        }
    }

    @Test
    void a_full_disk_under_sqlite_refuses_a_commit_wholly_and_room_lets_it_pass() throws Exception {
        Path file = folder.resolve("journals.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            JournalStore journals = store.journals();
            journals.commit(commit(KEY, 0));
        }
        var full = new SqliteFile(file, SqliteStore.USUAL_PATIENCE, 40);
        try (var database = new SqliteDatabase(full)) {
            var journals = new JdbcJournalStore(database);

            assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> journals.commitAll(List.of(commit(KEY, 1), large(KEY, 2))));
            assertThat(journals.head(KEY).orElseThrow().version()).isEqualTo(1);
            assertThat(journals.commit(commit(KEY, 1)).committed()).isTrue();
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.journals().commit(large(KEY, 2)).committed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void the_largest_payload_goes_in_and_comes_back(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open()) {
            byte[] bytes = new byte[Entry.MAX_PAYLOAD];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i * 31);
            }

            store.journals().commit(commit(KEY, 0, Bytes.of(bytes), List.of()));

            assertThat(store.journals().entries(KEY, 0, 1).get(0).payload()).isEqualTo(Bytes.of(bytes));
        }
    }

    @Test
    void mariadb_with_a_small_packet_is_refused_with_the_setting_that_mends_it() throws Exception {
        try (TestDatabase database = Backend.MARIADB.fresh();
                JdbcStore store = database.open()) {
            String before =
                    database.column("SELECT @@global.max_allowed_packet").get(0);
            database.run("SET GLOBAL max_allowed_packet = 1048576");
            try (TestDatabase small =
                            new TestDatabase(Backend.MARIADB, database.pool().getJdbcUrl());
                    JdbcStore refused = small.open()) {
                assertThatThrownBy(() -> refused.journals().commit(large(KEY, 0)))
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                e -> assertThat(e.trouble()).isEqualTo(Trouble.REFUSED_BY_SYSTEM))
                        .hasMessageContaining("set max_allowed_packet to 64 MiB or more");
                assertThat(refused.journals().commit(commit(KEY, 0)).committed())
                        .isTrue();
            } finally {
                database.run("SET GLOBAL max_allowed_packet = " + before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rare_characters_survive_in_either_encoding(Backend backend) throws Exception {
        // 𠮷 and 𬴂 lie beyond the first plane; the last has four bytes in GB 18030 as well
        String name = "\uD842\uDFB7\u00B7\uD873\uDD02\u9FB4";
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open()) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
                Bytes payload = Bytes.of(name.getBytes(charset));
                store.journals().commit(commit(key(charset.name()), 0, payload, List.of()));

                byte[] back = store.journals()
                        .entries(key(charset.name()), 0, 1)
                        .get(0)
                        .payload()
                        .toByteArray();
                assertThat(new String(back, charset)).isEqualTo(name);
            }
        }
    }

    @Test
    void a_database_that_is_not_there_is_foreign() {
        try (TestDatabase database = Backend.POSTGRESQL.fresh()) {
            String gone = database.pool().getJdbcUrl().replaceFirst("/t[0-9]+", "/nowhere");
            var source = new PGSimpleDataSource();
            source.setURL(gone);

            assertTrouble(
                    Trouble.FOREIGN, () -> JdbcStore.open(source, Backend.POSTGRESQL.dialect(), SchemaMode.CREATE));
        }
    }

    private static Commit secret() {
        return commit(KEY, 0, Bytes.of("secret-payload".getBytes(StandardCharsets.UTF_8)), List.of());
    }

    private static Commit large(JournalKey key, long expectedVersion) {
        return commit(key, expectedVersion, Bytes.of(new byte[4 * 1024 * 1024]), List.of());
    }

    private static void assertTrouble(Trouble trouble, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
