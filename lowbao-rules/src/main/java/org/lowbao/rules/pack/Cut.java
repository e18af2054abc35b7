package org.lowbao.rules.pack;

import java.math.BigDecimal;

/**
 * Where one band ends and the next may begin: just before a number, or just after it.
 *
 * @param number at most 12 digits before the point and 4 after it
 * @param after whether the number itself is still below the cut
 */
record Cut(BigDecimal number, boolean after) implements Comparable<Cut> {

    @Override
    public int compareTo(Cut other) {
        int order = number.compareTo(other.number);
        return order == 0 ? Boolean.compare(after, other.after) : order;
    }

    /** Returns the same cut where only whole numbers are counted: just before one. */
    Cut counted() {
        return after ? new Cut(number.add(BigDecimal.ONE), false) : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cut cut && compareTo(cut) == 0;
    }

    @Override
    public int hashCode() {
        return number.stripTrailingZeros().hashCode() * 2 + (after ? 1 : 0);
    }
}
