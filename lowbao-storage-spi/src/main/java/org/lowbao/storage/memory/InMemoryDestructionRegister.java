package org.lowbao.storage.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.storage.Names;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.journal.JournalKey;

/**
 * Destructions in memory, for tests and as the reference of the contract; gone with the object, against D2.
 *
 * <p>Safe for use by many threads: one lock for all.
 */
public final class InMemoryDestructionRegister implements DestructionRegister {

    private final Map<JournalKey, DestructionRecord> records = new TreeMap<>();
    private final Map<String, NavigableMap<Long, DestructionRecord>> partitions = new TreeMap<>();
    private boolean closed;

    /** Makes a register that holds no record. */
    public InMemoryDestructionRegister() {}

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public synchronized DestructionRecord record(JournalKey journal, Instant at) {
        requireOpen();
        DestructionRecord first = records.get(journal);
        if (first != null) {
            return first;
        }
        var made = new DestructionRecord(records.size() + 1L, journal, at.truncatedTo(ChronoUnit.MILLIS));
        records.put(journal, made);
        partitions
                .computeIfAbsent(journal.partition(), partition -> new TreeMap<>())
                .put(made.number(), made);
        return made;
    }

    @Override
    public synchronized Optional<DestructionRecord> find(JournalKey journal) {
        requireOpen();
        return Optional.ofNullable(records.get(journal));
    }

    @Override
    public synchronized List<DestructionRecord> page(String partition, long after, int limit) {
        requireOpen();
        Names.require(partition, "partition", 64);
        if (after < 0 || limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " records after number 0 or more, was "
                    + limit + " after " + after);
        }
        return partitions.getOrDefault(partition, new TreeMap<>()).tailMap(after, false).values().stream()
                .limit(limit)
                .toList();
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
