package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.bytes;
import static org.lowbao.storage.testkit.internal.Samples.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Together;

/** C2 to C4 and C12: what is seen of contents, by whom and in which order. */
interface PublishingClauses extends ContentClauses {

    @Test
    @DisplayName("C2: a staged content cannot be found or opened; a published one can, byte for byte")
    default void c2_a_content_is_opened_only_once_published() {
        for (int size : new int[] {0, 1, 8_191, 8_192, 8_193, 65_536, 3_000_000}) {
            String id = "size-" + size;
            Bytes bytes = Bytes.of(pattern(size));
            StoredContent staged = stage(A, id, bytes);
            assertThat(store().find(A, id)).isEmpty();
            assertAbsent(A, id);

            store().publish(A, List.of(id));

            assertThat(store().find(A, id)).contains(staged);
            assertThat(Bytes.of(read(A, id))).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("C12: the published contents of an owner are told in the order of their ids, and none of another")
    default void c12_published_contents_are_told_in_order() {
        assertThat(store().published(A)).isEmpty();
        var told = new ArrayList<StoredContent>();
        for (String id : List.of("9", "a", "10", "A", "~", "B", "!")) {
            told.add(stage(A, id, bytes("content " + id)));
        }
        stage(A, "staged-only", bytes("not yet"));
        stage(B, "B", bytes("another's"));
        assertThat(store().published(A)).isEmpty();
        store().publish(A, List.of("9", "a", "10", "A", "~", "B", "!"));
        store().publish(B, List.of("B"));
        told.sort(Comparator.comparing(StoredContent::id));

        assertThat(store().published(A)).isEqualTo(told);

        store().purge(A, "A");
        assertThat(store().published(A)).extracting(StoredContent::id).containsExactly("!", "10", "9", "B", "a", "~");
    }

    @Test
    @DisplayName("C2: ids of every character and length are kept apart")
    default void c2_ids_of_every_character_are_kept_apart() {
        var ids =
                new ArrayList<>(List.of(".", "..", "../../etc", "a/b", "a\\b", "A", "a", "CON", "nul.txt", "%2e", "~"));
        ids.add(ALL_CHARACTERS);
        ids.add("x".repeat(128));
        ids.add("x".repeat(127) + "y");
        JournalKey owner = new JournalKey(ALL_CHARACTERS.substring(0, 64), ALL_CHARACTERS + "/..");
        ids.forEach(id -> stage(owner, id, bytes("content " + id)));

        store().publish(owner, ids);

        assertThat(ids).allSatisfy(id -> assertThat(Bytes.of(read(owner, id))).isEqualTo(bytes("content " + id)));
        for (String wrong : List.of("", "with blank", "行", "x".repeat(129))) {
            assertThatThrownBy(() -> stage(owner, wrong, Bytes.EMPTY)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().open(owner, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("C3: publishing twice does nothing")
    default void c3_publishing_twice_does_nothing() {
        stage(A, "1", bytes("one"));
        store().publish(A, List.of("1", "1"));
        store().publish(A, List.of("1"));
        store().publish(A, List.of());

        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("one"));
    }

    @Test
    @DisplayName("C3: publishing what was never staged is refused by name, with nothing published")
    default void c3_publishing_what_was_never_staged_is_refused_with_nothing_published() {
        stage(A, "1", bytes("one"));
        stage(A, "3", bytes("three"));

        assertThatThrownBy(() -> store().publish(A, List.of("1", "missing-2", "3")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing-2");

        assertThat(store().find(A, "1")).isEmpty();
        assertThat(store().find(A, "3")).isEmpty();
        store().publish(A, List.of("1", "3"));
        assertThat(store().find(A, "3")).isPresent();
    }

    @Test
    @DisplayName("C4: one id under two owners is two contents, and neither is opened through the other")
    default void c4_an_id_belongs_to_one_owner() {
        JournalKey elsewhere = new JournalKey("P-2", "A");
        stage(A, "1", bytes("of A"));
        stage(B, "1", bytes("of B"));
        store().publish(A, List.of("1"));

        assertThat(store().find(B, "1")).isEmpty();
        assertAbsent(B, "1");
        assertAbsent(elsewhere, "1");
        assertThatThrownBy(() -> store().publish(elsewhere, List.of("1"))).isInstanceOf(IllegalStateException.class);
        store().publish(B, List.of("1"));
        store().purge(A, "1");

        assertThat(Bytes.of(read(B, "1"))).isEqualTo(bytes("of B"));
        assertAbsent(A, "1");
    }

    @Test
    @DisplayName("C4: owners and ids that read alike when joined are kept apart")
    default void c4_owners_that_read_alike_when_joined_are_kept_apart() {
        var first = new JournalKey("P/1", "2");
        var second = new JournalKey("P", "1/2");
        var third = new JournalKey("P", "1");
        stage(first, "3", bytes("first"));
        stage(second, "3", bytes("second"));
        stage(third, "2/3", bytes("third"));
        store().publish(first, List.of("3"));
        store().publish(second, List.of("3"));
        store().publish(third, List.of("2/3"));

        assertThat(Bytes.of(read(first, "3"))).isEqualTo(bytes("first"));
        assertThat(Bytes.of(read(second, "3"))).isEqualTo(bytes("second"));
        assertThat(Bytes.of(read(third, "2/3"))).isEqualTo(bytes("third"));
    }

    @Test
    @DisplayName("C2, C5: eight threads that stage and publish at once do not disturb each other")
    default void c2_c5_eight_threads_do_not_disturb_each_other() throws Exception {
        List<Callable<Boolean>> actions = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    for (int round = 0; round < 10; round++) {
                        Bytes own = bytes("thread " + i + " round " + round);
                        String id = "T-" + i + "-" + round;
                        stage(A, id, own);
                        store().publish(A, List.of(id));
                        if (!Bytes.of(read(A, id)).equals(own)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();

        assertThat(Together.run(actions)).containsOnly(true);
    }

    @Test
    @DisplayName("C5: of eight threads that stage and publish one id at once, one whole content stays for ever")
    default void c5_of_eight_threads_on_one_id_one_whole_content_stays() throws Exception {
        List<Callable<Optional<Bytes>>> actions = IntStream.range(0, 8)
                .<Callable<Optional<Bytes>>>mapToObj(i -> () -> {
                    try {
                        stage(A, "1", Bytes.of(pattern(10_000 + i)));
                        store().publish(A, List.of("1"));
                        return Optional.of(Bytes.of(read(A, "1")));
                    } catch (IllegalStateException refused) {
                        return Optional.empty();
                    }
                })
                .toList();

        List<Bytes> seen = Together.run(actions).stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();

        assertThat(seen).containsExactly(Bytes.of(read(A, "1")));
        assertThat(store().verify(A, "1")).isTrue();
    }
}
