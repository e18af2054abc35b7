package org.lowbao.core.office;

/** In which capacity somebody acts on a case. Codes are stored and never renamed. */
public enum Role {
    /** At the social-assistance window of the township: takes in and accepts (经办机构). */
    WINDOW_CLERK,
    /** Visits households for the township. */
    INVESTIGATOR,
    /** Gives the township's first-review opinion. */
    TOWNSHIP_REVIEWER,
    /** Confirms or refuses for the county-level civil affairs department. */
    COUNTY_CONFIRMER,
    /** Prepares and checks payment lists. */
    PAYMENT_OFFICER,
    /** Arranges and keeps the dossiers. */
    ARCHIVIST,
    /** Looks from outside: supervision, inspection, audit. */
    SUPERVISOR
}
