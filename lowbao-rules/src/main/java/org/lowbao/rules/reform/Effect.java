package org.lowbao.rules.reform;

/** What a reform does to one case in one month. A case is entitled if an outcome stands that has amounts. */
public enum Effect {
    /** The same outcomes with the same amounts. */
    UNCHANGED,
    /** Entitled before and after, to more. */
    WINNER,
    /** Entitled before and after, to less. */
    LOSER,
    /** Entitled only after. */
    NEWLY_ELIGIBLE,
    /** Entitled only before. */
    NO_LONGER_ELIGIBLE,
    /** Other outcomes, or amounts split differently, and the same money. */
    RECLASSIFIED,
    /** Cannot be determined yet, or needs a decision, before or after. */
    OPEN,
    /** The facts do not fit one of the policies; they were not evaluated. */
    REFUSED;

    /** Returns the effect of the opposite reform. */
    public Effect reversed() {
        switch (this) {
            case WINNER:
                return LOSER;
            case LOSER:
                return WINNER;
            case NEWLY_ELIGIBLE:
                return NO_LONGER_ELIGIBLE;
            case NO_LONGER_ELIGIBLE:
                return NEWLY_ELIGIBLE;
            default:
                return this;
        }
    }
}
