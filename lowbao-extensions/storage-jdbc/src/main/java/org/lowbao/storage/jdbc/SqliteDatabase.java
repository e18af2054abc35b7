package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writing connection to a file and a few reading ones, opened when they are first needed.
 *
 * <p>Safe for use by many threads. Writers wait for each other in order; readers wait only when all reading
 * connections are in use, and never for a writer.
 *
 * <p>Transactions are begun and ended by statements of our own: the driver would begin the next one, and so take the
 * write lock, as soon as one is committed.
 */
final class SqliteDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final int READERS = 4;

    private final Dialect dialect = new SqliteDialect();
    private final SqliteFile file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final Deque<Session> idleReaders = new ArrayDeque<>();
    private @Nullable Session writer;
    private volatile boolean closed;

    SqliteDatabase(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public <T> T write(Work<T> work) {
        writing.lock();
        try {
            requireOpen();
            Session session = writer();
            begin(session);
            return finish(session, work);
        } catch (SQLException e) {
            throw trouble("writing", e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Work<T> work) {
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

    /** A reader at work elsewhere may put that off. */
    @Override
    public void settle() {
        writing.lock();
        try {
            requireOpen();
            file.settle(writer());
        } catch (SQLException e) {
            LOG.warn("could not settle {}: code {}", name(), e.getErrorCode());
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

    /** Begins; a connection that cannot may be broken for ever, so the next write gets another. */
    private void begin(Session session) throws SQLException {
        boolean begun = false;
        try {
            session.update("BEGIN IMMEDIATE");
            begun = true;
        } finally {
            if (!begun) {
                writer = null;
                closeQuietly(session);
            }
        }
    }

    private <T> T finish(Session session, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.with(session);
            session.update("COMMIT");
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
            session.update("ROLLBACK");
        } catch (SQLException e) {
            LOG.warn("closing a connection to {} after a failed rollback: code {}", name(), e.getErrorCode());
            writer = null;
            closeQuietly(session);
        }
    }

    private Session writer() throws SQLException {
        Session session = writer;
        if (session == null) {
            session = file.connect(dialect);
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
        return file.connect(dialect);
    }

    private void closeAll() {
        synchronized (idleReaders) {
            idleReaders.forEach(this::closeQuietly);
            idleReaders.clear();
        }
        Session session = writer;
        if (session != null) {
            try {
                file.settle(session);
            } catch (SQLException e) {
                LOG.warn("could not settle {}: code {}", name(), e.getErrorCode());
            }
            closeQuietly(session);
            writer = null;
        }
    }

    private void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("could not close a connection to {}: code {}", name(), e.getErrorCode());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed: " + name());
        }
    }
}
