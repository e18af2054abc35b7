package org.lowbao.storage.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * Stores with one fault each, as vendors really make them. {@link KitCatchesBrokenStoresTest} runs the kit over every
 * class here and expects it to complain.
 */
final class BrokenJournalStores {

    private BrokenJournalStores() {}

    /** The last writer wins: an update without {@code WHERE version = ?}. */
    @Breaks("J2")
    static class OverwritesStaleWriters extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public synchronized Outcome commit(Commit commit) {
                    return super.commit(new Commit(commit.appends().stream()
                            .map(append -> rebased(
                                    append,
                                    super.head(append.key()).map(Head::version).orElse(0L)))
                            .toList()));
                }
            };
        }
    }

    /** Checks the version, and writes a moment later: a check outside the transaction. */
    @Breaks("J4")
    static class ChecksBeforeTheTransaction extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    for (Append append : commit.appends()) {
                        long actual =
                                super.head(append.key()).map(Head::version).orElse(0L);
                        if (actual != append.expectedVersion()) {
                            return super.commit(commit);
                        }
                    }
                    pause();
                    synchronized (this) {
                        return super.commit(new Commit(commit.appends().stream()
                                .map(append -> rebased(
                                        append,
                                        super.head(append.key())
                                                .map(Head::version)
                                                .orElse(0L)))
                                .toList()));
                    }
                }
            };
        }
    }

    /** Commits journal by journal. */
    @Breaks("J3")
    static class CommitsByHalves extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    for (Append append : commit.appends()) {
                        Outcome outcome = super.commit(Commit.of(append));
                        if (!outcome.committed()) {
                            return outcome;
                        }
                    }
                    return new Outcome.Committed();
                }
            };
        }
    }

    /** Tells the first reason only. */
    @Breaks("J6")
    static class StopsAtTheFirstReason extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    Outcome outcome = super.commit(commit);
                    return outcome.conflict()
                            .<Outcome>map(conflict ->
                                    new Outcome.Conflict(conflict.reasons().subList(0, 1)))
                            .orElse(outcome);
                }
            };
        }
    }

    /** Keeps times to the second: a column of the wrong type. */
    @Breaks("J7")
    static class CutsMillisecondsOff extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public List<Entry> entries(JournalKey key, long afterVersion, int limit) {
                    return super.entries(key, afterVersion, limit).stream()
                            .map(entry -> at(entry, entry.header().recordedAt().truncatedTo(ChronoUnit.SECONDS)))
                            .toList();
                }
            };
        }
    }

    /** Does not show the last snapshot: a cache that is not told of commits. */
    @Breaks("J8")
    static class CachesHeads extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                private final ConcurrentMap<JournalKey, HeadState> cache = new ConcurrentHashMap<>();

                @Override
                public Optional<Head> head(JournalKey key) {
                    return super.head(key)
                            .map(head -> new Head(
                                    head.key(),
                                    head.kind(),
                                    head.version(),
                                    head.revision(),
                                    cache.computeIfAbsent(key, first -> head.state())));
                }
            };
        }
    }

    /** Holds claims by subject and start only: a unique key where intervals are meant. */
    @Breaks("J9")
    static class ComparesClaimsByTheirStart extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    return super.commit(new Commit(commit.appends().stream()
                            .map(append -> new Append(
                                    append.key(),
                                    append.kind(),
                                    append.expectedVersion(),
                                    append.entries(),
                                    append.head(),
                                    points(append.releases()),
                                    points(append.takes())))
                            .toList()));
                }
            };
        }

        private static List<Claim> points(List<Claim> claims) {
            return claims.stream()
                    .map(claim -> new Claim(claim.subject(), claim.from(), claim.from() + 1))
                    .toList();
        }
    }

    /** Gives up whatever it is told to: a delete whose count nobody looks at. */
    @Breaks("J10")
    static class GivesUpWhatIsNotHeld extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    return super.commit(new Commit(commit.appends().stream()
                            .map(append -> new Append(
                                    append.key(),
                                    append.kind(),
                                    append.expectedVersion(),
                                    append.entries(),
                                    append.head(),
                                    append.releases().stream()
                                            .filter(super.claims(append.key())::contains)
                                            .distinct()
                                            .toList(),
                                    append.takes()))
                            .toList()));
                }
            };
        }
    }

    /** Refreshes whatever the revision. */
    @Breaks("J12")
    static class RefreshesWithoutLooking extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome refresh(HeadRefresh refresh) {
                    long revision =
                            super.head(refresh.key()).map(Head::revision).orElse(1L);
                    return super.refresh(new HeadRefresh(
                            refresh.key(), refresh.expectedVersion(), revision, refresh.head(), refresh.releases()));
                }
            };
        }
    }

    /** Sorts ids as people do: a collation that is not binary. */
    @Breaks("J13")
    static class SortsWithoutCase extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
                    super.find(query, afterId, limit);
                    var sorted = new TreeMap<String, Head>(
                            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
                    super.find(query, Optional.empty(), MAX_PAGE)
                            .heads()
                            .forEach(head -> sorted.put(head.key().id(), head));
                    var rest = afterId.map(id -> sorted.tailMap(id, false)).orElse(sorted);
                    List<Head> page = rest.values().stream().limit(limit).toList();
                    return new HeadPage(
                            page,
                            rest.size() > limit
                                    ? Optional.of(page.get(limit - 1).key().id())
                                    : Optional.empty());
                }
            };
        }
    }

    /** Does not see days that are exactly the limit: {@code <} for {@code <=}. */
    @Breaks("J13")
    static class FindsOnlyEarlierDays extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
                    HeadQuery earlier = query.dueBy()
                            .map(day -> query.withDueBy(day.minusDays(1)))
                            .orElse(query);
                    return super.find(earlier, afterId, limit);
                }
            };
        }
    }

    /** Numbers the feed before the commit is visible, so a reader runs past one that comes late. */
    @Breaks("J14")
    static class SkipsEntriesThatCommitLate extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                private final List<FeedPage.FeedEntry> numbered = new ArrayList<>();
                private final Set<Integer> visible = ConcurrentHashMap.newKeySet();

                @Override
                public Outcome commit(Commit commit) {
                    Outcome outcome = super.commit(commit);
                    if (outcome.committed()) {
                        for (Append append : commit.appends()) {
                            int from;
                            synchronized (numbered) {
                                from = numbered.size();
                                append.entries()
                                        .forEach(entry -> numbered.add(
                                                new FeedPage.FeedEntry(append.key(), append.kind(), entry)));
                            }
                            pause();
                            for (int i = 0; i < append.entries().size(); i++) {
                                visible.add(from + i);
                            }
                        }
                    }
                    return outcome;
                }

                @Override
                public FeedPage feed(String partition, Optional<String> position, int limit) {
                    super.feed(partition, Optional.empty(), limit);
                    int from = position.map(Integer::parseInt).orElse(0);
                    var page = new ArrayList<FeedPage.FeedEntry>();
                    int next = from;
                    synchronized (numbered) {
                        for (int i = from; i < numbered.size() && page.size() < limit; i++) {
                            if (visible.contains(i)
                                    && numbered.get(i).key().partition().equals(partition)) {
                                page.add(numbered.get(i));
                                next = i + 1;
                            }
                        }
                    }
                    return new FeedPage(page, Integer.toString(next));
                }
            };
        }
    }

    /** Looks for holders everywhere: a query without its partition. */
    @Breaks("J15")
    static class LooksIntoOtherPartitions extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Optional<JournalKey> holder(String partition, String subject, int point) {
                    return super.holder(partition, subject, point).or(() -> super.holder("P-1", subject, point));
                }
            };
        }
    }

    /** Gives a whole batch up at its first conflict. */
    @Breaks("J16")
    static class GivesABatchUp extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public List<Outcome> commitAll(List<Commit> commits) {
                    var outcomes = new ArrayList<Outcome>();
                    Optional<Outcome> lost = Optional.empty();
                    for (Commit commit : commits) {
                        Outcome outcome = lost.orElseGet(() -> super.commit(commit));
                        if (!outcome.committed()) {
                            lost = Optional.of(outcome);
                        }
                        outcomes.add(outcome);
                    }
                    return outcomes;
                }
            };
        }
    }

    /** Lets a journal change its kind. */
    @Breaks("J17")
    static class ForgetsKinds extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    return super.commit(new Commit(commit.appends().stream()
                            .map(append -> new Append(
                                    append.key(),
                                    super.head(append.key()).map(Head::kind).orElse(append.kind()),
                                    append.expectedVersion(),
                                    append.entries(),
                                    append.head(),
                                    append.releases(),
                                    append.takes()))
                            .toList()));
                }
            };
        }
    }

    /** Declares that it is durable, and opens empty. */
    @Breaks("J18")
    static class ForgetsWhatItDeclaresToKeep extends JournalStoreConformance {
        @Override
        public String create(Path folder) {
            return "memory";
        }

        @Override
        public JournalStore open(String address) {
            return new ForwardingJournalStore() {
                @Override
                public Set<Capability> capabilities() {
                    return Set.of(Capability.DURABLE);
                }
            };
        }
    }

    /** Declares that processes may share it, and lets each work on a copy. */
    @Breaks("J19")
    static class SharesNothingBetweenProcesses extends JournalStoreConformance {
        @Override
        public String create(Path folder) {
            return "memory";
        }

        @Override
        public JournalStore open(String address) {
            return new ForwardingJournalStore() {
                @Override
                public Set<Capability> capabilities() {
                    return Set.of(Capability.MANY_PROCESSES);
                }
            };
        }
    }

    /** Throws where the contract answers. */
    @Breaks("J6")
    static class ThrowsOnConflict extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    Outcome outcome = super.commit(commit);
                    outcome.conflict().ifPresent(conflict -> {
                        Reason first = conflict.reasons().get(0);
                        throw new IllegalStateException(first.getClass().getSimpleName());
                    });
                    return outcome;
                }
            };
        }
    }

    /** Takes a journal that is not there for an error. */
    @Breaks("J1")
    static class ThrowsOnAbsence extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Optional<Head> head(JournalKey key) {
                    return Optional.of(super.head(key).orElseThrow());
                }
            };
        }
    }

    /** Counts an attempt that was lost: the revision is written before the check. */
    @Breaks("J5")
    static class CountsLostAttempts extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    Outcome outcome = super.commit(commit);
                    if (!outcome.committed()) {
                        commit.appends()
                                .forEach(append -> super.head(append.key())
                                        .ifPresent(head -> super.refresh(new HeadRefresh(
                                                head.key(),
                                                head.version(),
                                                head.revision(),
                                                head.state(),
                                                List.of()))));
                    }
                    return outcome;
                }
            };
        }
    }

    /** Takes before it gives up: a unique key that is checked row by row. */
    @Breaks("J11")
    static class TakesBeforeItGivesUp extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                @Override
                public Outcome commit(Commit commit) {
                    for (Append append : commit.appends()) {
                        for (Claim take : append.takes()) {
                            Optional<JournalKey> holder =
                                    super.holder(append.key().partition(), take.subject(), take.from());
                            if (holder.isPresent()) {
                                return new Outcome.Conflict(
                                        List.of(new Reason.Held(append.key(), take, holder.orElseThrow())));
                            }
                        }
                    }
                    return super.commit(commit);
                }
            };
        }
    }

    /** Tells partitions in which nothing but an attempt was made. */
    @Breaks("J20")
    static class TellsPartitionsThatWereOnlyTried extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                private final ConcurrentSkipListSet<String> tried = new ConcurrentSkipListSet<>();

                @Override
                public Outcome commit(Commit commit) {
                    tried.add(commit.appends().get(0).key().partition());
                    return super.commit(commit);
                }

                @Override
                public List<String> partitions(Optional<String> after, int limit) {
                    super.partitions(after, limit);
                    return tried.tailSet(after.orElse(""), false).stream()
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    /** Is out of order for ever once a thread was interrupted: a channel that closes itself. */
    @Breaks("J21")
    static class NeverRecovers extends JournalStoreContract {
        @Override
        protected JournalStore emptyStore() {
            return new ForwardingJournalStore() {
                private volatile boolean broken;

                @Override
                public Outcome commit(Commit commit) {
                    broken = broken || Thread.currentThread().isInterrupted();
                    if (broken) {
                        throw new StorageException(Trouble.UNAVAILABLE, "the channel is closed");
                    }
                    return super.commit(commit);
                }
            };
        }
    }

    /** Commits at once what the host has not committed: a connection of its own instead of the host's. */
    @Breaks("J22")
    static class CommitsForTheHost extends JournalStoreConformance {

        private final JournalStore shared = new ForwardingJournalStore() {
            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.JOINS_TRANSACTIONS);
            }
        };

        @Override
        public String create(Path folder) {
            return "memory";
        }

        @Override
        public JournalStore open(String address) {
            return shared;
        }

        @Override
        public HostTransaction beginTransaction(String address) {
            return new NotesInMemory(shared);
        }
    }

    /** The host's side of a transaction that the store does not take part in. */
    private static final class NotesInMemory implements HostTransaction {

        private final JournalStore store;
        private final Set<String> notes = new TreeSet<>();

        NotesInMemory(JournalStore store) {
            this.store = store;
        }

        @Override
        public JournalStore store() {
            return store;
        }

        @Override
        public void write(String note) {
            notes.add(note);
        }

        @Override
        public boolean isThere(String note) {
            return notes.contains(note);
        }

        @Override
        public void commit() {}

        @Override
        public void rollback() {
            notes.clear();
        }
    }

    private static Append rebased(Append append, long version) {
        var entries = new ArrayList<Entry>();
        for (Entry entry : append.entries()) {
            EntryHeader header = entry.header();
            entries.add(new Entry(
                    new EntryHeader(
                            version + entries.size() + 1,
                            header.type(),
                            header.typeVersion(),
                            header.recordedAt(),
                            header.actor(),
                            header.contents(),
                            header.commitment()),
                    entry.payload()));
        }
        return new Append(
                append.key(), append.kind(), version, entries, append.head(), append.releases(), append.takes());
    }

    private static Entry at(Entry entry, Instant recordedAt) {
        EntryHeader header = entry.header();
        return new Entry(
                new EntryHeader(
                        header.version(),
                        header.type(),
                        header.typeVersion(),
                        recordedAt,
                        header.actor(),
                        header.contents(),
                        header.commitment()),
                entry.payload());
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
