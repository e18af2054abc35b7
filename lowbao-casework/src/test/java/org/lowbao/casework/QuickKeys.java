package org.lowbao.casework;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lowbao.casework.confidentiality.KeyException;
import org.lowbao.casework.confidentiality.KeyProvider;
import org.lowbao.casework.confidentiality.Sealing;

/** A key provider without a pass-phrase, so that tests need not wait for one. */
public final class QuickKeys implements KeyProvider {

    private static final byte[] MASTER = new byte[32];
    private final Sealing sealing = Sealing.aesGcm();

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        byte[] nonce = Arrays.copyOf(mac("nonce", context), 12);
        byte[] sealed = sealing.seal(MASTER, nonce, context, key);
        byte[] wrapped = Arrays.copyOf(nonce, 12 + sealed.length);
        System.arraycopy(sealed, 0, wrapped, 12, sealed.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return sealing.open(
                MASTER, Arrays.copyOf(wrapped, 12), context, Arrays.copyOfRange(wrapped, 12, wrapped.length));
    }

    @Override
    public byte[] mac(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(MASTER, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new KeyException("no HMAC", e);
        }
    }
}
