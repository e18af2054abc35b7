package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;

/** What changed an entitlement, or ended it. */
@JsonSubTypes({@JsonSubTypes.Type(value = AdjustmentEntry.Stopped.class, name = "case.stopped")})
public sealed interface AdjustmentEntry extends CaseEntry {

    /**
     * A named person stopped the entitlement, with a reason in writing (停保).
     *
     * @param reason why
     * @param words the reason in the person's words, for the family
     * @param from the first month without
     */
    record Stopped(StopReason reason, String words, YearMonth from) implements AdjustmentEntry {
        @Override
        public String type() {
            return "case.stopped";
        }

        @Override
        public StepCode step() {
            return StepCode.STOP;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.stop = Optional.of(new CaseFile.Stop(recorded.on(), recorded.actor(), reason, words, from));
            draft.ledger = draft.ledger.endedBefore(from);
            draft.add(DocumentType.STOP_FORM, recorded);
            draft.add(DocumentType.TERMINATION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "stopped from " + from + ": " + reason;
        }
    }
}
