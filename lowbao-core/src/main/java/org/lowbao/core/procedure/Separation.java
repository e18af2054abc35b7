package org.lowbao.core.procedure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.lowbao.core.office.Duty;

/**
 * Two duties of a case that two different persons take. Investigation, opinion and confirmation are three persons by law,
 * wherever that is; a place asks for more by further pairs.
 *
 * @param one one of them
 * @param other the other
 */
public record Separation(Duty one, Duty other) {

    private static final Set<Duty> THREE_PERSONS = Set.of(Duty.INVESTIGATION, Duty.OPINION, Duty.CONFIRMATION);

    /**
     * Checks that they are two.
     *
     * @throws IllegalArgumentException if they are one
     */
    public Separation {
        if (one == other) {
            throw new IllegalArgumentException("two duties are separated, was twice " + one);
        }
    }

    /** Tells whether the law itself separates them, so that no shortage excuses anybody. */
    @JsonIgnore
    public boolean isLegalMinimum() {
        return THREE_PERSONS.contains(one) && THREE_PERSONS.contains(other);
    }

    /** Tells whether a duty is one of the two. */
    public boolean concerns(Duty duty) {
        return duty == one || duty == other;
    }

    /** Returns which duty is separated from the one given, which has to be one of the two. */
    public Duty from(Duty duty) {
        return duty == one ? other : one;
    }

    /** Tells whether both name the same two, in whichever order. */
    public boolean isSameAs(Separation another) {
        return concerns(another.one) && concerns(another.other);
    }
}
