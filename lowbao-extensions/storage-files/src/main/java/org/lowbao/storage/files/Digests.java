package org.lowbao.storage.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.StoredContent;

/** Size and digests of bytes, computed in one pass. Not safe for many threads. */
final class Digests {

    private final MessageDigest sha256;
    private final Optional<MessageDigest> sm3;
    private long size;

    private Digests(MessageDigest sha256, Optional<MessageDigest> sm3) {
        this.sha256 = sha256;
        this.sm3 = sm3;
    }

    /** Returns the SHA-256 of a text of ASCII. */
    static Bytes sha256(String text) {
        return Bytes.of(sha256().digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Computes SHA-256 and, if there is a provider for it, SM3.
     *
     * @throws IllegalArgumentException if the provider has no SM3
     */
    static Digests with(Optional<Provider> sm3) {
        return new Digests(sha256(), sm3.map(Digests::sm3));
    }

    /** The platform's own is by far the fastest. */
    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest sm3(Provider provider) {
        try {
            return MessageDigest.getInstance("SM3", provider);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "the provider " + provider.getName() + " has no SM3; pass one that has, such as BouncyCastle's", e);
        }
    }

    void update(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        sm3.ifPresent(digest -> digest.update(bytes, 0, length));
        size += length;
    }

    /** Returns what the bytes were; these digests are used up then. */
    StoredContent of(Place place) {
        return new StoredContent(
                place.owner(),
                place.id(),
                size,
                Bytes.of(sha256.digest()),
                sm3.map(MessageDigest::digest).map(Bytes::of));
    }
}
