package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.pattern;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.key.KeyRegister.Destruction;
import org.lowbao.storage.key.KeyRegister.Entry;
import org.lowbao.storage.testkit.internal.Declared;
import org.lowbao.storage.testkit.internal.Interrupted;
import org.lowbao.storage.testkit.internal.Samples;
import org.lowbao.storage.testkit.internal.Together;

/**
 * The clauses of {@link KeyRegister} as tests inside one process: what to run while a register is being written. One
 * that is finished proves itself with {@link KeyRegisterConformance}, which holds these tests and more.
 *
 * <p>Extend this in your own test source and hand in an empty register; every test must pass.
 */
public abstract class KeyRegisterContract {

    private static final JournalKey A = key("A");
    private static final JournalKey B = key("B");
    private static final Bytes FIRST = Samples.bytes("first wrapped key");
    private static final Bytes SECOND = Samples.bytes("second wrapped key");
    private static final Instant AT = Instant.parse("2026-03-31T09:30:00.123Z");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private KeyRegister register;

    /** For the subclass. */
    protected KeyRegisterContract() {}

    /** Returns a register that holds nothing. Called once before each test; the kit closes it. */
    protected abstract KeyRegister emptyRegister() throws Exception;

    /** Opens the data of the last {@link #emptyRegister} once more, after that was closed. The kit closes it. */
    protected KeyRegister openAgain() throws Exception {
        throw new UnsupportedOperationException("a register that keeps its keys has to override openAgain()");
    }

    final KeyRegister register() {
        return register;
    }

    @BeforeEach
    void open() throws Exception {
        register = emptyRegister();
    }

    @AfterEach
    void close() {
        // there is none where the vendor could not make it; that failure is the one to show
        if (register != null) {
            register.close();
        }
    }

    @Test
    @DisplayName("K1: a key never registered is absent")
    void k1_a_key_never_registered_is_absent() {
        assertThat(register.find(A)).isEqualTo(new Entry.Absent());
        assertThat(register.destructions(Samples.PART)).isEmpty();
    }

    @Test
    @DisplayName("K1: the first key given counts, to the byte, and every answer is the key that counts")
    void k1_the_first_key_counts() {
        Bytes every = Bytes.of(pattern(4096));

        assertThat(register.register(A, every)).isEqualTo(new Entry.Present(every));
        assertThat(register.register(A, SECOND)).isEqualTo(new Entry.Present(every));
        assertThat(register.find(A)).isEqualTo(new Entry.Present(every));
        assertThat(register.find(B)).isEqualTo(new Entry.Absent());
        assertThat(register.find(new JournalKey("P-2", "A"))).isEqualTo(new Entry.Absent());
    }

    @Test
    @DisplayName("K1: of eight threads that register a key at once, all are told the same one, round after round")
    void k1_of_eight_threads_all_are_told_the_same_key() throws Exception {
        for (int round = 0; round < 10; round++) {
            JournalKey owner = key("R-" + round);
            List<Callable<Entry>> attempts = IntStream.range(0, 8)
                    .<Callable<Entry>>mapToObj(i -> () -> register.register(owner, Samples.bytes("key " + i)))
                    .toList();

            assertThat(new HashSet<>(Together.run(attempts))).containsExactly(register.find(owner));
        }
    }

