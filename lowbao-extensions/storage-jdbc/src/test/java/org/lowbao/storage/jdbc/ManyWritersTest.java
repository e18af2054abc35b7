package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.jdbc.Sample.PART;
import static org.lowbao.storage.jdbc.Sample.commit;
import static org.lowbao.storage.jdbc.Sample.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/** Sixteen threads on the same fifty journals and the same ten subjects; {@code -Dlowbao.seed=} repeats a run. */
class ManyWritersTest {

    private static final int THREADS = 16;
    private static final int STEPS = 60;
    private static final int JOURNALS = 50;
    private static final int SUBJECTS = 10;
    private static final long SEED = Long.getLong("lowbao.seed", 20260331L);

    @ParameterizedTest
    @EnumSource(
            value = Backend.class,
            names = {"POSTGRESQL", "MARIADB"})
    void no_commit_is_lost_doubled_or_broken(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open()) {
            JournalStore journals = store.journals();
            var acknowledged = new TreeMap<JournalKey, Long>();

            for (Map<JournalKey, Long> written : together(thread -> work(journals, thread))) {
                written.forEach((key, entries) -> acknowledged.merge(key, entries, Long::sum));
            }

            assertThat(acknowledged).hasSize(JOURNALS);
            for (Map.Entry<JournalKey, Long> journal : acknowledged.entrySet()) {
                List<Entry> entries = journals.entries(journal.getKey(), 0, 10_000);
                assertThat(entries)
                        .extracting(entry -> entry.header().version())
                        .isEqualTo(upTo(journal.getValue()));
                assertThat(journals.head(journal.getKey()).map(Head::version)).contains(journal.getValue());
            }
            assertThat(feed(journals).stream().distinct().toList()).hasSize((int)
                    acknowledged.values().stream().mapToLong(n -> n).sum());
            assertClaimsDoNotClash(journals, acknowledged);
        }
    }

    /** Does random commits and batches, each upon what it has just read, and returns how many entries were acknowledged. */
    private static Map<JournalKey, Long> work(JournalStore journals, int thread) {
        var random = new Random(SEED + thread);
        var written = new TreeMap<JournalKey, Long>();
        for (int step = 0; step < STEPS; step++) {
            var commits = new ArrayList<Commit>();
            int size = random.nextInt(4) == 0 ? 8 : 1;
            for (int i = 0; i < size; i++) {
                commits.add(randomCommit(journals, random));
            }
            List<Outcome> outcomes = size == 1 ? List.of(journals.commit(commits.get(0))) : journals.commitAll(commits);
            for (int i = 0; i < size; i++) {
                if (outcomes.get(i).committed()) {
                    commits.get(i).appends().forEach(append -> written.merge(append.key(), 1L, Long::sum));
                }
            }
        }
        return written;
    }

    /** Returns a commit over one to three journals, which give up all they hold and may take a claim. */
    private static Commit randomCommit(JournalStore journals, Random random) {
        var appends = new TreeMap<JournalKey, Append>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            JournalKey key = key("J-" + random.nextInt(JOURNALS));
            long version = journals.head(key).map(Head::version).orElse(0L);
            int from = random.nextInt(20);
            Claim[] takes = random.nextInt(3) == 0
                    ? new Claim[] {new Claim("s-" + random.nextInt(SUBJECTS), from, from + 3)}
                    : new Claim[0];
            appends.put(
                    key,
                    commit(key, version, Bytes.EMPTY, journals.claims(key), takes)
                            .appends()
                            .get(0));
        }
        return new Commit(List.copyOf(appends.descendingMap().values()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Backend.class,
            names = {"POSTGRESQL", "MARIADB"})
    void sixteen_that_make_the_same_new_journals_in_any_order_share_them_out(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open()) {
            List<Integer> done = together(thread -> {
                var commits = new ArrayList<Commit>();
                IntStream.range(0, 200).forEach(i -> commits.add(commit(key("N-" + i), 0, new Claim("n-" + i, 1, 2))));
                Collections.shuffle(commits, new Random(SEED + thread));
                return (int) store.journals().commitAll(commits).stream()
                        .filter(Outcome::committed)
                        .count();
            });

            assertThat(done.stream().mapToInt(n -> n).sum()).isEqualTo(200);
            assertThat(feed(store.journals())).hasSize(200);
        }
    }

    private interface Work<T> {
        T on(int thread) throws Exception;
    }

    private static <T> List<T> together(Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> all = IntStream.range(0, THREADS)
                    .<Callable<T>>mapToObj(thread -> () -> work.on(thread))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> one : pool.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertClaimsDoNotClash(JournalStore journals, Map<JournalKey, Long> acknowledged) {
        var all = new ArrayList<Claim>();
        acknowledged.keySet().forEach(key -> all.addAll(journals.claims(key)));
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                assertThat(all.get(i).clashesWith(all.get(j))).isFalse();
            }
        }
        assertThat(all).isNotEmpty();
    }

    private static List<Long> upTo(long version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }

    private static List<FeedEntry> feed(JournalStore journals) {
        var all = new ArrayList<FeedEntry>();
        FeedPage page = journals.feed(PART, Optional.empty(), 1_000);
        while (!page.entries().isEmpty()) {
            all.addAll(page.entries());
            page = journals.feed(PART, Optional.of(page.position()), 1_000);
        }
        return all;
    }
}
