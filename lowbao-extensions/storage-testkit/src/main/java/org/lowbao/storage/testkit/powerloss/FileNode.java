package org.lowbao.storage.testkit.powerloss;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A file's bytes: as programs see them, and as they are on the disk for sure. Guarded by the disk. */
final class FileNode implements Node {

    private static final int SECTOR = 512;

    private byte[] bytes = new byte[0];
    private int size;
    private byte[] flushed = new byte[0];

    int size() {
        return size;
    }

    int read(long position, ByteBuffer into) {
        if (position >= size) {
            return -1;
        }
        int length = Math.min(into.remaining(), size - (int) position);
        into.put(bytes, (int) position, length);
        return length;
    }

    int write(long position, ByteBuffer from) {
        int start = Math.toIntExact(position);
        int length = from.remaining();
        int end = Math.addExact(start, length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        from.get(bytes, start, length);
        size = Math.max(size, end);
        return length;
    }

    void truncate(long length) {
        if (length < size) {
            Arrays.fill(bytes, (int) length, size, (byte) 0);
            size = (int) length;
        }
    }

    void flush() {
        flushed = Arrays.copyOf(bytes, size);
    }

    /** Returns what may be left: all that was flushed, and of the rest any sectors, up to any length. */
    FileNode survivor(RandomGenerator random) {
        byte[] left = switch (random.nextInt(3)) {
            case 0 -> flushed.clone();
            case 1 -> Arrays.copyOf(bytes, size);
            default -> mixed(random);
        };
        var survivor = new FileNode();
        survivor.write(0, ByteBuffer.wrap(left));
        survivor.flush();
        return survivor;
    }

    private byte[] mixed(RandomGenerator random) {
        int shorter = Math.min(size, flushed.length);
        int longer = Math.max(size, flushed.length);
        byte[] left = Arrays.copyOf(flushed, shorter + random.nextInt(longer - shorter + 1));
        for (int start = 0; start < left.length; start += SECTOR) {
            if (random.nextBoolean()) {
                int end = Math.min(Math.min(start + SECTOR, left.length), size);
                System.arraycopy(bytes, start, left, start, Math.max(0, end - start));
            }
        }
        return left;
    }
}
