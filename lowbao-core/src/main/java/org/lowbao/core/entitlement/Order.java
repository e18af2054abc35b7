package org.lowbao.core.entitlement;

import java.time.YearMonth;
import org.lowbao.core.money.Money;

/**
 * What one payment list ordered for one household, item and month.
 *
 * @param listId the payment list
 * @param item what it is paid for
 * @param month the benefit month
 * @param amount what was ordered; a difference where something was ordered before
 */
public record Order(String listId, PaymentItem item, YearMonth month, Money amount) {

    /** Orders of the benefit. */
    public Order(String listId, YearMonth month, Money amount) {
        this(listId, PaymentItem.BENEFIT, month, amount);
    }

    boolean isOf(String otherList, PaymentItem otherItem, YearMonth otherMonth) {
        return listId.equals(otherList) && item == otherItem && month.equals(otherMonth);
    }

    @Override
    public String toString() {
        return "order of " + listId + " of " + item + " for " + month;
    }
}
