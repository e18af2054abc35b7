package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import org.lowbao.storage.StorageException;

/**
 * Where statements run: who owns the connections, and who begins and ends the transactions.
 *
 * <p>Safe for use by many threads, except where the one who made it says otherwise.
 */
interface Database extends AutoCloseable {

    /** Some statements, in one transaction when they write. */
    interface Work<T> {
        T with(Session session) throws SQLException;
    }

    Dialect dialect();

    /**
     * Does {@code work} in one transaction, wholly or not at all. It is done again from the beginning when somebody else
     * got in its way, so it keeps nothing outside the session that a second run would not replace.
     */
    <T> T write(Work<T> work);

    /** Does {@code work}, each statement of which sees everything committed before it began. */
    <T> T read(Work<T> work);

    /** Moves what was committed to its final place, where a database of its own has such a thing. */
    default void settle() {}

    /** Names the database in messages; no secrets. */
    String name();

    @Override
    void close();

    /** Says what failed, with codes and never with what a driver's message quotes. */
    default StorageException trouble(String doing, SQLException e) {
        String state = e.getSQLState() == null ? "" : "SQLState " + e.getSQLState() + ", ";
        String remedy = dialect().remedy(e).map(advice -> "; " + advice).orElse("");
        return new StorageException(
                dialect().trouble(e),
                doing + " " + name() + " failed with " + state + "code " + e.getErrorCode() + remedy,
                e);
    }
}
