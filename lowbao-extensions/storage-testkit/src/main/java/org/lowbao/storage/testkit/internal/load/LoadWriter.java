package org.lowbao.storage.testkit.internal.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.testkit.internal.Samples;

/** One writer: loads heads, writes upon them, and tells the ledger what was acknowledged. For one thread. */
final class LoadWriter {

    private static final int POINTS = 20;

    private final JournalStore store;
    private final Ledger ledger;
    private final String name;
    private final Random random;
    private int marks;

    LoadWriter(JournalStore store, Ledger ledger, String name, long seed) {
        this.store = store;
        this.ledger = ledger;
        this.name = name;
        this.random = new Random(seed);
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(5)) {
                case 0 -> batch();
                case 1 -> refresh();
                default -> commit();
            }
        }
    }

    private void commit() {
        Commit commit = new Commit(
                keys(1 + random.nextInt(2)).stream().map(this::append).toList());
        note(commit, store.commit(commit));
    }

    private void batch() {
        List<Commit> batch = keys(3).stream().map(key -> Commit.of(append(key))).toList();
        List<Outcome> outcomes = store.commitAll(batch);
        for (int i = 0; i < batch.size(); i++) {
            note(batch.get(i), outcomes.get(i));
        }
    }

    private void refresh() {
        JournalKey key = keys(1).get(0);
        store.head(key).ifPresent(head -> {
            var state =
                    new HeadState(head.state().chain(), 2, Bytes.EMPTY, Samples.index("REFRESHED", "T-1", "refreshed"));
            if (store.refresh(new HeadRefresh(key, head.version(), head.revision(), state, List.of()))
                    .committed()) {
                ledger.refreshed(key);
            }
        });
    }

    private void note(Commit commit, Outcome outcome) {
        if (outcome.committed()) {
            commit.appends().forEach(ledger::appended);
        }
    }

    private List<JournalKey> keys(int count) {
        var keys = new ArrayList<>(Load.KEYS);
        Collections.shuffle(keys, random);
        return keys.subList(0, count);
    }

    private Append append(JournalKey key) {
        Optional<Head> head = store.head(key);
        long version = head.map(Head::version).orElse(0L);
        var entries = new ArrayList<Entry>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            entries.add(entry(version + entries.size() + 1));
        }
        Bytes before = head.map(found -> found.state().chain()).orElseGet(() -> Chain.genesis(key, Load.KIND));
        var state = new HeadState(
                Chain.next(before, entries),
                1,
                Bytes.EMPTY,
                Samples.index("WRITTEN", "T-1", "version-" + (version + entries.size())));
        List<Claim> releases = random.nextInt(3) == 0 ? store.claims(key) : List.of();
        return new Append(key, Load.KIND, version, entries, state, releases, takes());
    }

    private List<Claim> takes() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        int from = random.nextInt(POINTS);
        return List.of(new Claim("subject-" + random.nextInt(2), from, from + 1 + random.nextInt(3)));
    }

    private Entry entry(long version) {
        String mark = name + "-" + marks++;
        var header =
                new EntryHeader(version, "NOTED", 1, Instant.EPOCH, name, List.of(), Samples.digest(mark.hashCode()));
        return new Entry(header, Samples.bytes(mark));
    }
}
