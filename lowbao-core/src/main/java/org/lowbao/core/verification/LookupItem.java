package org.lowbao.core.verification;

/** What an agency can be asked about one person. Codes are stored and never renamed. */
public enum LookupItem {
    /** Whether and where the person stands in the household register (户籍). */
    HOUSEHOLD_REGISTER,
    /** Whether a death is on record. */
    DEATH,
    /** Motor vehicles in the person's name. */
    VEHICLES
}
