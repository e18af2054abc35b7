package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyException;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;

class SealingProperties {

    private static final DossierKeys KEYS = keys("D-1", 1);

    @Property(tries = 200)
    void what_was_sealed_opens(@ForAll byte[] message, @ForAll @LongRange(min = 1) long version) {
        assertThat(KEYS.open("entry", version, KEYS.seal("entry", version, message)))
                .isEqualTo(message);
    }

    @Property(tries = 300)
    void any_flipped_bit_is_refused(
            @ForAll @Size(max = 200) byte[] message,
            @ForAll @IntRange(max = 1_000_000) int anywhere,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = KEYS.seal("entry", 1, message).toByteArray();
        // cipher code, nonce, sealed bytes, tag: every one of them counts
        sealed[anywhere % sealed.length] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> KEYS.open("entry", 1, Bytes.of(sealed))).isInstanceOf(KeyException.class);
    }

    @Property(tries = 100)
    void whatever_is_cut_off_is_refused(
            @ForAll @Size(max = 50) byte[] message, @ForAll @IntRange(max = 99) int percent) {
        byte[] sealed = KEYS.seal("entry", 1, message).toByteArray();
        byte[] shorter = Arrays.copyOf(sealed, sealed.length * percent / 100);
        assertThatThrownBy(() -> KEYS.open("entry", 1, Bytes.of(shorter))).isInstanceOf(KeyException.class);
    }

    @Property(tries = 50)
    void what_was_sealed_opens_nowhere_else(@ForAll byte[] message) {
        Bytes sealed = KEYS.seal("entry", 1, message);
        assertThatThrownBy(() -> KEYS.open("entry", 2, sealed)).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> KEYS.open("snapshot", 1, sealed)).isInstanceOf(KeyException.class);
        // another journal, even if it had the same key; and the same journal under another key
        assertThatThrownBy(() -> keys("D-2", 1).open("entry", 1, sealed)).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> keys("D-1", 2).open("entry", 1, sealed)).isInstanceOf(KeyException.class);
    }

    @Property(tries = 50)
    void two_sealings_of_one_message_differ(@ForAll byte[] message) {
        assertThat(KEYS.seal("entry", 1, message)).isNotEqualTo(KEYS.seal("entry", 1, message));
    }

    @Property(tries = 50)
    void a_commitment_says_nothing_without_its_opening_and_binds_with_it(@ForAll byte[] message) {
        Bytes commitment = DossierKeys.commitment(KEYS.opening(1), message);
        assertThat(DossierKeys.commitment(KEYS.opening(1), message)).isEqualTo(commitment);
        assertThat(DossierKeys.commitment(KEYS.opening(2), message)).isNotEqualTo(commitment);
        assertThat(DossierKeys.commitment(keys("D-1", 2).opening(1), message)).isNotEqualTo(commitment);
        byte[] longer = Arrays.copyOf(message, message.length + 1);
        assertThat(DossierKeys.commitment(KEYS.opening(1), longer)).isNotEqualTo(commitment);
    }

    private static DossierKeys keys(String id, int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new DossierKeys(new JournalKey("990101", id), key, Sealing.aesGcm(), Entropy.secure());
    }
}
