package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.entitlement.Withholding;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that hold payment back for a while, and let it go on. */
public final class WithholdingSteps {

    private WithholdingSteps() {}

    /**
     * Withholds payment (暂缓发放), on a basis, for a reason, and up to a limit. The months stay owed: they are due again when it
     * is lifted, or when its last month is over.
     *
     * @param from the first month; one in which the household is entitled
     * @param last the last month, and the last in which it lasts; not before {@code from} nor before the month of the decision
     * @param basis document and article that allow it
     * @param words the reason in words for the family
     */
    public record WithholdPayment(
            @NotNull YearMonth from,
            @NotNull YearMonth last,
            @NotBlank @Size(max = 200) String basis,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.WITHHOLD_PAYMENT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (last.isBefore(from) || last.isBefore(YearMonth.from(situation.today()))) {
                reasons.add(Particulars.outOfOrder("last", last.atEndOfMonth()));
            }
            if (file.ledger().paid(from).isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", from));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new WithholdingEntry.PaymentWithheld(from, last, basis, words);
        }

        @Override
        public String toString() {
            return "withholding from " + from + " to " + last;
        }
    }

    /**
     * Lifts the withholding that is in force (恢复发放); what was withheld is due again.
     *
     * @param words the reason in words for the family
     */
    public record LiftWithholding(
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.LIFT_WITHHOLDING;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Withholding inForce = file.ledger()
                    .withholdingInForce(YearMonth.from(situation.today()))
                    .orElseThrow();
            return new WithholdingEntry.WithholdingLifted(inForce.number(), words);
        }

        @Override
        public String toString() {
            return "lifting of a withholding";
        }
    }
}
