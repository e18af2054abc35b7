package org.lowbao.storage.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.Names;

/**
 * What is known in clear about an entry; the chain is taken over it.
 *
 * @param version the entry's number in its journal, from 1 without gaps
 * @param type the stable code of what is recorded; 1 to 64 characters, never a class name
 * @param typeVersion the version of that type's form, from 1
 * @param recordedAt when the office knew it, to the millisecond
 * @param actor a token that stands for who did it; 1 to 128 characters, never a name
 * @param contents ids of the contents that this entry names, in order; the store does not look inside
 * @param commitment a salted digest of the entry's canonical plaintext, 32 bytes; it can be opened by whoever holds
 *     the salt, and says nothing once the salt is gone
 */
public record EntryHeader(
        long version,
        String type,
        int typeVersion,
        Instant recordedAt,
        String actor,
        List<String> contents,
        Bytes commitment) {

    public EntryHeader {
        if (version < 1) {
            throw new IllegalArgumentException("entry versions start at 1, was " + version);
        }
        if (typeVersion < 1) {
            throw new IllegalArgumentException("type versions start at 1, was " + typeVersion);
        }
        Names.require(type, "entry type", 64);
        Names.require(actor, "actor token", 128);
        if (!recordedAt.truncatedTo(ChronoUnit.MILLIS).equals(recordedAt)) {
            throw new IllegalArgumentException("recordedAt must be a whole millisecond");
        }
        contents = List.copyOf(contents);
        contents.forEach(id -> Names.require(id, "content id", 128));
        if (commitment.size() != 32) {
            throw new IllegalArgumentException("a commitment has 32 bytes, was " + commitment.size());
        }
    }
}
