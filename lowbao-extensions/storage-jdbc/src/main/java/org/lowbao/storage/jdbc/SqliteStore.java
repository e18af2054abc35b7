package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.lowbao.storage.journal.JournalStore;

/**
 * The journals of one office in one SQLite file: the embedded default.
 *
 * <p>An answered commit has been flushed to the disk (write-ahead log, {@code synchronous=FULL}); it survives
 * {@code kill -9} and a power cut, as far as the disk keeps its word. Several processes of one machine may open the same
 * file; they take turns at writing. Keep the file on a local disk: the locks and the shared memory of SQLite do not work
 * over network file systems.
 *
 * <p>Beside the file SQLite keeps {@code -wal} and {@code -shm}; the three belong together until the store is closed.
 * New files and folders can be read by their owner only, where the system has such rights. A file of an older lowbao is
 * brought up to date when it is opened.
 *
 * <p>Safe for use by many threads.
 */
public final class SqliteStore implements AutoCloseable {

    /** How long a writer waits for another process before it gives up. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final JournalStore journals;

    private SqliteStore(Database database) {
        this.database = database;
        this.journals = new JdbcJournalStore(database);
    }

    /**
     * Opens the store in {@code file}, or makes it, with the folders above.
     *
     * @throws org.lowbao.storage.StorageException FOREIGN if the file holds something else or was written by a newer
     *     lowbao; REFUSED_BY_SYSTEM if it cannot be made or read
     */
    public static SqliteStore open(Path file) {
        return open(file, USUAL_PATIENCE);
    }

    /**
     * Opens the store as {@link #open(Path)} does.
     *
     * @param patience how long a writer waits for another process, 0 to 1 hour; after that it answers with a
     *     {@link org.lowbao.storage.StorageException} of kind UNAVAILABLE
     */
    public static SqliteStore open(Path file, Duration patience) {
        return open(new SqliteFile(file, patience));
    }

    static SqliteStore open(SqliteFile file) {
        return new SqliteStore(file.open(Schema.JOURNALS));
    }

    /** Returns the journals; the same object at every call, closed with this store. */
    public JournalStore journals() {
        return journals;
    }

    /**
     * Returns the journals inside a transaction that the host has begun, as {@link JdbcStore#joined} says.
     *
     * <p>The connection is the host's own to the same file, opened with {@code transaction_mode=IMMEDIATE}: one that
     * reads first and writes later is refused by SQLite when somebody else wrote in between. While the transaction is
     * open nobody else writes.
     *
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public JournalStore joined(Connection connection) {
        return new JdbcJournalStore(JoinedDatabase.join(connection, database.dialect(), database.name()));
    }

    /** Moves the write-ahead log into the file and closes it. Calling it twice does no harm. */
    @Override
    public void close() {
        journals.close();
    }
}
