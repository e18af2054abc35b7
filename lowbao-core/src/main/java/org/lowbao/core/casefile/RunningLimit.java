package org.lowbao.core.casefile;

import java.time.LocalDate;
import org.lowbao.core.calendar.WorkingCalendar;

/**
 * A time limit that runs in a case. Who is late is shown by it; no step is refused for it.
 *
 * @param limit which one
 * @param lastDay the last day in time; a working day, or provisional where the calendar does not know its year
 */
public record RunningLimit(StepRule.Limit limit, LocalDate lastDay) {

    /** Returns the same limit with a last day that is no day off, as far as the calendar knows. */
    RunningLimit putOff(WorkingCalendar calendar) {
        return new RunningLimit(limit, calendar.putOff(lastDay));
    }

    /** Tells whether the last day is over. */
    public boolean isOverdueOn(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
