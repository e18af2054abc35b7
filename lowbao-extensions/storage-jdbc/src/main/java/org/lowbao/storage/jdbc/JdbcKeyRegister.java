package org.lowbao.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.Names;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;

/**
 * Wrapped keys in a table of their own. Give it another database than the journals', with a backup of its own: keys that
 * are restored together with what they open protect nothing.
 *
 * <p>A destroyed key is gone for every statement at once. What the database keeps of it below that (old versions of a
 * row, logs, replicas, backups) is its administrator's to clean; {@link SqliteKeyRegister} overwrites.
 *
 * <p>Safe for use by many threads.
 */
public final class JdbcKeyRegister implements KeyRegister {

    private static final int SHARED = 500;
    private static final String COLUMNS = "SELECT part, id, wrapped, destroyed_at FROM lowbao_wrapped_key";

    private final Database database;

    JdbcKeyRegister(Database database) {
        this.database = database;
    }

    /** Opens the register; {@code mode} and exceptions as in {@link JdbcStore#open}. */
    public static JdbcKeyRegister open(DataSource source, Dialect dialect, SchemaMode mode) {
        Database database = ServerDatabase.open(source, dialect);
        Schema.KEYS.prepare(database, mode);
        return new JdbcKeyRegister(database);
    }

    /** Returns every statement that makes the table from nothing, for a database administrator. */
    public static String script(Dialect dialect) {
        return Schema.KEYS.script(dialect);
    }

    @Override
    public boolean durable() {
        return database.dialect().capabilities().contains(Capability.DURABLE);
    }

    @Override
    public Entry find(JournalKey owner) {
        return database.read(session -> session.first(
                        COLUMNS + " WHERE part = ? AND id = ?", JdbcKeyRegister::entry, owner.partition(), owner.id()))
                .orElse(new Entry.Absent());
    }

    @Override
    public Entry register(JournalKey owner, Bytes wrapped) {
        Entry answer = registerAll(Map.of(owner, wrapped)).get(owner);
        return answer == null ? new Entry.Absent() : answer;
    }

    @Override
    public Map<JournalKey, Entry> registerAll(Map<JournalKey, Bytes> wrapped) {
        var answers = new TreeMap<JournalKey, Entry>();
        var owners = new ArrayList<>(new TreeMap<>(wrapped).entrySet());
        for (int from = 0; from < owners.size(); from += SHARED) {
            var shared = owners.subList(from, Math.min(owners.size(), from + SHARED));
            answers.putAll(database.write(session -> register(session, shared)));
        }
        return answers;
    }

    @Override
    public boolean replace(JournalKey owner, Bytes expected, Bytes wrapped) {
        boolean replaced = database.write(session -> {
            Entry before = lock(session, List.of(owner)).get(owner);
            if (!new Entry.Present(expected).equals(before)) {
                return false;
            }
            session.update(
                    "UPDATE lowbao_wrapped_key SET wrapped = ? WHERE part = ? AND id = ?",
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
            if (lock(session, List.of(owner)).isEmpty()) {
                return session.update(
                        "INSERT INTO lowbao_wrapped_key (part, id, destroyed_at) VALUES (?, ?, ?)",
                        owner.partition(),
                        owner.id(),
                        when);
            }
            return session.update(
                    "UPDATE lowbao_wrapped_key SET wrapped = NULL, destroyed_at = ?"
                            + " WHERE part = ? AND id = ? AND destroyed_at IS NULL",
                    when,
                    owner.partition(),
                    owner.id());
        });
        database.settle();
    }

    @Override
    public List<Destruction> destructions(String partition) {
        Names.require(partition, "partition", 64);
        return List.copyOf(database.read(session -> session.query(
                "SELECT part, id, destroyed_at FROM lowbao_wrapped_key"
                        + " WHERE part = ? AND destroyed_at IS NOT NULL ORDER BY id",
                row -> new Destruction(Columns.key(row), Instant.ofEpochMilli(row.getLong("destroyed_at"))),
                partition)));
    }

    @Override
    public void close() {
        database.close();
    }

    private Map<JournalKey, Entry> register(Session session, List<Map.Entry<JournalKey, Bytes>> wrapped)
            throws SQLException {
        Map<JournalKey, Entry> answers =
                lock(session, wrapped.stream().map(Map.Entry::getKey).toList());
        var rows = new Rows();
        for (Map.Entry<JournalKey, Bytes> key : wrapped) {
            JournalKey owner = key.getKey();
            if (answers.putIfAbsent(owner, new Entry.Present(key.getValue())) == null) {
                rows.add(owner.partition(), owner.id(), key.getValue().toByteArray(), null);
            }
        }
        database.dialect().insert(session, Table.WRAPPED_KEY, rows);
        return answers;
    }

    /** Locks what is kept for {@code owners} until the end of the transaction, in their order, and reads it. */
    private Map<JournalKey, Entry> lock(Session session, Collection<JournalKey> owners) throws SQLException {
        var byPartition = new TreeMap<String, SortedSet<String>>();
        owners.forEach(owner -> byPartition
                .computeIfAbsent(owner.partition(), partition -> new TreeSet<>())
                .add(owner.id()));
        var found = new TreeMap<JournalKey, Entry>();
        for (Map.Entry<String, SortedSet<String>> partition : byPartition.entrySet()) {
            for (InList ids : InList.of(partition.getValue())) {
                session.queryIn(
                        COLUMNS + " WHERE part = ? AND id",
                        ids,
                        " ORDER BY part, id" + database.dialect().locking(),
                        row -> found.put(Columns.key(row), entry(row)),
                        partition.getKey());
            }
        }
        return found;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long destroyedAt = row.getLong("destroyed_at");
        return row.wasNull()
                ? new Entry.Present(Columns.bytes(row, "wrapped"))
                : new Entry.Destroyed(Instant.ofEpochMilli(destroyedAt));
    }
}
