package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Declared;
import org.lowbao.storage.testkit.internal.Interrupted;
import org.lowbao.storage.testkit.internal.Together;

/**
 * The clauses of {@link DestructionRegister} as tests. Extend this in your own test source and hand in an empty register;
 * every test must pass.
 */
public abstract class DestructionRegisterContract {

    private static final JournalKey A = key("A");
    private static final JournalKey B = key("B");
    private static final JournalKey ELSEWHERE = new JournalKey("P-2", "A");
    private static final Instant AT = Instant.parse("2026-03-31T09:30:00.123Z");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private DestructionRegister register;

    /** For the subclass. */
    protected DestructionRegisterContract() {}

    /** Returns a register that holds nothing. Called once before each test; the kit closes it. */
    protected abstract DestructionRegister emptyRegister() throws Exception;

    /** Opens the data of the last {@link #emptyRegister} once more, after that was closed. The kit closes it. */
    protected DestructionRegister openAgain() throws Exception {
        throw new UnsupportedOperationException("a register that keeps its records has to override openAgain()");
    }

    @BeforeEach
    void open() throws Exception {
        register = emptyRegister();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    @DisplayName("D1: a journal that was never destroyed is not on record")
    void d1_a_journal_that_was_never_destroyed_is_not_on_record() {
        register.record(B, AT);

        assertThat(register.find(A)).isEmpty();
        assertThat(register.find(new JournalKey("P-2", "B"))).isEmpty();
        assertThat(register.page("P-2", 0, 1)).isEmpty();
    }

    @Test
    @DisplayName(
            "D1: the first record of a journal counts, to the millisecond, and every answer is the one that counts")
    void d1_the_first_record_counts() {
        DestructionRecord first = register.record(A, AT.plusNanos(456_789));

        assertThat(first.journal()).isEqualTo(A);
        assertThat(first.at()).isEqualTo(AT);
        assertThat(register.record(A, AT.minusSeconds(60))).isEqualTo(first);
        assertThat(register.find(A)).contains(first);
        assertThat(register.page(PART, 0, 10)).containsExactly(first);
    }

    @Test
    @DisplayName("D1: names of every character and length are kept, and times long ago and far ahead")
    void d1_names_of_every_character_are_kept() {
        var longest = new JournalKey(ALL_CHARACTERS.substring(30), ALL_CHARACTERS + "x".repeat(34));
        DestructionRecord past = register.record(longest, Instant.parse("1949-10-01T00:00:00.001Z"));
        DestructionRecord ahead = register.record(A, Instant.parse("2999-12-31T23:59:59.999Z"));

        assertThat(past.journal()).isEqualTo(longest);
        assertThat(past.at()).isEqualTo(Instant.parse("1949-10-01T00:00:00.001Z"));
        assertThat(register.find(longest)).contains(past);
        assertThat(register.find(A)).contains(ahead);
        assertThat(ahead.at()).isEqualTo(Instant.parse("2999-12-31T23:59:59.999Z"));
    }

    @Test
    @DisplayName("D2, D4: what was answered is there, under its number, after closing and opening again")
    void d2_d4_everything_is_there_after_opening_again() throws Exception {
        Declared.require(register.durable(), "the register does not say that it is durable");
        DestructionRecord first = register.record(A, AT);
        DestructionRecord second = register.record(B, AT.plusSeconds(1));
        register.close();

        register = openAgain();

        assertThat(register.page(PART, 0, 10)).containsExactly(first, second);
        assertThat(register.record(A, AT.plusSeconds(9))).isEqualTo(first);
        DestructionRecord third = register.record(key("C"), AT);
        assertThat(third.number()).isGreaterThan(second.number());
        assertThat(register.page(PART, second.number(), 10)).containsExactly(third);
    }

    @Test
    @DisplayName("D3: records are told in the order in which they were made, whatever their ids and times")
    void d3_records_are_told_in_the_order_in_which_they_were_made() {
        var made = new ArrayList<DestructionRecord>();
        for (String id : List.of("9", "a", "10", "~", "A", "!")) {
            made.add(register.record(key(id), AT.minusSeconds(made.size())));
        }

        assertThat(register.page(PART, 0, 10)).isEqualTo(made);
        assertThat(made).extracting(DestructionRecord::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("D3: pages tell every record of a partition once, and none of another")
    void d3_pages_tell_every_record_of_a_partition_once() {
        var made = new ArrayList<DestructionRecord>();
        for (int i = 0; i < 25; i++) {
            made.add(register.record(key("J-" + i), AT));
            register.record(new JournalKey("P-2", "J-" + i), AT);
        }
        for (int limit : new int[] {1, 7, 24, 25, 26, DestructionRegister.MAX_PAGE}) {
            assertThat(told(limit)).isEqualTo(made);
        }
        assertThat(register.page("P-2", 0, 100))
                .hasSize(25)
                .allMatch(record -> record.journal().partition().equals("P-2"));
    }

    @Test
    @DisplayName("D3: a page has 1 to 10,000 records and begins after a number")
    void d3_a_page_is_bounded() {
        for (int limit : new int[] {0, -1, DestructionRegister.MAX_PAGE + 1}) {
            assertThatThrownBy(() -> register.page(PART, 0, limit)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> register.page(PART, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> register.page("with blank", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("D4: later records leave the earlier ones as they were")
    void d4_later_records_leave_the_earlier_ones() {
        DestructionRecord first = register.record(A, AT);
        DestructionRecord elsewhere = register.record(ELSEWHERE, AT.plusSeconds(1));
        IntStream.range(0, 50).forEach(i -> register.record(key("J-" + i), AT.plusSeconds(2)));

        assertThat(register.find(A)).isEqualTo(Optional.of(first));
        assertThat(register.find(ELSEWHERE)).isEqualTo(Optional.of(elsewhere));
        assertThat(register.page(PART, 0, 1)).containsExactly(first);
    }

    @Test
    @DisplayName("D5: of eight threads that record one journal at once, all are answered alike, round after round")
    void d5_of_eight_threads_all_are_answered_alike() throws Exception {
        for (int round = 0; round < 10; round++) {
            JournalKey journal = key("R-" + round);
            List<Callable<DestructionRecord>> attempts = IntStream.range(0, 8)
                    .<Callable<DestructionRecord>>mapToObj(i -> () -> register.record(journal, AT.plusMillis(i)))
                    .toList();

            assertThat(Together.run(attempts).stream().distinct())
                    .containsExactly(register.find(journal).orElseThrow());
        }
        assertThat(register.page(PART, 0, 100)).hasSize(10);
    }

    @Test
    @DisplayName("D6: a register that was called by interrupted threads keeps whole records and works again")
    void d6_a_register_works_again_after_interrupted_calls() throws Exception {
        DestructionRecord before = register.record(A, AT);
        for (int round = 0; round < 20; round++) {
            JournalKey journal = key("R-" + round);
            Interrupted.run(() -> register.record(journal, AT), StorageException.class);
            Interrupted.run(() -> register.find(A), StorageException.class);
        }

        assertThat(register.find(A)).contains(before);
        DestructionRecord after = register.record(B, AT);
        assertThat(register.page(PART, 0, 100)).startsWith(before).endsWith(after);
    }

    private List<DestructionRecord> told(int limit) {
        var told = new ArrayList<DestructionRecord>();
        List<DestructionRecord> page = register.page(PART, 0, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            told.addAll(page);
            page = register.page(PART, told.get(told.size() - 1).number(), limit);
        }
        return told;
    }
}
