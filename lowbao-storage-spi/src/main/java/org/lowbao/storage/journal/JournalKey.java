package org.lowbao.storage.journal;

import org.lowbao.storage.Names;

/**
 * Names one journal for ever.
 *
 * @param partition the tenant, such as a county; nothing is ever shared between partitions. 1 to 64 characters
 * @param id the journal within its partition; 1 to 128 characters. Printable ASCII without blanks, both, and never
 *     a name or number of a person, because keys stand in clear in every log
 */
public record JournalKey(String partition, String id) implements Comparable<JournalKey> {

    public JournalKey {
        Names.require(partition, "partition", 64);
        Names.require(id, "journal id", 128);
    }

    @Override
    public int compareTo(JournalKey other) {
        int byPartition = partition.compareTo(other.partition);
        return byPartition != 0 ? byPartition : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return partition + "/" + id;
    }
}
