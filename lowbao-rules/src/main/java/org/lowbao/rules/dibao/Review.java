package org.lowbao.rules.dibao;

import org.lowbao.core.fact.Fact;
import org.lowbao.core.money.Money;

/**
 * What only the review of a household that already receives can tell, for gradual exit (渐退期, 民发〔2021〕57号 art. 33). It
 * does not matter as long as income stays below the standard.
 *
 * @param tookJob whether income rose because a member took a job
 * @param monthsOver how many whole months of gradual exit are over; zero in its first
 * @param approved the dibao benefit a month that was approved for gradual exit, without add-ons
 */
public record Review(Fact<Boolean> tookJob, Fact<Integer> monthsOver, Fact<Money> approved) {

    /** A review at which nobody asked; a household above the standard then stays undetermined, and what to ask is named. */
    public static final Review NOTHING_ASKED =
            new Review(Fact.unknown("NOT_ASKED"), Fact.unknown("NOT_ASKED"), Fact.unknown("NOT_ASKED"));

    /** Tells nothing of the household. */
    @Override
    public String toString() {
        return "review";
    }
}
