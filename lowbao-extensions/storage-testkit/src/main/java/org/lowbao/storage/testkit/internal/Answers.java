package org.lowbao.storage.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;

/** What a store may answer, and how many attempts at once have to be answered. */
public final class Answers {

    /** The answer to a commit that is there. */
    public static final Outcome DONE = new Outcome.Committed();

    /** How many threads try the same at once. */
    public static final int THREADS = 8;

    private Answers() {}

    public static Outcome conflict(Reason... reasons) {
        return new Outcome.Conflict(List.of(reasons));
    }

    /** Returns the answer in a form that can be compared, because reasons have no promised order. */
    public static Object comparable(Outcome outcome) {
        return outcome.conflict()
                .<Object>map(conflict -> new HashSet<>(conflict.reasons()))
                .orElse(outcome);
    }

    public static void assertOneDone(List<Outcome> outcomes) {
        assertThat(outcomes).filteredOn(Outcome::committed).hasSize(1);
    }

    public static void assertMisuse(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(IllegalArgumentException.class);
    }

    /** Returns one attempt for each thread. */
    public static List<Callable<Outcome>> attempts(JournalStore store, IntFunction<Commit> commits) {
        return attempts(store, store, commits);
    }

    /** Returns one attempt for each thread, every other one through {@code other}. */
    public static List<Callable<Outcome>> attempts(
            JournalStore store, JournalStore other, IntFunction<Commit> commits) {
        var attempts = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < THREADS; i++) {
            Commit commit = commits.apply(i);
            JournalStore through = i % 2 == 0 ? store : other;
            attempts.add(() -> through.commit(commit));
        }
        return attempts;
    }
}
