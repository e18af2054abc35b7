package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.THREADS;
import static org.lowbao.storage.testkit.internal.Answers.assertOneDone;
import static org.lowbao.storage.testkit.internal.Answers.conflict;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.C;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.releasing;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/** J16: many commits that share the cost of flushing. */
interface BatchClauses extends JournalClauses {

    @Test
    @DisplayName("J16: a batch answers each commit in its place, and a conflict touches no other")
    default void j16_a_batch_answers_each_commit_in_its_place() {
        var claim = new Claim("s", 1, 5);
        List<Outcome> outcomes = store().commitAll(List.of(
                Commit.of(taking(A, 0, claim)),
                Commit.of(append(A, 0), append(C, 0)),
                Commit.of(append(A, 1)),
                Commit.of(taking(B, 0, claim)),
                Commit.of(releasing(A, 2, claim), taking(B, 0, claim))));

        assertThat(outcomes)
                .containsExactly(
                        DONE, conflict(new Reason.Moved(A, 0, 1)), DONE, conflict(new Reason.Held(B, claim, A)), DONE);
        assertThat(store().head(A).orElseThrow().version()).isEqualTo(3);
        assertThat(store().head(C)).isEmpty();
        assertThat(store().holder(PART, "s", 1)).contains(B);
    }

    @Test
    @DisplayName("J16: a batch may be empty, long, over several partitions, and end with a conflict")
    default void j16_a_batch_may_be_empty_or_long() {
        assertThat(store().commitAll(List.of())).isEmpty();
        var commits = new ArrayList<Commit>();
        for (int i = 0; i < 1_000; i++) {
            commits.add(Commit.of(append(new JournalKey("P-" + i % 3, "J-" + i), 0)));
        }
        commits.add(Commit.of(append(new JournalKey("P-0", "J-0"), 0)));

        List<Outcome> outcomes = store().commitAll(commits);

        assertThat(outcomes).hasSize(1_001);
        assertThat(outcomes.subList(0, 1_000)).containsOnly(DONE);
        assertThat(outcomes.get(1_000).committed()).isFalse();
        assertThat(Picture.feed(store(), "P-1", 1_000)).hasSize(333);
    }

    @Test
    @DisplayName("J16, J4: of eight concurrent batches over the same journals, each journal is written by one")
    default void j16_j4_concurrent_batches_share_the_journals_out() throws Exception {
        List<Commit> batch = IntStream.range(0, 50)
                .mapToObj(i -> Commit.of(append(key("J-" + i), 0)))
                .toList();
        Callable<List<Outcome>> attempt = () -> store().commitAll(batch);

        List<List<Outcome>> answers =
                Together.run(IntStream.range(0, THREADS).mapToObj(i -> attempt).toList());

        for (int i = 0; i < batch.size(); i++) {
            int journal = i;
            assertOneDone(answers.stream().map(answer -> answer.get(journal)).toList());
        }
    }
}
