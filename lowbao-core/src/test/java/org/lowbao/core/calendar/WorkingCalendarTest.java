package org.lowbao.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.national();

    @ParameterizedTest
    @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_the_published_number_of_working_days(int year, int workingDays) {
        assertThat(calendar.workingDaysIn(year)).isEqualTo(workingDays);
    }

    @Test
    void a_make_up_saturday_is_worked() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 2, 8))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 2, 15))).isFalse();
    }

    @Test
    void a_holiday_on_a_weekday_is_off() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 8))).isTrue();
    }

    @Test
    void a_notice_sets_the_last_day_of_the_year_before_and_no_other_day_of_it() {
        WorkingCalendar from2023 =
                WorkingCalendar.of(calendar.years().tailMap(2023).values());

        assertThat(from2023.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
        assertThatExceptionOfType(CalendarYearMissingException.class)
                .isThrownBy(() -> from2023.isWorkingDay(LocalDate.of(2022, 12, 30)));
    }

    @Test
    void a_year_without_a_notice_is_refused_with_the_year_and_the_remedy() {
        assertThatExceptionOfType(CalendarYearMissingException.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
                .withMessageContaining("2027")
                .withMessageContaining("withYear")
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(2027));
        assertThatExceptionOfType(CalendarYearMissingException.class).isThrownBy(() -> calendar.workingDaysIn(2027));
    }

    @Test
    void a_later_notice_decides_about_the_december_before_it_in_whatever_order_they_come() {
        // fixtures, not announced dates
        LocalDate thursday = LocalDate.of(2026, 12, 31);
        YearData next = YearData.of(2027, "fixture", List.of(thursday), List.of());
        YearData older = YearData.of(2026, "fixture", List.of(), List.of());

        assertThat(calendar.isWorkingDay(thursday)).isTrue();
        assertThat(calendar.withYear(next).isWorkingDay(thursday)).isFalse();
        assertThat(calendar.withYear(next).withYear(older).isWorkingDay(thursday))
                .isFalse();
        assertThat(calendar.withYear(next).isWorkingDay(LocalDate.of(2027, 1, 4)))
                .isTrue();
    }

    @Test
    void new_data_for_a_year_takes_the_place_of_the_old() {
        YearData without = YearData.of(2026, "fixture", List.of(), List.of());

        assertThat(calendar.withYear(without).isWorkingDay(LocalDate.of(2026, 10, 1)))
                .isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    }

    @Test
    void every_year_names_its_source() {
        assertThat(calendar.years()).containsOnlyKeys(2021, 2022, 2023, 2024, 2025, 2026);
        calendar.years()
                .values()
                .forEach(data -> assertThat(data.source()).contains("国务院办公厅关于" + data.year() + "年部分节假日安排的通知"));
    }

    @Test
    void the_first_working_day_from_a_day_on_may_be_that_day() {
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 2, 15))).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void what_is_late_after_a_day_off_is_done_on_the_working_day_before() {
        // Spring Festival of 2026 is off from the 15th to the 23rd, and the Saturday before it is worked
        assertThat(calendar.lastWorkingDayBy(LocalDate.of(2026, 2, 23))).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(calendar.lastWorkingDayBy(LocalDate.of(2026, 2, 24))).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.lastDayOffAfter(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(calendar.lastDayOffAfter(LocalDate.of(2026, 2, 12))).isEqualTo(LocalDate.of(2026, 2, 12));
    }

    @Test
    void a_day_that_nobody_announced_is_neither_put_off_nor_brought_forward() {
        LocalDate sunday = LocalDate.of(2027, 2, 28);

        assertThat(calendar.knows(sunday)).isFalse();
        assertThat(calendar.putOff(sunday)).isEqualTo(sunday);
        assertThat(calendar.lastWorkingDayBy(sunday)).isEqualTo(sunday);
        assertThat(calendar.lastDayOffAfter(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2026, 12, 31));
        // named by the notice of 2023
        WorkingCalendar from2023 =
                WorkingCalendar.of(calendar.years().tailMap(2023).values());
        assertThat(from2023.knows(LocalDate.of(2022, 12, 31))).isTrue();
        assertThat(from2023.knows(LocalDate.of(2022, 12, 30))).isFalse();
    }

    @Test
    void of_two_notices_for_one_year_the_later_in_the_collection_counts() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        YearData off = YearData.of(2027, "fixture", List.of(monday), List.of());
        YearData on = YearData.of(2027, "fixture", List.of(), List.of());

        assertThat(WorkingCalendar.of(List.of(on, off)).isWorkingDay(monday)).isFalse();
        assertThat(WorkingCalendar.of(List.of(off, on)).isWorkingDay(monday)).isTrue();
    }

    @Test
    void a_notice_sets_no_day_off_outside_its_year_and_the_december_before() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearData.of(2026, "fixture", List.of(LocalDate.of(2027, 1, 1)), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> YearData.of(2026, " ", List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2025-11-30", "2027-01-02"})
    void a_make_up_workday_is_a_weekend_day_of_the_notice(String day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearData.of(2026, "fixture", List.of(), List.of(LocalDate.parse(day))))
                .withMessageContaining(day);
    }

    @Test
    void a_day_cannot_be_both_off_and_worked() {
        List<LocalDate> sunday = List.of(LocalDate.of(2026, 1, 4));

        assertThatIllegalArgumentException().isThrownBy(() -> YearData.of(2026, "fixture", sunday, sunday));
    }
}
