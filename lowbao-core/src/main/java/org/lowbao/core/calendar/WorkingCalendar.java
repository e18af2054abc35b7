package org.lowbao.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The working calendar (工作日历): Monday to Friday, less the announced days off, plus the make-up workdays.
 *
 * <p>It knows only the years it was given. Any other day is refused with {@link CalendarYearMissingException}, because
 * holidays are announced year by year and a guessed one would move a statutory time limit.
 *
 * <p>Immutable; safe for use by many threads. Asking about a day costs one look-up.
 */
public final class WorkingCalendar {

    private static final WorkingCalendar NATIONAL = of(NationalHolidays.YEARS);

    private final SortedMap<Integer, YearData> years;

    /** Every day a notice names: true if it is worked. */
    private final Map<LocalDate, Boolean> named;

    private WorkingCalendar(SortedMap<Integer, YearData> years) {
        this.years = Collections.unmodifiableSortedMap(years);
        this.named = new HashMap<>();
        // in the order of the years, so that a later notice has the last word on the December before it
        for (YearData data : years.values()) {
            data.daysOff().forEach(day -> named.put(day, false));
            data.makeUpWorkdays().forEach(day -> named.put(day, true));
        }
    }

    /**
     * Returns the calendar of the People's Republic with the years announced when this release was made: 2021, when the present
     * measures came into force, to 2026.
     *
     * <p>The last days of December of the last year may still be changed by the notice of the year after.
     */
    public static WorkingCalendar national() {
        return NATIONAL;
    }

    /** Returns a calendar of {@code years}; of two for one year, the later in the collection counts. */
    public static WorkingCalendar of(Collection<YearData> years) {
        var byYear = new TreeMap<Integer, YearData>();
        years.forEach(data -> byYear.put(data.year(), data));
        return new WorkingCalendar(byYear);
    }

    /**
     * Returns this calendar with {@code data} added, in the place of older data for the same year.
     *
     * <p>Where two notices name one day, which happens late in December, the notice of the later year decides, in
     * whatever order they were added.
     */
    public WorkingCalendar withYear(YearData data) {
        var byYear = new TreeMap<>(years);
        byYear.put(data.year(), data);
        return new WorkingCalendar(byYear);
    }

    /** Returns the data of every year known, by year. */
    public SortedMap<Integer, YearData> years() {
        return years;
    }

    /** Tells whether it is known if {@code day} is worked: a notice names it, or its year is known. */
    public boolean knows(LocalDate day) {
        return named.containsKey(day) || years.containsKey(day.getYear());
    }

    /**
     * Returns whether {@code day} is worked.
     *
     * @throws CalendarYearMissingException if no notice names the day and its year is not known
     */
    public boolean isWorkingDay(LocalDate day) {
        Boolean worked = named.get(day);
        if (worked != null) {
            return worked;
        }
        if (!years.containsKey(day.getYear())) {
            throw new CalendarYearMissingException(day.getYear());
        }
        return !YearData.isWeekend(day);
    }

    /**
     * Returns {@code day} if it is worked, else the next day that is.
     *
     * @throws CalendarYearMissingException if the search runs into a year not known
     */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * Returns the day to which a last day is put off (民法典 art. 203): itself if it is worked, else the next day that is.
     *
     * <p>Never guesses and never throws: a day that is not known stays as it is, provisionally, which {@link #knows} tells,
     * and is put off once its year is known.
     */
    public LocalDate putOff(LocalDate lastDay) {
        LocalDate day = lastDay;
        while (isDayOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * Returns the last working day up to {@code day}, on which an office does what is late after {@code day}: the day itself
     * if it is worked, else the one before it that is. Provisional as {@link #putOff} is.
     */
    public LocalDate lastWorkingDayBy(LocalDate day) {
        LocalDate by = day;
        while (isDayOff(by)) {
            by = by.minusDays(1);
        }
        return by;
    }

    /** Returns the last of the days off that follow on {@code day}, or the day itself if the next is worked or not known. */
    public LocalDate lastDayOffAfter(LocalDate day) {
        LocalDate last = day;
        while (isDayOff(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return last;
    }

    private boolean isDayOff(LocalDate day) {
        return knows(day) && !isWorkingDay(day);
    }

    /**
     * Returns how many days of {@code year} are worked.
     *
     * @throws CalendarYearMissingException if the year is not known
     */
    public int workingDaysIn(int year) {
        if (!years.containsKey(year)) {
            throw new CalendarYearMissingException(year);
        }
        return workingDaysAfter(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    /**
     * Returns how many days after {@code start}, up to and with {@code end}, are worked; 0 if {@code end} is not after
     * {@code start}. Costs one look-up a day.
     *
     * @throws CalendarYearMissingException if a day in between is of a year not known
     */
    public int workingDaysAfter(LocalDate start, LocalDate end) {
        int worked = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                worked++;
            }
        }
        return worked;
    }

    /** Returns the years known. */
    @Override
    public String toString() {
        return "WorkingCalendar" + years.keySet();
    }
}
