package org.lowbao.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Capability;

/**
 * What differs between databases; everything else is written once, in SQL that all of them read.
 *
 * <p>For a database that follows another one, extend that one's dialect and override what it does otherwise. For
 * openGauss or KingbaseES begin with {@link PostgresDialect}, for OceanBase or TiDB with {@link MariaDbDialect}; often
 * the schema folder and two or three codes are all. For DM8 extend this class. Then let the test kit judge it.
 *
 * <p>What every database has to do: transactions in READ COMMITTED whose {@code SELECT … FOR UPDATE} waits for the
 * writer before it; savepoints; an error, and nothing else, when a row comes twice to a primary key; text columns that
 * are compared and sorted by ASCII code.
 *
 * <p>A dialect holds no state and is safe for use by many threads.
 */
public abstract class Dialect {

    /** For subclasses. */
    protected Dialect() {}

    /**
     * Returns the folder of the schema scripts on the class path, such as {@code /org/acme/dm8}. In it lie
     * {@code schema.sql}, which makes the table {@code lowbao_schema}, and the numbered scripts {@code journals/V1.sql}
     * and {@code keys/V1.sql}, {@code V2.sql} and so on. They are read beside the class of this dialect.
     *
     * <p>A statement ends with a semicolon at the end of its line. Where the database does not take tables back with a
     * transaction, every statement must do no harm when it is run again.
     */
    protected abstract String scripts();

    /**
     * Returns what a store on this database may promise; by default all there is. Leave out
     * {@link Capability#DURABLE} if a commit is answered before it is flushed.
     */
    protected Set<Capability> capabilities() {
        return Set.of(Capability.DURABLE, Capability.MANY_PROCESSES, Capability.JOINS_TRANSACTIONS);
    }

    /**
     * Tells what kind of trouble {@code e} is. By default the SQLState decides: what the standard and the databases near
     * it call no room, no right or read-only is refused, a missing table or column is foreign, and everything that is not
     * known is unavailable.
     */
    protected Trouble trouble(SQLException e) {
        return SqlStates.trouble(e);
    }

    /**
     * Tells whether {@code e} says that a row or a table is there already: the mark of another writer who made it first.
     * The transaction, or the part of it since the last savepoint, is rolled back and tried again.
     */
    protected boolean isDuplicate(SQLException e) {
        return SqlStates.isDuplicate(e);
    }

    /**
     * Tells whether {@code e} ended the transaction only because of others (a deadlock, a failed serialisation, a lock
     * waited for too long), so that doing the same again may succeed.
     */
    protected boolean isRace(SQLException e) {
        return SqlStates.isRace(e);
    }

    /** Returns what an operator can do about {@code e}, for the message; empty where the codes say enough. */
    protected Optional<String> remedy(SQLException e) {
        return Optional.empty();
    }

    /** Returns what stands after a {@code SELECT} that locks the rows it finds. */
    String locking() {
        return " FOR UPDATE";
    }

    /** Tells whether writers that take claims on the same subject have to be kept apart by the store. */
    boolean locksSubjects() {
        return true;
    }

    /** Tells whether the whole database is lowbao's, so that other tables in it are a mistake. */
    boolean ownsDatabase() {
        return false;
    }

    /** Returns how this database's feed is kept in order. */
    Feed feed() {
        return new NumberedFeed();
    }

    /** Keeps a driver or server from using an old plan for a statement whose best plan changes as tables grow. */
    void planAnew(PreparedStatement statement) throws SQLException {}

    /** Refuses a value that is more than the server takes at once, where that cannot be told from its answer. */
    void checkSize(Session session, byte[] large) throws SQLException {}

    /** Writes rows that are new; their number is what decides how. */
    void insert(Session session, Table table, Rows rows) throws SQLException {
        session.insert(table, rows);
    }
}
