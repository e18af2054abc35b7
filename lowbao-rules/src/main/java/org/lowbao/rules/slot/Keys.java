package org.lowbao.rules.slot;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the place of a key among the keys of a table. Exact: a hash only says where to start to look. Numbers that are
 * too long for a slot are never found.
 */
final class Keys {

    static final int NONE = -1;
    static final int OPEN = -2;

    /** How many codes there may be for each key before an array of them would be a waste. */
    private static final int SPARSE = 64;

    private final Operand[] parts;
    private final boolean[] numbers;
    private final int[] buckets;
    private long[] keys = new long[8];
    private int count;
    /** The place of each code, where a single code is the key: codes are numbered from 0. */
    private int[] byCode = {};

    /** @param numbers which parts are numbers, which can be equal without being held alike */
    Keys(List<Node> parts, boolean[] numbers, int rows) {
        this.parts = Operand.of(parts.toArray(Node[]::new));
        this.numbers = numbers.clone();
        this.buckets = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
        Arrays.fill(buckets, NONE);
    }

    /** Returns the place of a key that is written out, a new one if it was not met yet. */
    int place(Frame nothing, List<Node> written) {
        long[] key = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            key[i] = canonical(nothing, i, written.get(i).run(nothing, Shape.ROOT));
        }
        int bucket = bucket(key);
        if (buckets[bucket] == NONE) {
            if ((count + 1) * parts.length > keys.length) {
                keys = Arrays.copyOf(keys, 2 * keys.length + parts.length);
            }
            System.arraycopy(key, 0, keys, count * parts.length, parts.length);
            buckets[bucket] = count++;
        }
        return buckets[bucket];
    }

    /** Ends the adding of keys. */
    void freeze() {
        long[] sorted = Arrays.copyOf(keys, count * parts.length);
        Arrays.sort(sorted);
        boolean dense = parts.length == 1
                && !numbers[0]
                && count > 0
                && sorted[0] >= 0
                && sorted[count - 1] < SPARSE + (long) SPARSE * count;
        if (dense) {
            byCode = new int[(int) sorted[count - 1] + 1];
            Arrays.fill(byCode, NONE);
            for (int place = 0; place < count; place++) {
                byCode[(int) keys[place]] = place;
            }
        }
    }

    /** Returns the place of the key of a row, {@link #NONE}, or {@link #OPEN} if a part is unknown. */
    int find(Frame frame, int row) {
        if (parts.length == 0) {
            return count - 1;
        }
        if (byCode.length > 0) {
            long code = parts[0].run(frame, row);
            if (code >= 0 && code < byCode.length) {
                return byCode[(int) code];
            }
            return code == Frame.UNKNOWN ? OPEN : NONE;
        }
        if (parts.length == 1) {
            long only = canonical(frame, 0, parts[0].run(frame, row));
            return only == Frame.UNKNOWN ? OPEN : buckets[bucket(only)];
        }
        long[] key = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            key[i] = canonical(frame, i, parts[i].run(frame, row));
            if (key[i] == Frame.UNKNOWN) {
                return OPEN;
            }
        }
        return buckets[bucket(key)];
    }

    private long canonical(Frame frame, int part, long held) {
        return numbers[part] ? Decimals.stripped(frame, held) : held;
    }

    /** Does what the other does, without an array. */
    private int bucket(long only) {
        int bucket = start(mixed(0, only));
        while (buckets[bucket] != NONE && keys[buckets[bucket]] != only) {
            bucket = next(bucket);
        }
        return bucket;
    }

    private int bucket(long[] key) {
        long hash = 0;
        for (long part : key) {
            hash = mixed(hash, part);
        }
        int bucket = start(hash);
        while (buckets[bucket] != NONE && !isAt(buckets[bucket], key)) {
            bucket = next(bucket);
        }
        return bucket;
    }

    private static long mixed(long hash, long part) {
        return (hash ^ part) * 0x9E37_79B9_7F4A_7C15L;
    }

    private int start(long hash) {
        return (int) (hash >>> Integer.SIZE) & buckets.length - 1;
    }

    private int next(int bucket) {
        return bucket + 1 & buckets.length - 1;
    }

    private boolean isAt(int place, long[] key) {
        for (int i = 0; i < key.length; i++) {
            if (keys[place * key.length + i] != key[i]) {
                return false;
            }
        }
        return true;
    }
}
