package org.lowbao.core.procedure;

import org.lowbao.core.calendar.TimeLimit;

/**
 * What a place says about the duties of office and household besides the plain path of an application. A part of its
 * {@link Procedure}.
 *
 * @param reviewClasses how often households are reviewed
 * @param workRefusals how often in a row a member refuses suitable work before it has a consequence
 * @param gradualExitMonths how many months a household that found work is still paid, at most; 0 where there are none
 * @param residencePermits whether holders of a residence permit may apply where they live
 * @param petitionLimit from receiving a petition to answering it
 */
public record DutyRules(
        Provision<ReviewClasses> reviewClasses,
        Provision<Integer> workRefusals,
        Provision<Integer> gradualExitMonths,
        Provision<Boolean> residencePermits,
        Provision<TimeLimit> petitionLimit) {

    /**
     * Checks what no locality may choose.
     *
     * @throws IllegalArgumentException if one refusal would have a consequence without ever having been made, or a gradual
     *     exit would be shorter than nothing
     */
    public DutyRules {
        if (workRefusals.value() < 1) {
            throw new IllegalArgumentException(
                    "a consequence follows refusals, workRefusals was " + workRefusals.value());
        }
        if (gradualExitMonths.value() < 0) {
            throw new IllegalArgumentException(
                    "a gradual exit has months, gradualExitMonths was " + gradualExitMonths.value());
        }
    }

    /** Returns the national measures; where they leave a choice open, the provision says so. */
    public static DutyRules national() {
        return new DutyRules(
                new Provision<>(ReviewClasses.national(), "民发〔2021〕57号 第31条"),
                new Provision<>(3, "社会救助暂行办法 第45条; 民发〔2021〕57号 第34条"),
                new Provision<>(6, "fixture: 民发〔2021〕57号 第33条 allows a gradual exit, localities say how long"),
                new Provision<>(false, "民发〔2021〕57号 第5条 (where an area allows it)"),
                new Provision<>(TimeLimit.calendarDays(60), "信访工作条例 (article not verified)"));
    }

    /** Returns these rules with other review classes. */
    public DutyRules reviewing(Provision<ReviewClasses> classes) {
        return new DutyRules(classes, workRefusals, gradualExitMonths, residencePermits, petitionLimit);
    }

    /** Returns these rules for an area that lets holders of a residence permit apply where they live, or does not. */
    public DutyRules residing(Provision<Boolean> permits) {
        return new DutyRules(reviewClasses, workRefusals, gradualExitMonths, permits, petitionLimit);
    }
}
