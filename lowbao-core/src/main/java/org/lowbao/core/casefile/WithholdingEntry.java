package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Withholding;

/** What held payment back for a while, and let it go on. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = WithholdingEntry.PaymentWithheld.class, name = "case.payment-withheld"),
    @JsonSubTypes.Type(value = WithholdingEntry.WithholdingLifted.class, name = "case.withholding-lifted")
})
public sealed interface WithholdingEntry extends CaseEntry {

    /**
     * A named person had payment withheld (暂缓发放).
     *
     * @param from the first month
     * @param last the last month, and the last in which it lasts
     * @param basis document and article that allow it
     * @param words the reason in words for the family
     */
    record PaymentWithheld(YearMonth from, YearMonth last, String basis, String words) implements WithholdingEntry {
        @Override
        public String type() {
            return "case.payment-withheld";
        }

        @Override
        public StepCode step() {
            return StepCode.WITHHOLD_PAYMENT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.with(new Withholding(recorded.version(), from, last, Optional.empty()));
            draft.add(DocumentType.WITHHOLDING_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "withheld from " + from + " to " + last;
        }
    }

    /**
     * A named person lifted a withholding (恢复发放).
     *
     * @param number the entry that decided the withholding
     * @param words the reason in words for the family
     */
    record WithholdingLifted(long number, String words) implements WithholdingEntry {
        @Override
        public String type() {
            return "case.withholding-lifted";
        }

        @Override
        public StepCode step() {
            return StepCode.LIFT_WITHHOLDING;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.lifted(number, recorded.on());
            draft.add(DocumentType.RESUMPTION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "withholding " + number + " lifted";
        }
    }
}
