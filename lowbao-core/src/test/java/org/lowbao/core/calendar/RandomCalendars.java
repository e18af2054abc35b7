package org.lowbao.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars of 2026, and of 2027 or not: fixtures, in which any day may be off and any weekend day may be worked. */
public final class RandomCalendars {

    private static final String SOURCE = "fixture";

    private RandomCalendars() {}

    public static Arbitrary<WorkingCalendar> around2026() {
        Arbitrary<WorkingCalendar> announced =
                Combinators.combine(year(2026), year(2027)).as((one, next) -> WorkingCalendar.of(List.of(one, next)));
        return Arbitraries.oneOf(announced, year(2026).map(one -> WorkingCalendar.of(List.of(one))));
    }

    private static Arbitrary<YearData> year(int year) {
        Arbitrary<Set<LocalDate>> days = Arbitraries.integers()
                .between(1, 365)
                .map(day -> LocalDate.ofYearDay(year, day))
                .set()
                .ofMaxSize(80);
        return Combinators.combine(days, days).as((off, worked) -> {
            var makeUp = new ArrayList<>(worked);
            makeUp.removeIf(day -> !YearData.isWeekend(day) || off.contains(day));
            return YearData.of(year, SOURCE, off, makeUp);
        });
    }
}
