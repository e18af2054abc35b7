package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A household that was sent to another scheme (转介), tracked until that scheme answers.
 *
 * @param entry the entry that referred it
 * @param scheme where to
 * @param on when
 * @param answer what came of it; absent as long as nobody answered
 */
public record Referral(long entry, Scheme scheme, LocalDate on, Optional<Answer> answer) {

    /** Where a household is referred to. Names are stored and never renamed. */
    public enum Scheme {
        /** Temporary assistance (临时救助). */
        TEMPORARY,
        /** Medical assistance (医疗救助). */
        MEDICAL,
        /** Education assistance (教育救助). */
        EDUCATION,
        /** Housing assistance (住房救助). */
        HOUSING,
        /** A charity (慈善). */
        CHARITY
    }

    /** What a scheme answered. Names are stored and never renamed. */
    public enum Answer {
        HELPED,
        DECLINED
    }

    Referral answered(Answer came) {
        return new Referral(entry, scheme, on, Optional.of(came));
    }

    @Override
    public String toString() {
        return "referral to " + scheme + " on " + on;
    }
}
