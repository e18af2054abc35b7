package org.lowbao.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingCalendarProperties {

    @Property(tries = 500)
    void a_last_day_is_put_off_over_days_off_and_over_nothing_else(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate day) {
        LocalDate last = calendar.putOff(day);

        assertThat(last).isAfterOrEqualTo(day);
        assertThat(day.datesUntil(last)).allMatch(calendar::knows).noneMatch(calendar::isWorkingDay);
        assertNoDayOff(calendar, last);
    }

    @Property(tries = 500)
    void what_has_to_be_done_by_a_day_is_brought_forward_over_days_off_and_over_nothing_else(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate day) {
        LocalDate by = calendar.lastWorkingDayBy(day);

        assertThat(by).isBeforeOrEqualTo(day);
        assertThat(by.plusDays(1).datesUntil(day.plusDays(1)))
                .allMatch(calendar::knows)
                .noneMatch(calendar::isWorkingDay);
        assertNoDayOff(calendar, by);
    }

    @Property(tries = 500)
    void what_is_brought_forward_to_a_day_or_before_lies_before_the_days_off_after_it_are_over(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate due,
            @ForAll("days") LocalDate day) {
        assertThat(!due.isAfter(calendar.lastDayOffAfter(day)))
                .isEqualTo(!calendar.lastWorkingDayBy(due).isAfter(day));
    }

    /** Every last day that a limit can have is worked, or of a year that nobody announced. */
    @Property(tries = 500)
    void a_limit_in_days_months_or_years_is_counted_whatever_was_announced(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate event) {
        for (TimeLimit limit : new TimeLimit[] {TimeLimit.calendarDays(60), TimeLimit.months(6), TimeLimit.years(1)}) {
            assertNoDayOff(calendar, limit.lastDay(event, calendar));
        }
    }

    private static void assertNoDayOff(WorkingCalendar calendar, LocalDate day) {
        assertThat(!calendar.knows(day) || calendar.isWorkingDay(day)).isTrue();
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return RandomCalendars.around2026();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 760).map(LocalDate.of(2025, 12, 20)::plusDays);
    }
}
