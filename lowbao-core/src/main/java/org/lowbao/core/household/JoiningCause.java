package org.lowbao.core.household;

/** Why somebody came into a household. Names are stored and never renamed. */
public enum JoiningCause {
    BIRTH,
    MARRIAGE,
    ADOPTION,
    /** Belonged before, left, and came back. */
    RETURN,
    /** Came over from another dossier, see {@link LeavingCause#HANDED_OVER}. */
    TAKEN_OVER,
    OTHER
}
