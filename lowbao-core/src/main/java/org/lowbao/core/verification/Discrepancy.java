package org.lowbao.core.verification;

/**
 * What was declared and what an agency found do not agree.
 *
 * @param kind what about
 * @param subject {@code household} or a member id
 * @param agency which agency found otherwise
 * @param settled whether an officer has found which one is right
 */
public record Discrepancy(Kind kind, String subject, String agency, boolean settled) {

    /** What a discrepancy can be about. */
    public enum Kind {
        VEHICLES_DIFFER,
        DEATH_ON_RECORD,
        NOT_IN_HOUSEHOLD_REGISTER
    }
}
