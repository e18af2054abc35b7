package org.lowbao.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * The heads that some commits are about: locked in the order of their keys, judged and changed in memory, written at the
 * end, each once.
 */
final class HeadBook {

    /** A head as it stands after the commits judged so far; {@code state} is null as long as none changed it. */
    private record Standing(
            String kind,
            long version,
            long revision,
            Bytes chain,
            @Nullable HeadState state) {}

    /** A head as it is stored. */
    private record Stored(JournalKey key, Standing standing, List<String> tokens) {}

    private final Session session;
    private final Dialect dialect;
    private final Map<JournalKey, Stored> stored = new TreeMap<>();
    private final Map<JournalKey, Standing> standings = new TreeMap<>();
    private final Set<JournalKey> absent = new TreeSet<>();

    private HeadBook(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Locks what is stored of {@code keys} until the end of the transaction, and reads it. */
    static HeadBook lock(Session session, Dialect dialect, Collection<JournalKey> keys) throws SQLException {
        var book = new HeadBook(session, dialect);
        for (Map.Entry<String, SortedSet<String>> partition : byPartition(keys).entrySet()) {
            for (InList ids : InList.of(partition.getValue())) {
                book.read(partition.getKey(), ids);
            }
        }
        book.absent.addAll(keys);
        book.absent.removeAll(book.stored.keySet());
        return book;
    }

    /**
     * Makes sure that no journal was made after it had been looked for: it could not be locked, and what was read of
     * claims since then would be judged together with an older picture of the heads.
     *
     * @throws OvertakenException if one was made, so that everything has to be judged anew
     */
    void requireStillAbsent() throws SQLException {
        if (!dialect.locksSubjects()) {
            return;
        }
        for (Map.Entry<String, SortedSet<String>> partition :
                byPartition(absent).entrySet()) {
            for (InList ids : InList.of(partition.getValue())) {
                // not locked: whoever waits here for a head would wait out of the order
                List<String> made = session.queryIn(
                        "SELECT id FROM lowbao_journal WHERE part = ? AND id",
                        ids,
                        "",
                        row -> row.getString(1),
                        partition.getKey());
                if (!made.isEmpty()) {
                    throw new OvertakenException();
                }
            }
        }
    }

    List<Reason> judge(Append append) {
        var reasons = new ArrayList<Reason>();
        Standing standing = standings.get(append.key());
        long version = standing == null ? 0 : standing.version();
        if (version != append.expectedVersion()) {
            reasons.add(new Reason.Moved(append.key(), append.expectedVersion(), version));
        }
        if (standing != null && !standing.kind().equals(append.kind())) {
            reasons.add(new Reason.OtherKind(append.key(), append.kind(), standing.kind()));
        }
        return reasons;
    }

    /**
     * Judges a refresh.
     *
     * @throws IllegalArgumentException if it changes the chain of the head that it expects
     */
    List<Reason> judge(HeadRefresh refresh) {
        JournalKey key = refresh.key();
        Standing standing = standings.get(key);
        if (standing == null || standing.version() != refresh.expectedVersion()) {
            long version = standing == null ? 0 : standing.version();
            return List.of(new Reason.Moved(key, refresh.expectedVersion(), version));
        }
        if (standing.revision() != refresh.expectedRevision()) {
            return List.of(new Reason.Refreshed(key, refresh.expectedRevision(), standing.revision()));
        }
        if (!standing.chain().equals(refresh.head().chain())) {
            throw new IllegalArgumentException("a refresh keeps the chain: " + key);
        }
        return List.of();
    }

    void append(Append append) {
        change(append.key(), append.kind(), append.newVersion(), append.head());
    }

    void refresh(HeadRefresh refresh) {
        change(
                refresh.key(),
                Optional.ofNullable(standings.get(refresh.key())).orElseThrow().kind(),
                refresh.expectedVersion(),
                refresh.head());
    }

    /** Writes every head that was changed: the new ones in the order of their keys, then the others. */
    void write() throws SQLException {
        var made = new Rows();
        var changed = new Rows();
        var tokensGone = new Rows();
        var tokensCome = new Rows();
        standings.forEach((key, standing) -> {
            HeadState state = standing.state();
            if (state != null) {
                Stored before = stored.get(key);
                if (before == null) {
                    made.add(newRow(key, standing, state));
                } else {
                    changed.add(changedRow(key, before.standing(), standing, state));
                }
                List<String> tokens = before == null ? List.of() : before.tokens();
                compare(key, standing.kind(), tokens, state.index().tokens(), tokensGone, tokensCome);
            }
        });
        dialect.insert(session, Table.JOURNAL, made);
        update(changed);
        session.updateAll(
                "DELETE FROM lowbao_head_token WHERE part = ? AND kind = ? AND token = ? AND id = ?", tokensGone);
        dialect.insert(session, Table.HEAD_TOKEN, tokensCome);
    }

    private static SortedMap<String, SortedSet<String>> byPartition(Collection<JournalKey> keys) {
        var byPartition = new TreeMap<String, SortedSet<String>>();
        keys.forEach(key -> byPartition
                .computeIfAbsent(key.partition(), partition -> new TreeSet<>())
                .add(key.id()));
        return byPartition;
    }

    private void read(String partition, InList ids) throws SQLException {
        List<Stored> rows = session.queryIn(
                "SELECT part, id, kind, version, revision, chain, tokens FROM lowbao_journal WHERE part = ? AND id",
                ids,
                " ORDER BY part, id" + dialect.locking(),
                HeadBook::stored,
                partition);
        for (Stored row : rows) {
            stored.put(row.key(), row);
            standings.put(row.key(), row.standing());
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var standing = new Standing(
                row.getString("kind"),
                row.getLong("version"),
                row.getLong("revision"),
                Columns.bytes(row, "chain"),
                null);
        return new Stored(Columns.key(row), standing, Columns.words(row.getString("tokens")));
    }

    private void change(JournalKey key, String kind, long version, HeadState state) {
        Standing before = standings.get(key);
        long revision = before == null ? 1 : before.revision() + 1;
        standings.put(key, new Standing(kind, version, revision, state.chain(), state));
    }

    private static @Nullable Object[] newRow(JournalKey key, Standing standing, HeadState state) {
        HeadIndex index = state.index();
        return new @Nullable Object[] {
            key.partition(),
            key.id(),
            standing.kind(),
            standing.version(),
            standing.revision(),
            state.chain().toByteArray(),
            index.status(),
            index.office(),
            Columns.column(index.due()),
            Columns.column(index.retainUntil()),
            Columns.joined(index.tokens()),
            state.snapshotVersion(),
            state.snapshot().toByteArray()
        };
    }

    private static @Nullable Object[] changedRow(JournalKey key, Standing before, Standing after, HeadState state) {
        HeadIndex index = state.index();
        return new @Nullable Object[] {
            after.version(),
            after.revision(),
            state.chain().toByteArray(),
            index.status(),
            index.office(),
            Columns.column(index.due()),
            Columns.column(index.retainUntil()),
            Columns.joined(index.tokens()),
            state.snapshotVersion(),
            state.snapshot().toByteArray(),
            key.partition(),
            key.id(),
            before.version(),
            before.revision()
        };
    }

    private void update(Rows changed) throws SQLException {
        int[] counts = session.updateAll(
                "UPDATE lowbao_journal SET version = ?, revision = ?, chain = ?, status = ?, office = ?, due = ?,"
                        + " retain_until = ?, tokens = ?, snapshot_version = ?, snapshot = ?"
                        + " WHERE part = ? AND id = ? AND version = ? AND revision = ?",
                changed);
        for (int count : counts) {
            // locked, so it cannot be; unless the database's locks are none
            if (count == 0) {
                throw new OvertakenException();
            }
        }
    }

    private static void compare(
            JournalKey key,
            String kind,
            Collection<String> before,
            Collection<String> after,
            Rows tokensGone,
            Rows tokensCome) {
        var gone = new TreeSet<>(before);
        gone.removeAll(after);
        gone.forEach(token -> tokensGone.add(key.partition(), kind, token, key.id()));
        var come = new TreeSet<>(after);
        come.removeAll(before);
        come.forEach(token -> tokensCome.add(key.partition(), kind, token, key.id()));
    }
}
