package org.lowbao.casework.confidentiality;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticated cipher over one message: what payloads, snapshots and pieces of contents are sealed with. The place
 * for another one, such as SM4-GCM.
 *
 * <p>Implementations are safe for use by many threads.
 */
public interface Sealing {

    /** Returns the code of this cipher, one byte, written before every sealed message; never reused. */
    byte code();

    /** Returns how many bytes a nonce has. */
    int nonceLength();

    /**
     * Seals a message.
     *
     * @param key 32 bytes
     * @param nonce never used before under this key
     * @param context must be the same at opening; not kept
     */
    byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] message);

    /**
     * Opens a message.
     *
     * @throws KeyException if key, nonce, context or message are not those that were sealed
     */
    byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed);

    /** Returns AES-256-GCM of the platform, with a 96-bit nonce and a 128-bit tag. */
    static Sealing aesGcm() {
        return new Sealing() {
            private static final int TAG_BITS = 128;
            private static final String TRANSFORMATION = "AES/GCM/NoPadding";
            // asking all providers takes as long as sealing an entry
            private final Provider provider = provider();

            @Override
            public byte code() {
                return 1;
            }

            @Override
            public int nonceLength() {
                return 12;
            }

            @Override
            public byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] message) {
                return run(Cipher.ENCRYPT_MODE, key, nonce, context, message);
            }

            @Override
            public byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) {
                if (sealed.length < TAG_BITS / 8) {
                    // some providers answer this with trouble of their own
                    throw new KeyException("what was sealed is shorter than its tag");
                }
                return run(Cipher.DECRYPT_MODE, key, nonce, context, sealed);
            }

            private static Provider provider() {
                try {
                    return Cipher.getInstance(TRANSFORMATION).getProvider();
                } catch (GeneralSecurityException e) {
                    throw new KeyException("the platform lacks " + TRANSFORMATION, e);
                }
            }

            private byte[] run(int mode, byte[] key, byte[] nonce, byte[] context, byte[] input) {
                try {
                    Cipher cipher = Cipher.getInstance(TRANSFORMATION, provider);
                    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
                    cipher.updateAAD(context);
                    return cipher.doFinal(input);
                } catch (AEADBadTagException e) {
                    throw new KeyException("what was sealed was changed, or belongs elsewhere", e);
                } catch (GeneralSecurityException e) {
                    throw new KeyException("AES-256-GCM failed", e);
                }
            }
        };
    }
}
