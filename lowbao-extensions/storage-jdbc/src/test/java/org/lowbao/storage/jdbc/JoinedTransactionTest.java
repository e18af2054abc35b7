package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.jdbc.Sample.KEY;
import static org.lowbao.storage.jdbc.Sample.commit;
import static org.lowbao.storage.jdbc.Sample.key;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;

/** J22: the store inside a transaction that the host has begun. */
class JoinedTransactionTest {

    private static final Outcome DONE = new Outcome.Committed();
    private static final Claim CLAIM = new Claim("subject", 1, 5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void what_is_written_stands_with_the_hosts_own_rows_when_the_host_commits(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection host = hostConnection(database)) {
            JournalStore joined = store.joined(host);

            assertThat(joined.commit(commit(KEY, 0, CLAIM))).isEqualTo(DONE);
            run(host, "INSERT INTO theirs VALUES (1)");
            assertThat(joined.head(KEY)).isPresent();
            assertThat(store.journals().head(KEY)).isEmpty();
            host.commit();

            assertThat(store.journals().head(KEY)).isPresent();
            assertThat(store.journals().holder(KEY.partition(), "subject", 1)).contains(KEY);
            assertThat(database.column("SELECT count(*) FROM theirs")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void nothing_stands_when_the_host_rolls_back(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection host = hostConnection(database)) {
            store.journals().commit(commit(key("before"), 0, CLAIM));

            JournalStore joined = store.joined(host);
            joined.commitAll(List.of(commit(KEY, 0), commit(KEY, 1), commit(key("before"), 1)));
            assertThat(joined.feed(Sample.PART, Optional.empty(), 10).entries()).hasSize(4);
            host.rollback();

            assertThat(store.journals().head(KEY)).isEmpty();
            assertThat(store.journals().head(key("before")).orElseThrow().version())
                    .isEqualTo(1);
            assertThat(store.journals().feed(Sample.PART, Optional.empty(), 10).entries())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void a_conflict_leaves_the_transaction_usable_for_the_store_and_for_the_host(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection host = hostConnection(database)) {
            store.journals().commit(commit(key("holder"), 0, CLAIM));
            run(host, "INSERT INTO theirs VALUES (1)");
            JournalStore joined = store.joined(host);

            assertThat(joined.commit(commit(KEY, 0, CLAIM)))
                    .isEqualTo(new Outcome.Conflict(List.of(new Reason.Held(KEY, CLAIM, key("holder")))));
            assertThat(joined.commit(commit(key("holder"), 0)))
                    .isEqualTo(new Outcome.Conflict(List.of(new Reason.Moved(key("holder"), 0, 1))));
            run(host, "INSERT INTO theirs VALUES (2)");
            assertThat(joined.commit(commit(KEY, 0))).isEqualTo(DONE);
            host.commit();

            assertThat(store.journals().head(KEY)).isPresent();
            assertThat(database.column("SELECT count(*) FROM theirs")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void a_journal_that_somebody_makes_meanwhile_is_a_conflict_and_no_error(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection first = hostConnection(database);
                Connection second = database.pool().getConnection()) {
            begin(second);
            run(second, "INSERT INTO theirs VALUES (7)");
            assertThat(store.joined(first).commit(commit(KEY, 0))).isEqualTo(DONE);

            // sees no journal, waits for the first at its insert, and finds it there when the first has committed
            var waiting =
                    CompletableFuture.supplyAsync(() -> store.joined(second).commit(commit(KEY, 0)));
            Thread.sleep(300);
            first.commit();

            assertThat(waiting.get(30, TimeUnit.SECONDS))
                    .isEqualTo(new Outcome.Conflict(List.of(new Reason.Moved(KEY, 0, 1))));
            run(second, "INSERT INTO theirs VALUES (8)");
            assertThat(store.joined(second).commit(commit(KEY, 1))).isEqualTo(DONE);
            second.commit();
            assertThat(store.journals().head(KEY).orElseThrow().version()).isEqualTo(2);
            assertThat(database.column("SELECT count(*) FROM theirs")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void a_connection_that_commits_by_itself_or_sees_an_old_picture_is_misuse(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection host = database.pool().getConnection()) {
            assertThatThrownBy(() -> store.joined(host))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("setAutoCommit(false)");
            host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            host.setAutoCommit(false);
            assertThatThrownBy(() -> store.joined(host))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("READ COMMITTED");
        }
    }

    @Test
    void a_sqlite_store_joins_a_transaction_of_the_hosts_on_the_same_file() throws Exception {
        Path file = folder.resolve("journals.db");
        var config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        try (SqliteStore store = SqliteStore.open(file);
                Connection host = config.createConnection("jdbc:sqlite:" + file)) {
            run(host, "CREATE TABLE theirs (number INTEGER)");
            host.setAutoCommit(false);
            JournalStore joined = store.joined(host);

            run(host, "INSERT INTO theirs VALUES (1)");
            joined.commit(commit(KEY, 0, CLAIM));
            host.rollback();
            assertThat(store.journals().head(KEY)).isEmpty();

            assertThat(joined.commit(commit(KEY, 0, CLAIM))).isEqualTo(DONE);
            assertThat(joined.commit(commit(key("D-2"), 0, CLAIM)).committed()).isFalse();
            run(host, "INSERT INTO theirs VALUES (1)");
            host.commit();
            assertThat(store.journals().head(KEY)).isPresent();
            assertThat(store.journals().head(key("D-2"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void a_closed_joined_store_leaves_the_connection_open(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection host = hostConnection(database)) {
            JournalStore joined = store.joined(host);
            joined.commit(commit(KEY, 0));

            joined.close();
            joined.close();

            assertThatThrownBy(() -> joined.head(KEY)).isInstanceOf(IllegalStateException.class);
            run(host, "INSERT INTO theirs VALUES (1)");
            host.commit();
            assertThat(store.journals().head(KEY)).isPresent();
        }
    }

    /** Returns a connection of the host's in a transaction, and makes the host's table. */
    private static Connection hostConnection(TestDatabase database) throws SQLException {
        database.run("CREATE TABLE theirs (number INTEGER)");
        Connection connection = database.pool().getConnection();
        begin(connection);
        return connection;
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
