package org.lowbao.storage.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryDestructionRegister;

/** The reference, for a subclass to break in one place. */
class ForwardingDestructionRegister implements DestructionRegister {

    private final DestructionRegister right = new InMemoryDestructionRegister();

    @Override
    public boolean durable() {
        return right.durable();
    }

    @Override
    public DestructionRecord record(JournalKey journal, Instant at) {
        return right.record(journal, at);
    }

    @Override
    public Optional<DestructionRecord> find(JournalKey journal) {
        return right.find(journal);
    }

    @Override
    public List<DestructionRecord> page(String partition, long after, int limit) {
        return right.page(partition, after, limit);
    }

    @Override
    public void close() {
        right.close();
    }
}
