package org.lowbao.storage.testkit.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Samples;

/** Looks at journals while they are written; whatever it sees has to be whole. For one thread. */
final class LoadReader {

    private final JournalStore store;
    private final Random random;

    LoadReader(JournalStore store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    /** Looks again and again until {@code over} says so. */
    boolean watch(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            JournalKey key = Load.KEYS.get(random.nextInt(Load.KEYS.size()));
            store.head(key).ifPresent(this::assertWhole);
            List<String> ids = Picture.ids(store, HeadQuery.all(Samples.PART, Load.KIND));
            assertThat(ids).isSorted().doesNotHaveDuplicates();
        }
        return true;
    }

    private void assertWhole(Head head) {
        List<Entry> entries = store.entries(head.key(), 0, JournalStore.MAX_PAGE);
        assertThat(entries.size()).as("entries under the head of " + head.key()).isGreaterThanOrEqualTo((int)
                head.version());
        List<Entry> under = entries.subList(0, (int) head.version());
        assertThat(under.stream().map(entry -> entry.header().version()).toList())
                .as("versions of " + head.key())
                .isEqualTo(LongStream.rangeClosed(1, head.version()).boxed().toList());
        assertThat(head.state().chain())
                .as("chain of " + head.key())
                .isEqualTo(Chain.next(Chain.genesis(head.key(), head.kind()), under));
    }
}
