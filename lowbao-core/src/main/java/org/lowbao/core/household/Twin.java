package org.lowbao.core.household;

/**
 * A second place of a person who turned out to have been recorded twice in one household.
 *
 * <p>What stands in the dossier about the second place is about the person, and stays where it stands.
 *
 * @param second the membership as it was recorded
 * @param keptAs the place in which the person stands now
 */
public record Twin(Membership second, String keptAs) {

    /** Returns the second place. */
    public String memberId() {
        return second.member().id();
    }

    Twin keptAs(String other) {
        return new Twin(second, other);
    }

    @Override
    public String toString() {
        return "member " + memberId() + " is member " + keptAs;
    }
}
