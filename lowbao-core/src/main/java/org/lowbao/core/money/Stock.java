package org.lowbao.core.money;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A balance on one day, such as savings, the value of a vehicle or a debt.
 *
 * <p>A stock has no period and offers no way to become a {@link Flow}: savings divided by twelve are not income.
 * Stocks of several days are not added here either; whether balances of different days may be summed is a policy's
 * decision, made over {@link #amount}.
 *
 * <p>{@link #toString} leaves the amount out.
 *
 * @param amount what stood there; negative for a debt
 * @param asOf the day it stood there
 */
public record Stock(Money amount, LocalDate asOf) {

    public Stock {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** Returns the day only; the amount may be personal data. */
    @Override
    public String toString() {
        return "Stock[*** as of " + asOf + "]";
    }
}
