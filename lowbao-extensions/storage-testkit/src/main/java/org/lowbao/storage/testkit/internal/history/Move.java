package org.lowbao.storage.testkit.internal.history;

import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Answers;
import org.lowbao.storage.testkit.internal.Samples;

/**
 * One thing that a thread of a concurrent history does at one moment; all of it is fixed beforehand, so that it can be
 * played again in another order.
 */
public sealed interface Move {

    /** Returns what the store answered, in a form that can be compared. */
    Object play(JournalStore store, String partition);

    /** Commits one entry to each journal, upon the version given for it; the first takes and gives up claims. */
    record Write(List<String> ids, long version, List<Claim> releases, List<Claim> takes, String mark) implements Move {

        @Override
        public Object play(JournalStore store, String partition) {
            return Answers.comparable(store.commit(commit(partition)));
        }

        Commit commit(String partition) {
            return new Commit(ids.stream()
                    .map(id -> append(new JournalKey(partition, id), id.equals(ids.get(0))))
                    .toList());
        }

        private Append append(JournalKey key, boolean claiming) {
            // every write leaves a mark of its own, so that it shows whose entry stands where
            var entry = Samples.entry(version + 1, mark);
            return new Append(
                    key,
                    Samples.KIND,
                    version,
                    List.of(entry),
                    Samples.head((int) version + 1, Samples.index("OPEN", "T-1", mark)),
                    claiming ? releases : List.of(),
                    claiming ? takes : List.of());
        }
    }

    /** Writes a head without an entry, upon the version and the revision given. */
    record Refresh(String id, long version, long revision, String mark) implements Move {
        @Override
        public Object play(JournalStore store, String partition) {
            var head = Samples.head((int) version, Samples.index("NEWER", "T-1", mark));
            return Answers.comparable(
                    store.refresh(new HeadRefresh(new JournalKey(partition, id), version, revision, head, List.of())));
        }
    }

    /** Looks at a head. */
    record LookAtHead(String id) implements Move {
        @Override
        public Optional<Head> play(JournalStore store, String partition) {
            return store.head(new JournalKey(partition, id));
        }
    }

    /** Looks who holds a point. */
    record LookAtHolder(String subject, int point) implements Move {
        @Override
        public Optional<JournalKey> play(JournalStore store, String partition) {
            return store.holder(partition, subject, point);
        }
    }
}
