package org.lowbao.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * PostgreSQL 14 and later; the one to extend for databases that follow it.
 *
 * <p>Many new rows go in by {@code COPY} where the connection is PostgreSQL's own driver's, and by inserts of many rows
 * where it is not.
 */
public class PostgresDialect extends Dialect {

    /** From how many rows on {@code COPY} beats an insert. */
    private static final int MANY = 16;

    /** Makes a dialect; it holds nothing. */
    public PostgresDialect() {}

    @Override
    protected String scripts() {
        return "/org/lowbao/storage/jdbc/postgresql";
    }

    /** A plan that the server keeps was made when the table was small, and reads it from end to end for ever after. */
    @Override
    final void planAnew(PreparedStatement statement) throws SQLException {
        if (isDriverThere()) {
            PostgresDriver.planAnew(statement);
        }
    }

    @Override
    final void insert(Session session, Table table, Rows rows) throws SQLException {
        if (rows.size() < MANY || !isDriverThere() || !PostgresDriver.copy(session, table, rows)) {
            session.insert(table, rows);
        }
    }

    /** The driver is the host's, and that of a database which follows PostgreSQL may be another. */
    private static boolean isDriverThere() {
        try {
            Class.forName("org.postgresql.PGConnection", false, PostgresDialect.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
