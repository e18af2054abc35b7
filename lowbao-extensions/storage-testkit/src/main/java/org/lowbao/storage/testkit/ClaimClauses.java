package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.THREADS;
import static org.lowbao.storage.testkit.internal.Answers.assertOneDone;
import static org.lowbao.storage.testkit.internal.Answers.attempts;
import static org.lowbao.storage.testkit.internal.Answers.conflict;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.C;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.claiming;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.releasing;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.testkit.internal.Together;

/** J9 to J11: what only one journal can hold at a time. */
interface ClaimClauses extends JournalClauses {

    @Test
    @DisplayName("J9: a claim clashes with every interval that shares a point with it, and with no other")
    default void j9_a_claim_clashes_where_intervals_share_a_point() {
        store().commit(Commit.of(taking(A, 0, new Claim("s", 10, 20))));

        for (int[] clash : new int[][] {{10, 20}, {19, 20}, {19, 30}, {10, 11}, {5, 11}, {5, 30}, {12, 15}}) {
            var claim = new Claim("s", clash[0], clash[1]);
            assertThat(store().commit(Commit.of(taking(B, 0, claim))))
                    .isEqualTo(conflict(new Reason.Held(B, claim, A)));
        }
        assertThat(store().commit(Commit.of(
                        taking(B, 0, new Claim("s", 20, Claim.OPEN), new Claim("s", 5, 10), new Claim("S", 10, 20)))))
                .isEqualTo(DONE);
        assertThat(store().claims(B))
                .containsExactly(new Claim("S", 10, 20), new Claim("s", 5, 10), new Claim("s", 20, Claim.OPEN));
    }

    @Test
    @DisplayName("J9: the holder is told at every point of the interval and outside it nobody")
    default void j9_the_holder_is_told_at_every_point() {
        store().commit(Commit.of(taking(A, 0, new Claim("s", -3, 2), new Claim("t", 5, Claim.OPEN))));
        store().commit(Commit.of(taking(B, 0, new Claim("s", 2, 3))));

        assertThat(IntStream.range(-5, 5).mapToObj(point -> store().holder(PART, "s", point)))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(B),
                        Optional.empty(),
                        Optional.empty());
        assertThat(store().holder(PART, "t", Integer.MAX_VALUE - 1)).contains(A);
    }

    @Test
    @DisplayName("J9: a journal's own claims clash, stored or in one commit")
    default void j9_a_journals_own_claims_clash() {
        var claim = new Claim("s", 1, 5);
        var second = new Claim("s", 4, 6);

        assertThat(store().commit(Commit.of(taking(A, 0, claim, second))))
                .isEqualTo(conflict(new Reason.Held(A, second, A)));
        store().commit(Commit.of(taking(A, 0, claim)));
        assertThat(store().commit(Commit.of(taking(A, 1, second)))).isEqualTo(conflict(new Reason.Held(A, second, A)));
        assertThat(store().commit(Commit.of(taking(A, 1, claim)))).isEqualTo(conflict(new Reason.Held(A, claim, A)));
    }

    @Test
    @DisplayName("J9: two journals of one commit cannot take what clashes")
    default void j9_two_journals_of_one_commit_clash() {
        var claim = new Claim("s", 1, 5);

        assertThat(store().commit(Commit.of(taking(A, 0, claim), taking(B, 0, claim))))
                .isEqualTo(conflict(new Reason.Held(B, claim, A)));
        assertThat(store().head(A)).isEmpty();
    }

    @Test
    @DisplayName("J9, J6: a claim over the intervals of two holders names both")
    default void j9_j6_a_claim_over_two_holders_names_both() {
        store().commit(Commit.of(taking(A, 0, new Claim("s", 1, 2))));
        store().commit(Commit.of(taking(B, 0, new Claim("s", 3, 4))));
        var over = new Claim("s", 0, 9);

        assertThat(store().commit(Commit.of(taking(C, 0, over)))
                        .conflict()
                        .orElseThrow()
                        .reasons())
                .containsExactlyInAnyOrder(new Reason.Held(C, over, A), new Reason.Held(C, over, B));
    }

    @Test
    @DisplayName("J9: of eight journals that take one claim at once, exactly one gets it, round after round")
    default void j9_of_eight_concurrent_claims_exactly_one_is_held() throws Exception {
        for (int round = 0; round < 10; round++) {
            // intervals differ, so that no unique key over subject and start can do the work
            int from = round * 100;
            String ids = "R-" + round + "-";

            List<Outcome> outcomes = Together.run(attempts(
                    store(), i -> Commit.of(taking(key(ids + i), 0, new Claim("s", from + i, from + 50 + i)))));

            assertOneDone(outcomes);
            JournalKey holder = store().holder(PART, "s", from + 25).orElseThrow();
            assertThat(store().head(holder)).isPresent();
            assertThat(IntStream.range(0, THREADS)
                            .filter(i -> store().head(key(ids + i)).isPresent()))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("J10: a claim is given up only exactly as it was taken, by its holder, once")
    default void j10_a_claim_is_given_up_only_exactly_as_taken() {
        var claim = new Claim("s", 1, 5);
        store().commit(Commit.of(taking(A, 0, claim)));
        store().commit(Commit.of(append(B, 0)));

        for (Claim other : List.of(new Claim("s", 1, 4), new Claim("s", 2, 5), new Claim("S", 1, 5))) {
            assertThat(store().commit(Commit.of(releasing(A, 1, other))))
                    .isEqualTo(conflict(new Reason.NotHeld(A, other)));
        }
        assertThat(store().commit(Commit.of(releasing(B, 1, claim)))).isEqualTo(conflict(new Reason.NotHeld(B, claim)));
        assertThat(store().commit(Commit.of(releasing(A, 1, claim, claim))))
                .isEqualTo(conflict(new Reason.NotHeld(A, claim)));
        assertThat(store().commit(Commit.of(releasing(A, 1, claim)))).isEqualTo(DONE);
        assertThat(store().commit(Commit.of(releasing(A, 2, claim)))).isEqualTo(conflict(new Reason.NotHeld(A, claim)));
        assertThat(store().holder(PART, "s", 3)).isEmpty();
        assertThat(store().claims(A)).isEmpty();
    }

    @Test
    @DisplayName("J11: one append can shorten its claim")
    default void j11_one_append_can_shorten_its_claim() {
        store().commit(Commit.of(taking(A, 0, new Claim("s", 1, Claim.OPEN))));

        assertThat(store().commit(Commit.of(
                        claiming(A, 1, List.of(new Claim("s", 1, Claim.OPEN)), List.of(new Claim("s", 1, 7))))))
                .isEqualTo(DONE);

        assertThat(store().claims(A)).containsExactly(new Claim("s", 1, 7));
        assertThat(store().holder(PART, "s", 7)).isEmpty();
    }

    @Test
    @DisplayName("J11: within one commit a claim moves between journals, whichever stands first")
    default void j11_a_claim_moves_between_journals_in_either_order() {
        var claim = new Claim("s", 1, 5);
        store().commit(Commit.of(taking(A, 0, claim)));

        assertThat(store().commit(Commit.of(taking(B, 0, claim), releasing(A, 1, claim))))
                .isEqualTo(DONE);
        assertThat(store().holder(PART, "s", 1)).contains(B);
        assertThat(store().commit(Commit.of(releasing(B, 1, claim), taking(A, 2, claim))))
                .isEqualTo(DONE);
        assertThat(store().holder(PART, "s", 1)).contains(A);
        assertThat(store().claims(B)).isEmpty();
    }
}
