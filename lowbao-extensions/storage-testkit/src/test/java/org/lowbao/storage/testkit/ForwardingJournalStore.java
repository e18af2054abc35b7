package org.lowbao.storage.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.memory.InMemoryJournalStore;

/** The reference, for a subclass to break in one place. */
class ForwardingJournalStore implements JournalStore {

    final JournalStore right = new InMemoryJournalStore();

    @Override
    public Set<Capability> capabilities() {
        return right.capabilities();
    }

    @Override
    public Outcome commit(Commit commit) {
        return right.commit(commit);
    }

    @Override
    public List<Outcome> commitAll(List<Commit> commits) {
        return commits.stream().map(this::commit).toList();
    }

    @Override
    public Outcome refresh(HeadRefresh refresh) {
        return right.refresh(refresh);
    }

    @Override
    public Optional<Head> head(JournalKey key) {
        return right.head(key);
    }

    @Override
    public List<Entry> entries(JournalKey key, long afterVersion, int limit) {
        return right.entries(key, afterVersion, limit);
    }

    @Override
    public HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
        return right.find(query, afterId, limit);
    }

    @Override
    public FeedPage feed(String partition, Optional<String> position, int limit) {
        return right.feed(partition, position, limit);
    }

    @Override
    public List<String> partitions(Optional<String> after, int limit) {
        return right.partitions(after, limit);
    }

    @Override
    public Optional<JournalKey> holder(String partition, String subject, int point) {
        return right.holder(partition, subject, point);
    }

    @Override
    public List<Claim> claims(JournalKey key) {
        return right.claims(key);
    }

    @Override
    public void close() {
        right.close();
    }
}
