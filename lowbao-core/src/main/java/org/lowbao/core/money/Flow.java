package org.lowbao.core.money;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * An amount that comes again every period, such as a wage per month or a harvest per year.
 *
 * <p>A flow is not a balance ({@link Stock}) and neither can be made from the other. A year holds exactly twelve
 * months, so going to the year is exact; going to the month may have to round, and asks how.
 *
 * <p>Flows are mostly a family's income: {@link #toString} leaves the amount out.
 *
 * @param amount the amount of one period; negative for a loss
 * @param per the period
 */
public record Flow(Money amount, Period per) {

    private static final int MONTHS_PER_YEAR = 12;

    public Flow {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(per, "per");
    }

    public static Flow monthly(Money amount) {
        return new Flow(amount, Period.MONTH);
    }

    public static Flow yearly(Money amount) {
        return new Flow(amount, Period.YEAR);
    }

    /** Returns what {@code flows} of any periods add up to in a year, exactly; zero per year if there are none. */
    public static Flow sumPerYear(Collection<Flow> flows) {
        Money total = Money.ZERO;
        for (Flow flow : flows) {
            total = total.plus(flow.perYear().amount);
        }
        return yearly(total);
    }

    /**
     * Returns the sum of two flows of one period.
     *
     * @throws IllegalArgumentException if the periods differ; {@link #sumPerYear} adds those
     */
    public Flow plus(Flow other) {
        if (per != other.per) {
            throw new IllegalArgumentException("a flow per " + per + " and a flow per " + other.per
                    + " have no sum; bring both to the year first");
        }
        return new Flow(amount.plus(other.amount), per);
    }

    /** Returns this flow per year: itself, or twelve times the month. */
    public Flow perYear() {
        return per == Period.YEAR ? this : yearly(amount.times(MONTHS_PER_YEAR));
    }

    /**
     * Returns this flow per month: itself, or a twelfth of the year rounded to the fen as {@code rounding} says.
     *
     * <p>Where a figure is divided again, by heads for instance, stay with the year until the last step.
     */
    public Flow perMonth(RoundingMode rounding) {
        return per == Period.MONTH ? this : monthly(amount.perHead(MONTHS_PER_YEAR, rounding));
    }

    /** Returns the period only; the amount may be personal data. */
    @Override
    public String toString() {
        return "Flow[*** per " + per + "]";
    }
}
