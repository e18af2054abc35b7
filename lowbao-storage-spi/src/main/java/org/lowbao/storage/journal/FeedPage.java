package org.lowbao.storage.journal;

import java.util.List;

/**
 * One page of what changed in a partition.
 *
 * @param entries entries of any journals; in order within one journal, in no promised order between journals
 * @param position an opaque token from which the next page begins; ask again with it when the page is empty
 */
public record FeedPage(List<FeedEntry> entries, String position) {

    /** One entry and the journal it belongs to. */
    public record FeedEntry(JournalKey key, String kind, Entry entry) {}

    public FeedPage {
        entries = List.copyOf(entries);
    }
}
