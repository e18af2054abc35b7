package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Copies a SQLite file of journals or keys while it is in use.
 *
 * <p>The copy is the state of one moment after the call began: every commit answered before is in it, none by half. Writers
 * are not held up. A key that was destroyed before is nowhere in it. Grows with the file; the log beside the file grows
 * while the copy is made.
 */
public final class SqliteBackup {

    private static final int PATIENCE_MILLIS = 30_000;

    private SqliteBackup() {}

    /**
     * Copies {@code from} into {@code to} and answers once that is flushed. Until then the copy has another name, so a copy
     * that was interrupted is never taken for a whole one.
     *
     * @param to a file that is not there, in a folder that is
     * @throws StorageException REFUSED_BY_SYSTEM if {@code to} is there or cannot be written; UNAVAILABLE if {@code from} is
     *     not there or locked; DAMAGED or FOREIGN if it is no whole SQLite file
     */
    public static void copy(Path from, Path to) {
        Path target = to.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        if (!Files.isRegularFile(from)) {
            throw new StorageException(Trouble.UNAVAILABLE, "there is no file " + from + " to copy");
        }
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.deleteIfExists(part);
            Files.createFile(part, forItsOwnerOnly(part));
            vacuum(from, part);
            // the database does not flush what it vacuums into
            flush(part, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                flush(Objects.requireNonNull(target.getParent()), StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, "the copy " + target + " cannot be written", e);
        } catch (SQLException e) {
            throw new StorageException(
                    trouble(e), "copying " + from + " to " + target + " failed with code " + e.getErrorCode(), e);
        }
    }

    private static void vacuum(Path from, Path into) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + from.toAbsolutePath());
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, into.toString());
            vacuum.execute();
        }
    }

    private static Trouble trouble(SQLException e) {
        // the lower byte is the kind, whatever the driver adds to it
        int code = e.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Trouble.UNAVAILABLE;
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Trouble.FOREIGN;
        }
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code ? Trouble.DAMAGED : Trouble.REFUSED_BY_SYSTEM;
    }

    private static void flush(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] forItsOwnerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                        .toArray(FileAttribute<?>[]::new)
                : new FileAttribute<?>[0];
    }
}
