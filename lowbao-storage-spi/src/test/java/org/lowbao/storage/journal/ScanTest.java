package org.lowbao.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.memory.InMemoryJournalStore;

class ScanTest {

    private static final Bytes DIGEST = Bytes.ofHex("00".repeat(32));

    private final JournalStore store = new InMemoryJournalStore();

    @Test
    void a_scan_gives_every_head_once_in_order_over_as_many_pages_as_it_takes() {
        List<String> ids = IntStream.range(0, 2 * JournalStore.SCAN_PAGE + 1)
                .mapToObj(i -> String.format("J-%05d", i))
                .toList();
        ids.forEach(this::write);

        assertThat(store.scan(HeadQuery.all("P-1", "sample")))
                .extracting(head -> head.key().id())
                .isEqualTo(ids);
    }

    @Test
    void a_scan_of_exactly_one_page_or_of_nothing_ends() {
        assertThat(store.scan(HeadQuery.all("P-1", "sample"))).isEmpty();
        IntStream.range(0, JournalStore.SCAN_PAGE).forEach(i -> write("J-" + i));

        assertThat(store.scan(HeadQuery.all("P-1", "sample"))).hasSize(JournalStore.SCAN_PAGE);
    }

    @Test
    void what_was_written_behind_the_page_in_hand_is_found_by_the_next_one() {
        IntStream.range(0, JournalStore.SCAN_PAGE + 1)
                .mapToObj(i -> String.format("J-%05d", i))
                .forEach(this::write);
        var heads = store.scan(HeadQuery.all("P-1", "sample")).iterator();
        IntStream.range(0, JournalStore.SCAN_PAGE - 1).forEach(i -> heads.next());

        write("J-99999");

        assertThat(heads).toIterable().extracting(head -> head.key().id()).endsWith("J-00500", "J-99999");
    }

    private void write(String id) {
        var entry = new Entry(new EntryHeader(1, "NOTED", 1, Instant.EPOCH, "actor", List.of(), DIGEST), Bytes.EMPTY);
        var head = new HeadState(DIGEST, 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T-1"));
        store.commit(Commit.of(
                new Append(new JournalKey("P-1", id), "sample", 0, List.of(entry), head, List.of(), List.of())));
    }
}
