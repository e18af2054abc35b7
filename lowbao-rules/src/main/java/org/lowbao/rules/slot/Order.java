package org.lowbao.rules.slot;

/** Which orders of two values a comparison accepts. */
public enum Order {
    BELOW(true, false, false),
    AT_MOST(true, true, false),
    EQUAL(false, true, false),
    UNEQUAL(true, false, true),
    AT_LEAST(false, true, true),
    ABOVE(false, false, true);

    private final int accepted;

    Order(boolean below, boolean equal, boolean above) {
        this.accepted = (below ? 1 : 0) | (equal ? 2 : 0) | (above ? 4 : 0);
    }

    /** Returns yes for each accepted order, at the place of {@code comparison + 1}. */
    int accepted() {
        return accepted;
    }
}
