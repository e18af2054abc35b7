package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.Names;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;

/**
 * Wrapped keys in a SQLite file of their own, so that they are backed up apart from the journals.
 *
 * <p>Flushed, shared between processes and protected as {@link SqliteStore} says. A destroyed or replaced key is
 * overwritten in the file, and the write-ahead log that may still hold it is emptied at once, or, while another process
 * reads, at the next occasion. Copies that the disk or its backups keep are beyond this class.
 *
 * <p>Safe for use by many threads.
 */
public final class SqliteKeyRegister implements KeyRegister {

    private static final int SHARED = 1_000;

    private final Database database;

    private SqliteKeyRegister(Database database) {
        this.database = database;
    }

    /**
     * Opens the register in {@code file}, or makes it, with the folders above.
     *
     * @throws org.lowbao.storage.StorageException FOREIGN if the file holds something else or was written by a newer
     *     lowbao; REFUSED_BY_SYSTEM if it cannot be made or read
     */
    public static SqliteKeyRegister open(Path file) {
        return open(file, SqliteStore.USUAL_PATIENCE);
    }

    /** Opens the register as {@link #open(Path)} does; {@code patience} as in {@link SqliteStore#open(Path, Duration)}. */
    public static SqliteKeyRegister open(Path file, Duration patience) {
        return new SqliteKeyRegister(SqliteFile.open(file, patience, Schema.KEYS));
    }

    @Override
    public Entry find(JournalKey owner) {
        return database.read(session -> find(session, owner));
    }

    @Override
    public Entry register(JournalKey owner, Bytes wrapped) {
        return database.write(session -> register(session, owner, wrapped));
    }

    @Override
    public Map<JournalKey, Entry> registerAll(Map<JournalKey, Bytes> wrapped) {
        var answers = new TreeMap<JournalKey, Entry>();
        var owners = new ArrayList<>(new TreeMap<>(wrapped).entrySet());
        for (int from = 0; from < owners.size(); from += SHARED) {
            var shared = owners.subList(from, Math.min(owners.size(), from + SHARED));
            answers.putAll(database.write(session -> {
                var some = new TreeMap<JournalKey, Entry>();
                for (Map.Entry<JournalKey, Bytes> key : shared) {
                    some.put(key.getKey(), register(session, key.getKey(), key.getValue()));
                }
                return some;
            }));
        }
        return answers;
    }

    @Override
    public boolean replace(JournalKey owner, Bytes expected, Bytes wrapped) {
        boolean replaced = database.write(session -> {
            if (!find(session, owner).equals(new Entry.Present(expected))) {
                return false;
            }
            session.update(
                    "UPDATE wrapped_key SET wrapped = ? WHERE part = ? AND id = ?",
                    wrapped.toByteArray(),
                    owner.partition(),
                    owner.id());
            return true;
        });
        if (replaced) {
            database.settle();
        }
        return replaced;
    }

    @Override
    public void destroy(JournalKey owner, Instant at) {
        long when = at.toEpochMilli();
        database.write(session -> {
            int rows = session.update(
                    "UPDATE wrapped_key SET wrapped = NULL, destroyed_at = ?"
                            + " WHERE part = ? AND id = ? AND destroyed_at IS NULL",
                    when,
                    owner.partition(),
                    owner.id());
            if (rows == 0 && find(session, owner) instanceof Entry.Absent) {
                session.update(
                        "INSERT INTO wrapped_key (part, id, wrapped, destroyed_at) VALUES (?, ?, NULL, ?)",
                        owner.partition(),
                        owner.id(),
                        when);
            }
            return rows;
        });
        database.settle();
    }

    @Override
    public List<Destruction> destructions(String partition) {
        Names.require(partition, "partition", 64);
        return List.copyOf(database.read(session -> session.query(
                "SELECT part, id, destroyed_at FROM wrapped_key WHERE part = ? AND destroyed_at IS NOT NULL ORDER BY id",
                row -> new Destruction(Rows.key(row), Instant.ofEpochMilli(row.getLong("destroyed_at"))),
                partition)));
    }

    @Override
    public void close() {
        database.close();
    }

    private static Entry register(Session session, JournalKey owner, Bytes wrapped) throws SQLException {
        Entry before = find(session, owner);
        if (!(before instanceof Entry.Absent)) {
            return before;
        }
        session.update(
                "INSERT INTO wrapped_key (part, id, wrapped, destroyed_at) VALUES (?, ?, ?, NULL)",
                owner.partition(),
                owner.id(),
                wrapped.toByteArray());
        return new Entry.Present(wrapped);
    }

    private static Entry find(Session session, JournalKey owner) throws SQLException {
        return session.first(
                        "SELECT wrapped, destroyed_at FROM wrapped_key WHERE part = ? AND id = ?",
                        SqliteKeyRegister::entry,
                        owner.partition(),
                        owner.id())
                .orElse(new Entry.Absent());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long destroyedAt = row.getLong("destroyed_at");
        return row.wasNull()
                ? new Entry.Present(Rows.bytes(row, "wrapped"))
                : new Entry.Destroyed(Instant.ofEpochMilli(destroyedAt));
    }
}
