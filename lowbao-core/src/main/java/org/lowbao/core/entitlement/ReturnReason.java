package org.lowbao.core.entitlement;

/** Why a bank did not pay and returned the money. Names are stored and never renamed. */
public enum ReturnReason {
    /** The account was closed (销户). */
    ACCOUNT_CLOSED,
    /** The account is frozen, dormant or stopped (冻结、睡眠、止付). */
    ACCOUNT_BLOCKED,
    /** The bank has no such account (账号不存在). */
    ACCOUNT_UNKNOWN,
    /** The account is in another name (户名不符). */
    NAME_DIFFERS,
    /** Anything else. */
    OTHER
}