    @Test
    @DisplayName("K1, K3: many are registered as one by one, those that are there and those destroyed included")
    void k1_k3_many_are_registered_as_one_by_one() {
        register.register(A, FIRST);
        register.destroy(B, AT);
        var wrapped = new TreeMap<>(Map.of(A, SECOND, B, SECOND));
        IntStream.range(0, 2_500).forEach(i -> wrapped.put(key("J-" + i), Samples.bytes("key " + i)));

        Map<JournalKey, Entry> answers = register.registerAll(wrapped);

        assertThat(answers).containsOnlyKeys(wrapped.keySet());
        assertThat(answers.get(A)).isEqualTo(new Entry.Present(FIRST));
        assertThat(answers.get(B)).isEqualTo(new Entry.Destroyed(AT));
        assertThat(answers.get(key("J-2499"))).isEqualTo(new Entry.Present(Samples.bytes("key 2499")));
        assertThat(answers)
                .allSatisfy((owner, entry) -> assertThat(register.find(owner)).isEqualTo(entry));
        assertThat(register.registerAll(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("K2: what was answered is there after closing and opening again")
    void k2_everything_is_there_after_opening_again() throws Exception {
        Declared.require(register.durable(), "the register does not say that it is durable");
        register.register(A, FIRST);
        register.replace(A, FIRST, SECOND);
        register.destroy(B, AT);
        register.close();

        register = openAgain();

        assertThat(register.find(A)).isEqualTo(new Entry.Present(SECOND));
        assertThat(register.find(B)).isEqualTo(new Entry.Destroyed(AT));
        assertThat(register.register(B, FIRST)).isEqualTo(new Entry.Destroyed(AT));
    }

    @Test
    @DisplayName("K3: a destroyed journal never gets a key again, and the first destruction counts")
    void k3_a_destroyed_journal_never_gets_a_key_again() {
        register.register(A, FIRST);

        register.destroy(A, AT);
        register.destroy(A, AT.plusSeconds(60));

        assertThat(register.find(A)).isEqualTo(new Entry.Destroyed(AT));
        assertThat(register.register(A, SECOND)).isEqualTo(new Entry.Destroyed(AT));
        assertThat(register.replace(A, FIRST, SECOND)).isFalse();
        assertThat(register.find(A)).isEqualTo(new Entry.Destroyed(AT));
    }

    @Test
    @DisplayName("K3, K5: a journal that never had a key can be destroyed, as when destructions are replayed")
    void k3_k5_a_journal_without_a_key_can_be_destroyed() {
        register.destroy(A, AT);

        assertThat(register.register(A, FIRST)).isEqualTo(new Entry.Destroyed(AT));
        assertThat(register.destructions(Samples.PART)).containsExactly(new Destruction(A, AT));
    }

    @Test
    @DisplayName("K4: a key is replaced only if it is as expected")
    void k4_a_key_is_replaced_only_if_it_is_as_expected() {
        assertThat(register.replace(A, FIRST, SECOND)).isFalse();
        assertThat(register.find(A)).isEqualTo(new Entry.Absent());
        register.register(A, FIRST);

        assertThat(register.replace(A, SECOND, FIRST)).isFalse();
        assertThat(register.find(A)).isEqualTo(new Entry.Present(FIRST));
        assertThat(register.replace(A, FIRST, SECOND)).isTrue();
        assertThat(register.find(A)).isEqualTo(new Entry.Present(SECOND));
    }

    @Test
    @DisplayName("K4: of eight threads that replace one key at once, exactly one does")
    void k4_of_eight_threads_exactly_one_replaces() throws Exception {
        register.register(A, FIRST);
        List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> register.replace(A, FIRST, Samples.bytes("key " + i)))
                .toList();

        assertThat(Together.run(attempts)).filteredOn(done -> done).hasSize(1);
    }

    @Test
    @DisplayName("K5: every destruction of a partition is told, in the order of the ids, and none of another")
    void k5_every_destruction_is_told_in_order() {
        List<String> ids = List.of("!", "10", "9", "A", "Z", "a", "~");
        for (int i : new int[] {3, 6, 0, 5, 1, 4, 2}) {
            register.destroy(key(ids.get(i)), AT.plusMillis(i));
        }
        register.register(B, FIRST);
        register.destroy(new JournalKey("P-2", "A"), AT);

        assertThat(register.destructions(Samples.PART))
                .isEqualTo(IntStream.range(0, ids.size())
                        .mapToObj(i -> new Destruction(key(ids.get(i)), AT.plusMillis(i)))
                        .toList());
        assertThat(register.destructions("P-2")).containsExactly(new Destruction(new JournalKey("P-2", "A"), AT));
    }

    @Test
    @DisplayName("K6: a register that was called by interrupted threads keeps whole answers and works again")
    void k6_a_register_works_again_after_interrupted_calls() throws Exception {
        for (int round = 0; round < 20; round++) {
            JournalKey owner = key("R-" + round);
            Interrupted.run(() -> register.register(owner, FIRST), StorageException.class);
            Interrupted.run(() -> register.replace(owner, FIRST, SECOND), StorageException.class);

            assertThat(register.find(owner))
                    .isIn(new Entry.Absent(), new Entry.Present(FIRST), new Entry.Present(SECOND));
        }

        assertThat(register.register(A, FIRST)).isEqualTo(new Entry.Present(FIRST));
        register.destroy(A, AT);
        assertThat(register.find(A)).isEqualTo(new Entry.Destroyed(AT));
    }
}
