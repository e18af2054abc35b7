package org.lowbao.core.entitlement;

/** Why money is recovered. Names are stored and never renamed. */
public enum RecoveryGround {
    /** It was obtained by fraud (骗取; 社会救助暂行办法 art. 68). */
    FRAUD,
    /** A change was not reported, or late. */
    CHANGE_NOT_REPORTED,
    /** It was paid for months after a death. */
    DEATH,
    /** The office made a mistake. */
    OFFICE_ERROR
}
