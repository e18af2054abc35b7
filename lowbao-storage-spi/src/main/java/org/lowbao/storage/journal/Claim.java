package org.lowbao.storage.journal;

import org.lowbao.storage.Names;

/**
 * A right to something over an interval that only one journal of a partition can hold at a time.
 *
 * <p>Two claims clash if they have the same subject and their intervals share a point. The numbers mean whatever the
 * caller counts in; lowbao counts months.
 *
 * @param subject what is claimed; 1 to 128 characters, blinded by the caller where it stands for a person
 * @param from the first point, inclusive
 * @param until the end, exclusive; {@link #OPEN} for no end
 */
public record Claim(String subject, int from, int until) {

    /** The end of a claim that has no end. */
    public static final int OPEN = Integer.MAX_VALUE;

    public Claim {
        Names.require(subject, "claim subject", 128);
        if (from >= until) {
            throw new IllegalArgumentException("a claim's interval must not be empty: [" + from + ", " + until + ")");
        }
    }

    /** Tells whether both cannot be held by two journals. */
    public boolean clashesWith(Claim other) {
        return subject.equals(other.subject) && from < other.until && other.from < until;
    }
}
