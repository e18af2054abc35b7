package org.lowbao.storage.files;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.journal.JournalKey;

/** Records in memory, found by journal and told by partition. Not safe for many threads. */
final class DestructionIndex {

    private final Map<JournalKey, DestructionRecord> byJournal = new HashMap<>();
    private final Map<String, NavigableMap<Long, DestructionRecord>> byPartition = new HashMap<>();

    int size() {
        return byJournal.size();
    }

    void add(DestructionRecord record) {
        byJournal.put(record.journal(), record);
        byPartition
                .computeIfAbsent(record.journal().partition(), partition -> new TreeMap<>())
                .put(record.number(), record);
    }

    Optional<DestructionRecord> find(JournalKey journal) {
        return Optional.ofNullable(byJournal.get(journal));
    }

    List<DestructionRecord> page(String partition, long after, int limit) {
        NavigableMap<Long, DestructionRecord> all =
                byPartition.getOrDefault(partition, Collections.emptyNavigableMap());
        return all.tailMap(after, false).values().stream().limit(limit).toList();
    }
}
