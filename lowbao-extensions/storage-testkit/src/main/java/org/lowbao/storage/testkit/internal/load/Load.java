package org.lowbao.storage.testkit.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Samples;
import org.lowbao.storage.testkit.internal.Together;

/** Writers that commit, batch, refresh and claim at random over few journals, watched by readers; then the reckoning. */
public final class Load {

    static final String KIND = "load";
    static final List<JournalKey> KEYS =
            IntStream.range(0, 5).mapToObj(i -> Samples.key("load-" + i)).toList();

    private final JournalStore store;
    private final int threads;
    private final int steps;
    private final long seed;

    /** Prepares {@code threads} writers of {@code steps} steps each on a store that holds nothing. */
    public Load(JournalStore store, int threads, int steps, long seed) {
        this.store = store;
        this.threads = threads;
        this.steps = steps;
        this.seed = seed;
    }

    /** Runs to the end; fails at the first thing seen that a right store never shows. */
    public void run() throws Exception {
        var ledger = new Ledger();
        var writing = new AtomicInteger(threads);
        var actions = new ArrayList<Callable<Boolean>>();
        for (int thread = 0; thread < threads; thread++) {
            var writer = new LoadWriter(store, ledger, "writer-" + thread, seed + thread);
            actions.add(() -> {
                try {
                    writer.run(steps);
                    return true;
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        var follower = new FeedFollower(store);
        actions.add(() -> follower.follow(() -> writing.get() == 0));
        actions.add(() -> new LoadReader(store, seed).watch(() -> writing.get() == 0));
        Together.run(actions);
        ledger.assertIsAllThereIs(store, follower.seen());
    }
}
