package org.lowbao.storage.testkit.internal.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Samples;

/**
 * How long a store takes for what {@link RawJournals} do by hand: the same rows, the same checks, the same database, in
 * turns. An orientation for a vendor, not a benchmark: the medians of a few rounds.
 */
public final class Speed {

    private static final int ROUNDS = 5;
    private static final int JOURNALS = 200;
    private static final String TEXT = "x".repeat(1_000);

    private final JournalStore store;
    private final DataSource source;

    public Speed(JournalStore store, DataSource source) {
        this.store = store;
        this.source = source;
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Returns one line for each kind of work: both medians and store : raw. */
    public List<String> measure() throws Exception {
        var lines = new ArrayList<String>();
        try (RawJournals raw = new RawJournals(source)) {
            List<String> ids =
                    IntStream.range(0, JOURNALS).mapToObj(i -> "J-" + i).toList();
            var versions = new long[2];
            lines.add(compare(
                    "one-step commits",
                    () -> {
                        for (String id : ids) {
                            raw.append(id, versions[0], TEXT);
                            raw.commit();
                        }
                        versions[0]++;
                    },
                    () -> {
                        ids.forEach(id -> requireDone(
                                store.commit(commit(id, versions[1])).committed()));
                        versions[1]++;
                    }));
            lines.add(compare(
                    "batches",
                    () -> {
                        for (String id : ids) {
                            raw.append(id, versions[0], TEXT);
                        }
                        raw.commit();
                        versions[0]++;
                    },
                    () -> {
                        List<Commit> batch =
                                ids.stream().map(id -> commit(id, versions[1])).toList();
                        store.commitAll(batch).forEach(outcome -> requireDone(outcome.committed()));
                        versions[1]++;
                    }));
            lines.add(compare(
                    "heads",
                    () -> {
                        for (String id : ids) {
                            requireDone(raw.head(id) == versions[0]);
                        }
                    },
                    () -> ids.forEach(id -> requireDone(
                            store.head(Samples.key(id)).map(Head::version).equals(Optional.of(versions[1]))))));
            lines.add(compare(
                    "scans",
                    () -> requireDone(raw.scan() == JOURNALS),
                    () -> requireDone(Picture.heads(store, HeadQuery.all(Samples.PART, Samples.KIND), 100)
                                    .size()
                            == JOURNALS)));
        }
        return lines;
    }

    private static Commit commit(String id, long version) {
        JournalKey key = Samples.key(id);
        Entry entry = Samples.entry(version + 1, TEXT);
        HeadState before = Samples.head((int) version + 1);
        var head = new HeadState(before.chain(), 1, Samples.bytes(TEXT), before.index());
        var claim = new Claim("subject-" + id, (int) version, (int) version + 1);
        return Commit.of(new Append(key, Samples.KIND, version, List.of(entry), head, List.of(), List.of(claim)));
    }

    private static String compare(String what, Work raw, Work store) throws Exception {
        var ofRaw = new ArrayList<Duration>();
        var ofStore = new ArrayList<Duration>();
        for (int round = 0; round < ROUNDS; round++) {
            ofRaw.add(time(raw));
            ofStore.add(time(store));
        }
        double rawMillis = median(ofRaw);
        double storeMillis = median(ofStore);
        return String.format(
                Locale.ROOT,
                "%s of %d journals: raw %.1f ms, store %.1f ms, store : raw %.2f",
                what,
                JOURNALS,
                rawMillis,
                storeMillis,
                storeMillis / rawMillis);
    }

    private static Duration time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static double median(List<Duration> rounds) {
        return rounds.stream().sorted().toList().get(ROUNDS / 2).toNanos() / 1e6;
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new AssertionError("the work that is measured was not done");
        }
    }
}
