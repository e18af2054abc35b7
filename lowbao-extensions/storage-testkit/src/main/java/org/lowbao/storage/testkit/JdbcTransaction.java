package org.lowbao.storage.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.lowbao.storage.journal.JournalStore;

/** A transaction of a JDBC connection. */
final class JdbcTransaction implements HostTransaction {

    private final Connection connection;
    private final JournalStore store;

    JdbcTransaction(Connection connection, Function<Connection, JournalStore> join) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS host_note (note VARCHAR(100) NOT NULL PRIMARY KEY)");
        }
        connection.setAutoCommit(false);
        this.store = join.apply(connection);
    }

    @Override
    public JournalStore store() {
        return store;
    }

    @Override
    public void write(String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO host_note (note) VALUES (?)")) {
            insert.setString(1, note);
            insert.executeUpdate();
        }
    }

    @Override
    public boolean isThere(String note) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT note FROM host_note WHERE note = ?")) {
            query.setString(1, note);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void commit() throws SQLException {
        try (Connection ended = connection) {
            ended.commit();
        }
    }

    @Override
    public void rollback() throws SQLException {
        try (Connection ended = connection) {
            ended.rollback();
        }
    }
}
