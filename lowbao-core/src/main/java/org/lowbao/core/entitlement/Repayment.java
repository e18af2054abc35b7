package org.lowbao.core.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.money.Money;

/**
 * What came back of an overpayment.
 *
 * @param on the day
 * @param settles which months it settles
 * @param setOff the month from whose benefit it was kept back (抵扣); absent if somebody paid it
 */
public record Repayment(LocalDate on, List<MonthAmount> settles, Optional<MonthAmount> setOff) {

    public Repayment {
        settles = List.copyOf(settles);
    }

    public Money amount() {
        return MonthAmount.total(settles);
    }

    @Override
    public String toString() {
        return "repayment on " + on;
    }
}
