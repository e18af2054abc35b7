package org.lowbao.storage.testkit.fault;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A source of connections that fail when they are told to. Give one to a store in place of its own, and
 * {@link #set set} what goes wrong from then on.
 *
 * <p>Every statement and commit of every connection is counted and shown to the fault, in the one order in which they
 * are asked. What a store does on an unwrapped connection is not seen. Safe for use by many threads.
 */
public final class FaultyDataSource implements DataSource {

    private final DataSource right;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    /** Stands before {@code right}; nothing goes wrong yet. */
    public FaultyDataSource(DataSource right) {
        this.right = right;
    }

    /** Begins to count anew; from now on {@code next} says what goes wrong. */
    public void set(Fault next) {
        calls.set(0);
        fault = next;
    }

    /** Ends every fault; what was dropped stays dropped. */
    public void heal() {
        set(Fault.NONE);
    }

    /** Returns how many calls were made since the fault was set. */
    public int calls() {
        return calls.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return faulty(right.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return faulty(right.getConnection(username, password));
    }

    private Connection faulty(Connection connection) {
        return FaultyConnection.of(connection, new Gate(connection));
    }

    /** Where the calls of one connection pass the fault. */
    final class Gate {

        /** Asks the database. */
        interface Asking {
            @Nullable
            Object ask() throws Throwable;
        }

        private final Connection connection;

        private Gate(Connection connection) {
            this.connection = connection;
        }

        @Nullable
        Object pass(Fault.Call call, Asking asking) throws Throwable {
            Fault now = fault;
            int number = calls.incrementAndGet();
            now.before(call, number, connection);
            Object answer = asking.ask();
            now.after(call, number, connection);
            return answer;
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return right.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        right.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        right.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return right.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return right.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : right.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || right.isWrapperFor(type);
    }
}
