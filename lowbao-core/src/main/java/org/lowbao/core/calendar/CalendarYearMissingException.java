package org.lowbao.core.calendar;

/**
 * Asked about a day of a year whose holidays the working calendar does not know. Steps of a case answer with a refusal that
 * names the year instead.
 *
 * <p>The remedy is data and not code: add the year with {@link WorkingCalendar#withYear}, from the State Council's
 * notice, which appears late in the year before.
 */
public final class CalendarYearMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    public CalendarYearMissingException(int year) {
        super("the working calendar has no data for " + year
                + "; add that year from the State Council's holiday notice (WorkingCalendar.withYear)."
                + " Working days are never guessed");
        this.year = year;
    }

    /** Returns the year without data. */
    public int year() {
        return year;
    }
}
