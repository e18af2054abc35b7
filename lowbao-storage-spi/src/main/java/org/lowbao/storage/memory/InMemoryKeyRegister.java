package org.lowbao.storage.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.Names;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;

/**
 * Wrapped keys in memory, for tests and as the reference of the contract; gone with the object.
 *
 * <p>Safe for use by many threads: one lock for all.
 */
public final class InMemoryKeyRegister implements KeyRegister {

    private final Map<JournalKey, Entry> entries = new TreeMap<>();
    private boolean closed;

    /** Makes a register that holds no key. */
    public InMemoryKeyRegister() {}

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public synchronized Entry find(JournalKey owner) {
        requireOpen();
        return entries.getOrDefault(owner, new Entry.Absent());
    }

    @Override
    public synchronized Entry register(JournalKey owner, Bytes wrapped) {
        requireOpen();
        return entries.computeIfAbsent(owner, absent -> new Entry.Present(wrapped));
    }

    @Override
    public synchronized Map<JournalKey, Entry> registerAll(Map<JournalKey, Bytes> wrapped) {
        requireOpen();
        var answers = new TreeMap<JournalKey, Entry>();
        wrapped.forEach((owner, key) -> answers.put(owner, register(owner, key)));
        return answers;
    }

    @Override
    public synchronized boolean replace(JournalKey owner, Bytes expected, Bytes wrapped) {
        requireOpen();
        return entries.replace(owner, new Entry.Present(expected), new Entry.Present(wrapped));
    }

    @Override
    public synchronized void destroy(JournalKey owner, Instant at) {
        requireOpen();
        if (!(entries.get(owner) instanceof Entry.Destroyed)) {
            entries.put(owner, new Entry.Destroyed(at.truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    @Override
    public synchronized List<Destruction> destructions(String partition) {
        Names.require(partition, "partition", 64);
        requireOpen();
        var destructions = new ArrayList<Destruction>();
        entries.forEach((owner, entry) -> {
            if (owner.partition().equals(partition) && entry instanceof Entry.Destroyed destroyed) {
                destructions.add(new Destruction(owner, destroyed.at()));
            }
        });
        return List.copyOf(destructions);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the register is closed");
        }
    }
}
