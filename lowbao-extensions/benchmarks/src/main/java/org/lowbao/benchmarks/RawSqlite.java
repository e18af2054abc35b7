package org.lowbao.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/** The raw side on SQLite, as durable as ours: a write-ahead log that is flushed at every commit. */
final class RawSqlite extends RawJournals {

    private final PreparedStatement begin;
    private final PreparedStatement end;

    RawSqlite(Path file) throws SQLException {
        super(connect(file), connect(file), "");
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        end = connection.prepareStatement("COMMIT");
    }

    @Override
    void begin() throws SQLException {
        begin.executeUpdate();
    }

    @Override
    void end() throws SQLException {
        end.executeUpdate();
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(Duration.ofSeconds(30).toMillis()));
        config.setTempStore(TempStore.MEMORY);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
