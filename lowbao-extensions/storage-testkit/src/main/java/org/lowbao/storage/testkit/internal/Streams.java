package org.lowbao.storage.testkit.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import org.lowbao.storage.Bytes;

/** What the kit stages into content stores. */
public final class Streams {

    public static final Instant NOW = Instant.parse("2026-03-31T09:30:00Z");
    public static final Instant LEASE = NOW.plusSeconds(600);

    // FIPS 180-4 examples, as published by NIST
    public static final String SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    public static final String SHA_256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // GB/T 32905-2016, annex A, example 1
    public static final String SM3_OF_ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    private Streams() {}

    public static InputStream stream(Bytes bytes) {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Returns a stream that gives some bytes and then fails. */
    public static InputStream failing(int after) {
        return new SequenceInputStream(new ByteArrayInputStream(Samples.pattern(after)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        });
    }

    /** Returns {@code size} bytes, made as they are read. */
    public static InputStream endless(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? (int) (left & 0xff) : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                left -= count;
                return count;
            }
        };
    }
}
