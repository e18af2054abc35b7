package org.lowbao.storage.projection;

import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.FeedPage.FeedEntry;

/**
 * Something made from the entries of a partition that holds no truth of its own.
 *
 * <p>Keeps its position together with what it made, in one transaction where it has such: then every entry counts once,
 * although the feed promises only "at least once". One that cannot has to bear an entry that comes again; the entry's
 * journal and version tell.
 */
public interface Projection {

    /** Returns the position given with the last {@link #apply}, or empty if nothing of the partition was applied. */
    Optional<String> position(String partition);

    /**
     * Takes in what came next, and keeps the position.
     *
     * @param entries at least one; of one journal in order
     * @param position from where to go on afterwards
     */
    void apply(String partition, List<FeedEntry> entries, String position);

    /** Forgets everything of the partition, its position included. */
    void clear(String partition);
}
