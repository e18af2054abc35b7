package org.lowbao.storage.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/**
 * All that can be seen of some journals, to be compared with another time or another store.
 *
 * @param feed by journal, because the order between journals is not promised
 */
record Picture(List<Optional<Head>> heads, List<List<Entry>> entries, List<List<Claim>> claims, List<FeedEntry> feed) {

    static Picture of(JournalStore store, String partition, List<JournalKey> keys) {
        return new Picture(
                keys.stream().map(store::head).toList(),
                keys.stream()
                        .map(key -> store.entries(key, 0, JournalStore.MAX_PAGE))
                        .toList(),
                keys.stream().map(store::claims).toList(),
                byJournal(feed(store, partition, 7)));
    }

    /** Reads the whole feed, page by page. */
    static List<FeedEntry> feed(JournalStore store, String partition, int limit) {
        var all = new ArrayList<FeedEntry>();
        FeedPage page = store.feed(partition, Optional.empty(), limit);
        while (!page.entries().isEmpty()) {
            all.addAll(page.entries());
            page = store.feed(partition, Optional.of(page.position()), limit);
        }
        return all;
    }

    private static List<FeedEntry> byJournal(List<FeedEntry> feed) {
        return feed.stream()
                .distinct()
                .sorted(Comparator.comparing(FeedEntry::key)
                        .thenComparing(entry -> entry.entry().header().version()))
                .toList();
    }
}
