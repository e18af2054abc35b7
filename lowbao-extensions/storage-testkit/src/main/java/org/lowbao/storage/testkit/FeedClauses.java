package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.C;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.appendOf;
import static org.lowbao.storage.testkit.internal.Samples.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/** J14: the feed skips nothing. */
interface FeedClauses extends JournalClauses {

    @Test
    @DisplayName("J14: the feed gives every entry, by journal in order, by pages of any size")
    default void j14_the_feed_gives_every_entry() {
        store().commit(Commit.of(appendOf(A, 0, 3), appendOf(B, 0, 2)));
        store().commit(Commit.of(append(C, 4)));
        store().commit(Commit.of(append(B, 2), append(A, 3)));

        for (int limit : new int[] {1, 2, 7, 100}) {
            List<FeedEntry> feed = Picture.feed(store(), PART, limit);
            assertThat(Picture.versions(feed, A)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(Picture.versions(feed, B)).containsExactly(1L, 2L, 3L);
            assertThat(Picture.versions(feed, C)).isEmpty();
            assertThat(feed).allMatch(entry -> entry.kind().equals(KIND));
        }
    }

    @Test
    @DisplayName("J14: an old position, and that of an empty page, give what came after them")
    default void j14_a_position_stays_valid() {
        String empty = store().feed(PART, Optional.empty(), 10).position();
        store().commit(Commit.of(appendOf(A, 0, 2)));
        FeedPage first = store().feed(PART, Optional.of(empty), 10);
        assertThat(Picture.versions(first.entries(), A)).containsExactly(1L, 2L);

        FeedPage nothing = store().feed(PART, Optional.of(first.position()), 10);
        assertThat(nothing.entries()).isEmpty();
        store().commit(Commit.of(append(A, 2)));

        assertThat(Picture.versions(
                        store().feed(PART, Optional.of(nothing.position()), 10).entries(), A))
                .containsExactly(3L);
        assertThat(Picture.versions(store().feed(PART, Optional.of(empty), 10).entries(), A))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("J14: a reader that follows four writers is given every entry of every journal, in order")
    default void j14_the_feed_skips_nothing_while_four_writers_run() throws Exception {
        int writers = 4;
        int commits = 50;
        var running = new AtomicInteger(writers);
        var seen = new ArrayList<FeedEntry>();
        var actions = new ArrayList<Callable<Integer>>();
        for (int w = 0; w < writers; w++) {
            JournalKey key = key("W-" + w);
            actions.add(() -> {
                try {
                    for (int version = 0; version < commits; version++) {
                        store().commit(Commit.of(append(key, version)));
                    }
                    return 0;
                } finally {
                    running.decrementAndGet();
                }
            });
        }
        actions.add(() -> {
            Optional<String> position = Optional.empty();
            boolean last;
            do {
                // asked before reading: whatever was committed by then is in the page or in one after it
                last = running.get() == 0;
                FeedPage page;
                do {
                    page = store().feed(PART, position, 5);
                    seen.addAll(page.entries());
                    position = Optional.of(page.position());
                } while (!page.entries().isEmpty());
            } while (!last);
            return seen.size();
        });

        Together.run(actions);

        var next = new HashMap<JournalKey, Long>();
        for (FeedEntry entry : seen) {
            long version = entry.entry().header().version();
            long due = next.getOrDefault(entry.key(), 1L);
            // at least once: an entry may come again, but none may come before the one it follows
            assertThat(version).as(entry.key().toString()).isLessThanOrEqualTo(due);
            next.put(entry.key(), Math.max(due, version + 1));
        }
        assertThat(next).hasSize(writers);
        assertThat(next.values()).containsOnly(commits + 1L);
    }
}
