package org.lowbao.core.entitlement;

import java.time.YearMonth;
import org.lowbao.core.money.Money;

/**
 * What one payment list ordered for one household and month.
 *
 * @param listId the payment list
 * @param month the benefit month
 * @param amount what was ordered; a difference where something was ordered before
 */
public record Order(String listId, YearMonth month, Money amount) {

    @Override
    public String toString() {
        return "order of " + listId + " for " + month;
    }
}
