package org.lowbao.storage.testkit.internal.history;

import java.util.List;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Answers;

/** One step of a history; what it writes depends on what it finds, which is the same in every right store. */
public sealed interface Step {

    /** Returns what the store answered, in a form that can be compared. */
    Object play(JournalStore store, String partition);

    /** One commit over a few journals. */
    record CommitStep(List<Change> changes) implements Step {
        @Override
        public Object play(JournalStore store, String partition) {
            return Answers.comparable(store.commit(commit(changes, store, partition)));
        }
    }

    /** Several commits in one batch. */
    record BatchStep(List<List<Change>> commits) implements Step {
        @Override
        public Object play(JournalStore store, String partition) {
            List<Commit> batch = commits.stream()
                    .map(changes -> commit(changes, store, partition))
                    .toList();
            return store.commitAll(batch).stream().map(Answers::comparable).toList();
        }
    }

    /** A head written without an entry. */
    record RefreshStep(Change change) implements Step {
        @Override
        public Object play(JournalStore store, String partition) {
            return Answers.comparable(store.refresh(change.refresh(store, partition)));
        }
    }

    private static Commit commit(List<Change> changes, JournalStore store, String partition) {
        return new Commit(
                changes.stream().map(change -> change.append(store, partition)).toList());
    }
}
