/**
 * What a household is owed: {@link org.lowbao.core.entitlement.Entitlement} says who may have how much from when,
 * {@link org.lowbao.core.entitlement.Ledger} holds entitlement against what was ordered, paid and paid back,
 * {@link org.lowbao.core.entitlement.MonthBalance} is how one item of one month stands,
 * {@link org.lowbao.core.entitlement.PaymentLine} is one row of a payment list.
 */
@NullMarked
package org.lowbao.core.entitlement;

import org.jspecify.annotations.NullMarked;
