package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that somebody brought against a case or a decision on it: a report by the public, a petition, or a remedy. Who
 * reported stands in the office's register and nowhere in the dossier.
 *
 * @param reference the number in the office's register
 * @param kind what it is
 * @param entry the entry that opened it
 * @param receivedOn when the office received it
 * @param answerBy the last day to answer it; absent where no limit is known
 * @param extended whether that day was put off
 * @param outcome what came of it; absent while it is open
 */
public record Matter(
        String reference,
        Kind kind,
        long entry,
        LocalDate receivedOn,
        Optional<LocalDate> answerBy,
        boolean extended,
        Optional<Outcome> outcome) {

    /** What it is. Names are stored and never renamed. */
    public enum Kind {
        /** A report by the public (举报). */
        REPORT,
        /** A petition (信访). */
        PETITION,
        /** An application for administrative reconsideration (行政复议). */
        RECONSIDERATION,
        /** A law-suit (行政诉讼). */
        LITIGATION
    }

    /** What came of it. Names are stored and never renamed. */
    public enum Outcome {
        /** What the office did stands, or what was reported is not so. */
        UNFOUNDED,
        /** What the office did does not stand, or what was reported is so. */
        WELL_FOUNDED,
        /** It was taken back. */
        WITHDRAWN
    }

    boolean isOpen() {
        return outcome.isEmpty();
    }

    Matter answered(Outcome came) {
        return new Matter(reference, kind, entry, receivedOn, answerBy, extended, Optional.of(came));
    }

    Matter extendedUntil(LocalDate day) {
        return new Matter(reference, kind, entry, receivedOn, Optional.of(day), true, outcome);
    }

    @Override
    public String toString() {
        return kind + " of " + receivedOn + outcome.map(came -> ": " + came).orElse("");
    }
}
