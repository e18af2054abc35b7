package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.procedure.ReviewClasses;

/**
 * When an entitlement is reviewed next (定期核查, 民发〔2021〕57号 art. 31).
 *
 * @param reviewClass the place's code of the household's class
 * @param month the month in which the review falls due
 */
public record NextReview(String reviewClass, YearMonth month) {

    /** Returns the last day of the month, also where it is a day off: a review after it is late. */
    LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** Returns the same for a decision on a kind; empty for one that is paid nothing, which holds for a time of its own. */
    static Optional<NextReview> of(
            IdentificationKind kind, Optional<String> named, CaseFile file, Situation situation) {
        return kind.isPaidMonthly() ? after(named, file, situation) : Optional.empty();
    }

    /**
     * Returns the review that follows a decision of today, in the class that was named, else in the one the household has,
     * else in the one that is reviewed most often; empty where the place has no classes yet.
     */
    static Optional<NextReview> after(Optional<String> named, CaseFile file, Situation situation) {
        ReviewClasses classes = situation.procedure().duties().reviewClasses().value();
        LocalDate today = situation.today();
        return named.or(() -> file.duties().nextReview().map(NextReview::reviewClass))
                .flatMap(reviewClass -> classes.on(today, reviewClass))
                .or(() -> classes.mostOften(today))
                .map(row ->
                        new NextReview(row.reviewClass(), YearMonth.from(today).plusMonths(row.months())));
    }
}
