package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.jdbc.Sample.PART;
import static org.lowbao.storage.jdbc.Sample.commit;
import static org.lowbao.storage.jdbc.Sample.key;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/** J14 where commits do not become visible in the order in which they were begun. */
class FeedTest {

    private static final int WRITERS = 8;
    private static final int COMMITS = 40;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void an_entry_of_a_slow_transaction_comes_after_those_that_overtook_it(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection slow = database.pool().getConnection()) {
            slow.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            slow.setAutoCommit(false);
            store.joined(slow).commit(commit(key("A-slow"), 0));
            store.journals().commit(commit(key("B-fast"), 0));

            FeedPage first = store.journals().feed(PART, Optional.empty(), 10);
            assertThat(first.entries()).extracting(entry -> entry.key().id()).containsExactly("B-fast");
            slow.commit();

            assertThat(store.journals()
                            .feed(PART, Optional.of(first.position()), 10)
                            .entries())
                    .extracting(entry -> entry.key().id())
                    .containsExactly("A-slow");
            assertThat(store.journals().feed(PART, Optional.empty(), 10).entries())
                    .extracting(entry -> entry.key().id())
                    .containsExactly("B-fast", "A-slow");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void three_readers_that_follow_eight_writers_and_a_slow_one_skip_nothing(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open();
                Connection slow = database.pool().getConnection()) {
            slow.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            slow.setAutoCommit(false);
            JournalStore joined = store.joined(slow);
            ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 3);
            try {
                joined.commit(commit(key("slow"), 0));
                var writers = new ArrayList<Future<?>>();
                for (int w = 0; w < WRITERS; w++) {
                    JournalKey key = key("W-" + w);
                    writers.add(pool.submit(() -> write(store.journals(), key)));
                }
                var readers = new ArrayList<Future<List<FeedEntry>>>();
                for (int r = 0; r < 3; r++) {
                    readers.add(pool.submit(() -> follow(store.journals(), WRITERS * COMMITS + 2)));
                }
                for (Future<?> writer : writers) {
                    writer.get(1, TimeUnit.MINUTES);
                }
                joined.commit(commit(key("slow"), 1));
                slow.commit();

                for (Future<List<FeedEntry>> reader : readers) {
                    assertInOrder(reader.get(1, TimeUnit.MINUTES));
                }
                // every reader, and one that begins anew, is told the same order
                assertThat(readers.get(0).get()).isEqualTo(readers.get(1).get());
                assertThat(follow(store.journals(), WRITERS * COMMITS + 2))
                        .isEqualTo(readers.get(2).get());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void of_readers_that_come_at_once_none_stops_before_the_end(Backend backend) throws Exception {
        try (TestDatabase database = backend.fresh();
                JdbcStore store = database.open()) {
            ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
            try {
                for (int round = 1; round <= 10; round++) {
                    for (int w = 0; w < WRITERS; w++) {
                        store.journals().commit(commit(key("W-" + w), round - 1));
                    }
                    Callable<Integer> reader = () -> toTheEnd(store.journals());
                    for (Future<Integer> read : pool.invokeAll(Collections.nCopies(WRITERS, reader))) {
                        assertThat(read.get()).isEqualTo(round * WRITERS);
                    }
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** Reads until a page is empty, and returns how many entries came before it. */
    private static int toTheEnd(JournalStore journals) {
        int seen = 0;
        FeedPage page = journals.feed(PART, Optional.empty(), 7);
        while (!page.entries().isEmpty()) {
            seen += page.entries().size();
            page = journals.feed(PART, Optional.of(page.position()), 7);
        }
        return seen;
    }

    private static void write(JournalStore journals, JournalKey key) {
        for (int version = 0; version < COMMITS; version++) {
            assertThat(journals.commit(commit(key, version)).committed()).isTrue();
        }
    }

    /** Reads until {@code entries} were given; a skipped one would make it go on for ever. */
    private static List<FeedEntry> follow(JournalStore journals, int entries) {
        var seen = new ArrayList<FeedEntry>();
        Optional<String> position = Optional.empty();
        while (seen.size() < entries && !Thread.currentThread().isInterrupted()) {
            FeedPage page = journals.feed(PART, position, 7);
            seen.addAll(page.entries());
            position = Optional.of(page.position());
        }
        return seen;
    }

    private static void assertInOrder(List<FeedEntry> feed) {
        var last = new TreeMap<JournalKey, Long>();
        for (FeedEntry entry : feed) {
            long version = entry.entry().header().version();
            assertThat(version).isEqualTo(last.getOrDefault(entry.key(), 0L) + 1);
            last.put(entry.key(), version);
        }
        assertThat(last).hasSize(WRITERS + 1);
    }
}
