package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.lowbao.storage.StorageException.Trouble;

/** What differs between databases; everything else is written once, in SQL that all of them read. */
interface Dialect {

    /** The folder of this database's schema scripts, beside this class. */
    String scripts();

    /** Opens a connection that writes durably and checks foreign keys. */
    Session connect() throws SQLException;

    /** Begins a transaction in which nobody else can write. */
    void begin(Session session) throws SQLException;

    void commit(Session session) throws SQLException;

    void rollback(Session session) throws SQLException;

    /** Returns the names of all tables in the database, lower case. */
    Set<String> tables(Session session) throws SQLException;

    /** Moves what was committed to its final place and forgets what it replaced, as far as others allow. */
    void settle(Session session) throws SQLException;

    /** Tells what kind of trouble {@code e} is. */
    Trouble trouble(SQLException e);

    /** Names the database in messages; no secrets. */
    String name();
}
