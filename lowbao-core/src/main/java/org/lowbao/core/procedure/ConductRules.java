package org.lowbao.core.procedure;

import org.lowbao.core.calendar.TimeLimit;

/**
 * What a place says about how its offices conduct a case between them. A part of its {@link Procedure}.
 *
 * @param startCheckLimit from the township's request to the county's start of the information check
 * @param countyOpinionLimit from the county's receipt of the papers to its opinion
 */
public record ConductRules(Provision<TimeLimit> startCheckLimit, Provision<TimeLimit> countyOpinionLimit) {

    /** Returns the national measures. */
    public static ConductRules national() {
        return new ConductRules(
                new Provision<>(TimeLimit.workingDays(3), "民发〔2021〕57号 第17条"),
                new Provision<>(TimeLimit.workingDays(10), "民发〔2021〕57号 第20条"));
    }

    /** Returns these rules with another limit for the county to start a check. */
    public ConductRules startingChecksWithin(Provision<TimeLimit> limit) {
        return new ConductRules(limit, countyOpinionLimit);
    }

    /** Returns these rules with another limit for the county's opinion. */
    public ConductRules givingOpinionsWithin(Provision<TimeLimit> limit) {
        return new ConductRules(startCheckLimit, limit);
    }
}
