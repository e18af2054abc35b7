package org.lowbao.core.office;

/**
 * What somebody does in a case that another person may have to do the other part of (不相容岗位). Names are stored and never
 * renamed.
 */
public enum Duty {
    /** Accepts the application, or does not (受理). */
    ACCEPTANCE,
    /** Registers near relatives of officials separately (近亲属备案). */
    NEAR_RELATIVE_FILING,
    /** Visits the household, its neighbours or supporters (调查). */
    INVESTIGATION,
    /** Issues the check report (核对). */
    CHECK,
    /** Puts the determination forward (测算). */
    PROPOSAL,
    /** Gives the township's opinion (初审). */
    OPINION,
    /** Decides on the application, or on the entitlement in a review (确认). */
    CONFIRMATION
}
