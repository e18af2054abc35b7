package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Declared.require;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.bytes;
import static org.lowbao.storage.testkit.internal.Samples.pattern;
import static org.lowbao.storage.testkit.internal.Streams.LEASE;
import static org.lowbao.storage.testkit.internal.Streams.SHA_256_OF_ABC;
import static org.lowbao.storage.testkit.internal.Streams.SHA_256_OF_NOTHING;
import static org.lowbao.storage.testkit.internal.Streams.SM3_OF_ABC;
import static org.lowbao.storage.testkit.internal.Streams.failing;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.StoredContent;

/** C1, C5, C6 and C11: bytes taken in, and their digests. */
interface StagingClauses extends ContentClauses {

    @Test
    @DisplayName("C1: staging tells size and SHA-256")
    default void c1_staging_tells_size_and_digest() {
        StoredContent abc = stage(A, "abc", bytes("abc"));
        StoredContent nothing = stage(A, "nothing", Bytes.EMPTY);

        assertThat(abc.owner()).isEqualTo(A);
        assertThat(abc.id()).isEqualTo("abc");
        assertThat(abc.size()).isEqualTo(3);
        assertThat(abc.sha256()).isEqualTo(Bytes.ofHex(SHA_256_OF_ABC));
        assertThat(nothing.size()).isZero();
        assertThat(nothing.sha256()).isEqualTo(Bytes.ofHex(SHA_256_OF_NOTHING));
    }

    @Test
    @DisplayName("C1: a stream is read to its end however slowly it comes, and not closed")
    default void c1_a_stream_is_read_to_its_end_and_not_closed() throws Exception {
        byte[] bytes = pattern(20_000);
        var slow = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            boolean closed;

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 7));
            }

            @Override
            public void close() {
                closed = true;
            }
        };

        assertThat(store().stage(A, "1", slow, LEASE).size()).isEqualTo(20_000);
        assertThat(slow.closed).isFalse();
        assertThat(slow.read()).isEqualTo(-1);
        store().publish(A, List.of("1"));
        assertThat(read(A, "1")).isEqualTo(bytes);
    }

    @Test
    @DisplayName("C5: staging again replaces what was staged")
    default void c5_staging_again_replaces_what_was_staged() {
        stage(A, "1", Bytes.of(pattern(100_000)));
        StoredContent second = stage(A, "1", bytes("second"));

        store().publish(A, List.of("1"));

        assertThat(store().find(A, "1")).contains(second);
        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("second"));
        assertThat(store().recover(LEASE.plusSeconds(1), content -> false)).isEmpty();
    }

    @Test
    @DisplayName("C5: staging what is published is refused and changes nothing")
    default void c5_staging_what_is_published_is_refused() {
        stage(A, "1", bytes("first"));
        store().publish(A, List.of("1"));

        assertThatThrownBy(() -> stage(A, "1", bytes("second")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1");

        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("first"));
        assertThat(store().recover(LEASE.plusSeconds(1), content -> true)).isEmpty();
        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("first"));
    }

    @Test
    @DisplayName("C6: a stream that fails leaves nothing that can be published")
    default void c6_a_stream_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> store().stage(A, "1", failing(50_000), LEASE))
                .isInstanceOf(UncheckedIOException.class);

        assertThatThrownBy(() -> store().publish(A, List.of("1"))).isInstanceOf(IllegalStateException.class);
        assertThat(store().recover(LEASE.plusSeconds(1), content -> true)).isEmpty();
        assertThat(store().find(A, "1")).isEmpty();
    }

    @Test
    @DisplayName("C6: a stream that fails leaves what was staged before")
    default void c6_a_stream_that_fails_leaves_what_was_staged_before() {
        stage(A, "1", bytes("before"));
        assertThatThrownBy(() -> store().stage(A, "1", failing(50_000), LEASE))
                .isInstanceOf(UncheckedIOException.class);

        store().publish(A, List.of("1"));

        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("before"));
    }

    @Test
    @DisplayName("C11: SM3 is told beside SHA-256 and agrees with the example of GB/T 32905")
    default void c11_sm3_is_told_and_agrees_with_the_standard() {
        require(store().sm3(), "the store does not say that it computes SM3");
        var both = new StoredContent(A, "abc", 3, Bytes.ofHex(SHA_256_OF_ABC), Optional.of(Bytes.ofHex(SM3_OF_ABC)));

        assertThat(stage(A, "abc", bytes("abc"))).isEqualTo(both);
        store().publish(A, List.of("abc"));

        assertThat(store().find(A, "abc")).contains(both);
        assertThat(store().published(A)).containsExactly(both);
        assertThat(store().verify(A, "abc")).isTrue();
    }
}
