package org.lowbao.storage.testkit.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.testkit.internal.Picture;

class ConcurrentHistoryTest {

    private static final JournalKey A = new JournalKey("P", "A");
    private static final Object DONE = new Outcome.Committed();
    private static final Move FIRST = write(0, "first");
    private static final Move SECOND = write(0, "second");

    @Test
    void the_loser_of_a_race_is_told_who_came_first() {
        Object lost = Set.of(new Reason.Moved(A, 0, 1));

        assertThat(history(after(SECOND), List.of(FIRST), List.of(lost), List.of(SECOND), List.of(DONE))
                        .isExplained())
                .isTrue();
    }

    @Test
    void two_winners_of_one_race_are_explained_by_no_order() {
        assertThat(history(after(FIRST), List.of(FIRST), List.of(DONE), List.of(SECOND), List.of(DONE))
                        .isExplained())
                .isFalse();
    }

    @Test
    void an_acknowledged_write_that_cannot_be_seen_afterwards_is_explained_by_no_order() {
        assertThat(history(after(), List.of(FIRST), List.of(DONE), List.of(), List.of())
                        .isExplained())
                .isFalse();
    }

    @Test
    void a_thread_that_no_longer_sees_what_it_saw_is_explained_by_no_order() {
        Move look = new Move.LookAtHead("A");
        Optional<Head> there = head(FIRST);

        assertThat(history(
                                after(FIRST),
                                List.of(FIRST),
                                List.of(DONE),
                                List.of(look, look),
                                List.of(Optional.empty(), there))
                        .isExplained())
                .isTrue();
        assertThat(history(
                                after(FIRST),
                                List.of(FIRST),
                                List.of(DONE),
                                List.of(look, look),
                                List.of(there, Optional.empty()))
                        .isExplained())
                .isFalse();
    }

    @Test
    void reasons_may_be_of_several_moments_but_not_of_none() {
        var claim = new Claim("s", 1, 5);
        Move holding = new Move.Write(List.of("A"), 0, List.of(), List.of(claim), "holding");
        Move late = new Move.Write(List.of("A"), 2, List.of(), List.of(claim), "late");
        Reason before = new Reason.Moved(A, 2, 0);
        Reason afterwards = new Reason.Held(A, claim, A);
        Reason never = new Reason.Moved(A, 2, 7);

        assertThat(history(
                                after(holding),
                                List.of(holding),
                                List.of(DONE),
                                List.of(late),
                                List.of(Set.of(before, afterwards)))
                        .isExplained())
                .isTrue();
        assertThat(history(after(holding), List.of(holding), List.of(DONE), List.of(late), List.of(Set.of(never)))
                        .isExplained())
                .isFalse();
    }

    private static ConcurrentHistory history(
            Picture after, List<Move> one, List<Object> toOne, List<Move> other, List<Object> toOther) {
        return new ConcurrentHistory("P", List.of(one, other), List.of(toOne, toOther), after);
    }

    private static Move write(long version, String mark) {
        return new Move.Write(List.of("A"), version, List.of(), List.of(), mark);
    }

    private static Picture after(Move... moves) {
        try (JournalStore store = new InMemoryJournalStore()) {
            for (Move move : moves) {
                move.play(store, "P");
            }
            return Histories.picture(store, "P");
        }
    }

    private static Optional<Head> head(Move move) {
        try (JournalStore store = new InMemoryJournalStore()) {
            move.play(store, "P");
            return store.head(A);
        }
    }
}
