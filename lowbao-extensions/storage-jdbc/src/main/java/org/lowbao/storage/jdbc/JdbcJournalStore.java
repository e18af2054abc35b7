package org.lowbao.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.Names;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/** Journals in the tables of {@code journals/V1.sql}. */
final class JdbcJournalStore implements JournalStore {

    /** How many commits share a transaction: one flush for all, and other processes wait no longer than this takes. */
    private static final int SHARED = 200;

    private final Database database;
    private final Set<Capability> capabilities;

    JdbcJournalStore(Database database, Set<Capability> capabilities) {
        this.database = database;
        this.capabilities = Set.copyOf(capabilities);
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Outcome commit(Commit commit) {
        return database.write(session -> new JournalWriter(session).commit(commit));
    }

    @Override
    public List<Outcome> commitAll(List<Commit> commits) {
        List<Commit> all = List.copyOf(commits);
        var outcomes = new ArrayList<Outcome>(all.size());
        for (int from = 0; from < all.size(); from += SHARED) {
            List<Commit> shared = all.subList(from, Math.min(all.size(), from + SHARED));
            outcomes.addAll(database.write(session -> {
                var writer = new JournalWriter(session);
                var some = new ArrayList<Outcome>(shared.size());
                for (Commit commit : shared) {
                    some.add(writer.commit(commit));
                }
                return some;
            }));
        }
        return List.copyOf(outcomes);
    }

    @Override
    public Outcome refresh(HeadRefresh refresh) {
        return database.write(session -> new JournalWriter(session).refresh(refresh));
    }

    @Override
    public Optional<Head> head(JournalKey key) {
        return database.read(session -> session.first(
                "SELECT " + Rows.HEAD_COLUMNS + " FROM journal j WHERE j.part = ? AND j.id = ?",
                Rows::head,
                key.partition(),
                key.id()));
    }

    @Override
    public List<Entry> entries(JournalKey key, long afterVersion, int limit) {
        requirePage(limit);
        if (afterVersion < 0) {
            throw new IllegalArgumentException("entries are asked for after version 0 or more, was " + afterVersion);
        }
        return List.copyOf(database.read(session -> session.query(
                "SELECT " + Rows.ENTRY_COLUMNS + " FROM entry e"
                        + " WHERE e.part = ? AND e.id = ? AND e.version > ? ORDER BY e.version LIMIT ?",
                Rows::entry,
                key.partition(),
                key.id(),
                afterVersion,
                limit)));
    }

    @Override
    public HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
        requirePage(limit);
        var sql = new StringBuilder("SELECT " + Rows.HEAD_COLUMNS + " FROM journal j");
        var parameters = new ArrayList<@Nullable Object>();
        query.token().ifPresent(token -> {
            sql.append(" JOIN head_token t ON t.part = j.part AND t.id = j.id AND t.kind = j.kind AND t.token = ?");
            parameters.add(token);
        });
        sql.append(" WHERE j.part = ? AND j.kind = ? AND j.id > ?");
        parameters.add(query.partition());
        parameters.add(query.kind());
        parameters.add(afterId.orElse(""));
        query.status().ifPresent(status -> condition(sql, " AND j.status = ?", parameters, status));
        query.office().ifPresent(office -> condition(sql, " AND j.office = ?", parameters, office));
        query.dueBy().ifPresent(day -> condition(sql, " AND j.due <= ?", parameters, day.toEpochDay()));
        query.retainUntilBy()
                .ifPresent(day -> condition(sql, " AND j.retain_until <= ?", parameters, day.toEpochDay()));
        // one more than asked for tells whether there is a next page
        condition(sql, " ORDER BY j.id LIMIT ?", parameters, limit + 1);
        List<Head> heads =
                database.read(session -> session.query(sql.toString(), Rows::head, parameters.toArray(new Object[0])));
        if (heads.size() <= limit) {
            return new HeadPage(heads, Optional.empty());
        }
        return new HeadPage(
                heads.subList(0, limit), Optional.of(heads.get(limit - 1).key().id()));
    }

    @Override
    public FeedPage feed(String partition, Optional<String> position, int limit) {
        Names.require(partition, "partition", 64);
        requirePage(limit);
        long after = position.map(JdbcJournalStore::read).orElse(0L);
        record Row(long seq, FeedEntry entry) {}
        // rows get their number inside a transaction that keeps other writers out, so none appears behind a later one
        List<Row> rows = database.read(session -> session.query(
                "SELECT " + Rows.ENTRY_COLUMNS + ", j.kind FROM entry e"
                        + " JOIN journal j ON j.part = e.part AND j.id = e.id"
                        + " WHERE e.part = ? AND e.seq > ? ORDER BY e.seq LIMIT ?",
                row -> new Row(
                        row.getLong("seq"), new FeedEntry(Rows.key(row), row.getString("kind"), Rows.entry(row))),
                partition,
                after,
                limit));
        long last = rows.isEmpty() ? after : rows.get(rows.size() - 1).seq();
        return new FeedPage(rows.stream().map(Row::entry).toList(), Long.toString(last));
    }

    @Override
    public List<String> partitions(Optional<String> after, int limit) {
        requirePage(limit);
        return List.copyOf(database.read(session -> {
            // one look into the index for each, because DISTINCT would read every journal
            var names = new ArrayList<String>();
            Optional<String> next = after.or(() -> Optional.of(""));
            while (names.size() < limit) {
                next = session
                        .query(
                                "SELECT part FROM journal WHERE part > ? ORDER BY part LIMIT 1",
                                row -> row.getString(1),
                                next.orElseThrow())
                        .stream()
                        .findFirst();
                if (next.isEmpty()) {
                    break;
                }
                names.add(next.get());
            }
            return names;
        }));
    }

    @Override
    public Optional<JournalKey> holder(String partition, String subject, int point) {
        Names.require(partition, "partition", 64);
        Names.require(subject, "claim subject", 128);
        return database.read(session -> session.first(
                "SELECT part, id FROM claim"
                        + " WHERE part = ? AND subject = ? AND from_point <= ? AND until_point > ?",
                Rows::key,
                partition,
                subject,
                point,
                point));
    }

    @Override
    public List<Claim> claims(JournalKey key) {
        return List.copyOf(database.read(session -> session.query(
                "SELECT subject, from_point, until_point FROM claim WHERE part = ? AND id = ?"
                        + " ORDER BY subject, from_point",
                Rows::claim,
                key.partition(),
                key.id())));
    }

    @Override
    public void close() {
        database.close();
    }

    private static void condition(
            StringBuilder sql, String condition, List<@Nullable Object> parameters, Object parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }

    private static void requirePage(int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " rows, asked for " + limit);
        }
    }

    private static long read(String position) {
        try {
            return Long.parseUnsignedLong(position);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a position of this store's feed: " + position.length() + " characters", e);
        }
    }
}
