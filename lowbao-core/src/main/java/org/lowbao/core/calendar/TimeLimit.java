package org.lowbao.core.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A time limit (期限) such as 30 working days: how long, not from when.
 *
 * <p>Counted as the Civil Code says. The day of the event does not count, the next day is the first (民法典 art. 201).
 * Months and years end on the day of the same number, or on the last day of a month that lacks it (art. 202). A last
 * day that is off is put off to the next working day (art. 203). Working days are those of the {@link WorkingCalendar},
 * make-up workdays among them.
 *
 * <p>Where a step does not count towards a limit, as a locality may rule for the public notice, its days are handed in
 * as excluded: the clock stands still on them, and no limit ends on one.
 *
 * <p>Working days of a year that the calendar does not know cannot be counted: every method throws
 * {@link CalendarYearMissingException} for them. A limit in days, months or years is counted all the same, and ends on a day
 * that {@link WorkingCalendar#putOff} puts off, if it has to be, once the year is known. Counting costs one look-up a day.
 *
 * @param length how many units, 1 to 10000
 * @param unit what is counted
 */
public record TimeLimit(int length, Unit unit) {

    private static final int LONGEST = 10_000;

    /** What a limit counts. The names are codes that packs and stored entries carry; they are never renamed. */
    public enum Unit {
        /** Days of the working calendar (工作日). */
        WORKING_DAYS,
        /** All days (自然日). */
        CALENDAR_DAYS,
        /** Calendar months. */
        MONTHS,
        /** Calendar years. */
        YEARS
    }

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if {@code length} is not 1 to 10000
     */
    public TimeLimit {
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("a time limit is 1 to " + LONGEST + " units long, was " + length);
        }
    }

    public static TimeLimit workingDays(int length) {
        return new TimeLimit(length, Unit.WORKING_DAYS);
    }

    public static TimeLimit calendarDays(int length) {
        return new TimeLimit(length, Unit.CALENDAR_DAYS);
    }

    public static TimeLimit months(int length) {
        return new TimeLimit(length, Unit.MONTHS);
    }

    public static TimeLimit years(int length) {
        return new TimeLimit(length, Unit.YEARS);
    }

    /**
     * Returns the last day on which what began with {@code event} is in time: a working day, or one that the calendar does not
     * know yet.
     */
    public LocalDate lastDay(LocalDate event, WorkingCalendar calendar) {
        return lastDay(event, calendar, List.of());
    }

    /**
     * Returns the last day in time when the clock stands still on every day of {@code excluded}, whose ranges may
     * overlap and come in any order: a day outside them that is worked, or not known yet.
     *
     * <p>Months and years are lengthened by as many days as the clock stood still.
     */
    public LocalDate lastDay(LocalDate event, WorkingCalendar calendar, List<DayRange> excluded) {
        LocalDate day = event;
        for (long left = daysToCount(event); left > 0; ) {
            day = resume(day.plusDays(1), excluded);
            if (unit != Unit.WORKING_DAYS || calendar.isWorkingDay(day)) {
                left--;
            }
        }
        while (calendar.knows(day) && !calendar.isWorkingDay(day)) {
            day = resume(day.plusDays(1), excluded);
        }
        return day;
    }

    /** Returns whether {@code today} is after the last day. */
    public boolean isOverdue(LocalDate event, LocalDate today, WorkingCalendar calendar) {
        return isOverdue(event, today, calendar, List.of());
    }

    /** Returns whether {@code today} is after the last day, the clock standing still on {@code excluded}. */
    public boolean isOverdue(LocalDate event, LocalDate today, WorkingCalendar calendar, List<DayRange> excluded) {
        return today.isAfter(lastDay(event, calendar, excluded));
    }

    /** Returns what {@link #remaining(LocalDate, LocalDate, WorkingCalendar, List)} does with nothing excluded. */
    public int remaining(LocalDate event, LocalDate today, WorkingCalendar calendar) {
        return remaining(event, today, calendar, List.of());
    }

    /**
     * Returns how many days are left after {@code today}, the last day among them: working days for a limit in working
     * days, calendar days for every other, excluded days in neither. 0 on the last day and at all times after it;
     * {@link #isOverdue} tells those apart.
     */
    public int remaining(LocalDate event, LocalDate today, WorkingCalendar calendar, List<DayRange> excluded) {
        LocalDate last = lastDay(event, calendar, excluded);
        int left = 0;
        for (LocalDate day = resume(today.plusDays(1), excluded);
                !day.isAfter(last);
                day = resume(day.plusDays(1), excluded)) {
            if (unit != Unit.WORKING_DAYS || calendar.isWorkingDay(day)) {
                left++;
            }
        }
        return left;
    }

    private long daysToCount(LocalDate event) {
        return switch (unit) {
            case WORKING_DAYS, CALENDAR_DAYS -> length;
            case MONTHS -> ChronoUnit.DAYS.between(event, event.plusMonths(length));
            case YEARS -> ChronoUnit.DAYS.between(event, event.plusYears(length));
        };
    }

    /** Returns {@code day}, or the first day after it on which the clock runs. */
    private static LocalDate resume(LocalDate day, List<DayRange> excluded) {
        LocalDate open = day;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (DayRange range : excluded) {
                if (range.contains(open)) {
                    open = range.last().plusDays(1);
                    moved = true;
                }
            }
        }
        return open;
    }
}
