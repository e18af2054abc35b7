package org.lowbao.storage.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/** One of several that write the same journals at once: loads a head, commits upon it, and tries anew if it lost. */
public final class Contender {

    private static final List<JournalKey> KEYS =
            IntStream.range(0, 4).mapToObj(i -> Samples.key("shared-" + i)).toList();

    private final JournalStore store;
    private final String name;

    public Contender(JournalStore store, String name) {
        this.store = store;
        this.name = name;
    }

    /** Commits until {@code commits} are acknowledged, and returns how many were. */
    public int run(int commits) {
        int done = 0;
        while (done < commits) {
            JournalKey first = KEYS.get(done % KEYS.size());
            JournalKey second = KEYS.get((done + 1) % KEYS.size());
            if (store.commit(Commit.of(next(first, true), next(second, false))).committed()) {
                done++;
            }
        }
        return done;
    }

    /** Asserts that {@code counts} commits of each contender, by name, are there and nothing else. */
    public static void assertAllThere(JournalStore store, Map<String, Integer> counts) {
        var found = new HashMap<String, Integer>();
        for (JournalKey key : KEYS) {
            long version = store.head(key).map(Head::version).orElse(0L);
            List<Entry> entries = store.entries(key, 0, JournalStore.MAX_PAGE);
            assertThat(entries.stream().map(entry -> entry.header().version()).toList())
                    .as("versions of " + key)
                    .isEqualTo(LongStream.rangeClosed(1, version).boxed().toList());
            assertThat(Picture.versions(Picture.feed(store, Samples.PART, 100), key))
                    .as("feed of " + key)
                    .containsAll(LongStream.rangeClosed(1, version).boxed().toList());
            entries.forEach(entry -> found.merge(entry.header().actor(), 1, Integer::sum));
        }
        // each commit wrote two entries
        counts.forEach((name, count) ->
                assertThat(found.remove(name)).as("entries of " + name).isEqualTo(2 * count));
        assertThat(found).as("entries of nobody").isEmpty();
    }

    private Append next(JournalKey key, boolean claiming) {
        long version = store.head(key).map(Head::version).orElse(0L);
        var header = new EntryHeader(
                version + 1, "NOTED", 1, Instant.EPOCH, name, List.of(), Samples.digest((int) version + 1));
        // the claim of a version can be taken once: whoever writes upon a stale head runs into it, too
        List<Claim> takes =
                claiming ? List.of(new Claim("turn-" + key.id(), (int) version, (int) version + 1)) : List.of();
        return new Append(
                key,
                Samples.KIND,
                version,
                List.of(new Entry(header, Bytes.EMPTY)),
                Samples.head((int) version + 1),
                List.of(),
                takes);
    }
}
