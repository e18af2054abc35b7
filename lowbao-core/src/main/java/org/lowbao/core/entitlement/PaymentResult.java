package org.lowbao.core.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.money.Money;

/**
 * What the bank answered to one order: paid, or returned (代发结果).
 *
 * @param listId the payment list that ordered
 * @param item what it is paid for
 * @param month the benefit month
 * @param amount what was paid or returned: all that the list ordered
 * @param on the day on which it was credited, or came back
 * @param returned why it came back; absent if it was paid
 */
public record PaymentResult(
        String listId, PaymentItem item, YearMonth month, Money amount, LocalDate on, Optional<ReturnReason> returned) {

    boolean isOf(String otherList, PaymentItem otherItem, YearMonth otherMonth) {
        return listId.equals(otherList) && item == otherItem && month.equals(otherMonth);
    }

    @Override
    public String toString() {
        return (returned.isPresent() ? "returned" : "paid") + " of " + listId + " of " + item + " for " + month;
    }
}
