package org.lowbao.core.procedure;

import org.lowbao.core.calendar.TimeLimit;

/**
 * What a place says about how the office keeps up a case besides deciding on it. A part of its {@link Procedure}.
 *
 * @param petitionExtendedLimit from receiving a petition to answering one whose limit was extended
 */
public record StewardshipRules(Provision<TimeLimit> petitionExtendedLimit) {

    /** Returns the national rules; where they leave a choice open, the provision says so. */
    public static StewardshipRules national() {
        return new StewardshipRules(
                new Provision<>(TimeLimit.calendarDays(90), "信访工作条例 (60 days and 30 more; article not verified)"));
    }
}
