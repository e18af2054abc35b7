package org.lowbao.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

    private final WorkingCalendar calendar = WorkingCalendar.national();

    @ParameterizedTest
    @CsvSource({
        "2024-02-05, 3, 2024-02-08",
        "2024-02-05, 10, 2024-02-23",
        "2024-02-05, 30, 2024-03-22",
        "2024-02-05, 45, 2024-04-15",
        "2025-01-20, 3, 2025-01-23",
        "2025-01-20, 10, 2025-02-08",
        "2025-01-20, 30, 2025-03-07",
        "2025-01-20, 45, 2025-03-28",
        "2026-04-28, 3, 2026-05-06",
        "2026-04-28, 10, 2026-05-14",
        "2026-04-28, 30, 2026-06-11",
        "2026-04-28, 45, 2026-07-03"
    })
    void working_days_are_counted_from_the_day_after_the_event(LocalDate event, int length, LocalDate last) {
        assertThat(TimeLimit.workingDays(length).lastDay(event, calendar)).isEqualTo(last);
    }

    @Test
    void seven_calendar_days_that_end_on_a_saturday_run_to_monday() {
        // 2026-07-04 is a Saturday
        assertThat(TimeLimit.calendarDays(7).lastDay(LocalDate.of(2026, 6, 27), calendar))
                .isEqualTo(LocalDate.of(2026, 7, 6));
    }

    @Test
    void calendar_days_that_end_in_a_holiday_run_to_the_first_working_day_after_it() {
        // 2026-10-01 to 2026-10-07 are off
        assertThat(TimeLimit.calendarDays(7).lastDay(LocalDate.of(2026, 9, 25), calendar))
                .isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void calendar_days_that_end_on_a_make_up_saturday_end_there() {
        // Saturday 2026-05-09 is worked
        assertThat(TimeLimit.calendarDays(7).lastDay(LocalDate.of(2026, 5, 2), calendar))
                .isEqualTo(LocalDate.of(2026, 5, 9));
    }

    @Test
    void a_month_ends_on_the_day_of_the_same_number() {
        // 2026-07-15 is a Wednesday
        assertThat(TimeLimit.months(1).lastDay(LocalDate.of(2026, 6, 15), calendar))
                .isEqualTo(LocalDate.of(2026, 7, 15));
    }

    @Test
    void a_month_that_lacks_the_day_ends_on_its_last() {
        // 2025-11-30 is a Sunday; 2024-02-29 is a Thursday
        assertThat(TimeLimit.months(1).lastDay(LocalDate.of(2025, 10, 31), calendar))
                .isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(TimeLimit.months(1).lastDay(LocalDate.of(2024, 1, 31), calendar))
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void a_year_from_a_leap_day_ends_on_the_last_of_february() {
        // 2025-02-28 is a Friday
        assertThat(TimeLimit.years(1).lastDay(LocalDate.of(2024, 2, 29), calendar))
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void a_public_notice_left_out_of_the_count_puts_the_end_off() {
        LocalDate accepted = LocalDate.of(2026, 6, 1);
        DayRange notice = new DayRange(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 9));

        // Tuesday 2, then Wednesday 10 and Thursday 11
        assertThat(TimeLimit.workingDays(3).lastDay(accepted, calendar, List.of(notice)))
                .isEqualTo(LocalDate.of(2026, 6, 11));
        // the month to 1 July, and the seven days of the notice
        assertThat(TimeLimit.months(1).lastDay(accepted, calendar, List.of(notice)))
                .isEqualTo(LocalDate.of(2026, 7, 8));
    }

    @Test
    void overlapping_exclusions_stop_the_clock_once() {
        LocalDate accepted = LocalDate.of(2026, 6, 1);
        DayRange early = new DayRange(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 8));
        DayRange late = new DayRange(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 10));

        assertThat(TimeLimit.workingDays(1).lastDay(accepted, calendar, List.of(late, early)))
                .isEqualTo(LocalDate.of(2026, 6, 11));
    }

    @Test
    void what_is_left_is_counted_after_today() {
        LocalDate event = LocalDate.of(2026, 4, 28);
        TimeLimit limit = TimeLimit.workingDays(3);

        // last day Wednesday 6 May; worked until then: 29 and 30 April, 6 May
        assertThat(limit.remaining(event, event, calendar)).isEqualTo(3);
        assertThat(limit.remaining(event, LocalDate.of(2026, 4, 30), calendar)).isEqualTo(1);
        assertThat(limit.remaining(event, LocalDate.of(2026, 5, 6), calendar)).isZero();
        assertThat(limit.isOverdue(event, LocalDate.of(2026, 5, 6), calendar)).isFalse();
        assertThat(limit.remaining(event, LocalDate.of(2026, 5, 7), calendar)).isZero();
        assertThat(limit.isOverdue(event, LocalDate.of(2026, 5, 7), calendar)).isTrue();
    }

    @Test
    void working_days_of_a_year_without_notice_are_not_counted() {
        assertThatExceptionOfType(CalendarYearMissingException.class)
                .isThrownBy(() -> TimeLimit.workingDays(30).lastDay(LocalDate.of(2026, 12, 1), calendar))
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(2027));
    }

    @Test
    void a_limit_in_days_ends_provisionally_in_a_year_without_notice_and_is_put_off_once_it_is_known() {
        // 60 days after Tuesday 3 November 2026: Saturday 2 January 2027
        LocalDate last = TimeLimit.calendarDays(60).lastDay(LocalDate.of(2026, 11, 3), calendar);
        // fixture: New Year's Day alone is off
        WorkingCalendar announced =
                calendar.withYear(YearData.of(2027, "fixture", List.of(LocalDate.of(2027, 1, 1)), List.of()));

        assertThat(last).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(calendar.knows(last)).isFalse();
        assertThat(announced.putOff(last))
                .isEqualTo(LocalDate.of(2027, 1, 4))
                .isEqualTo(TimeLimit.calendarDays(60).lastDay(LocalDate.of(2026, 11, 3), announced));
    }

    @Test
    void a_limit_of_no_length_is_misuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.workingDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.years(10_001));
        assertThat(TimeLimit.years(10_000).length()).isEqualTo(10_000);
    }

    @Test
    void a_range_does_not_end_before_it_begins() {
        LocalDate day = LocalDate.of(2026, 6, 2);

        assertThat(new DayRange(day, day).contains(day)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(day, day.minusDays(1)));
    }
}
