package org.lowbao.core.calendar;

import java.time.LocalDate;

/**
 * Days from {@code first} to {@code last}, both among them, such as the days of a public notice.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range of days ends before it begins: " + first + " to " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
