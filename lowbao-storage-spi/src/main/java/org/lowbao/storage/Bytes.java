package org.lowbao.storage;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable sequence of bytes, compared by what it holds.
 *
 * <p>Immutable and safe for many threads. {@link #toString} tells the length only, because the bytes may be a
 * person's; call {@link #hex} for a digest that is to be shown.
 */
public final class Bytes {

    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies {@code bytes}; later changes to the array are not seen here. */
    public static Bytes of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /**
     * Reads lower- or upper-case hexadecimal digits, two a byte.
     *
     * @throws IllegalArgumentException if {@code hex} holds anything else, or an odd number of digits
     */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    public int size() {
        return bytes.length;
    }

    /** Returns a copy that the caller may change. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Returns lower-case hexadecimal digits, two a byte. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
