package org.lowbao.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
abstract class DatabaseServerContract {

    private final DatabaseServer server = start();

    abstract DatabaseServer start();

    /** A query that answers one row for each setting that must be on. */
    abstract String settings();

    @AfterAll
    void stop() {
        server.close();
        server.close();
    }

    @Test
    void what_was_committed_is_there_after_a_kill_and_what_was_not_is_gone() throws Exception {
        String database = server.newDatabase();
        try (Connection open = server.dataSource(database).getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(40))");
            statement.execute("INSERT INTO kept VALUES ('\uD840\uDC00')");
            open.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES ('never committed')");

            server.kill();
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(database)))
                    .isInstanceOf(SQLException.class);
            server.startAgain();
        } catch (SQLException e) {
            assertThat(server.process().isAlive()).as("only closing may fail").isTrue();
        }

        assertThat(first(server.url(database), "SELECT word FROM kept")).isEqualTo("\uD840\uDC00");
        assertThat(first(server.url(database), "SELECT count(*) FROM kept")).isEqualTo("1");
    }

    @Test
    void every_database_is_new_and_every_commit_is_flushed() throws Exception {
        String one = server.newDatabase();
        String other = server.newDatabase();

        assertThat(one).isNotEqualTo(other);
        try (Connection connection = server.dataSource(one).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE here (word VARCHAR(40))");
        }
        assertThatThrownBy(() -> first(server.url(other), "SELECT word FROM here"))
                .isInstanceOf(SQLException.class);
        assertThat(first(server.url(one), settings())).isEqualTo("3");
    }

    private static String first(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
