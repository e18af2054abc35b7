package org.lowbao.storage.testkit.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;

/** A check that finds nothing proves nothing: each thing that a kill may leave has to be found. */
class TrailCheckTest {

    private final JournalStore store = new InMemoryJournalStore();
    private final Trail trail = new Trail("P");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_whole_trail_has_lost_nothing_and_holds_no_half() {
        assertThat(TrailCheck.of(store, "P", 0)).isEqualTo(new TrailCheck(0, List.of()));

        store.commitAll(trail.next(30));

        assertThat(TrailCheck.of(store, "P", 30)).isEqualTo(new TrailCheck(0, List.of()));
        // more than was acknowledged is no fault: the kill came between the flush and the answer
        assertThat(TrailCheck.of(store, "P", 29)).isEqualTo(new TrailCheck(0, List.of()));
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_lost() {
        store.commitAll(trail.next(3));

        assertThat(TrailCheck.of(store, "P", 5).lost()).isEqualTo(2);
    }

    @Test
    void a_commit_of_which_one_journal_is_there_is_a_half() {
        store.commitAll(trail.next(3));
        store.commit(Commit.of(trail.next().appends().get(0)));

        assertThat(TrailCheck.of(store, "P", 3).halves())
                .anyMatch(half -> half.startsWith("the other journal's head"))
                .anyMatch(half -> half.startsWith("the entries in the feed"));
    }

    @Test
    void a_claim_that_did_not_move_along_is_a_half() {
        store.commitAll(trail.next(3));
        Commit commit = trail.next();
        Append left = commit.appends().get(0);
        var standing = new Append(
                left.key(), left.kind(), left.expectedVersion(), left.entries(), left.head(), List.of(), List.of());

        store.commit(Commit.of(standing, commit.appends().get(1)));

        assertThat(TrailCheck.of(store, "P", 4).halves()).anyMatch(half -> half.startsWith("the claims"));
    }

    @Test
    void a_head_that_is_not_that_of_its_entries_is_a_half() {
        store.commitAll(trail.next(3));
        Head head = store.head(Trail.left("P")).orElseThrow();
        store.refresh(new HeadRefresh(
                head.key(),
                3,
                3,
                new HeadState(head.state().chain(), 1, Bytes.EMPTY, HeadIndex.of("V-2", "T-1")),
                List.of()));

        assertThat(TrailCheck.of(store, "P", 3).halves())
                .anyMatch(half -> half.startsWith("the revision"))
                .anyMatch(half -> half.startsWith("the status"))
                .anyMatch(half -> half.startsWith("the tokens"));
    }
}
