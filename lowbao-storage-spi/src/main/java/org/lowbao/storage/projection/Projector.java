package org.lowbao.storage.projection;

import java.util.Optional;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.JournalStore;

/**
 * Feeds a projection from a store.
 *
 * <p>Immutable; one projection's partition is for one thread at a time, different partitions may be fed at once. Whatever
 * the store or the projection throws comes through, and calling again goes on after the last page that was applied.
 */
public final class Projector {

    private static final int PAGE = 1_000;

    private final JournalStore store;

    /** Makes a projector that reads from {@code store}, and leaves closing it to its owner. */
    public Projector(JournalStore store) {
        this.store = store;
    }

    /**
     * Applies everything that was committed since the last time. Grows with that, and takes the memory of one page.
     *
     * @return how many entries were applied
     */
    public long catchUp(Projection projection, String partition) {
        long applied = 0;
        Optional<String> position = projection.position(partition);
        FeedPage page = store.feed(partition, position, PAGE);
        while (!page.entries().isEmpty()) {
            projection.apply(partition, page.entries(), page.position());
            applied += page.entries().size();
            page = store.feed(partition, Optional.of(page.position()), PAGE);
        }
        return applied;
    }

    /**
     * Throws the projection's partition away and makes it anew from the first entry. Grows with the partition.
     *
     * @return how many entries were applied
     */
    public long rebuild(Projection projection, String partition) {
        projection.clear(partition);
        return catchUp(projection, partition);
    }
}
