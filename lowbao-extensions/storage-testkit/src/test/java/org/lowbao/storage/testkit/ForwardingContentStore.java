package org.lowbao.storage.testkit;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;

/** The reference, for a subclass to break in one place. */
class ForwardingContentStore implements ContentStore {

    final ContentStore right = new InMemoryContentStore();

    @Override
    public boolean durable() {
        return right.durable();
    }

    @Override
    public boolean sm3() {
        return right.sm3();
    }

    @Override
    public boolean sweeps() {
        return right.sweeps();
    }

    @Override
    public List<StoredContent> sweep(Predicate<StoredContent> named) {
        return right.sweep(named);
    }

    @Override
    public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
        return right.stage(owner, id, bytes, leaseUntil);
    }

    @Override
    public void publish(JournalKey owner, Collection<String> ids) {
        right.publish(owner, ids);
    }

    @Override
    public Optional<StoredContent> find(JournalKey owner, String id) {
        return right.find(owner, id);
    }

    @Override
    public List<StoredContent> published(JournalKey owner) {
        return right.published(owner);
    }

    @Override
    public InputStream open(JournalKey owner, String id) {
        return right.open(owner, id);
    }

    @Override
    public boolean verify(JournalKey owner, String id) {
        return right.verify(owner, id);
    }

    @Override
    public void purge(JournalKey owner, String id) {
        right.purge(owner, id);
    }

    @Override
    public List<StoredContent> recover(Instant now, Predicate<StoredContent> named) {
        return right.recover(now, named);
    }
}
