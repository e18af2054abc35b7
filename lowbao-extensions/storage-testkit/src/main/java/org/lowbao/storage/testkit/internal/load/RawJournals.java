package org.lowbao.storage.testkit.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a careful host would write by hand: one row for the journal, one for the entry, one for the claim, with the same
 * checks of version and claim, in tables of its own. The yardstick for a store's speed. For one thread.
 */
final class RawJournals implements AutoCloseable {

    private static final String PART = "raw";

    private final Connection connection;

    RawJournals(DataSource source) throws SQLException {
        this.connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE raw_journal (part VARCHAR(64) NOT NULL, id VARCHAR(128) NOT NULL,"
                    + " version BIGINT NOT NULL, head VARCHAR(2000) NOT NULL, PRIMARY KEY (part, id))");
            statement.execute("CREATE TABLE raw_entry (part VARCHAR(64) NOT NULL, id VARCHAR(128) NOT NULL,"
                    + " version BIGINT NOT NULL, payload VARCHAR(2000) NOT NULL, PRIMARY KEY (part, id, version))");
            statement.execute("CREATE TABLE raw_claim (part VARCHAR(64) NOT NULL, subject VARCHAR(128) NOT NULL,"
                    + " from_point INT NOT NULL, until_point INT NOT NULL, id VARCHAR(128) NOT NULL,"
                    + " PRIMARY KEY (part, subject, from_point))");
        }
        connection.commit();
    }

    /** Writes the next version of a journal and takes one claim, in the open transaction. */
    void append(String id, long expectedVersion, String text) throws SQLException {
        if (expectedVersion == 0) {
            update("INSERT INTO raw_journal (part, id, version, head) VALUES (?, ?, ?, ?)", PART, id, 1L, text);
        } else if (update(
                        "UPDATE raw_journal SET version = ?, head = ? WHERE part = ? AND id = ? AND version = ?",
                        expectedVersion + 1,
                        text,
                        PART,
                        id,
                        expectedVersion)
                != 1) {
            throw new IllegalStateException("moved");
        }
        requireFree("subject-" + id, (int) expectedVersion);
        update(
                "INSERT INTO raw_claim (part, subject, from_point, until_point, id) VALUES (?, ?, ?, ?, ?)",
                PART,
                "subject-" + id,
                (int) expectedVersion,
                (int) expectedVersion + 1,
                id);
        update(
                "INSERT INTO raw_entry (part, id, version, payload) VALUES (?, ?, ?, ?)",
                PART,
                id,
                expectedVersion + 1,
                text);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Reads the row of a journal and returns its version. */
    long head(String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT version, head FROM raw_journal WHERE part = ? AND id = ?")) {
            query.setString(1, PART);
            query.setString(2, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && !row.getString(2).isEmpty() ? row.getLong(1) : 0;
            }
        }
    }

    /** Reads every row of the journals and returns how many there are. */
    int scan() throws SQLException {
        int count = 0;
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id, version, head FROM raw_journal WHERE part = ? ORDER BY id")) {
            query.setString(1, PART);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    count += row.getString(3).isEmpty() ? 0 : 1;
                }
            }
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void requireFree(String subject, int point) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM raw_claim"
                + " WHERE part = ? AND subject = ? AND from_point < ? AND until_point > ?")) {
            query.setString(1, PART);
            query.setString(2, subject);
            query.setInt(3, point + 1);
            query.setInt(4, point);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    throw new IllegalStateException("held");
                }
            }
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
