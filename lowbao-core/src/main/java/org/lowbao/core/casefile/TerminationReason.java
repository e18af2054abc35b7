package org.lowbao.core.casefile;

/** Why a procedure ends without a decision. Names are stored and never renamed. */
public enum TerminationReason {
    /** The household does not cooperate, without reason (民发〔2021〕57号 art. 29). */
    NO_COOPERATION,
    /** The household withdrew its application. */
    WITHDRAWN,
    /** Everybody it was for died. */
    DIED
}
