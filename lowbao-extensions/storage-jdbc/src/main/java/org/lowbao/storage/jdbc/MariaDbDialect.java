package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.lowbao.storage.StorageException.Trouble;

/**
 * MariaDB 10.6 and later with InnoDB, and MySQL 8; the one to extend for databases that follow them.
 *
 * <p>The operator sets {@code max_allowed_packet} to 64 MiB or more, because a payload may have 16 MiB and a statement
 * more than one, and leaves {@code innodb_flush_log_at_trx_commit} at 1. Names and tokens are ASCII columns and payloads
 * are bytes, so the character set of the server touches nothing that is stored.
 */
public class MariaDbDialect extends Dialect {

    /** From how many rows on an array of them beats an insert of many rows. */
    private static final int MANY = 16;

    private static final int PACKET_TOO_LARGE = 1153;

    /** What the other columns of a row take at most, and the statement around them. */
    private static final int ROOM_FOR_THE_REST = 512 * 1024;

    /** Makes a dialect; it holds nothing. */
    public MariaDbDialect() {}

    @Override
    protected String scripts() {
        return "/org/lowbao/storage/jdbc/mariadb";
    }

    @Override
    protected Trouble trouble(SQLException e) {
        return switch (e.getErrorCode()) {
            // disk full; table full; read-only server; no right (five ways); packet too large
            case 1021, 1114, 1290, 1836, 1044, 1045, 1142, 1143, 1227, PACKET_TOO_LARGE -> Trouble.REFUSED_BY_SYSTEM;
            // marked as crashed (two ways); an index that does not fit its table; a page that does not fit its sum
            case 1194, 1195, 1712, 1877 -> Trouble.DAMAGED;
            // no such database, table or column
            case 1049, 1146, 1054 -> Trouble.FOREIGN;
            default -> super.trouble(e);
        };
    }

    @Override
    protected boolean isDuplicate(SQLException e) {
        return e.getErrorCode() == 1062 || super.isDuplicate(e);
    }

    @Override
    protected boolean isRace(SQLException e) {
        return switch (e.getErrorCode()) {
            // lock waited for too long; deadlock; changed since it was read
            case 1205, 1213, 1020 -> true;
            default -> super.isRace(e);
        };
    }

    @Override
    protected Optional<String> remedy(SQLException e) {
        return e.getErrorCode() == PACKET_TOO_LARGE
                ? Optional.of("set max_allowed_packet to 64 MiB or more on the server")
                : Optional.empty();
    }

    @Override
    final void insert(Session session, Table table, Rows rows) throws SQLException {
        if (rows.size() >= MANY && session.driver().contains("MariaDB")) {
            // its driver sends a batch as one array of rows; others send it row by row
            session.updateAll(table.insert() + table.placeHolders(), rows);
        } else {
            session.insert(table, rows);
        }
    }

    /** A server that is sent too much hangs up without a word, so it is asked before. */
    @Override
    final void checkSize(Session session, byte[] large) throws SQLException {
        long limit = session.first("SELECT @@max_allowed_packet", row -> row.getLong(1))
                .orElse(Long.MAX_VALUE);
        long sent = (long) ROOM_FOR_THE_REST + large.length;
        for (byte one : large) {
            // drivers that write values into the text of the statement put a backslash before these
            sent += one == 0 || one == '\'' || one == '"' || one == '\\' ? 1 : 0;
        }
        if (sent > limit) {
            throw new SQLException("a value is larger than max_allowed_packet", "08S01", PACKET_TOO_LARGE);
        }
    }
}
