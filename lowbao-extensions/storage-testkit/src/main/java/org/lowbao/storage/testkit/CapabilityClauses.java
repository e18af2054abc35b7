package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.assertOneDone;
import static org.lowbao.storage.testkit.internal.Answers.attempts;
import static org.lowbao.storage.testkit.internal.Answers.conflict;
import static org.lowbao.storage.testkit.internal.Declared.requireDeclared;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.C;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.appendOf;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.refresh;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/** J18 and J19 inside one process: what is declared holds between two openings. */
interface CapabilityClauses extends JournalClauses {

    @Test
    @DisplayName("J18: what was acknowledged is there after closing and opening again, and work goes on")
    default void j18_everything_is_there_after_opening_again() throws Exception {
        requireDeclared(store(), Capability.DURABLE);
        var claim = new Claim("s", 1, Claim.OPEN);
        store().commit(Commit.of(taking(A, 0, claim), appendOf(B, 0, 20)));
        store().refresh(refresh(A, 1, 1));
        String position = store().feed(PART, Optional.empty(), 100).position();
        Picture before = Picture.of(store(), A, B);

        reopen();

        assertThat(Picture.of(store(), A, B)).isEqualTo(before);
        assertThat(store().feed(PART, Optional.of(position), 100).entries()).isEmpty();
        assertThat(store().commit(Commit.of(append(A, 0)))).isEqualTo(conflict(new Reason.Moved(A, 0, 1)));
        assertThat(store().commit(Commit.of(taking(C, 0, claim)))).isEqualTo(conflict(new Reason.Held(C, claim, A)));
        assertThat(store().commit(Commit.of(append(B, 20)))).isEqualTo(DONE);
        assertThat(store().feed(PART, Optional.of(position), 100).entries()).hasSize(1);
    }

    @Test
    @DisplayName("J19: what one opening commits the other sees at once")
    default void j19_what_one_opening_commits_the_other_sees() throws Exception {
        requireDeclared(store(), Capability.MANY_PROCESSES);
        try (JournalStore other = another()) {
            assertThat(other.head(A)).isEmpty();
            store().commit(Commit.of(append(A, 0)));
            assertThat(other.head(A)).isEqualTo(store().head(A));
            assertThat(other.commit(Commit.of(append(A, 0)))).isEqualTo(conflict(new Reason.Moved(A, 0, 1)));
            assertThat(other.commit(Commit.of(append(A, 1)))).isEqualTo(DONE);
            assertThat(store().entries(A, 0, 10)).hasSize(2);
        }
    }

    @Test
    @DisplayName("J19, J4, J9: of concurrent commits through two openings, exactly one is done")
    default void j19_of_concurrent_commits_through_two_openings_exactly_one_is_done() throws Exception {
        requireDeclared(store(), Capability.MANY_PROCESSES);
        try (JournalStore other = another()) {
            for (int round = 0; round < 10; round++) {
                int version = round;
                Claim claim = new Claim("s", round, round + 1);
                assertOneDone(Together.run(attempts(store(), other, i -> Commit.of(append(A, version)))));
                String ids = "R-" + round + "-";
                assertOneDone(Together.run(attempts(store(), other, i -> Commit.of(taking(key(ids + i), 0, claim)))));
            }
            assertThat(other.entries(A, 0, 100)).hasSize(10);
        }
    }

    @Test
    @DisplayName("closing twice is no misuse")
    default void closing_twice_is_no_misuse() {
        store().close();
        store().close();
    }
}
