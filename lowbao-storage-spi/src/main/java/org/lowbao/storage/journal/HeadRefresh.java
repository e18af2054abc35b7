package org.lowbao.storage.journal;

import java.util.List;

/**
 * A new head without an entry: a snapshot in a newer form, rotated tokens, or what destruction leaves behind.
 *
 * @param key the journal
 * @param expectedVersion the version the caller read, from 1
 * @param expectedRevision the revision the caller read, from 1
 * @param head the new head; its chain must be the stored one, because no entry is added
 * @param releases claims given up, each exactly as it was taken
 */
public record HeadRefresh(
        JournalKey key, long expectedVersion, long expectedRevision, HeadState head, List<Claim> releases) {

    public HeadRefresh {
        if (expectedVersion < 1 || expectedRevision < 1) {
            throw new IllegalArgumentException("only a head that was read can be refreshed, not version "
                    + expectedVersion + ", revision " + expectedRevision);
        }
        releases = List.copyOf(releases);
    }
}
