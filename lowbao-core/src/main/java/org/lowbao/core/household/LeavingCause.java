package org.lowbao.core.household;

/** Why somebody left a household. Names are stored and never renamed. */
public enum LeavingCause {
    DEATH,
    MARRIAGE,
    /** Not for a full-time student up to bachelor level, who goes on belonging (民发〔2021〕57号 art. 7). */
    WORK_OR_STUDY_ELSEWHERE,
    /** Serves a prison sentence. */
    PRISON,
    ENLISTMENT,
    /** Went over to another dossier: a household was split, or joined with another. */
    HANDED_OVER,
    OTHER
}
