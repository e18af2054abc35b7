package org.lowbao.storage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;

class ProjectorTest {

    private static final Bytes DIGEST = Bytes.ofHex("00".repeat(32));

    private final JournalStore store = new InMemoryJournalStore();
    private final Projector projector = new Projector(store);
    private final TypeCounts counts = new TypeCounts();

    @Test
    void catching_up_counts_every_entry_once_however_often_it_is_called() {
        write("P-1", "A", "FILED", 3);
        write("P-1", "B", "HEARD", 2);

        assertThat(projector.catchUp(counts, "P-1")).isEqualTo(5);
        assertThat(projector.catchUp(counts, "P-1")).isZero();
        write("P-1", "C", "FILED", 1);
        assertThat(projector.catchUp(counts, "P-1")).isEqualTo(1);

        assertThat(counts.of("P-1")).isEqualTo(Map.of("FILED", 4, "HEARD", 2));
    }

    @Test
    void a_partition_longer_than_a_page_is_taken_in_whole() {
        IntStream.range(0, 25).forEach(i -> write("P-1", "J-" + i, "FILED", 100));

        assertThat(projector.catchUp(counts, "P-1")).isEqualTo(2_500);
        assertThat(counts.of("P-1")).isEqualTo(Map.of("FILED", 2_500));
        assertThat(counts.applied).as("pages").isEqualTo(3);
    }

    @Test
    void after_a_failure_it_goes_on_where_it_stopped() {
        IntStream.range(0, 25).forEach(i -> write("P-1", "J-" + i, "FILED", 100));
        counts.failsAtPage = 2;
        assertThatThrownBy(() -> projector.catchUp(counts, "P-1")).isInstanceOf(IllegalStateException.class);
        assertThat(counts.of("P-1")).isEqualTo(Map.of("FILED", 1_000));

        assertThat(projector.catchUp(counts, "P-1")).isEqualTo(1_500);

        assertThat(counts.of("P-1")).isEqualTo(Map.of("FILED", 2_500));
    }

    @Test
    void what_was_spoilt_or_lost_is_made_again_from_the_first_entry_and_other_partitions_stay() {
        write("P-1", "A", "FILED", 3);
        write("P-2", "A", "HEARD", 1);
        projector.catchUp(counts, "P-1");
        projector.catchUp(counts, "P-2");
        counts.of("P-1").put("FILED", 99);

        assertThat(projector.rebuild(counts, "P-1")).isEqualTo(3);

        assertThat(counts.of("P-1")).isEqualTo(Map.of("FILED", 3));
        assertThat(counts.of("P-2")).isEqualTo(Map.of("HEARD", 1));
    }

    /** How many entries of each type there are. */
    private static final class TypeCounts implements Projection {

        private final Map<String, Map<String, Integer>> counts = new HashMap<>();
        private final Map<String, String> positions = new HashMap<>();
        private int applied;
        private @Nullable Integer failsAtPage;

        Map<String, Integer> of(String partition) {
            return counts.computeIfAbsent(partition, absent -> new TreeMap<>());
        }

        @Override
        public Optional<String> position(String partition) {
            return Optional.ofNullable(positions.get(partition));
        }

        @Override
        public void apply(String partition, List<FeedEntry> entries, String position) {
            applied++;
            if (failsAtPage != null && applied == failsAtPage) {
                throw new IllegalStateException("the projection's own store is away");
            }
            entries.forEach(entry -> of(partition).merge(entry.entry().header().type(), 1, Integer::sum));
            positions.put(partition, position);
        }

        @Override
        public void clear(String partition) {
            counts.remove(partition);
            positions.remove(partition);
        }
    }

    private void write(String partition, String id, String type, int count) {
        List<Entry> entries = IntStream.rangeClosed(1, count)
                .mapToObj(version -> new Entry(
                        new EntryHeader(version, type, 1, Instant.EPOCH, "actor", List.of(), DIGEST), Bytes.EMPTY))
                .toList();
        var head = new HeadState(DIGEST, 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T-1"));
        var append = new Append(new JournalKey(partition, id), "sample", 0, entries, head, List.of(), List.of());
        assertThat(store.commit(Commit.of(append)).committed()).isTrue();
    }
}
