package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import org.lowbao.storage.StorageException.Trouble;

/** SQLite, whose write lock keeps every other writer out for as long as a transaction takes. */
final class SqliteDialect extends Dialect {

    // primary result codes, https://www.sqlite.org/rescode.html
    private static final int PERM = 3;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int AUTH = 23;
    private static final int NOTADB = 26;

    @Override
    protected String scripts() {
        return "/org/lowbao/storage/jdbc/sqlite";
    }

    @Override
    protected Trouble trouble(SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case PERM, READONLY, FULL, CANTOPEN, AUTH -> Trouble.REFUSED_BY_SYSTEM;
            case CORRUPT -> Trouble.DAMAGED;
            case NOTADB -> Trouble.FOREIGN;
            default -> Trouble.UNAVAILABLE;
        };
    }

    @Override
    protected boolean isDuplicate(SQLException e) {
        return false;
    }

    @Override
    protected boolean isRace(SQLException e) {
        return false;
    }

    @Override
    String locking() {
        return "";
    }

    @Override
    boolean locksSubjects() {
        return false;
    }

    @Override
    boolean ownsDatabase() {
        return true;
    }

    @Override
    Feed feed() {
        return new SequentialFeed();
    }
}
