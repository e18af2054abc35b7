package org.lowbao.core.entitlement;

import java.time.YearMonth;
import org.lowbao.core.money.Money;

/**
 * How one item of one month stands. Everything that is not written down as it happened is derived here.
 *
 * @param item what it is paid for
 * @param month the benefit month
 * @param entitled what decisions grant, as known now
 * @param ordered what payment lists ordered
 * @param paid what the bank paid
 * @param returned what the bank returned
 * @param setOff what was kept back from it for an earlier overpayment
 * @param claimed what is to be paid back of it by decision
 * @param waived what need not be paid back of it by decision
 * @param repaid what came back of it
 */
public record MonthBalance(
        PaymentItem item,
        YearMonth month,
        Money entitled,
        Money ordered,
        Money paid,
        Money returned,
        Money setOff,
        Money claimed,
        Money waived,
        Money repaid) {

    /** Returns what was ordered and not answered by the bank yet. */
    public Money underWay() {
        return ordered.minus(returned).minus(paid);
    }

    /** Returns what the household keeps of the month: got, on its way, or kept back for it; without what it paid back. */
    public Money kept() {
        return ordered.minus(returned).plus(setOff).minus(repaid);
    }

    /** Returns what is still to be ordered; negative if more was than is granted. */
    public Money due() {
        return entitled.minus(kept());
    }

    /** Returns what was ordered above what is granted and was neither paid back nor waived; never negative. */
    public Money overpaid() {
        return atLeastZero(due().negated().minus(waived));
    }

    /** Returns what of {@link #overpaid} is to be paid back by decision; a later increase lowers it. */
    public Money recoverable() {
        return lesser(claimed.minus(repaid), overpaid());
    }

    /** Returns what of {@link #overpaid} nobody decided on yet. */
    public Money undecided() {
        return overpaid().minus(recoverable());
    }

    MonthAmount with(Money amount) {
        return new MonthAmount(item, month, amount);
    }

    static Money lesser(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    @Override
    public String toString() {
        return "balance of " + item + " of " + month;
    }
}
