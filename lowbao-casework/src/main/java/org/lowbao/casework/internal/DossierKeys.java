package org.lowbao.casework.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyException;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;

/**
 * What one journal's key is used for. Form 1, final: every use has a key of its own, derived by HMAC-SHA-256 from the
 * journal's key and the name of the use.
 */
final class DossierKeys {

    private final JournalKey owner;
    private final byte[] sealKey;
    private final byte[] commitKey;
    private final byte[] contentSealKey;
    private final byte[] contentNameKey;
    private final Sealing sealing;
    private final Entropy entropy;

    DossierKeys(JournalKey owner, byte[] key, Sealing sealing, Entropy entropy) {
        this.owner = owner;
        this.sealKey = hmac(key, ascii("lowbao seal 1"));
        this.commitKey = hmac(key, ascii("lowbao commit 1"));
        this.contentSealKey = hmac(key, ascii("lowbao content seal 1"));
        this.contentNameKey = hmac(key, ascii("lowbao content name 1"));
        this.sealing = sealing;
        this.entropy = entropy;
    }

    byte[] contentSealKey() {
        return contentSealKey.clone();
    }

    /** Seals one message: cipher code, nonce, sealed bytes. */
    Bytes seal(String purpose, long version, byte[] message) {
        byte[] nonce = entropy.nonce(sealing.nonceLength());
        byte[] sealed = sealing.seal(sealKey, nonce, context(purpose, version), message);
        return Bytes.of(ByteBuffer.allocate(1 + nonce.length + sealed.length)
                .put(sealing.code())
                .put(nonce)
                .put(sealed)
                .array());
    }

    byte[] open(String purpose, long version, Bytes sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed.toByteArray());
        if (buffer.remaining() <= 1 + sealing.nonceLength() || buffer.get() != sealing.code()) {
            throw new KeyException("entry " + version + " of " + owner + " was sealed with another cipher");
        }
        byte[] nonce = new byte[sealing.nonceLength()];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return sealing.open(sealKey, nonce, context(purpose, version), rest);
    }

    /** Returns the salt of an entry's commitment: nobody without the journal's key can know or guess it. */
    byte[] opening(long version) {
        return hmac(commitKey, ByteBuffer.allocate(8).putLong(version).array());
    }

    /** Returns the commitment to a plaintext under an opening. */
    static Bytes commitment(byte[] opening, byte[] plaintext) {
        return Bytes.of(hmac(opening, plaintext));
    }

    /** Starts the keyed digest that names a content by its plaintext. */
    Mac contentName() {
        return started(contentNameKey);
    }

    private byte[] context(String purpose, long version) {
        return (purpose + "|" + owner + "|" + version).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        return started(key).doFinal(data);
    }

    private static Mac started(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new KeyException("the platform lacks HmacSHA256", e);
        }
    }
}
