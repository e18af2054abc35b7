package org.lowbao.storage.jdbc;

import java.sql.Connection;
import javax.sql.DataSource;
import org.lowbao.storage.journal.JournalStore;

/**
 * The journals of one or many partitions in a database server, beside the host's own tables.
 *
 * <p>Connections come from the host's {@code DataSource} and go back as they were; a pool makes it fast. The store works
 * in READ COMMITTED. On a database that begins otherwise (MariaDB, MySQL) a pool whose connections are in READ COMMITTED
 * already saves it a round trip at every commit.
 *
 * <p>Every table's name begins with {@code lowbao_}. The tables are made by the store or by a database administrator, see
 * {@link SchemaMode}; {@link #script} prints what makes them.
 *
 * <p>Safe for use by many threads and, where the dialect says so, many processes. Writers wait for each other only where
 * they write the same journals or claim the same things.
 */
public final class JdbcStore implements AutoCloseable {

    private final Database database;
    private final JournalStore journals;

    private JdbcStore(Database database) {
        this.database = database;
        this.journals = new JdbcJournalStore(database);
    }

    /**
     * Opens the store.
     *
     * @param mode whether missing tables are made or reported
     * @throws org.lowbao.storage.StorageException FOREIGN if a newer lowbao wrote the tables, or some are missing and
     *     are not to be made; UNAVAILABLE or REFUSED_BY_SYSTEM if the database does not answer or gives no right
     */
    public static JdbcStore open(DataSource source, Dialect dialect, SchemaMode mode) {
        Database database = ServerDatabase.open(source, dialect);
        Schema.JOURNALS.prepare(database, mode);
        return new JdbcStore(database);
    }

    /** Returns every statement that makes the tables from nothing, for a database administrator. */
    public static String script(Dialect dialect) {
        return Schema.JOURNALS.script(dialect);
    }

    /** Returns the journals; the same object at every call, closed with this store. */
    public JournalStore journals() {
        return journals;
    }

    /**
     * Returns the journals inside a transaction that the host has begun on {@code connection} (clause J22). Nothing is
     * begun, committed or rolled back; a conflict, and an error of the store's, leave the transaction as it was before.
     * Locks are held until the host ends it, so it should be short; feeds read in it number what they find.
     *
     * <p>For the one thread and the one transaction; closing it leaves the connection alone. Of a deadlock the store says
     * UNAVAILABLE, and the host begins anew.
     *
     * @throws IllegalArgumentException if the connection commits by itself or is not in READ COMMITTED
     */
    public JournalStore joined(Connection connection) {
        return new JdbcJournalStore(JoinedDatabase.join(connection, database.dialect(), database.name()));
    }

    /** Ends the use of the store; the {@code DataSource} is the host's to close. Calling it twice does no harm. */
    @Override
    public void close() {
        journals.close();
    }
}
