package org.lowbao.benchmarks;

import java.nio.file.Path;
import java.sql.SQLException;
import org.lowbao.storage.jdbc.SqliteStore;
import org.lowbao.storage.journal.JournalStore;
import org.sqlite.SQLiteJDBCLoader;

/** Two SQLite files in one folder. */
final class SqliteSite implements Site {

    private final Path rawFile;
    private final SqliteStore ours;
    private final RawJournals raw;

    SqliteSite(Path folder) throws SQLException {
        rawFile = folder.resolve("raw.sqlite");
        ours = SqliteStore.open(folder.resolve("ours.sqlite"));
        // makes the tables
        SqliteStore.open(rawFile).close();
        raw = new RawSqlite(rawFile);
    }

    @Override
    public String name() {
        return "SQLite " + SQLiteJDBCLoader.getVersion();
    }

    @Override
    public JournalStore ours() {
        return ours.journals();
    }

    @Override
    public RawJournals raw() {
        return raw;
    }

    @Override
    public JournalStore rawAsOurs() {
        return SqliteStore.open(rawFile).journals();
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        raw.close();
    }
}
