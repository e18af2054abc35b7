package org.lowbao.storage.testkit.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Samples;

/** Follows the feed from its beginning while it grows. For one thread; {@link #seen} is read afterwards. */
final class FeedFollower {

    private static final int PAGE = 7;

    private final JournalStore store;
    private final Map<JournalKey, Long> last = new HashMap<>();
    private final Set<FeedEntry> seen = new HashSet<>();

    FeedFollower(JournalStore store) {
        this.store = store;
    }

    /** Reads until {@code over} says so and nothing more comes. */
    boolean follow(BooleanSupplier over) {
        Optional<String> position = Optional.empty();
        boolean lastRound;
        do {
            // asked before reading: whatever was committed by then is in a page that follows
            lastRound = over.getAsBoolean();
            FeedPage page;
            do {
                page = store.feed(Samples.PART, position, PAGE);
                page.entries().forEach(this::note);
                position = Optional.of(page.position());
            } while (!page.entries().isEmpty());
        } while (!lastRound);
        return true;
    }

    Set<FeedEntry> seen() {
        return seen;
    }

    private void note(FeedEntry entry) {
        long version = entry.entry().header().version();
        long before = last.getOrDefault(entry.key(), 0L);
        // an entry may come again, but none may come before the one it follows
        assertThat(version).as("feed of " + entry.key()).isLessThanOrEqualTo(before + 1);
        last.put(entry.key(), Math.max(before, version));
        seen.add(entry);
    }
}
