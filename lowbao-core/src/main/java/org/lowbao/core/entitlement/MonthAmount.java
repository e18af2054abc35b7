package org.lowbao.core.entitlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lowbao.core.money.Money;

/**
 * An amount of one item for one benefit month.
 *
 * @param item what it is paid for
 * @param month the benefit month
 * @param amount how much
 */
public record MonthAmount(PaymentItem item, YearMonth month, Money amount) {

    /** Returns what they add up to. */
    public static Money total(Collection<MonthAmount> amounts) {
        return Money.sum(amounts.stream().map(MonthAmount::amount).toList());
    }

    /** Returns the first of {@code amounts} that add up to {@code sum}, the last of them cut; all if they do not reach it. */
    public static List<MonthAmount> first(List<MonthAmount> amounts, Money sum) {
        var parts = new ArrayList<MonthAmount>();
        Money left = sum;
        for (MonthAmount next : amounts) {
            Money part = MonthBalance.lesser(next.amount, left);
            left = left.minus(part);
            if (part.isPositive()) {
                parts.add(new MonthAmount(next.item, next.month, part));
            }
        }
        return List.copyOf(parts);
    }

    /** Returns what {@link #first} leaves of {@code amounts}. */
    public static List<MonthAmount> after(List<MonthAmount> amounts, Money sum) {
        var parts = new ArrayList<MonthAmount>();
        Money left = sum;
        for (MonthAmount next : amounts) {
            Money part = MonthBalance.lesser(next.amount, left);
            left = left.minus(part);
            if (part.isLessThan(next.amount)) {
                parts.add(new MonthAmount(next.item, next.month, next.amount.minus(part)));
            }
        }
        return List.copyOf(parts);
    }

    boolean isOf(PaymentItem otherItem, YearMonth otherMonth) {
        return item == otherItem && month.equals(otherMonth);
    }

    @Override
    public String toString() {
        return item + " of " + month;
    }
}
