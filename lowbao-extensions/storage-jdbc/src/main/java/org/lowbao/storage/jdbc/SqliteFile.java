package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/** The file of a database, and how it is opened: with a write-ahead log that is flushed at every commit. */
final class SqliteFile {

    private final Path path;
    private final DataSource connections;

    SqliteFile(Path path, Duration patience) {
        this(path, patience, 0);
    }

    /** Makes one that may have {@code mostPages} pages; 0 for as many as the disk has room for. */
    SqliteFile(Path path, Duration patience, int mostPages) {
        this(path, connections(normal(path), patience, mostPages));
    }

    /** Makes one that is reached through {@code connections}, which are opened as {@link #connections()} does. */
    SqliteFile(Path path, DataSource connections) {
        this.path = normal(path);
        this.connections = connections;
    }

    private static Path normal(Path path) {
        Path normal = path.toAbsolutePath().normalize();
        if (normal.toString().indexOf('?') >= 0) {
            throw new IllegalArgumentException("the path of a SQLite file must not hold a question mark");
        }
        return normal;
    }

    private static DataSource connections(Path path, Duration patience, int mostPages) {
        if (patience.isNegative() || patience.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("patience is 0 to 1 hour, was " + patience);
        }
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setTempStore(TempStore.MEMORY);
        // what is given up (a destroyed key, a rotated token) is overwritten, not only unlinked
        config.setPragma(Pragma.SECURE_DELETE, "true");
        if (mostPages > 0) {
            config.setMaxPageCount(mostPages);
        }
        var connections = new SQLiteDataSource(config);
        connections.setUrl("jdbc:sqlite:" + path);
        return connections;
    }

    /** Opens {@code path}, made for its owner only if it is not there, with the tables of {@code schema}. */
    static Database open(Path path, Duration patience, Schema schema) {
        return new SqliteFile(path, patience).open(schema);
    }

    /** Opens the file, made for its owner only if it is not there, with the tables of {@code schema}. */
    Database open(Schema schema) {
        create();
        var database = new SqliteDatabase(this);
        boolean done = false;
        try {
            schema.prepare(database, SchemaMode.CREATE);
            done = true;
            return database;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    /** Opens a connection that writes durably and checks foreign keys. */
    Session connect(Dialect dialect) throws SQLException {
        return new Session(connections.getConnection(), dialect);
    }

    /** Returns what opens such connections. */
    DataSource connections() {
        return connections;
    }

    String name() {
        return "SQLite file " + path;
    }

    /**
     * Moves the write-ahead log into the file, as far as readers let it, and flushes the emptied log: SQLite leaves that
     * to the next commit, and until then a power cut would bring back what was in it. The log carries no locks, so that
     * opening and closing it here takes none away.
     */
    void settle(Session writer) throws SQLException {
        writer.run("PRAGMA wal_checkpoint(TRUNCATE)");
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // nothing was ever written, or the last connection has just taken the log away
        } catch (IOException e) {
            throw new SQLException("the write-ahead log cannot be flushed", e);
        }
    }

    private void create() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder, posix ? only("rwx------") : new FileAttribute<?>[0]);
            }
            Files.createFile(path, posix ? only("rw-------") : new FileAttribute<?>[0]);
            if (posix && folder != null) {
                // the database flushes its pages, but the name of the file is ours to flush
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        } catch (FileAlreadyExistsException e) {
            // there already: whether it is ours is found out on opening
            if (Files.isDirectory(path)) {
                throw new StorageException(Trouble.FOREIGN, path + " is a folder; name a file", e);
            }
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, "the file " + path + " cannot be made", e);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
