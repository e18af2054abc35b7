package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

/** Makes and opens the file of a database. */
final class SqliteFile {

    private SqliteFile() {}

    /** Opens {@code file}, made for its owner only if it is not there, with the tables of {@code schema}. */
    static Database open(Path file, Duration patience, Schema schema) {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.toString().indexOf('?') >= 0) {
            throw new IllegalArgumentException("the path of a SQLite file must not hold a question mark");
        }
        if (patience.isNegative() || patience.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("patience is 0 to 1 hour, was " + patience);
        }
        create(absolute);
        var dialect = new SqliteDialect(absolute, patience);
        var database = new Database(dialect);
        boolean done = false;
        try {
            schema.prepare(database, dialect);
            done = true;
            return database;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private static void create(Path file) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder, posix ? only("rwx------") : new FileAttribute<?>[0]);
            }
            Files.createFile(file, posix ? only("rw-------") : new FileAttribute<?>[0]);
            if (posix && folder != null) {
                // the database flushes its pages, but the name of the file is ours to flush
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        } catch (FileAlreadyExistsException e) {
            // there already: whether it is ours is found out on opening
            if (Files.isDirectory(file)) {
                throw new StorageException(Trouble.FOREIGN, file + " is a folder; name a file", e);
            }
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, "the file " + file + " cannot be made", e);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
