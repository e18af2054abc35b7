package org.lowbao.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimeLimitProperties {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    @Property(tries = 300)
    void a_limit_ends_on_a_working_day_outside_the_exclusions(
            @ForAll("events") LocalDate event,
            @ForAll("limits") TimeLimit limit,
            @ForAll @Size(max = 3) List<@From("ranges") DayRange> excluded) {
        LocalDate last = limit.lastDay(event, CALENDAR, excluded);

        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(excluded).noneMatch(range -> range.contains(last));
        assertThat(last).isAfter(event);
    }

    @Property(tries = 300)
    void n_working_days_hold_exactly_n_working_days(
            @ForAll("events") LocalDate event, @ForAll @IntRange(min = 1, max = 90) int length) {
        LocalDate last = TimeLimit.workingDays(length).lastDay(event, CALENDAR);

        assertThat(CALENDAR.workingDaysAfter(event, last)).isEqualTo(length);
        assertThat(CALENDAR.workingDaysAfter(event, last.minusDays(1))).isEqualTo(length - 1);
    }

    @Property(tries = 300)
    void n_calendar_days_end_after_n_days_with_nothing_but_days_off_in_between(
            @ForAll("events") LocalDate event, @ForAll @IntRange(min = 1, max = 90) int length) {
        LocalDate last = TimeLimit.calendarDays(length).lastDay(event, CALENDAR);
        LocalDate nominal = event.plusDays(length);

        assertThat(last).isAfterOrEqualTo(nominal);
        assertThat(nominal.datesUntil(last)).noneMatch(CALENDAR::isWorkingDay);
    }

    @Property(tries = 300)
    void a_longer_limit_never_ends_earlier(
            @ForAll("events") LocalDate event,
            @ForAll("limits") TimeLimit limit,
            @ForAll @Size(max = 3) List<@From("ranges") DayRange> excluded) {
        assertThat(new TimeLimit(limit.length() + 1, limit.unit()).lastDay(event, CALENDAR, excluded))
                .isAfterOrEqualTo(limit.lastDay(event, CALENDAR, excluded));
    }

    @Property(tries = 300)
    void a_later_event_never_ends_earlier(
            @ForAll("events") LocalDate event,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(min = 0, max = 40) int later) {
        assertThat(limit.lastDay(event.plusDays(later), CALENDAR)).isAfterOrEqualTo(limit.lastDay(event, CALENDAR));
    }

    /** Not so for months: after 30 and 31 January one month ends on one day, but only the first clock meets a stop on 31 January. */
    @Property(tries = 300)
    void a_later_event_never_ends_a_limit_in_days_earlier_whatever_is_left_out(
            @ForAll("events") LocalDate event,
            @ForAll @IntRange(min = 1, max = 90) int length,
            @ForAll @IntRange(min = 0, max = 40) int later,
            @ForAll @Size(max = 3) List<@From("ranges") DayRange> excluded) {
        for (TimeLimit limit : List.of(TimeLimit.workingDays(length), TimeLimit.calendarDays(length))) {
            assertThat(limit.lastDay(event.plusDays(later), CALENDAR, excluded))
                    .isAfterOrEqualTo(limit.lastDay(event, CALENDAR, excluded));
        }
    }

    @Property(tries = 300)
    void leaving_days_out_never_shortens_a_limit_and_their_order_does_not_matter(
            @ForAll("events") LocalDate event,
            @ForAll("limits") TimeLimit limit,
            @ForAll("ranges") DayRange one,
            @ForAll("ranges") DayRange other) {
        LocalDate last = limit.lastDay(event, CALENDAR, List.of(one, other));

        assertThat(last).isEqualTo(limit.lastDay(event, CALENDAR, List.of(other, one)));
        assertThat(last).isAfterOrEqualTo(limit.lastDay(event, CALENDAR, List.of(one)));
        assertThat(last).isAfterOrEqualTo(limit.lastDay(event, CALENDAR));
    }

    @Property(tries = 300)
    void all_of_a_working_day_limit_is_left_on_the_day_of_the_event(
            @ForAll("events") LocalDate event,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll("ranges") DayRange excluded) {
        TimeLimit limit = TimeLimit.workingDays(length);

        assertThat(limit.remaining(event, event, CALENDAR, List.of(excluded))).isEqualTo(length);
    }

    @Property(tries = 300)
    void nothing_is_left_and_nothing_overdue_on_the_last_day(
            @ForAll("events") LocalDate event, @ForAll("limits") TimeLimit limit) {
        LocalDate last = limit.lastDay(event, CALENDAR);

        assertThat(limit.remaining(event, last, CALENDAR)).isZero();
        assertThat(limit.isOverdue(event, last, CALENDAR)).isFalse();
        assertThat(limit.remaining(event, last.minusDays(1), CALENDAR)).isEqualTo(1);
        assertThat(limit.isOverdue(event, last.plusDays(1), CALENDAR)).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> events() {
        return Arbitraries.integers().between(0, 1_430).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 90).map(TimeLimit::workingDays),
                Arbitraries.integers().between(1, 120).map(TimeLimit::calendarDays),
                Arbitraries.integers().between(1, 8).map(TimeLimit::months),
                Arbitraries.just(TimeLimit.years(1)));
    }

    @Provide
    Arbitrary<DayRange> ranges() {
        return Combinators.combine(events(), Arbitraries.integers().between(0, 20))
                .as((first, more) -> new DayRange(first, first.plusDays(more)));
    }
}
