package org.lowbao.casework.confidentiality;

/**
 * The host's keys: wraps the key of each dossier, and blinds what is searched for. Hosts with a key management system
 * or a key device implement this; the keys themselves never have to leave it.
 *
 * <p>Implementations are safe for use by many threads. Whatever goes wrong is a {@link KeyException}; no key and
 * nothing of a person is ever in its message.
 */
public interface KeyProvider {

    /**
     * Wraps a key, so that only this provider can unwrap it.
     *
     * @param key the key in clear, 32 bytes; not kept
     * @param context what the key is for; must be the same at unwrapping
     */
    byte[] wrap(byte[] key, byte[] context);

    /**
     * Unwraps a key.
     *
     * @throws KeyException if it was wrapped by another provider, for another context, or was changed
     */
    byte[] unwrap(byte[] wrapped, byte[] context);

    /**
     * Returns a keyed digest of {@code data}, 32 bytes: the same at every call, and of no use without the provider.
     *
     * @param purpose separates one use from another; printable ASCII
     */
    byte[] mac(String purpose, byte[] data);
}
