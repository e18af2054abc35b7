package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.jdbc.Sample.KEY;
import static org.lowbao.storage.jdbc.Sample.commit;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

class SchemaTest {

    @ParameterizedTest
    @EnumSource(Backend.class)
    void the_store_makes_its_tables_beside_the_hosts_and_finds_them_again(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            database.run("CREATE TABLE journal (theirs INTEGER)", "INSERT INTO journal VALUES (1)");

            database.open().journals().commit(commit(KEY, 0));
            database.openKeys().close();

            assertThat(database.open().journals().head(KEY)).isPresent();
            assertThat(database.column("SELECT component FROM lowbao_schema ORDER BY component"))
                    .containsExactly("journals", "keys");
            assertThat(database.column("SELECT theirs FROM journal")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void an_administrator_runs_the_printed_script_and_the_store_only_looks(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            run(database, JdbcStore.script(backend.dialect()));
            run(database, JdbcKeyRegister.script(backend.dialect()));

            var store = database.open(SchemaMode.VALIDATE);
            JdbcKeyRegister.open(database.pool(), backend.dialect(), SchemaMode.VALIDATE)
                    .close();

            assertThat(store.journals().commit(commit(KEY, 0)).committed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void an_empty_database_lacks_every_table_and_is_left_alone(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            assertThatThrownBy(() -> database.open(SchemaMode.VALIDATE))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FOREIGN))
                    .hasMessageContaining("no schema of journals where 1 is needed")
                    .hasMessageContainingAll(
                            "table lowbao_journal",
                            "table lowbao_head_token",
                            "table lowbao_entry",
                            "table lowbao_feed",
                            "table lowbao_feed_position",
                            "table lowbao_claim",
                            "table lowbao_stripe");
            assertThatThrownBy(() -> database.column("SELECT * FROM lowbao_schema"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void everything_that_is_missing_is_named_at_once(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            database.open().close();
            String on = backend == Backend.MARIADB ? " ON lowbao_journal" : "";
            database.run(
                    "DROP TABLE lowbao_stripe",
                    "ALTER TABLE lowbao_entry DROP COLUMN actor",
                    "DROP INDEX lowbao_journal_by_due" + on);

            assertThatThrownBy(() -> database.open(SchemaMode.VALIDATE))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(
                            "lacks [index lowbao_journal_by_due, column lowbao_entry.actor," + " table lowbao_stripe]");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tables_of_a_newer_lowbao_are_foreign_and_left_alone(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            database.open().close();
            database.run("UPDATE lowbao_schema SET version = 99");

            for (SchemaMode mode : SchemaMode.values()) {
                assertThatThrownBy(() -> database.open(mode))
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                e -> assertThat(e.trouble()).isEqualTo(Trouble.FOREIGN))
                        .hasMessageContaining("newer lowbao (schema 99, this one knows 1)");
            }
            assertThat(database.column("SELECT version FROM lowbao_schema")).containsExactly("99");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void a_later_script_brings_a_database_up_to_date_with_everything_in_it(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            database.open().journals().commit(commit(KEY, 0));
            Dialect later = later(backend);
            assertThatThrownBy(() -> JdbcStore.open(database.pool(), later, SchemaMode.VALIDATE))
                    .hasMessageContaining("has schema 1 of journals where 2 is needed");

            var store = JdbcStore.open(database.pool(), later, SchemaMode.CREATE);

            assertThat(database.column("SELECT version FROM lowbao_schema")).containsExactly("2");
            assertThat(database.column("SELECT remark FROM lowbao_journal")).containsExactly("none");
            assertThat(store.journals().commit(commit(KEY, 1)).committed()).isTrue();
            JdbcStore.open(database.pool(), later, SchemaMode.VALIDATE).close();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void eight_that_open_an_empty_database_at_once_all_find_it_ready(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh()) {
            Callable<Boolean> opening = () -> {
                try (JdbcStore store = database.open()) {
                    return store.journals().head(KEY).isEmpty();
                }
            };
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                for (Future<Boolean> opened : pool.invokeAll(
                        IntStream.range(0, 8).mapToObj(i -> opening).toList())) {
                    assertThat(opened.get()).isTrue();
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(database.column("SELECT count(*) FROM lowbao_stripe")).containsExactly("256");
        }
    }

    /** Returns a dialect with one script more, in the test's resources. */
    private static Dialect later(Backend backend) {
        return switch (backend) {
            case POSTGRESQL ->
                new PostgresDialect() {
                    @Override
                    protected String scripts() {
                        return "/org/lowbao/storage/jdbc/later/postgresql";
                    }
                };
            case MARIADB ->
                new MariaDbDialect() {
                    @Override
                    protected String scripts() {
                        return "/org/lowbao/storage/jdbc/later/mariadb";
                    }
                };
            case H2 ->
                new H2Dialect() {
                    @Override
                    protected String scripts() {
                        return "/org/lowbao/storage/jdbc/later/h2";
                    }
                };
        };
    }

    private static void run(TestDatabase database, String script) throws Exception {
        for (String statement : script.split(";\n", -1)) {
            if (!statement.isBlank()) {
                database.run(statement);
            }
        }
    }
}
