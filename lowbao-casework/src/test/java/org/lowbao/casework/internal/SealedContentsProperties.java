package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lowbao.casework.QuickKeys;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyException;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

class SealedContentsProperties {

    private static final int PIECE = 64 * 1024;
    private static final JournalKey OWNER = new JournalKey("990101", "D-1");
    private static final JournalKey OTHER = new JournalKey("990101", "D-2");

    private final InMemoryKeyRegister register = new InMemoryKeyRegister();

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(
                        0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE - 1, 2 * PIECE, 2 * PIECE + 1, 3 * PIECE, 200_001)
                .edgeCases(config -> config.none());
    }

    @Property(tries = 30)
    void any_size_opens_as_it_was_staged(@ForAll("sizes") int size) throws IOException {
        byte[] plaintext = bytes(size);
        var store = new InMemoryContentStore();
        SealedContents contents = over(store);
        String id = staged(contents, OWNER, plaintext);
        try (InputStream opened = contents.open(OWNER, id)) {
            assertThat(opened.readAllBytes()).isEqualTo(plaintext);
            assertThat(opened.read()).isEqualTo(-1);
        }
        try (InputStream single = contents.open(OWNER, id)) {
            assertThat(single.read()).isEqualTo(size == 0 ? -1 : plaintext[0] & 0xFF);
        }
    }

    @Property(tries = 20)
    void one_plaintext_has_one_id_in_a_dossier_and_another_one_in_another(@ForAll("sizes") int size)
            throws IOException {
        byte[] plaintext = bytes(size);
        SealedContents contents = over(new InMemoryContentStore());
        String id = staged(contents, OWNER, plaintext);
        assertThat(staged(contents, OWNER, plaintext)).isEqualTo(id);
        assertThat(staged(contents, OTHER, plaintext)).isNotEqualTo(id);
        assertThat(staged(contents, OWNER, bytes(size + 1))).isNotEqualTo(id);
    }

    @Property(tries = 60)
    void a_flipped_bit_anywhere_is_refused(
            @ForAll @IntRange(max = 3 * PIECE) int anywhere, @ForAll @IntRange(max = 7) int bit) throws IOException {
        byte[] sealed = sealed(bytes(3 * PIECE));
        sealed[anywhere % sealed.length] ^= (byte) (1 << bit);
        refuses(sealed);
    }

    @Property(tries = 60)
    void a_content_that_ends_too_early_is_refused(@ForAll @IntRange(max = 2 * PIECE) int length) throws IOException {
        byte[] sealed = sealed(bytes(2 * PIECE));
        refuses(Arrays.copyOf(sealed, Math.min(length, sealed.length - 1)));
    }

    @Example
    void a_content_that_ends_at_the_border_of_a_piece_is_refused() throws IOException {
        List<byte[]> pieces = pieces(sealed(bytes(3 * PIECE)));
        assertThat(pieces).hasSize(3);
        refuses(joined(pieces.subList(0, 2)));
        refuses(joined(pieces.subList(0, 1)));
        refuses(joined(List.of()));
    }

    @Example
    void pieces_cannot_be_dropped_swapped_repeated_or_added() throws IOException {
        List<byte[]> pieces = pieces(sealed(bytes(3 * PIECE)));
        refuses(joined(pieces.subList(1, 3)));
        refuses(joined(List.of(pieces.get(0), pieces.get(2))));
        refuses(joined(List.of(pieces.get(0), pieces.get(0), pieces.get(2))));
        var swapped = new ArrayList<>(pieces);
        Collections.swap(swapped, 0, 1);
        refuses(joined(swapped));
        refuses(joined(List.of(pieces.get(0), pieces.get(1), pieces.get(2), pieces.get(2))));
        opens(joined(pieces));
    }

    @Example
    void a_piece_of_another_content_of_the_same_dossier_does_not_pass_to_the_end() throws IOException {
        byte[] other = bytes(2 * PIECE);
        other[0] ^= 1;
        byte[] foreign = pieces(sealed(other)).get(0);
        List<byte[]> pieces = pieces(sealed(bytes(2 * PIECE)));
        // sealed under the same key for the same place, so only the id tells
        refuses(joined(List.of(foreign, pieces.get(1))));
    }

    @Example
    void a_content_opens_for_its_owner_alone() throws IOException {
        var store = new InMemoryContentStore();
        String id = staged(over(store), OWNER, bytes(10));
        byte[] sealed = store.open(OWNER, id).readAllBytes();
        store.stage(OTHER, id, new ByteArrayInputStream(sealed), Instant.EPOCH);
        store.publish(OTHER, List.of(id));
        staged(over(store), OTHER, bytes(11));
        assertThatThrownBy(() -> over(store).open(OTHER, id).readAllBytes()).isInstanceOf(KeyException.class);
    }

    @Example
    void a_source_that_gives_other_bytes_the_second_time_is_not_kept() {
        var store = new InMemoryContentStore();
        var calls = new AtomicInteger();
        assertThatThrownBy(() -> over(store)
                        .stage(
                                OWNER,
                                () -> new ByteArrayInputStream(bytes(100 + calls.incrementAndGet())),
                                Instant.EPOCH))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(store.recover(Instant.EPOCH, content -> true)).isEmpty();
        assertThat(store.recover(Instant.EPOCH, content -> false)).isEmpty();
    }

    @Example
    void neither_side_ever_runs_more_than_two_pieces_ahead() throws IOException {
        int size = 16 * 1024 * 1024;
        var source = new Counting(bytes(size));
        var sealed = new ByteArrayOutputStream();
        ContentStore store = mock(ContentStore.class);
        when(store.find(any(), any())).thenReturn(Optional.empty());
        when(store.stage(any(), any(), any(), any())).thenAnswer(call -> {
            InputStream in = call.getArgument(2);
            source.count = 0;
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sealed.write(buffer, 0, read);
                assertThat(source.count - sealed.size()).isLessThanOrEqualTo(2 * PIECE);
            }
            return new StoredContent(OWNER, call.getArgument(1), sealed.size(), Bytes.EMPTY);
        });
        String id =
                over(store).stage(OWNER, () -> source.again(), Instant.EPOCH).orElseThrow();
        // a code, and a length, a nonce and a tag for each piece
        assertThat(sealed.size()).isEqualTo(1 + size + size / PIECE * (4 + 12 + 16));

        var stored = new Counting(sealed.toByteArray());
        when(store.open(OWNER, id)).thenReturn(stored);
        int given = 0;
        try (InputStream opened = over(store).open(OWNER, id)) {
            for (int read = opened.read(new byte[8192]); read >= 0; read = opened.read(new byte[8192])) {
                given += read;
                assertThat(stored.count - given).isLessThanOrEqualTo(2 * PIECE);
            }
        }
        assertThat(given).isEqualTo(size);
    }

    /** Tells how much of it was read. */
    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        private InputStream again() throws IOException {
            in.reset();
            return this;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private String lastId = "";

    private byte[] sealed(byte[] plaintext) throws IOException {
        var store = new InMemoryContentStore();
        lastId = staged(over(store), OWNER, plaintext);
        return store.open(OWNER, lastId).readAllBytes();
    }

    private void refuses(byte[] sealed) {
        assertThatThrownBy(() -> opens(sealed)).isInstanceOf(KeyException.class);
    }

    private void opens(byte[] sealed) throws IOException {
        var store = new InMemoryContentStore();
        store.stage(OWNER, lastId, new ByteArrayInputStream(sealed), Instant.EPOCH);
        store.publish(OWNER, List.of(lastId));
        try (InputStream opened = over(store).open(OWNER, lastId)) {
            opened.readAllBytes();
        }
    }

    private static List<byte[]> pieces(byte[] sealed) {
        var pieces = new ArrayList<byte[]>();
        ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        while (in.hasRemaining()) {
            byte[] piece = new byte[4 + 12 + in.getInt(in.position())];
            in.get(piece);
            pieces.add(piece);
        }
        return pieces;
    }

    private static byte[] joined(List<byte[]> pieces) {
        var out = new ByteArrayOutputStream();
        out.write(1);
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String staged(SealedContents contents, JournalKey owner, byte[] plaintext) throws IOException {
        String id = contents.stage(owner, () -> new ByteArrayInputStream(plaintext), Instant.EPOCH)
                .orElseThrow();
        contents.publish(owner, List.of(id));
        return id;
    }

    private SealedContents over(ContentStore store) {
        return new SealedContents(store, ring(), Sealing.aesGcm(), Entropy.secure());
    }

    private KeyRing ring() {
        return new KeyRing(register, new QuickKeys(), Sealing.aesGcm(), Entropy.secure());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
