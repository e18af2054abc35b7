package org.lowbao.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one State Council notice says about one year: which days are off, and which weekend days are worked instead.
 *
 * <p>A notice belongs to the year in its title. It may set days of the December before, when New Year's holiday begins
 * there; it sets no others.
 *
 * @param year the year in the notice's title
 * @param source the notice, and where its dates were taken from; not blank
 * @param daysOff every day off that the notice names, weekend days among them or not; sorted
 * @param makeUpWorkdays the Saturdays and Sundays that are worked (调休); sorted
 */
public record YearData(int year, String source, SortedSet<LocalDate> daysOff, SortedSet<LocalDate> makeUpWorkdays) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if {@code source} is blank, a date lies outside the year and the December
     *     before, a make-up workday is no weekend day, or a date is in both sets
     */
    public YearData {
        if (source.isBlank()) {
            throw new IllegalArgumentException("the data of " + year + " must name its source");
        }
        daysOff = Collections.unmodifiableSortedSet(new TreeSet<>(daysOff));
        makeUpWorkdays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpWorkdays));
        for (LocalDate day : daysOff) {
            requireInNotice(day, year);
        }
        for (LocalDate day : makeUpWorkdays) {
            requireInNotice(day, year);
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(day + " is no weekend day and cannot be a make-up workday");
            }
            if (daysOff.contains(day)) {
                throw new IllegalArgumentException(day + " is both a day off and a make-up workday");
            }
        }
    }

    /** Takes the days in any order and collection. */
    public static YearData of(
            int year, String source, Collection<LocalDate> daysOff, Collection<LocalDate> makeUpWorkdays) {
        return new YearData(year, source, new TreeSet<>(daysOff), new TreeSet<>(makeUpWorkdays));
    }

    static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private static void requireInNotice(LocalDate day, int year) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
        if (day.getYear() != year && !decemberBefore) {
            throw new IllegalArgumentException("the notice for " + year + " does not decide about " + day);
        }
    }
}
