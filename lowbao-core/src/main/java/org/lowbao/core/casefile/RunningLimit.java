package org.lowbao.core.casefile;

import java.time.LocalDate;

/**
 * A time limit that runs in a case. Who is late is shown by it; no step is refused for it.
 *
 * @param limit which one
 * @param lastDay the last day in time, always a working day
 */
public record RunningLimit(StepRule.Limit limit, LocalDate lastDay) {

    /** Tells whether the last day is over. */
    public boolean isOverdueOn(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
