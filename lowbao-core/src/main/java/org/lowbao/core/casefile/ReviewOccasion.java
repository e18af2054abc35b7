package org.lowbao.core.casefile;

/** What a review of an entitlement is for. Names are stored and never renamed. */
public enum ReviewOccasion {
    /** It is time (定期核查). */
    PERIODIC,
    /** A change was reported. */
    CHANGE,
    /** Another register or an agency gave a signal (动态监测). */
    SIGNAL,
    /** Somebody reported the household (举报). */
    REPORT_BY_PUBLIC,
    /** A petition, a reconsideration or a judgment asks for it (信访、复议、诉讼). */
    REMEDY
}
