package org.lowbao.storage.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/**
 * All that can be seen of some journals, to be compared with another time or another store.
 *
 * @param feed by journal, because the order between journals is not promised
 */
public record Picture(
        List<Optional<Head>> heads, List<List<Entry>> entries, List<List<Claim>> claims, List<FeedEntry> feed) {

    /** Takes the picture of journals of {@link Samples#PART}. */
    public static Picture of(JournalStore store, JournalKey... keys) {
        return of(store, Samples.PART, List.of(keys));
    }

    /** Takes the picture of journals of one partition. */
    public static Picture of(JournalStore store, String partition, List<JournalKey> keys) {
        return new Picture(
                keys.stream().map(store::head).toList(),
                keys.stream()
                        .map(key -> store.entries(key, 0, JournalStore.MAX_PAGE))
                        .toList(),
                keys.stream().map(store::claims).toList(),
                byJournal(feed(store, partition, 7)));
    }

    /** Reads the whole feed, page by page. */
    public static List<FeedEntry> feed(JournalStore store, String partition, int limit) {
        var all = new ArrayList<FeedEntry>();
        FeedPage page = store.feed(partition, Optional.empty(), limit);
        while (!page.entries().isEmpty()) {
            all.addAll(page.entries());
            page = store.feed(partition, Optional.of(page.position()), limit);
        }
        return all;
    }

    /** Returns the ids of all heads found, by small pages. */
    public static List<String> ids(JournalStore store, HeadQuery query) {
        return ids(store, query, 2);
    }

    /** Returns the ids of all heads found, by pages of {@code limit}. */
    public static List<String> ids(JournalStore store, HeadQuery query, int limit) {
        return heads(store, query, limit).stream().map(head -> head.key().id()).toList();
    }

    /** Returns all heads found, by pages of {@code limit}. */
    public static List<Head> heads(JournalStore store, HeadQuery query, int limit) {
        var heads = new ArrayList<Head>();
        Optional<String> after = Optional.empty();
        do {
            HeadPage page = store.find(query, after, limit);
            assertThat(page.heads()).hasSizeLessThanOrEqualTo(limit);
            heads.addAll(page.heads());
            // a store that answers the same page again would keep this for ever
            assertThat(page.next()).isNotEqualTo(after.or(() -> Optional.of("none")));
            after = page.next();
        } while (after.isPresent());
        return heads;
    }

    /** Returns the versions that a feed tells of one journal, in its order. */
    public static List<Long> versions(List<FeedEntry> feed, JournalKey key) {
        return feed.stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> entry.entry().header().version())
                .toList();
    }

    private static List<FeedEntry> byJournal(List<FeedEntry> feed) {
        return feed.stream()
                .distinct()
                .sorted(Comparator.comparing(FeedEntry::key)
                        .thenComparing(entry -> entry.entry().header().version()))
                .toList();
    }
}
