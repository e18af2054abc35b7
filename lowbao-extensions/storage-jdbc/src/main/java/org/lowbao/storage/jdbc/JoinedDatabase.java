package org.lowbao.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.lowbao.storage.StorageException;

/**
 * A transaction that the host has begun, on its connection. Whatever is written stands behind a savepoint, to which the
 * transaction goes back when it did not work out: so neither a race nor an error of the store's takes the host's own
 * statements along.
 *
 * <p>For the one thread that has the connection.
 */
final class JoinedDatabase implements Database {

    private static final int ATTEMPTS = 12;

    private final Session session;
    private final Dialect dialect;
    private final String name;
    private boolean closed;

    private JoinedDatabase(Connection connection, Dialect dialect, String name) {
        this.session = new Session(connection, dialect);
        this.dialect = dialect;
        this.name = name;
    }

    /**
     * Joins the transaction of {@code connection}.
     *
     * @throws IllegalArgumentException if it commits every statement by itself, or a transaction of it does not see what
     *     others have committed meanwhile
     */
    static JoinedDatabase join(Connection connection, Dialect dialect, String name) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "the connection commits by itself; begin a transaction with setAutoCommit(false)");
            }
            if (dialect.locksSubjects()
                    && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalArgumentException("a transaction that a store joins is READ COMMITTED; call"
                        + " setTransactionIsolation before it begins");
            }
            return new JoinedDatabase(connection, dialect, name);
        } catch (SQLException e) {
            throw new StorageException(
                    dialect.trouble(e),
                    "joining a transaction failed with SQLState " + e.getSQLState() + ", code " + e.getErrorCode(),
                    e);
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <T> T write(Work<T> work) {
        requireOpen();
        try {
            for (int attempt = 1; ; attempt++) {
                Savepoint before = session.connection().setSavepoint();
                try {
                    T result = work.with(session);
                    session.connection().releaseSavepoint(before);
                    return result;
                } catch (SQLException | RuntimeException e) {
                    if (!isUndone(before, e) || attempt == ATTEMPTS || !isOvertaken(e)) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw trouble("writing", e);
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        requireOpen();
        try {
            return work.with(session);
        } catch (SQLException e) {
            throw trouble("reading", e);
        }
    }

    /** Leaves the connection and the transaction as they are. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                session.leave();
            } catch (SQLException e) {
                throw trouble("leaving", e);
            }
        }
    }

    /** Goes back to where the work began; a database that ended the whole transaction, or broke, cannot. */
    private boolean isUndone(Savepoint before, Exception why) {
        try {
            session.connection().rollback(before);
            return true;
        } catch (SQLException e) {
            why.addSuppressed(e);
            return false;
        }
    }

    /** A deadlock is not among it: it may have taken the whole transaction, and only the host can begin another. */
    private boolean isOvertaken(Exception e) {
        return e instanceof OvertakenException || (e instanceof SQLException sql && dialect.isDuplicate(sql));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the joined store is closed: " + name);
        }
    }
}
