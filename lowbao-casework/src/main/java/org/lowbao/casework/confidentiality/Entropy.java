package org.lowbao.casework.confidentiality;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where new keys and nonces come from. Safe for use by many threads. */
public interface Entropy {

    /**
     * Returns a new key of 32 bytes.
     *
     * @param use what for, such as one journal; never a name or number of a person
     */
    byte[] newKey(String use);

    /** Returns {@code length} bytes that never came before and nobody can foresee. */
    byte[] nonce(int length);

    /** Returns the platform's secure source. The only one for real dossiers. */
    static Entropy secure() {
        return new Entropy() {
            private final SecureRandom random = new SecureRandom();

            @Override
            public byte[] newKey(String use) {
                return nonce(32);
            }

            @Override
            public byte[] nonce(int length) {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                return bytes;
            }
        };
    }

    /**
     * Returns a source whose keys follow from a seed, so that two runs of a demonstration give the same evidence. Whoever
     * knows the seed can read everything: for synthetic people only. Nonces stay unforeseeable even here, because a
     * nonce used twice under one key would break the cipher.
     */
    static Entropy demonstration(String seed) {
        Entropy secure = secure();
        byte[] seedBytes = seed.getBytes(StandardCharsets.UTF_8);
        return new Entropy() {
            @Override
            public byte[] newKey(String use) {
                try {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(seedBytes, "HmacSHA256"));
                    return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
                } catch (GeneralSecurityException e) {
                    throw new KeyException("the platform lacks HmacSHA256", e);
                }
            }

            @Override
            public byte[] nonce(int length) {
                return secure.nonce(length);
            }
        };
    }
}
