package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.assertOneDone;
import static org.lowbao.storage.testkit.internal.Answers.attempts;
import static org.lowbao.storage.testkit.internal.Declared.offered;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.claiming;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.fault.Fault;
import org.lowbao.storage.testkit.fault.FaultyDataSource;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Together;

/** J3, J5, J16 and J21 over connections that fail at every statement, and before and after every commit. */
interface FaultClauses extends JournalVendorClauses {

    /** No store asks its database so often for one commit; a walk that gets so far has lost its way. */
    int MOST_CALLS = 1_000;

    @Test
    @DisplayName("J5, J21: whichever statement of a commit fails, nothing is half done and the store works on")
    default void j5_j21_whichever_statement_of_a_commit_fails() throws Exception {
        walkCommits(Fault::atCall);
    }

    @Test
    @DisplayName("J5, J21: at whichever statement of a commit the connection drops, nothing is half done")
    default void j5_j21_at_whichever_statement_the_connection_drops() throws Exception {
        walkCommits(Fault::droppingAtCall);
    }

    @Test
    @DisplayName("J16, J21: whichever statement of a batch fails, each commit is there or not, wholly")
    default void j16_j21_whichever_statement_of_a_batch_fails() throws Exception {
        FaultyDataSource connections = faulty();
        try (JournalStore troubled = open(connections)) {
            boolean reached = true;
            for (int n = 1; reached; n++) {
                assertThat(n).isLessThan(MOST_CALLS);
                List<Commit> batch = List.of(round(n + "-1"), round(n + "-2"), round(n + "-3"));
                connections.set(Fault.atCall(n));
                boolean answered =
                        isDone(() -> assertThat(troubled.commitAll(batch)).containsOnly(DONE));
                reached = connections.calls() >= n;
                connections.heal();

                List<Boolean> there = List.of(isThere(n + "-1"), isThere(n + "-2"), isThere(n + "-3"));
                if (answered) {
                    assertThat(there).as("call " + n).containsOnly(true);
                }
                assertThat(troubled.commit(round(n + "-next"))).isEqualTo(DONE);
            }
        }
    }

    @Test
    @DisplayName("J5, J21: a connection lost before the commit reaches the database leaves the store as it was")
    default void j5_j21_a_connection_lost_before_the_commit() throws Exception {
        FaultyDataSource connections = faulty();
        try (JournalStore troubled = open(connections)) {
            connections.set(Fault.droppingBeforeCommit());
            assertThat(isDone(() -> troubled.commit(round("before")))).isFalse();
            connections.heal();

            assertThat(isThere("before")).isFalse();
            assertThat(troubled.commit(round("before"))).isEqualTo(DONE);
        }
    }

    @Test
    @DisplayName("J5, J21: of a connection lost after the commit, the head tells that it is there")
    default void j5_j21_a_connection_lost_after_the_commit() throws Exception {
        FaultyDataSource connections = faulty();
        try (JournalStore troubled = open(connections)) {
            connections.set(Fault.droppingAfterCommit());
            isDone(() -> troubled.commit(round("after")));
            connections.heal();

            assertThat(isThere("after")).isTrue();
            assertThat(troubled.head(key("K-after")).map(Head::version)).contains(1L);
            assertThat(troubled.commit(Commit.of(append(key("K-after"), 1)))).isEqualTo(DONE);
        }
    }

    @Test
    @DisplayName("J21: a reading that fails is a StorageException, and the next one answers")
    default void j21_a_reading_that_fails_passes() throws Exception {
        FaultyDataSource connections = faulty();
        JournalKey key = key("K-read");
        assertThat(store().commit(round("read"))).isEqualTo(DONE);
        try (JournalStore troubled = open(connections)) {
            for (Fault fault : List.of(Fault.atCall(1), Fault.droppingAtCall(1))) {
                for (Runnable reading : List.<Runnable>of(
                        () -> troubled.head(key),
                        () -> troubled.entries(key, 0, 10),
                        () -> troubled.feed(PART, Optional.empty(), 10),
                        () -> troubled.claims(key))) {
                    connections.set(fault);
                    isDone(reading);
                    connections.heal();
                    reading.run();
                }
            }
            assertThat(Picture.of(troubled, key)).isEqualTo(Picture.of(store(), key));
        }
    }

    @Test
    @DisplayName("J4, J21: a database that answers slowly lets exactly one of eight appends through")
    default void j4_j21_a_slow_database_lets_one_append_through() throws Exception {
        FaultyDataSource connections = faulty();
        try (JournalStore troubled = open(connections)) {
            connections.set(Fault.slow(Duration.ofMillis(2)));

            assertOneDone(Together.run(attempts(troubled, i -> Commit.of(append(key("slow"), 0)))));
            assertThat(troubled.entries(key("slow"), 0, 10)).hasSize(1);
        }
    }

    private void walkCommits(IntFunction<Fault> faultAt) throws Exception {
        FaultyDataSource connections = faulty();
        try (JournalStore troubled = open(connections)) {
            boolean reached = true;
            for (int n = 1; reached; n++) {
                assertThat(n).isLessThan(MOST_CALLS);
                String name = Integer.toString(n);
                connections.set(faultAt.apply(n));
                boolean answered =
                        isDone(() -> assertThat(troubled.commit(round(name))).isEqualTo(DONE));
                reached = connections.calls() >= n;
                connections.heal();

                boolean there = isThere(name);
                if (answered) {
                    assertThat(there).as("call " + n).isTrue();
                }
                if (!there) {
                    assertThat(troubled.commit(round(name))).as("call " + n).isEqualTo(DONE);
                }
                assertThat(troubled.commit(moving(name))).as("call " + n).isEqualTo(DONE);
            }
        }
    }

    private FaultyDataSource faulty() throws Exception {
        return new FaultyDataSource(offered(dataSource(workbench().address()), "dataSource(address)"));
    }

    /** Returns a commit over two new journals, one of which takes a claim. */
    private static Commit round(String name) {
        return Commit.of(taking(key("K-" + name), 0, new Claim("s-" + name, 1, 5)), append(key("L-" + name), 0));
    }

    private static Commit moving(String name) {
        var claim = new Claim("s-" + name, 1, 5);
        return Commit.of(
                claiming(key("K-" + name), 1, List.of(claim), List.of()),
                claiming(key("L-" + name), 1, List.of(), List.of(claim)));
    }

    /** Tells whether the whole of {@link #round} is there; fails if a part of it is. Looks through the good store. */
    private boolean isThere(String name) {
        JournalKey first = key("K-" + name);
        JournalKey second = key("L-" + name);
        boolean there = store().head(first).isPresent();
        int each = there ? 1 : 0;
        assertThat(store().head(second).isPresent()).as(name).isEqualTo(there);
        assertThat(store().entries(first, 0, 10)).as(name).hasSize(each);
        assertThat(store().entries(second, 0, 10)).as(name).hasSize(each);
        assertThat(store().claims(first)).as(name).hasSize(each);
        return there;
    }

    /** Tells whether {@code call} was answered; anything but a StorageException fails the test. */
    private static boolean isDone(Runnable call) {
        try {
            call.run();
            return true;
        } catch (StorageException expected) {
            return false;
        }
    }
}
