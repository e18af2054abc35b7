package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.Samples.bytes;
import static org.lowbao.storage.testkit.Samples.key;
import static org.lowbao.storage.testkit.Samples.pattern;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/**
 * The clauses of {@link ContentStore} as tests. Extend this in your own test source and hand in an empty store; every
 * test must pass, and only C10 may be skipped, by a store that does not say it is durable.
 */
public abstract class ContentStoreContract {

    private static final JournalKey A = key("A");
    private static final JournalKey B = key("B");
    private static final Instant NOW = Instant.parse("2026-03-31T09:30:00Z");
    private static final Instant LEASE = NOW.plusSeconds(600);
    // FIPS 180-4 examples, as published by NIST
    private static final String SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String SHA_256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ContentStore store;

    /** For the subclass. */
    protected ContentStoreContract() {}

    /** Returns a store that holds nothing. Called once before each test. */
    protected abstract ContentStore emptyStore() throws Exception;

    /** Opens the data of the last {@link #emptyStore} once more, as after a crash. Needed only by a durable store. */
    protected ContentStore openAgain() throws Exception {
        throw new UnsupportedOperationException("a durable store has to override openAgain()");
    }

    /**
     * Changes one byte of a published content behind the store's back, and tells whether that could be done; where it
     * cannot, a part of C7 is skipped.
     */
    protected boolean damage(JournalKey owner, String id) throws Exception {
        return false;
    }

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
    }

    @Test
    @DisplayName("C1: staging tells size and SHA-256")
    void c1_staging_tells_size_and_digest() {
        assertThat(stage(A, "abc", bytes("abc")))
                .isEqualTo(new StoredContent(A, "abc", 3, Bytes.ofHex(SHA_256_OF_ABC)));
        assertThat(stage(A, "nothing", Bytes.EMPTY))
                .isEqualTo(new StoredContent(A, "nothing", 0, Bytes.ofHex(SHA_256_OF_NOTHING)));
    }

    @Test
    @DisplayName("C1: a stream is read to its end however slowly it comes, and not closed")
    void c1_a_stream_is_read_to_its_end_and_not_closed() throws Exception {
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

        assertThat(store.stage(A, "1", slow, LEASE).size()).isEqualTo(20_000);
        assertThat(slow.closed).isFalse();
        assertThat(slow.read()).isEqualTo(-1);
        store.publish(A, List.of("1"));
        assertThat(read(A, "1")).isEqualTo(bytes);
    }

    @Test
    @DisplayName("C2: a staged content cannot be found or opened; a published one can, byte for byte")
    void c2_a_content_is_opened_only_once_published() {
        for (int size : new int[] {0, 1, 8_191, 8_192, 8_193, 65_536, 3_000_000}) {
            String id = "size-" + size;
            Bytes bytes = Bytes.of(pattern(size));
            StoredContent staged = stage(A, id, bytes);
            assertThat(store.find(A, id)).isEmpty();
            assertAbsent(A, id);

            store.publish(A, List.of(id));

            assertThat(store.find(A, id)).contains(staged);
            assertThat(Bytes.of(read(A, id))).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("C12: the published contents of an owner are told in the order of their ids, and none of another")
    void c12_published_contents_are_told_in_order() {
        assertThat(store.published(A)).isEmpty();
        var told = new ArrayList<StoredContent>();
        for (String id : List.of("9", "a", "10", "A", "~", "!")) {
            told.add(stage(A, id, bytes("content " + id)));
        }
        stage(A, "staged-only", bytes("not yet"));
        stage(B, "B", bytes("another's"));
        assertThat(store.published(A)).isEmpty();
        store.publish(A, List.of("9", "a", "10", "A", "~", "!"));
        store.publish(B, List.of("B"));
        told.sort(Comparator.comparing(StoredContent::id));

        assertThat(store.published(A)).isEqualTo(told);

        store.purge(A, "A");
        assertThat(store.published(A)).extracting(StoredContent::id).containsExactly("!", "10", "9", "a", "~");
    }

    @Test
    @DisplayName("C2: ids of every character and length are kept apart")
    void c2_ids_of_every_character_are_kept_apart() {
        var ids =
                new ArrayList<>(List.of(".", "..", "../../etc", "a/b", "a\\b", "A", "a", "CON", "nul.txt", "%2e", "~"));
        ids.add(ALL_CHARACTERS);
        ids.add("x".repeat(128));
        ids.add("x".repeat(127) + "y");
        JournalKey owner = new JournalKey(ALL_CHARACTERS.substring(0, 64), ALL_CHARACTERS + "/..");
        ids.forEach(id -> stage(owner, id, bytes("content " + id)));

        store.publish(owner, ids);

        assertThat(ids).allSatisfy(id -> assertThat(Bytes.of(read(owner, id))).isEqualTo(bytes("content " + id)));
        for (String wrong : List.of("", "with blank", "行", "x".repeat(129))) {
            assertThatThrownBy(() -> stage(owner, wrong, Bytes.EMPTY)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.open(owner, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("C3: publishing twice does nothing")
    void c3_publishing_twice_does_nothing() {
        stage(A, "1", bytes("one"));
        store.publish(A, List.of("1", "1"));
        store.publish(A, List.of("1"));
        store.publish(A, List.of());

        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("one"));
    }

    @Test
    @DisplayName("C3: publishing what was never staged is refused by name, with nothing published")
    void c3_publishing_what_was_never_staged_is_refused_with_nothing_published() {
        stage(A, "1", bytes("one"));
        stage(A, "3", bytes("three"));

        assertThatThrownBy(() -> store.publish(A, List.of("1", "missing-2", "3")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing-2");

        assertThat(store.find(A, "1")).isEmpty();
        assertThat(store.find(A, "3")).isEmpty();
        store.publish(A, List.of("1", "3"));
        assertThat(store.find(A, "3")).isPresent();
    }

    @Test
    @DisplayName("C4: one id under two owners is two contents, and neither is opened through the other")
    void c4_an_id_belongs_to_one_owner() {
        JournalKey elsewhere = new JournalKey("P-2", "A");
        stage(A, "1", bytes("of A"));
        stage(B, "1", bytes("of B"));
        store.publish(A, List.of("1"));

        assertThat(store.find(B, "1")).isEmpty();
        assertAbsent(B, "1");
        assertAbsent(elsewhere, "1");
        assertThatThrownBy(() -> store.publish(elsewhere, List.of("1"))).isInstanceOf(IllegalStateException.class);
        store.publish(B, List.of("1"));
        store.purge(A, "1");

        assertThat(Bytes.of(read(B, "1"))).isEqualTo(bytes("of B"));
        assertAbsent(A, "1");
    }

    @Test
    @DisplayName("C4: owners and ids that read alike when joined are kept apart")
    void c4_owners_that_read_alike_when_joined_are_kept_apart() {
        var first = new JournalKey("P/1", "2");
        var second = new JournalKey("P", "1/2");
        var third = new JournalKey("P", "1");
        stage(first, "3", bytes("first"));
        stage(second, "3", bytes("second"));
        stage(third, "2/3", bytes("third"));
        store.publish(first, List.of("3"));
        store.publish(second, List.of("3"));
        store.publish(third, List.of("2/3"));

        assertThat(Bytes.of(read(first, "3"))).isEqualTo(bytes("first"));
        assertThat(Bytes.of(read(second, "3"))).isEqualTo(bytes("second"));
        assertThat(Bytes.of(read(third, "2/3"))).isEqualTo(bytes("third"));
    }

    @Test
    @DisplayName("C5: staging again replaces what was staged")
    void c5_staging_again_replaces_what_was_staged() {
        stage(A, "1", Bytes.of(pattern(100_000)));
        StoredContent second = stage(A, "1", bytes("second"));

        store.publish(A, List.of("1"));

        assertThat(store.find(A, "1")).contains(second);
        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("second"));
        assertThat(store.recover(LEASE.plusSeconds(1), content -> false)).isEmpty();
    }

    @Test
    @DisplayName("C5: staging what is published is refused and changes nothing")
    void c5_staging_what_is_published_is_refused() {
        stage(A, "1", bytes("first"));
        store.publish(A, List.of("1"));

        assertThatThrownBy(() -> stage(A, "1", bytes("second")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1");

        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("first"));
        assertThat(store.recover(LEASE.plusSeconds(1), content -> true)).isEmpty();
        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("first"));
    }

    @Test
    @DisplayName("C6: a stream that fails leaves nothing that can be published")
    void c6_a_stream_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> store.stage(A, "1", failing(50_000), LEASE)).isInstanceOf(UncheckedIOException.class);

        assertThatThrownBy(() -> store.publish(A, List.of("1"))).isInstanceOf(IllegalStateException.class);
        assertThat(store.recover(LEASE.plusSeconds(1), content -> true)).isEmpty();
        assertThat(store.find(A, "1")).isEmpty();
    }

    @Test
    @DisplayName("C6: a stream that fails leaves what was staged before")
    void c6_a_stream_that_fails_leaves_what_was_staged_before() {
        stage(A, "1", bytes("before"));
        assertThatThrownBy(() -> store.stage(A, "1", failing(50_000), LEASE)).isInstanceOf(UncheckedIOException.class);

        store.publish(A, List.of("1"));

        assertThat(Bytes.of(read(A, "1"))).isEqualTo(bytes("before"));
    }

    @Test
    @DisplayName("C7: a content verifies while its bytes are those that were staged")
    void c7_a_content_verifies_while_its_bytes_are_those_staged() throws Exception {
        stage(A, "1", Bytes.of(pattern(50_000)));
        assertThat(store.verify(A, "1")).as("staged-only").isFalse();
        store.publish(A, List.of("1"));

        assertThat(store.verify(A, "1")).isTrue();
        assertThat(store.verify(A, "missing")).isFalse();
        Assumptions.assumeTrue(damage(A, "1"), "skipped in part: the test cannot reach behind the store");
        assertThat(store.verify(A, "1")).isFalse();
    }

    @Test
    @DisplayName("C8: a content is purged, staged or published, and its id can be used again")
    void c8_a_content_is_purged() {
        stage(A, "staged", bytes("one"));
        stage(A, "published", bytes("two"));
        store.publish(A, List.of("published"));

        store.purge(A, "staged");
        store.purge(A, "published");
        store.purge(A, "published");
        store.purge(A, "never");

        assertThatThrownBy(() -> store.publish(A, List.of("staged"))).isInstanceOf(IllegalStateException.class);
        assertAbsent(A, "published");
        assertThat(store.find(A, "published")).isEmpty();
        stage(A, "published", bytes("three"));
        store.publish(A, List.of("published"));
        assertThat(Bytes.of(read(A, "published"))).isEqualTo(bytes("three"));
    }

    @Test
    @DisplayName("C9: recovery publishes what is named, sweeps what is not and past its lease, and leaves the rest")
    void c9_recovery_publishes_sweeps_and_leaves() {
        stage(A, "named", bytes("named"));
        StoredContent over = store.stage(A, "over", stream(bytes("over")), NOW);
        StoredContent past = store.stage(B, "past", stream(bytes("past")), NOW.minusSeconds(1));
        store.stage(A, "running", stream(bytes("running")), NOW.plusMillis(1));
        stage(A, "published", bytes("published"));
        store.publish(A, List.of("published"));

        List<StoredContent> swept = store.recover(NOW, content -> content.id().equals("named"));

        assertThat(swept).containsExactlyInAnyOrder(over, past);
        assertThat(Bytes.of(read(A, "named"))).isEqualTo(bytes("named"));
        assertThat(store.find(A, "running")).isEmpty();
        assertThat(store.find(A, "published")).isPresent();
        assertThatThrownBy(() -> store.publish(A, List.of("over"))).isInstanceOf(IllegalStateException.class);
        store.publish(A, List.of("running"));
        assertThat(store.recover(LEASE.plusSeconds(1), content -> false)).isEmpty();
    }

    @Test
    @DisplayName("C9: recovery asks about each content with its owner, id, size and digest")
    void c9_recovery_asks_with_everything_known() {
        StoredContent staged = stage(A, ALL_CHARACTERS, bytes("abc"));
        var asked = new ArrayList<StoredContent>();

        store.recover(NOW, content -> {
            asked.add(content);
            return false;
        });

        assertThat(asked).containsExactly(staged);
    }

    @Test
    @DisplayName("C10: what was published is there after opening again, and what was staged can still be published")
    void c10_everything_is_there_after_opening_again() throws Exception {
        Assumptions.assumeTrue(store.durable(), "skipped: the store does not say that it is durable");
        StoredContent published = stage(A, "published", Bytes.of(pattern(100_000)));
        stage(A, "staged", bytes("staged"));
        store.publish(A, List.of("published"));

        store = openAgain();

        assertThat(store.find(A, "published")).contains(published);
        assertThat(read(A, "published")).isEqualTo(pattern(100_000));
        assertThat(store.verify(A, "published")).isTrue();
        store.publish(A, List.of("staged"));
        assertThat(Bytes.of(read(A, "staged"))).isEqualTo(bytes("staged"));
    }

    @Test
    @DisplayName("C2, C5: eight threads that stage and publish at once do not disturb each other")
    void c2_c5_eight_threads_do_not_disturb_each_other() throws Exception {
        List<Callable<Boolean>> actions = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    for (int round = 0; round < 10; round++) {
                        Bytes own = bytes("thread " + i + " round " + round);
                        String id = "T-" + i + "-" + round;
                        stage(A, id, own);
                        store.publish(A, List.of(id));
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
    void c5_of_eight_threads_on_one_id_one_whole_content_stays() throws Exception {
        List<Callable<Optional<Bytes>>> actions = IntStream.range(0, 8)
                .<Callable<Optional<Bytes>>>mapToObj(i -> () -> {
                    try {
                        stage(A, "1", Bytes.of(pattern(10_000 + i)));
                        store.publish(A, List.of("1"));
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
        assertThat(store.verify(A, "1")).isTrue();
    }

    private StoredContent stage(JournalKey owner, String id, Bytes bytes) {
        return store.stage(owner, id, stream(bytes), LEASE);
    }

    private byte[] read(JournalKey owner, String id) {
        try (InputStream in = store.open(owner, id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAbsent(JournalKey owner, String id) {
        assertThatThrownBy(() -> store.open(owner, id).close()).isInstanceOf(StorageException.class);
    }

    private static InputStream stream(Bytes bytes) {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Returns a stream that gives some bytes and then fails. */
    private static InputStream failing(int after) {
        return new SequenceInputStream(new ByteArrayInputStream(pattern(after)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        });
    }
}
