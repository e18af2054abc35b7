package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Capability;

/**
 * H2, for machines on which SQLite's native library does not run, and for tests.
 *
 * <p><b>Not durable</b>: H2 answers a commit before it is flushed and lost about a thousand answered ones when its process
 * was killed. A store on it does not declare {@link Capability#DURABLE}; do not keep the only copy of a dossier there.
 */
public class H2Dialect extends Dialect {

    // https://www.h2database.com/javadoc/org/h2/api/ErrorCode.html
    private static final int LOCK_TIMEOUT = 50200;
    private static final int TABLE_ALREADY_EXISTS = 42101;
    private static final int NO_DISK_SPACE = 90100;
    private static final int READ_ONLY = 90097;
    private static final int FILE_CORRUPTED = 90030;

    /** Makes a dialect; it holds nothing. */
    public H2Dialect() {}

    @Override
    protected String scripts() {
        return "/org/lowbao/storage/jdbc/h2";
    }

    @Override
    protected Set<Capability> capabilities() {
        return Set.of(Capability.JOINS_TRANSACTIONS);
    }

    @Override
    protected Trouble trouble(SQLException e) {
        return switch (e.getErrorCode()) {
            case NO_DISK_SPACE, READ_ONLY -> Trouble.REFUSED_BY_SYSTEM;
            case FILE_CORRUPTED -> Trouble.DAMAGED;
            default -> super.trouble(e);
        };
    }

    @Override
    protected boolean isDuplicate(SQLException e) {
        return e.getErrorCode() == TABLE_ALREADY_EXISTS || super.isDuplicate(e);
    }

    @Override
    protected boolean isRace(SQLException e) {
        return e.getErrorCode() == LOCK_TIMEOUT || super.isRace(e);
    }
}
