package org.lowbao.rules.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in UTF-8 that is being written: nothing is escaped that need not be (RFC 8785). For one thread. */
final class JsonBytes {

    private static final byte[] HEXADECIMAL = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String NAMED = "\"\\\b\f\n\r\t";
    private static final byte[] NAMES = "\"\\bfnrt".getBytes(StandardCharsets.US_ASCII);

    /** The most bytes that one character can become. */
    private static final int LONGEST_CHARACTER = 6;

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes there may be; more is no harm */
    JsonBytes(int expected) {
        this.bytes = new byte[expected];
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Returns what was written and is not to be changed; the bytes behind {@link #length} mean nothing. */
    byte[] buffer() {
        return bytes;
    }

    /** Writes a character below 128 as it is. */
    JsonBytes put(char sign) {
        reserve(1);
        bytes[length++] = (byte) sign;
        return this;
    }

    /** Writes a comma before every item but the first. */
    void separate(int item) {
        if (item > 0) {
            put(',');
        }
    }

    JsonBytes put(byte[] written) {
        reserve(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
        return this;
    }

    /** Writes once more what was written before. */
    void again(int from, int count) {
        reserve(count);
        System.arraycopy(bytes, from, bytes, length, count);
        length += count;
    }

    /** Writes a text in quotes. */
    JsonBytes quoted(String text) {
        return put('"').escaped(text).put('"');
    }

    /** Writes what stands between the quotes of a text. */
    JsonBytes escaped(String text) {
        reserve(LONGEST_CHARACTER * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += unicode(text, i);
            } else if (c >= ' ' && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else {
                escape(c);
            }
        }
        return this;
    }

    private void escape(char c) {
        int named = NAMED.indexOf(c);
        bytes[length++] = '\\';
        if (named >= 0) {
            bytes[length++] = NAMES[named];
        } else {
            bytes[length++] = 'u';
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = HEXADECIMAL[c >> 4];
            bytes[length++] = HEXADECIMAL[c & 15];
        }
    }

    /** Writes a character outside ASCII and returns how many further ones of the text it took. */
    private int unicode(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
        } else if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        } else {
            return pair(text.codePointAt(at));
        }
        bytes[length++] = (byte) (0x80 | c & 0x3F);
        return 0;
    }

    /** Writes a character of two surrogates; one that stands alone is no character, and becomes a question mark. */
    private int pair(int character) {
        if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            bytes[length++] = '?';
            return 0;
        }
        bytes[length++] = (byte) (0xF0 | character >> 18);
        bytes[length++] = (byte) (0x80 | character >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | character >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | character & 0x3F);
        return 1;
    }

    /** Makes room and returns where to write to; {@link #wroteTo} ends it. */
    byte[] reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
        return bytes;
    }

    /** Takes over what was written, up to an index, into what {@link #reserve} returned. */
    void wroteTo(int end) {
        length = end;
    }
}
