package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.storage.StorageException.Trouble;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * SQLite with a write-ahead log that is flushed at every commit.
 *
 * <p>Transactions are begun and ended by statements of our own: the driver would begin the next one, and so take the
 * write lock, as soon as one is committed.
 */
final class SqliteDialect implements Dialect {

    // primary result codes, https://www.sqlite.org/rescode.html
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int PERM = 3;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int AUTH = 23;
    private static final int NOTADB = 26;

    private final Path file;
    private final SQLiteConfig config;

    SqliteDialect(Path file, Duration patience) {
        this.file = file;
        this.config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setTempStore(TempStore.MEMORY);
        // what is given up (a destroyed key, a rotated token) is overwritten, not only unlinked
        config.setPragma(Pragma.SECURE_DELETE, "true");
    }

    @Override
    public String scripts() {
        return "sqlite";
    }

    @Override
    public Session connect() throws SQLException {
        return new Session(config.createConnection("jdbc:sqlite:" + file));
    }

    @Override
    public void begin(Session session) throws SQLException {
        session.update("BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Session session) throws SQLException {
        session.update("COMMIT");
    }

    @Override
    public void rollback(Session session) throws SQLException {
        session.update("ROLLBACK");
    }

    @Override
    public Set<String> tables(Session session) throws SQLException {
        return new TreeSet<>(session.query(
                "SELECT lower(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                row -> row.getString(1)));
    }

    @Override
    public void settle(Session session) throws SQLException {
        session.run("PRAGMA wal_checkpoint(TRUNCATE)");
        forgetLog();
    }

    /**
     * Flushes the emptied log: SQLite leaves that to the next commit, and until then a power cut would bring back what
     * was in it. The log carries no locks, so that opening and closing it here takes none away.
     */
    private void forgetLog() throws SQLException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // nothing was ever written, or the last connection has just taken the log away
        } catch (IOException e) {
            throw new SQLException("the write-ahead log cannot be flushed", e);
        }
    }

    @Override
    public Trouble trouble(SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case PERM, READONLY, FULL, CANTOPEN, AUTH -> Trouble.REFUSED_BY_SYSTEM;
            case CORRUPT -> Trouble.DAMAGED;
            case NOTADB -> Trouble.FOREIGN;
            case BUSY, LOCKED -> Trouble.UNAVAILABLE;
            default -> Trouble.UNAVAILABLE;
        };
    }

    @Override
    public String name() {
        return "SQLite file " + file;
    }
}
