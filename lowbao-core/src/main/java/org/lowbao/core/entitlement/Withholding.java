package org.lowbao.core.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Months that are owed and not ordered for a while (暂缓发放), as a named person decided. What is withheld stays owed: it is
 * due again once the withholding is lifted or its last month is over.
 *
 * @param number the entry that decided it
 * @param from the first month
 * @param last the last month, and the last in which it lasts; not before {@code from}
 * @param liftedOn the day on which it was lifted; absent if it runs to its limit
 */
public record Withholding(long number, YearMonth from, YearMonth last, Optional<LocalDate> liftedOn) {

    public Withholding {
        if (last.isBefore(from)) {
            throw new IllegalArgumentException("a withholding has a month at least");
        }
    }

    /** Tells whether it still lasts in a calendar month. */
    public boolean isInForce(YearMonth now) {
        return liftedOn.isEmpty() && !now.isAfter(last);
    }

    /** Tells whether a benefit month must not be ordered in the calendar month {@code now}. */
    boolean withholds(YearMonth month, YearMonth now) {
        return isInForce(now) && !month.isBefore(from) && !month.isAfter(last);
    }

    Withholding lifted(LocalDate day) {
        return new Withholding(number, from, last, Optional.of(day));
    }
}
