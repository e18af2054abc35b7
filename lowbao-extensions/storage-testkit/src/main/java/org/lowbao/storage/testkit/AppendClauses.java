package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.assertOneDone;
import static org.lowbao.storage.testkit.internal.Answers.attempts;
import static org.lowbao.storage.testkit.internal.Answers.conflict;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.C;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.appendOf;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.index;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.releasing;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/** J1 to J6 and J17: what is there, what is expected, and commits that are wholly there or not at all. */
interface AppendClauses extends JournalClauses {

    @Test
    @DisplayName("J1: a journal never written has no head, no entries and no claims")
    default void j1_a_journal_never_written_reads_as_nothing() {
        assertThat(store().head(A)).isEmpty();
        assertThat(store().entries(A, 0, 10)).isEmpty();
        assertThat(store().entries(A, 5, 10)).isEmpty();
        assertThat(store().claims(A)).isEmpty();
        assertThat(store().holder(PART, "subject", 1)).isEmpty();
        assertThat(store().find(HeadQuery.all(PART, KIND), Optional.empty(), 10))
                .isEqualTo(new HeadPage(List.of(), Optional.empty()));
        assertThat(store().feed(PART, Optional.empty(), 10).entries()).isEmpty();
    }

    @Test
    @DisplayName("J2: a first append expects version 0, the next one the version before")
    default void j2_appends_follow_each_other() {
        assertThat(store().commit(Commit.of(appendOf(A, 0, 3)))).isEqualTo(DONE);
        assertThat(store().commit(Commit.of(append(A, 3)))).isEqualTo(DONE);

        assertThat(store().head(A).orElseThrow().version()).isEqualTo(4);
    }

    @Test
    @DisplayName("J2, J6: a stale append is told both versions")
    default void j2_a_stale_append_is_told_both_versions() {
        store().commit(Commit.of(appendOf(A, 0, 2)));

        assertThat(store().commit(Commit.of(append(A, 0)))).isEqualTo(conflict(new Reason.Moved(A, 0, 2)));
        assertThat(store().commit(Commit.of(append(A, 1)))).isEqualTo(conflict(new Reason.Moved(A, 1, 2)));
    }

    @Test
    @DisplayName("J2, J6: an append ahead of the journal is told both versions")
    default void j2_an_append_ahead_of_the_journal_is_told_both_versions() {
        store().commit(Commit.of(append(A, 0)));

        assertThat(store().commit(Commit.of(append(A, 2)))).isEqualTo(conflict(new Reason.Moved(A, 2, 1)));
        assertThat(store().commit(Commit.of(append(B, 1)))).isEqualTo(conflict(new Reason.Moved(B, 1, 0)));
    }

    @Test
    @DisplayName("J3: a commit over a hundred journals is wholly there")
    default void j3_a_commit_over_a_hundred_journals_is_wholly_there() {
        List<JournalKey> keys = IntStream.range(0, Commit.MAX_APPENDS)
                .mapToObj(i -> key("J-" + i))
                .toList();

        assertThat(store().commit(new Commit(
                        keys.stream().map(key -> append(key, 0)).toList())))
                .isEqualTo(DONE);

        assertThat(keys).allSatisfy(key -> assertThat(store().head(key)).isPresent());
    }

    @Test
    @DisplayName("J3, J5: a commit of which one append is stale leaves journals, tokens, claims and feed as they were")
    default void j3_j5_a_conflict_leaves_everything_as_it_was() {
        var claim = new Claim("subject", 1, 5);
        store().commit(Commit.of(taking(A, 0, claim)));
        Picture before = Picture.of(store(), A, B, C);

        Outcome outcome = store().commit(Commit.of(
                append(B, 0, head(1, index("OPEN", "T-1", "token"))),
                releasing(A, 1, claim),
                taking(C, 4, new Claim("other", 1, 2))));

        assertThat(outcome).isEqualTo(conflict(new Reason.Moved(C, 4, 0)));
        assertThat(Picture.of(store(), A, B, C)).isEqualTo(before);
        assertThat(Picture.ids(store(), HeadQuery.all(PART, KIND).withToken("token")))
                .isEmpty();
        assertThat(store().holder(PART, "subject", 1)).contains(A);
        assertThat(store().holder(PART, "other", 1)).isEmpty();
    }

    @Test
    @DisplayName("J4: of eight concurrent appends to a new journal, exactly one is done")
    default void j4_of_eight_concurrent_first_appends_exactly_one_is_done() throws Exception {
        assertOneDone(Together.run(attempts(store(), i -> Commit.of(append(A, 0)))));
        assertThat(store().entries(A, 0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("J4: of eight concurrent appends with one expected version, exactly one is done, round after round")
    default void j4_of_eight_concurrent_appends_exactly_one_is_done() throws Exception {
        store().commit(Commit.of(append(A, 0)));
        for (int round = 1; round <= 10; round++) {
            int version = round;

            List<Outcome> outcomes = Together.run(attempts(store(), i -> Commit.of(append(A, version))));

            assertOneDone(outcomes);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.committed())
                    .allMatch(conflict(new Reason.Moved(A, version, version + 1))::equals);
        }
        assertThat(store().entries(A, 0, 100)).hasSize(11);
    }

    @Test
    @DisplayName("J6: a conflict names every reason")
    default void j6_a_conflict_names_every_reason() {
        var held = new Claim("held", 1, 5);
        var never = new Claim("never", 1, 5);
        var overlapping = new Claim("held", 4, 9);
        store().commit(Commit.of(taking(A, 0, held)));
        store().commit(Commit.of(append(B, 0)));
        var otherKind = new Append(B, "other", 7, entries(7, 1), head(8), List.of(never), List.of(overlapping));

        Outcome outcome = store().commit(Commit.of(append(A, 0), otherKind));

        assertThat(outcome.conflict().orElseThrow().reasons())
                .containsExactlyInAnyOrder(
                        new Reason.Moved(A, 0, 1),
                        new Reason.Moved(B, 7, 1),
                        new Reason.OtherKind(B, "other", KIND),
                        new Reason.NotHeld(B, never),
                        new Reason.Held(B, overlapping, A));
    }

    @Test
    @DisplayName("J17: the kind of a journal is that of its first append")
    default void j17_the_kind_is_that_of_the_first_append() {
        store().commit(Commit.of(append(A, 0)));

        assertThat(store().commit(Commit.of(new Append(A, "other", 1, entries(1, 1), head(2), List.of(), List.of()))))
                .isEqualTo(conflict(new Reason.OtherKind(A, "other", KIND)));
        assertThat(store().head(A).orElseThrow().kind()).isEqualTo(KIND);
    }
}
