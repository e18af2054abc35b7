package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The months in which a household that found work is still paid (渐退期, 民发〔2021〕57号 art. 33).
 *
 * @param memberId who took the job
 * @param until the first month without
 */
public record GradualExit(String memberId, YearMonth until) {

    /** Returns the last day of the last month that is paid. */
    LocalDate lastDay() {
        return until.minusMonths(1).atEndOfMonth();
    }
}
