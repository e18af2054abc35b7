package org.lowbao.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection and its prepared statements, kept for reuse; for one thread at a time. */
final class Session implements AutoCloseable {

    /** Makes something of the row a cursor stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The most rows of one statement; a power of two, so that few statements serve any number. */
    private static final int MOST_ROWS = 64;

    /** How many bytes of one row are so many that it goes alone: a packet has a limit. */
    private static final int LARGE = 64 * 1024;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Connection connection() {
        return connection;
    }

    /** Runs a statement that takes no parameters and is not worth keeping. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that changes rows, and returns how many. A null parameter stands for a missing number. */
    int update(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepare(sql);
        try {
            set(statement, 0, parameters);
            return statement.executeUpdate();
        } finally {
            statement.clearParameters();
        }
    }

    /** Runs one statement for every row, and returns how many rows each changed. */
    int[] updateAll(String sql, Rows rows) throws SQLException {
        if (rows.size() == 0) {
            return new int[0];
        }
        if (rows.size() == 1) {
            return new int[] {update(sql, rows.list().get(0))};
        }
        PreparedStatement statement = prepare(sql);
        try {
            for (@Nullable Object[] row : rows.list()) {
                set(statement, 0, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } finally {
            statement.clearBatch();
            statement.clearParameters();
        }
    }

    /** Adds rows, many with one statement. */
    void insert(Table table, Rows rows) throws SQLException {
        List<@Nullable Object[]> all = rows.list();
        for (int from = 0; from < all.size(); ) {
            int until = from + together(all, from);
            insert(table, all.subList(from, until));
            from = until;
        }
    }

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepare(sql);
        set(statement, 0, parameters);
        try (ResultSet rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } finally {
            statement.clearParameters();
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Asks for the rows that have one of {@code values}, and after them in the statement {@code end}. */
    <T> List<T> queryIn(String begin, InList values, String end, RowReader<T> reader, Object... first)
            throws SQLException {
        String sql = begin + " IN " + values.placeHolders() + end;
        if (values.isLong()) {
            dialect.planAnew(prepare(sql));
        }
        return query(sql, reader, values.after(first));
    }

    /** Closes all statements and leaves the connection to whose it is. */
    void leave() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }

    /** Closes the connection and all its statements; an open transaction is rolled back. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void insert(Table table, List<@Nullable Object[]> rows) throws SQLException {
        String one = table.placeHolders();
        PreparedStatement statement =
                prepare(table.insert() + String.join(", ", Collections.nCopies(rows.size(), one)));
        try {
            int set = 0;
            for (@Nullable Object[] row : rows) {
                set = set(statement, set, row);
            }
            statement.executeUpdate();
        } finally {
            statement.clearParameters();
        }
    }

    /** Returns how many rows from {@code from} on go with one statement: a power of two, and none of them large. */
    private static int together(List<@Nullable Object[]> rows, int from) {
        int most = Math.min(MOST_ROWS, rows.size() - from);
        int small = 0;
        while (small < most && !isLarge(rows.get(from + small))) {
            small++;
        }
        return Math.max(1, Integer.highestOneBit(small));
    }

    private static boolean isLarge(@Nullable Object[] row) {
        for (Object value : row) {
            if (value instanceof byte[] bytes && bytes.length > LARGE) {
                return true;
            }
        }
        return false;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static int set(PreparedStatement statement, int before, @Nullable Object... parameters)
            throws SQLException {
        int index = before;
        for (Object parameter : parameters) {
            index++;
            if (parameter == null) {
                statement.setNull(index, Types.BIGINT);
            } else if (parameter instanceof byte[] bytes) {
                statement.setBytes(index, bytes);
            } else {
                statement.setObject(index, parameter);
            }
        }
        return index;
    }
}
