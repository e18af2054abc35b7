package org.lowbao.core.entitlement;

/** What money is paid for. Each is owed, ordered and settled by itself. Names are stored and never renamed. */
public enum PaymentItem {
    /** The benefit of the month (低保金), with add-ons where the place pays them together. */
    BENEFIT,
    /** Categorised add-ons (分类施保) where the place pays them apart. */
    ADD_ON,
    /** The temporary price subsidy of the month (临时价格补贴). */
    PRICE_SUBSIDY
}
