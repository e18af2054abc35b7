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
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/** Journals in the tables of the scripts in {@code journals}. */
final class JdbcJournalStore implements JournalStore {

    /** How many commits share a transaction: one flush for all, and other processes wait no longer than this takes. */
    private static final int SHARED = 1_000;

    private final Database database;

    JdbcJournalStore(Database database) {
        this.database = database;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.copyOf(database.dialect().capabilities());
    }

    @Override
    public Outcome commit(Commit commit) {
        return commitTogether(List.of(commit)).get(0);
    }

    @Override
    public List<Outcome> commitAll(List<Commit> commits) {
        List<Commit> all = List.copyOf(commits);
        var outcomes = new ArrayList<Outcome>(all.size());
        for (int from = 0; from < all.size(); from += SHARED) {
            outcomes.addAll(commitTogether(all.subList(from, Math.min(all.size(), from + SHARED))));
        }
        return List.copyOf(outcomes);
    }

    @Override
    public Outcome refresh(HeadRefresh refresh) {
        return database.write(session -> new JournalWriter(session, database.dialect()).refresh(refresh));
    }

    @Override
    public Optional<Head> head(JournalKey key) {
        return database.read(session -> session.first(
                "SELECT " + Columns.HEAD_COLUMNS + " FROM lowbao_journal j WHERE j.part = ? AND j.id = ?",
                Columns::head,
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
                "SELECT " + Columns.ENTRY_COLUMNS + " FROM lowbao_entry e"
                        + " WHERE e.part = ? AND e.id = ? AND e.version > ? ORDER BY e.version LIMIT ?",
                Columns::entry,
                key.partition(),
                key.id(),
                afterVersion,
                limit)));
    }

    @Override
    public HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
        requirePage(limit);
        var sql = new StringBuilder("SELECT " + Columns.HEAD_COLUMNS + " FROM lowbao_journal j");
        var parameters = new ArrayList<@Nullable Object>();
        query.token().ifPresent(token -> {
            sql.append(
                    " JOIN lowbao_head_token t ON t.part = j.part AND t.id = j.id AND t.kind = j.kind AND t.token = ?");
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
        List<Head> heads = database.read(
                session -> session.page(sql.toString(), Columns::head, parameters.toArray(new Object[0])));
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
        return database.dialect().feed().read(database, partition, after, limit);
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
                                "SELECT part FROM lowbao_journal WHERE part > ? ORDER BY part LIMIT 1",
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
                "SELECT part, id FROM lowbao_claim"
                        + " WHERE part = ? AND subject = ? AND from_point <= ? AND until_point > ?",
                Columns::key,
                partition,
                subject,
                point,
                point));
    }

    @Override
    public List<Claim> claims(JournalKey key) {
        return List.copyOf(database.read(session -> session.query(
                "SELECT subject, from_point, until_point FROM lowbao_claim WHERE part = ? AND id = ?"
                        + " ORDER BY subject, from_point",
                Columns::claim,
                key.partition(),
                key.id())));
    }

    @Override
    public void close() {
        database.close();
    }

    private List<Outcome> commitTogether(List<Commit> commits) {
        return database.write(session -> new JournalWriter(session, database.dialect()).commit(commits));
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
