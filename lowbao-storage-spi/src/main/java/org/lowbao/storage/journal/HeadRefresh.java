package org.lowbao.storage.journal;

import java.util.List;

/**
 * A new head without an entry: a snapshot in a newer form, rotated tokens, or what destruction leaves behind.
 *
 * @param key the journal
 * @param expectedVersion the version the caller read
 * @param expectedRevision the revision the caller read
 * @param head the new head; its chain must be the stored one, because no entry is added
 * @param releases claims given up, each exactly as it was taken
 */
public record HeadRefresh(
        JournalKey key, long expectedVersion, long expectedRevision, HeadState head, List<Claim> releases) {

    public HeadRefresh {
        releases = List.copyOf(releases);
    }
}
