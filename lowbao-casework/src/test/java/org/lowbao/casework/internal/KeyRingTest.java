package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.QuickKeys;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyProvider;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryKeyRegister;

class KeyRingTest {

    private final InMemoryKeyRegister register = new InMemoryKeyRegister();
    private final AtomicInteger unwrapped = new AtomicInteger();
    private final KeyRing ring = new KeyRing(register, new Counting(), Sealing.aesGcm(), Entropy.secure());

    @Test
    void a_key_is_unwrapped_once_while_it_is_remembered_and_again_after_it_fell_out() {
        JournalKey first = key(0);
        byte[] message = {1, 2, 3};
        var sealed = ring.findOrMake(first).orElseThrow().seal("entry", 1, message);
        ring.find(first);
        ring.find(first);
        assertThat(unwrapped).hasValue(1);

        IntStream.rangeClosed(1, 5_000).forEach(n -> ring.findOrMake(key(n)));
        unwrapped.set(0);
        assertThat(ring.find(first).orElseThrow().open("entry", 1, sealed)).isEqualTo(message);
        assertThat(unwrapped).hasValue(1);
        // the one used last is still there
        ring.find(key(5_000));
        assertThat(unwrapped).hasValue(1);
    }

    @Test
    void keys_made_for_many_are_the_keys_that_each_finds() {
        List<JournalKey> owners =
                IntStream.range(0, 20).mapToObj(KeyRingTest::key).toList();
        ring.prepare(owners);
        var another = new KeyRing(register, new Counting(), Sealing.aesGcm(), Entropy.secure());
        for (JournalKey owner : owners) {
            var sealed = ring.find(owner).orElseThrow().seal("entry", 1, new byte[] {7});
            assertThat(another.find(owner).orElseThrow().open("entry", 1, sealed))
                    .containsExactly(7);
        }
    }

    @Test
    void a_destroyed_key_is_never_made_again() {
        register.destroy(key(1), Instant.EPOCH);
        ring.prepare(List.of(key(1)));
        assertThat(ring.find(key(1))).isEmpty();
        assertThat(ring.findOrMake(key(1))).isEmpty();
        assertThat(ring.isDestroyed(key(1))).isTrue();
        assertThat(ring.isDestroyed(key(2))).isFalse();
    }

    @Test
    void a_forgotten_key_is_gone_from_memory_and_not_looked_up_again() {
        ring.findOrMake(key(1));

        ring.forget(key(1));

        assertThat(ring.isDestroyed(key(1))).isTrue();
        assertThat(ring.find(key(1))).isEmpty();
        assertThat(ring.findOrMake(key(1))).isEmpty();
        assertThat(ring.find(key(1))).isEmpty();
    }

    @Test
    void a_token_depends_on_its_purpose_and_tells_nothing_of_its_text() {
        assertThat(ring.blind("citizen-id", "990101195003030119"))
                .hasSize(32)
                .isEqualTo(ring.blind("citizen-id", "990101195003030119"))
                .isNotEqualTo(ring.blind("claim", "990101195003030119"))
                .isNotEqualTo(ring.blind("citizen-id", "990101195003030118"));
    }

    private static JournalKey key(int number) {
        return new JournalKey("990101", "D-" + number);
    }

    private final class Counting implements KeyProvider {
        private final QuickKeys keys = new QuickKeys();

        @Override
        public byte[] wrap(byte[] key, byte[] context) {
            return keys.wrap(key, context);
        }

        @Override
        public byte[] unwrap(byte[] wrapped, byte[] context) {
            unwrapped.incrementAndGet();
            return keys.unwrap(wrapped, context);
        }

        @Override
        public byte[] mac(String purpose, byte[] data) {
            return keys.mac(purpose, data);
        }
    }
}
