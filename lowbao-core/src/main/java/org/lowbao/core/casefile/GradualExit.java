package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.core.entitlement.Entitlement;

/**
 * The months in which a household that found work is still paid (渐退期, 民发〔2021〕57号 art. 33).
 *
 * @param memberId who took the job
 * @param until the first month without
 * @param taken what would have been granted from that month on, in the order of decision; given back if the exit was granted
 *     wrongly
 */
public record GradualExit(String memberId, YearMonth until, List<Entitlement> taken) {

    public GradualExit {
        taken = List.copyOf(taken);
    }

    /** Returns the last day of the last month that is paid. */
    LocalDate lastDay() {
        return until.minusMonths(1).atEndOfMonth();
    }
}
