package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Declared.require;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.bytes;
import static org.lowbao.storage.testkit.internal.Samples.pattern;
import static org.lowbao.storage.testkit.internal.Streams.LEASE;
import static org.lowbao.storage.testkit.internal.Streams.NOW;
import static org.lowbao.storage.testkit.internal.Streams.stream;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.testkit.internal.Interrupted;

/** C7 to C10, C13 and C14: contents verified, purged, recovered, kept and swept. */
interface KeepingClauses extends ContentClauses {

    @Test
    @DisplayName("C7: a content verifies while its bytes are those that were staged")
    default void c7_a_content_verifies_while_its_bytes_are_those_staged() throws Exception {
        stage(A, "1", Bytes.of(pattern(50_000)));
        assertThat(store().verify(A, "1")).as("staged-only").isFalse();
        store().publish(A, List.of("1"));

        assertThat(store().verify(A, "1")).isTrue();
        assertThat(store().verify(A, "missing")).isFalse();
        require(damaged(A, "1"), "the test class does not override damage(), so this clause is tested in part");
        assertThat(store().verify(A, "1")).isFalse();
    }

    @Test
    @DisplayName("C8: a content is purged, staged or published, and its id can be used again")
    default void c8_a_content_is_purged() {
        stage(A, "staged", bytes("one"));
        stage(A, "published", bytes("two"));
        store().publish(A, List.of("published"));

        store().purge(A, "staged");
        store().purge(A, "published");
        store().purge(A, "published");
        store().purge(A, "never");

        assertThatThrownBy(() -> store().publish(A, List.of("staged"))).isInstanceOf(IllegalStateException.class);
        assertAbsent(A, "published");
        assertThat(store().find(A, "published")).isEmpty();
        stage(A, "published", bytes("three"));
        store().publish(A, List.of("published"));
        assertThat(Bytes.of(read(A, "published"))).isEqualTo(bytes("three"));
    }

    @Test
    @DisplayName("C9: recovery publishes what is named, sweeps what is not and past its lease, and leaves the rest")
    default void c9_recovery_publishes_sweeps_and_leaves() {
        stage(A, "named", bytes("named"));
        StoredContent over = store().stage(A, "over", stream(bytes("over")), NOW);
        StoredContent past = store().stage(B, "past", stream(bytes("past")), NOW.minusSeconds(1));
        store().stage(A, "running", stream(bytes("running")), NOW.plusMillis(1));
        stage(A, "published", bytes("published"));
        store().publish(A, List.of("published"));

        List<StoredContent> swept = store().recover(NOW, content -> content.id().equals("named"));

        assertThat(swept).containsExactlyInAnyOrder(over, past);
        assertThat(Bytes.of(read(A, "named"))).isEqualTo(bytes("named"));
        assertThat(store().find(A, "running")).isEmpty();
        assertThat(store().find(A, "published")).isPresent();
        assertThatThrownBy(() -> store().publish(A, List.of("over"))).isInstanceOf(IllegalStateException.class);
        store().publish(A, List.of("running"));
        assertThat(store().recover(LEASE.plusSeconds(1), content -> false)).isEmpty();
    }

    @Test
    @DisplayName("C9: recovery asks about each content with its owner, id, size and digest")
    default void c9_recovery_asks_with_everything_known() {
        StoredContent staged = stage(A, ALL_CHARACTERS, bytes("abc"));
        var asked = new ArrayList<StoredContent>();

        store().recover(NOW, content -> {
            asked.add(content);
            return false;
        });

        assertThat(asked).containsExactly(staged);
    }

    @Test
    @DisplayName("C10: what was published is there after opening again, and what was staged can still be published")
    default void c10_everything_is_there_after_opening_again() throws Exception {
        require(store().durable(), "the store does not say that it is durable");
        StoredContent published = stage(A, "published", Bytes.of(pattern(100_000)));
        stage(A, "staged", bytes("staged"));
        store().publish(A, List.of("published"));

        reopen();

        assertThat(store().find(A, "published")).contains(published);
        assertThat(read(A, "published")).isEqualTo(pattern(100_000));
        assertThat(store().verify(A, "published")).isTrue();
        store().publish(A, List.of("staged"));
        assertThat(Bytes.of(read(A, "staged"))).isEqualTo(bytes("staged"));
    }

    @Test
    @DisplayName("C14: a sweep removes what is published and not named, and nothing else")
    default void c14_a_sweep_removes_what_no_journal_names() {
        require(store().sweeps(), "the store does not say that it sweeps");
        StoredContent named = stage(A, "named", bytes("named"));
        StoredContent lost = stage(A, "lost", bytes("lost"));
        StoredContent elsewhere = stage(B, "named", bytes("elsewhere"));
        store().publish(A, List.of("named", "lost"));
        store().publish(B, List.of("named"));
        stage(A, "staged", bytes("staged"));

        List<StoredContent> swept = store().sweep(content -> content.equals(named));

        assertThat(swept).containsExactlyInAnyOrder(lost, elsewhere);
        assertThat(store().published(A)).containsExactly(named);
        assertThat(store().published(B)).isEmpty();
        assertAbsent(A, "lost");
        store().publish(A, List.of("staged"));
        assertThat(Bytes.of(read(A, "staged"))).isEqualTo(bytes("staged"));
        assertThat(store().sweep(content -> true)).isEmpty();
    }

    @Test
    @DisplayName("C13: a store that was called by interrupted threads keeps whole contents and works again")
    default void c13_a_store_works_again_after_interrupted_calls() throws Exception {
        stage(A, "before", bytes("before"));
        store().publish(A, List.of("before"));
        for (int round = 0; round < 20; round++) {
            String id = "R-" + round;
            Interrupted.run(() -> stage(A, id, Bytes.of(pattern(50_000))), StorageException.class);
            Interrupted.run(() -> store().publish(A, List.of()), StorageException.class);
            Interrupted.run(() -> store().verify(A, "before"), StorageException.class);
        }

        assertThat(Bytes.of(read(A, "before"))).isEqualTo(bytes("before"));
        store().recover(NOW, content -> true);
        assertThat(store().published(A))
                .allMatch(content -> content.id().equals("before") || content.size() == 50_000)
                .allMatch(content -> store().verify(A, content.id()));
        stage(A, "after", bytes("after"));
        store().publish(A, List.of("after"));
        assertThat(Bytes.of(read(A, "after"))).isEqualTo(bytes("after"));
    }
}
