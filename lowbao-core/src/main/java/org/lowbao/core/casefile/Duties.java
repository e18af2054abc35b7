package org.lowbao.core.casefile;

import java.util.Optional;

/**
 * What office and household owe each other besides the plain path of an application.
 *
 * @param nextReview when the entitlement is reviewed next; absent while none runs, and for one that was decided before
 *     reviews fell due by class
 */
public record Duties(Optional<NextReview> nextReview) {

    static final Duties NONE = new Duties(Optional.empty());

    /** What was decided now says when it is looked at next; what does not say it leaves the day as it was. */
    Duties reviewedNext(Optional<NextReview> next) {
        return next.isPresent() ? new Duties(next) : this;
    }

    /** An entitlement that ended is reviewed no more. */
    Duties ended() {
        return NONE;
    }
}
