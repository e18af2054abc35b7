package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.THREADS;
import static org.lowbao.storage.testkit.internal.Answers.assertMisuse;
import static org.lowbao.storage.testkit.internal.Answers.assertOneDone;
import static org.lowbao.storage.testkit.internal.Answers.conflict;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.bytes;
import static org.lowbao.storage.testkit.internal.Samples.digest;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.index;
import static org.lowbao.storage.testkit.internal.Samples.refresh;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/** J12: heads written without an entry. */
interface RefreshClauses extends JournalClauses {

    @Test
    @DisplayName("J12: a refresh writes the head, gives claims up, adds no entry and shows nothing in the feed")
    default void j12_a_refresh_writes_the_head_and_adds_no_entry() {
        var claim = new Claim("s", 1, 5);
        store().commit(Commit.of(taking(A, 0, claim)));
        var rotated = new HeadState(digest(1), 2, bytes("newer"), index("GONE", "T-2", "rotated"));

        assertThat(store().refresh(new HeadRefresh(A, 1, 1, rotated, List.of(claim))))
                .isEqualTo(DONE);

        assertThat(store().head(A)).contains(new Head(A, KIND, 1, 2, rotated));
        assertThat(store().entries(A, 0, 10)).isEqualTo(entries(0, 1));
        assertThat(Picture.feed(store(), PART, 10)).hasSize(1);
        assertThat(Picture.ids(store(), HeadQuery.all(PART, KIND).withToken("rotated")))
                .containsExactly("A");
        assertThat(store().claims(A)).isEmpty();
        assertThat(store().commit(Commit.of(append(A, 1)))).isEqualTo(DONE);
        assertThat(store().head(A).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    @DisplayName("J12: a refresh of another version or revision, or of what is not there, does nothing")
    default void j12_a_stale_refresh_does_nothing() {
        store().commit(Commit.of(append(A, 0)));
        store().commit(Commit.of(append(A, 1)));
        Picture before = Picture.of(store(), A);

        assertThat(store().refresh(refresh(A, 1, 1))).isEqualTo(conflict(new Reason.Moved(A, 1, 2)));
        assertThat(store().refresh(refresh(A, 2, 1))).isEqualTo(conflict(new Reason.Refreshed(A, 1, 2)));
        assertThat(store().refresh(refresh(B, 1, 1))).isEqualTo(conflict(new Reason.Moved(B, 1, 0)));
        assertThat(Picture.of(store(), A)).isEqualTo(before);
    }

    @Test
    @DisplayName("J12, J10: a refresh that gives up what is not held does nothing")
    default void j12_j10_a_refresh_that_gives_up_what_is_not_held_does_nothing() {
        var claim = new Claim("s", 1, 5);
        store().commit(Commit.of(append(A, 0)));

        assertThat(store().refresh(new HeadRefresh(A, 1, 1, head(1, index("GONE", "T-2")), List.of(claim))))
                .isEqualTo(conflict(new Reason.NotHeld(A, claim)));
        assertThat(store().head(A).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("J12: a refresh with another chain is misuse and does nothing")
    default void j12_a_refresh_with_another_chain_is_misuse() {
        store().commit(Commit.of(append(A, 0)));
        Picture before = Picture.of(store(), A);

        assertMisuse(() -> store().refresh(new HeadRefresh(A, 1, 1, head(2), List.of())));
        assertThat(Picture.of(store(), A)).isEqualTo(before);
        assertThat(store().commit(Commit.of(append(A, 1)))).isEqualTo(DONE);
    }

    @Test
    @DisplayName("J12: of eight concurrent refreshes with one revision, exactly one is done")
    default void j12_of_eight_concurrent_refreshes_exactly_one_is_done() throws Exception {
        store().commit(Commit.of(append(A, 0)));
        Callable<Outcome> attempt = () -> store().refresh(refresh(A, 1, 1));

        assertOneDone(
                Together.run(IntStream.range(0, THREADS).mapToObj(i -> attempt).toList()));
        assertThat(store().head(A).orElseThrow().revision()).isEqualTo(2);
    }
}
