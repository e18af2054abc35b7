package org.lowbao.rules.slot;

import java.time.LocalDate;

/**
 * Dates in a {@code long}: the number of the month, times 32, plus the day of the month. So dates keep their order, and
 * the years between two are a subtraction and a division.
 */
public final class Dates {

    private static final int DAYS = 32;
    private static final int MONTHS = 12;

    private Dates() {}

    public static long of(LocalDate date) {
        return (date.getYear() * (long) MONTHS + date.getMonthValue() - 1) * DAYS + date.getDayOfMonth();
    }

    static LocalDate date(long held) {
        long month = Math.floorDiv(held, DAYS);
        return LocalDate.of(
                (int) Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1, Math.floorMod(held, DAYS));
    }

    /** Returns the whole years from one date to another, negative if the other comes first. */
    static long yearsBetween(long from, long to) {
        return (to - from) / DAYS / MONTHS;
    }
}
