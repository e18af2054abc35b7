package org.lowbao.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;

class JournalValuesTest {

    private static final Bytes DIGEST = Bytes.ofHex("00".repeat(32));
    private static final HeadState HEAD = new HeadState(DIGEST, 1, Bytes.EMPTY, HeadIndex.of("OPEN", "T-1"));

    @Test
    void a_commit_has_1_to_100_appends() {
        assertMisuse(() -> new Commit(List.of()), "1 to 100 appends, was 0");
        assertMisuse(() -> new Commit(appends(101)), "1 to 100 appends, was 101");
        assertThat(new Commit(appends(100)).appends()).hasSize(100);
    }

    @Test
    void a_commit_stays_inside_one_partition() {
        assertMisuse(
                () -> Commit.of(append(new JournalKey("P-1", "A"), 0, 1), append(new JournalKey("P-2", "B"), 0, 1)),
                "one partition");
    }

    @Test
    void a_commit_appends_to_a_journal_once() {
        assertMisuse(() -> Commit.of(append(key("A"), 0, 1), append(key("A"), 1, 2)), "P-1/A");
    }

    @Test
    void an_append_numbers_its_entries_from_the_expected_version_on() {
        assertThat(append(key("A"), 4, 5, 6, 7).newVersion()).isEqualTo(7);
        assertMisuse(() -> append(key("A"), 4, 4), "entry 5 of P-1/A is numbered 4");
        assertMisuse(() -> append(key("A"), 4, 5, 7), "entry 6 of P-1/A is numbered 7");
        assertMisuse(() -> append(key("A"), 0), "at least one entry");
        assertMisuse(() -> append(key("A"), -1, 1), "was -1");
    }

    @Test
    void a_later_change_to_a_list_given_is_not_seen() {
        var entries = new ArrayList<>(List.of(entry(1)));
        var append = new Append(key("A"), "kind", 0, entries, HEAD, List.of(), List.of());

        entries.clear();

        assertThat(append.entries()).hasSize(1);
    }

    @Test
    void a_header_keeps_its_ranges() {
        Instant millisecond = Instant.parse("2026-03-31T09:30:00.123Z");
        assertMisuse(() -> header(0, 1, millisecond, DIGEST), "start at 1, was 0");
        assertMisuse(() -> header(1, 0, millisecond, DIGEST), "start at 1, was 0");
        assertMisuse(() -> header(1, 1, millisecond.plusNanos(1), DIGEST), "millisecond");
        assertMisuse(() -> header(1, 1, millisecond, Bytes.ofHex("00".repeat(31))), "32 bytes, was 31");
        assertThat(header(1, 1, millisecond, DIGEST).recordedAt()).isEqualTo(millisecond);
    }

    @Test
    void a_head_keeps_its_ranges() {
        HeadIndex index = HeadIndex.of("OPEN", "T-1");
        assertMisuse(() -> new HeadState(Bytes.EMPTY, 1, Bytes.EMPTY, index), "32 bytes, was 0");
        assertMisuse(() -> new HeadState(DIGEST, 0, Bytes.EMPTY, index), "start at 1, was 0");
        assertMisuse(() -> new HeadState(DIGEST, 1, Bytes.of(new byte[Entry.MAX_PAYLOAD + 1]), index), "was 16777217");
        assertMisuse(() -> new Entry(entry(1).header(), Bytes.of(new byte[Entry.MAX_PAYLOAD + 1])), "was 16777217");
    }

    @Test
    void an_index_has_at_most_1000_tokens_in_order_and_does_not_change() {
        var tokens = new TreeSet<>(List.of("b", "a"));
        var index = new HeadIndex("OPEN", "T-1", Optional.empty(), Optional.empty(), tokens);
        tokens.add("c");

        assertThat(index.tokens()).containsExactly("a", "b");
        assertThatThrownBy(() -> index.tokens().add("c")).isInstanceOf(UnsupportedOperationException.class);
        IntStream.range(0, 1_000).forEach(i -> tokens.add("t" + i));
        assertMisuse(
                () -> new HeadIndex("OPEN", "T-1", Optional.empty(), Optional.empty(), tokens), "tokens, was 1003");
        assertMisuse(
                () -> new HeadIndex(
                        "OPEN", "T-1", Optional.empty(), Optional.empty(), new TreeSet<>(List.of("with blank"))),
                "token must be");
    }

    @Test
    void only_a_head_that_was_read_can_be_refreshed() {
        assertMisuse(() -> new HeadRefresh(key("A"), 0, 1, HEAD, List.of()), "version 0");
        assertMisuse(() -> new HeadRefresh(key("A"), 1, 0, HEAD, List.of()), "revision 0");
    }

    @Test
    void a_conflict_has_a_reason() {
        assertMisuse(() -> new Outcome.Conflict(List.of()), "reason");
        var conflict = new Outcome.Conflict(List.of(new Outcome.Reason.Moved(key("A"), 1, 2)));
        assertThat(conflict.committed()).isFalse();
        assertThat(conflict.conflict()).contains(conflict);
        assertThat(new Outcome.Committed().committed()).isTrue();
        assertThat(new Outcome.Committed().conflict()).isEmpty();
    }

    @Test
    void keys_are_ordered_by_partition_and_then_by_id() {
        assertThat(new TreeSet<>(List.of(new JournalKey("Q", "A"), new JournalKey("P", "b"), new JournalKey("P", "B"))))
                .containsExactly(new JournalKey("P", "B"), new JournalKey("P", "b"), new JournalKey("Q", "A"));
    }

    private static List<Append> appends(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> append(key("J-" + i), 0, 1))
                .toList();
    }

    private static Append append(JournalKey key, long expectedVersion, int... versions) {
        List<Entry> entries =
                IntStream.of(versions).mapToObj(JournalValuesTest::entry).toList();
        return new Append(key, "kind", expectedVersion, entries, HEAD, List.of(), List.of());
    }

    private static Entry entry(int version) {
        return new Entry(header(version, 1, Instant.EPOCH, DIGEST), Bytes.EMPTY);
    }

    private static EntryHeader header(long version, int typeVersion, Instant recordedAt, Bytes commitment) {
        return new EntryHeader(version, "TYPE", typeVersion, recordedAt, "actor", List.of(), commitment);
    }

    private static JournalKey key(String id) {
        return new JournalKey("P-1", id);
    }

    private static void assertMisuse(ThrowingCallable action, String saying) {
        assertThatThrownBy(action).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(saying);
    }
}
