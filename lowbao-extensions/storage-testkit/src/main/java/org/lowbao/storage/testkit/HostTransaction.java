package org.lowbao.storage.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.lowbao.storage.journal.JournalStore;

/**
 * A transaction of a host's, with statements of its own and a store joined to it (J22). Each is used by one thread and
 * ended by {@link #commit} or {@link #rollback}.
 */
public interface HostTransaction {

    /** Returns the store joined to this transaction; the same at every call. */
    JournalStore store();

    /** Writes {@code note} by a statement of the host's own. */
    void write(String note) throws Exception;

    /** Tells whether {@code note} is there, by a statement of the host's own. */
    boolean isThere(String note) throws Exception;

    /** Ends the transaction, with all that it did. */
    void commit() throws Exception;

    /** Ends the transaction, with nothing of what it did. */
    void rollback() throws Exception;

    /**
     * Begins a transaction on {@code connection}, which is closed at its end. The notes stand in a table
     * {@code host_note}, made if it is not there.
     *
     * @param join joins a store to the connection's transaction
     */
    static HostTransaction on(Connection connection, Function<Connection, JournalStore> join) throws SQLException {
        return new JdbcTransaction(connection, join);
    }
}
