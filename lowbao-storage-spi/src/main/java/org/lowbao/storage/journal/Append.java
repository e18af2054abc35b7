package org.lowbao.storage.journal;

import java.util.List;
import org.lowbao.storage.Names;

/**
 * What a commit does to one journal: entries, the new head, claims given up and taken.
 *
 * @param key the journal
 * @param kind what sort of journal it is; 1 to 64 characters, the same at every append
 * @param expectedVersion the version the caller decided upon; 0 for a journal not written yet
 * @param entries at least one, numbered from {@code expectedVersion + 1} without gaps
 * @param head the head after the entries
 * @param releases claims given up, each exactly as it was taken; given up before {@code takes} are taken
 * @param takes claims taken
 */
public record Append(
        JournalKey key,
        String kind,
        long expectedVersion,
        List<Entry> entries,
        HeadState head,
        List<Claim> releases,
        List<Claim> takes) {

    public Append {
        Names.require(kind, "journal kind", 64);
        entries = List.copyOf(entries);
        releases = List.copyOf(releases);
        takes = List.copyOf(takes);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("an expected version is 0 or more, was " + expectedVersion);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one entry");
        }
        long next = expectedVersion;
        for (Entry entry : entries) {
            next++;
            if (entry.header().version() != next) {
                throw new IllegalArgumentException("entry " + next + " of " + key + " is numbered "
                        + entry.header().version());
            }
        }
    }

    /** Returns the version after this append. */
    public long newVersion() {
        return expectedVersion + entries.size();
    }
}
