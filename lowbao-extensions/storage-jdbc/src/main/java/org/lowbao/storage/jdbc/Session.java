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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection and its prepared statements, kept for reuse; for one thread at a time. */
final class Session implements AutoCloseable {

    /** Makes something of the row a cursor stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a prepared statement. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** The most rows of one statement; a power of two, so that few statements serve any number. */
    private static final int MOST_ROWS = 64;

    /** How many bytes of one row are so many that it goes alone: a packet has a limit, often of 16 MiB. */
    private static final int LARGE = 64 * 1024;

    /** How many bytes of one value are so many that not every server takes them. */
    private static final int VERY_LARGE = 1024 * 1024;

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

    /** Returns the name of the driver, as it tells it. */
    String driver() throws SQLException {
        return connection.getMetaData().getDriverName();
    }

    /** Runs a statement that takes no parameters and is not worth keeping. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that changes rows, and returns how many. A null parameter stands for a missing number. */
    int update(String sql, @Nullable Object... parameters) throws SQLException {
        return using(sql, statement -> {
            set(statement, 0, parameters);
            return statement.executeUpdate();
        });
    }

    /** Runs one statement for every row, and returns how many rows each changed. */
    int[] updateAll(String sql, Rows rows) throws SQLException {
        if (rows.size() == 0) {
            return new int[0];
        }
        if (rows.size() == 1) {
            return new int[] {update(sql, rows.list().get(0))};
        }
        return using(sql, statement -> {
            for (@Nullable Object[] row : rows.list()) {
                set(statement, 0, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
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
        return using(sql, statement -> {
            set(statement, 0, parameters);
            var read = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        });
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Asks for a page: how it is best read changes as tables grow, and with the length of the page. */
    <T> List<T> page(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        dialect.planAnew(prepare(sql));
        return query(sql, reader, parameters);
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
        List<String> places = Collections.nCopies(rows.size(), table.placeHolders());
        using(table.insert() + String.join(", ", places), statement -> {
            int set = 0;
            for (@Nullable Object[] row : rows) {
                set = set(statement, set, row);
            }
            return statement.executeUpdate();
        });
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
        int size = 0;
        for (Object value : row) {
            if (value instanceof byte[] bytes) {
                size += bytes.length;
            } else if (value instanceof String text) {
                size += text.length();
            }
        }
        return size > LARGE;
    }

    /** Keeps no value after use, and no statement that failed: a driver may have ended it. */
    private <T> T using(String sql, Use<T> use) throws SQLException {
        PreparedStatement statement = prepare(sql);
        boolean done = false;
        try {
            T result = use.of(statement);
            done = true;
            statement.clearParameters();
            return result;
        } finally {
            if (!done) {
                statements.remove(sql);
                closeQuietly(statement);
            }
        }
    }

    /** What failed before is what is told. */
    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOG.debug("a statement that failed could not be closed: code {}", e.getErrorCode());
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private int set(PreparedStatement statement, int before, @Nullable Object... parameters) throws SQLException {
        int index = before;
        for (Object parameter : parameters) {
            index++;
            if (parameter == null) {
                statement.setNull(index, Types.BIGINT);
            } else if (parameter instanceof byte[] bytes) {
                if (bytes.length > VERY_LARGE) {
                    dialect.checkSize(this, bytes);
                }
                statement.setBytes(index, bytes);
            } else {
                statement.setObject(index, parameter);
            }
        }
        return index;
    }
}
