package org.lowbao.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
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

/**
 * Journals in memory, for tests and as the reference of the contract; gone with the object.
 *
 * <p>Safe for use by many threads: each partition works behind one lock. {@link #find} walks over all journals of the
 * partition; everything else costs what {@link JournalStore} says.
 */
public final class InMemoryJournalStore implements JournalStore {

    private final ConcurrentNavigableMap<String, Partition> partitions = new ConcurrentSkipListMap<>();
    private volatile boolean closed;

    /** Makes a store that holds no journal. */
    public InMemoryJournalStore() {}

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Outcome commit(Commit commit) {
        requireOpen();
        String partition = commit.appends().get(0).key().partition();
        return partitions.computeIfAbsent(partition, Partition::new).commit(commit);
    }

    @Override
    public List<Outcome> commitAll(List<Commit> commits) {
        requireOpen();
        var outcomes = new ArrayList<Outcome>(commits.size());
        List.copyOf(commits).forEach(commit -> outcomes.add(commit(commit)));
        return List.copyOf(outcomes);
    }

    @Override
    public Outcome refresh(HeadRefresh refresh) {
        requireOpen();
        String partition = refresh.key().partition();
        return partitions.computeIfAbsent(partition, Partition::new).refresh(refresh);
    }

    @Override
    public Optional<Head> head(JournalKey key) {
        return in(key.partition(), partition -> partition.head(key.id()));
    }

    @Override
    public List<Entry> entries(JournalKey key, long afterVersion, int limit) {
        requirePage(limit);
        if (afterVersion < 0) {
            throw new IllegalArgumentException("entries are asked for after version 0 or more, was " + afterVersion);
        }
        return in(key.partition(), partition -> partition.entries(key.id(), afterVersion, limit));
    }

    @Override
    public HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
        requirePage(limit);
        return in(query.partition(), partition -> partition.find(query, afterId.orElse(""), limit));
    }

    @Override
    public FeedPage feed(String partition, Optional<String> position, int limit) {
        Names.require(partition, "partition", 64);
        requirePage(limit);
        return in(
                partition,
                part -> part.feed(position.map(InMemoryJournalStore::read).orElse(0), limit));
    }

    @Override
    public List<String> partitions(Optional<String> after, int limit) {
        requireOpen();
        requirePage(limit);
        return partitions.tailMap(after.orElse(""), false).values().stream()
                .filter(Partition::isWritten)
                .map(Partition::name)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<JournalKey> holder(String partition, String subject, int point) {
        Names.require(partition, "partition", 64);
        Names.require(subject, "claim subject", 128);
        return in(partition, part -> part.holder(subject, point));
    }

    @Override
    public List<Claim> claims(JournalKey key) {
        return in(key.partition(), partition -> partition.claims(key));
    }

    @Override
    public void close() {
        closed = true;
    }

    private <T> T in(String partition, Function<Partition, T> reading) {
        requireOpen();
        // a partition that is not there reads like an empty one, and reading does not make it
        Partition there = partitions.get(partition);
        return reading.apply(there == null ? new Partition(partition) : there);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private static void requirePage(int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " rows, asked for " + limit);
        }
    }

    private static int read(String position) {
        try {
            return Integer.parseUnsignedInt(position);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a position of this store's feed: " + position.length() + " characters", e);
        }
    }
}
