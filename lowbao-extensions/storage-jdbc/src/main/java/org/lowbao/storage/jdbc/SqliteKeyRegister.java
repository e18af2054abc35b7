package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Opens a register of wrapped keys in a SQLite file of its own, so that they are backed up apart from the journals.
 *
 * <p>Flushed, shared between processes and protected as {@link SqliteStore} says. A destroyed or replaced key is
 * overwritten in the file, and the write-ahead log that may still hold it is emptied at once, or, while another process
 * reads, at the next occasion. Copies that the disk or its backups keep are beyond it.
 */
public final class SqliteKeyRegister {

    private SqliteKeyRegister() {}

    /**
     * Opens the register in {@code file}, or makes it, with the folders above.
     *
     * @throws org.lowbao.storage.StorageException FOREIGN if the file holds something else or was written by a newer
     *     lowbao; REFUSED_BY_SYSTEM if it cannot be made or read
     */
    public static JdbcKeyRegister open(Path file) {
        return open(file, SqliteStore.USUAL_PATIENCE);
    }

    /** Opens the register as {@link #open(Path)} does; {@code patience} as in {@link SqliteStore#open(Path, Duration)}. */
    public static JdbcKeyRegister open(Path file, Duration patience) {
        return new JdbcKeyRegister(SqliteFile.open(file, patience, Schema.KEYS));
    }
}
