package org.lowbao.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.lowbao.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database reached through the host's {@code DataSource}: every piece of work takes a connection and gives it back as
 * it was. A transaction that only others ended is tried again a few times.
 */
final class ServerDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(ServerDatabase.class);
    private static final int ATTEMPTS = 12;

    private final DataSource source;
    private final Dialect dialect;
    private final String name;
    private final boolean setsIsolation;
    private volatile boolean closed;

    private ServerDatabase(DataSource source, Dialect dialect, String name, boolean setsIsolation) {
        this.source = source;
        this.dialect = dialect;
        this.name = name;
        this.setsIsolation = setsIsolation;
    }

    /** Asks the database for its name and its usual isolation, once. */
    static ServerDatabase open(DataSource source, Dialect dialect) {
        try (Connection connection = source.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName() + " database " + connection.getCatalog();
            boolean setsIsolation = connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED;
            return new ServerDatabase(source, dialect, name, setsIsolation);
        } catch (SQLException e) {
            throw new StorageException(
                    dialect.trouble(e),
                    "connecting to the database failed with SQLState " + e.getSQLState() + ", code " + e.getErrorCode(),
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
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !passes(e)) {
                    throw trouble("writing", e);
                }
                LOG.debug("others were at the same rows of {}, attempt {}", name, attempt);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1L << Math.min(attempt, 7)));
            }
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        requireOpen();
        try (Connection connection = source.getConnection()) {
            T result = work.with(new Session(connection, dialect));
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return result;
        } catch (SQLException e) {
            throw trouble("reading", e);
        }
    }

    /** The connections are the host's. */
    @Override
    public void close() {
        closed = true;
    }

    private boolean passes(SQLException e) {
        return e instanceof OvertakenException || dialect.isDuplicate(e) || dialect.isRace(e);
    }

    private <T> T writeOnce(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            T result = inTransaction(connection, work, autoCommit);
            connection.setAutoCommit(autoCommit);
            return result;
        }
    }

    private <T> T inTransaction(Connection connection, Work<T> work, boolean autoCommit) throws SQLException {
        boolean done = false;
        try {
            var session = new Session(connection, dialect);
            if (setsIsolation) {
                // for this transaction only, so that nothing has to be set back
                session.run("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            }
            T result = work.with(session);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                giveUp(connection, autoCommit);
            }
        }
    }

    private void giveUp(Connection connection, boolean autoCommit) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            LOG.warn("a connection to {} broke: SQLState {}", name, e.getSQLState());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed: " + name);
        }
    }
}
