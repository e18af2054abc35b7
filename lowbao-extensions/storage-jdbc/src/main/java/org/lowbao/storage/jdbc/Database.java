package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writing connection and a few reading ones, opened when they are first needed.
 *
 * <p>Safe for use by many threads. Writers wait for each other in order; readers wait only when all reading
 * connections are in use, and never for a writer.
 */
final class Database implements AutoCloseable {

    /** Some statements, in one transaction when they write. */
    interface Work<T> {
        T with(Session session) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;

    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final Deque<Session> idleReaders = new ArrayDeque<>();
    private @Nullable Session writer;
    private volatile boolean closed;

    Database(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Does {@code work} in one transaction, wholly or not at all, and answers when it is flushed. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            requireOpen();
            Session session = writer();
            dialect.begin(session);
            return finish(session, work);
        } catch (SQLException e) {
            throw trouble("writing", e);
        } finally {
            writing.unlock();
        }
    }

    /** Does {@code work}, each statement of which sees everything committed before it began. */
    <T> T read(Work<T> work) {
        reading.acquireUninterruptibly();
        try {
            requireOpen();
            return readWith(takeReader(), work);
        } catch (SQLException e) {
            throw trouble("reading", e);
        } finally {
            reading.release();
        }
    }

    /** Moves what was committed to its final place; a reader at work elsewhere may put that off. */
    void settle() {
        writing.lock();
        try {
            requireOpen();
            dialect.settle(writer());
        } catch (SQLException e) {
            LOG.warn("could not settle {}: code {}", dialect.name(), e.getErrorCode());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            if (!closed) {
                closed = true;
                closeAll();
            }
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }

    StorageException trouble(String doing, SQLException e) {
        return new StorageException(
                dialect.trouble(e), doing + " " + dialect.name() + " failed with code " + e.getErrorCode(), e);
    }

    /** Gives the session back if the work succeeded, and closes it if not, because it may be broken. */
    private <T> T readWith(Session session, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.with(session);
            done = true;
            return result;
        } finally {
            if (done) {
                synchronized (idleReaders) {
                    idleReaders.push(session);
                }
            } else {
                closeQuietly(session);
            }
        }
    }

    private <T> T finish(Session session, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.with(session);
            dialect.commit(session);
            done = true;
            return result;
        } finally {
            if (!done) {
                giveUp(session);
            }
        }
    }

    /** Rolls back; a connection that cannot even do that is closed, which has the same effect. */
    private void giveUp(Session session) {
        try {
            dialect.rollback(session);
        } catch (SQLException e) {
            LOG.warn("closing a connection to {} after a failed rollback: code {}", dialect.name(), e.getErrorCode());
            writer = null;
            closeQuietly(session);
        }
    }

    private Session writer() throws SQLException {
        Session session = writer;
        if (session == null) {
            session = dialect.connect();
            writer = session;
        }
        return session;
    }

    private Session takeReader() throws SQLException {
        synchronized (idleReaders) {
            if (!idleReaders.isEmpty()) {
                return idleReaders.pop();
            }
        }
        return dialect.connect();
    }

    private void closeAll() {
        synchronized (idleReaders) {
            idleReaders.forEach(this::closeQuietly);
            idleReaders.clear();
        }
        Session session = writer;
        if (session != null) {
            try {
                dialect.settle(session);
            } catch (SQLException e) {
                LOG.warn("could not settle {}: code {}", dialect.name(), e.getErrorCode());
            }
            closeQuietly(session);
            writer = null;
        }
    }

    private void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("could not close a connection to {}: code {}", dialect.name(), e.getErrorCode());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed: " + dialect.name());
        }
    }
}
