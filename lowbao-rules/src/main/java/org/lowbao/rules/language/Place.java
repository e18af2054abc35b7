package org.lowbao.rules.language;

/**
 * Where a piece of an expression begins, in characters from its start.
 *
 * <p>All places are equal: two expressions that say the same are the same, wherever they were written.
 */
public final class Place {

    /** The place of what nobody wrote. */
    public static final Place NOWHERE = new Place(0);

    private final int offset;

    public Place(int offset) {
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "@" + offset;
    }
}
