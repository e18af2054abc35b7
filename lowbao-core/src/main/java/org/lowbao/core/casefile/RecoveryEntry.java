package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.Recovery;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.Repayment;

/** What was decided on an overpayment, and what came back of it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecoveryEntry.RecoveryDecided.class, name = "case.recovery-decided"),
    @JsonSubTypes.Type(value = RecoveryEntry.RepaymentRecorded.class, name = "case.repayment-recorded"),
    @JsonSubTypes.Type(value = RecoveryEntry.BenefitSetOff.class, name = "case.benefit-set-off"),
    @JsonSubTypes.Type(value = RecoveryEntry.RecoveryWaived.class, name = "case.recovery-waived")
})
public sealed interface RecoveryEntry extends CaseEntry {

    /**
     * A named person decided to have an overpayment paid back (追回).
     *
     * @param ground why
     * @param debtor from whom: a member's id, or words for somebody else
     * @param claimed what is to be paid back, by month
     * @param waived what need not be paid back, by month
     * @param waiverReason why
     * @param instalments by when
     * @param words the reason in words for the family
     */
    record RecoveryDecided(
            RecoveryGround ground,
            String debtor,
            List<MonthAmount> claimed,
            List<MonthAmount> waived,
            Optional<String> waiverReason,
            List<Instalment> instalments,
            String words)
            implements RecoveryEntry {
        public RecoveryDecided {
            claimed = List.copyOf(claimed);
            waived = List.copyOf(waived);
            instalments = List.copyOf(instalments);
        }

        @Override
        public String type() {
            return "case.recovery-decided";
        }

        @Override
        public StepCode step() {
            return StepCode.DECIDE_RECOVERY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.with(new Recovery(
                    recorded.version(), recorded.on(), ground, debtor, claimed, waived, instalments, List.of()));
            draft.add(DocumentType.RECOVERY_DECISION, recorded);
        }

        @Override
        public String toString() {
            return "recovery of " + claimed.size() + " months: " + ground;
        }
    }

    /**
     * Somebody paid back.
     *
     * @param recovery the entry that decided it
     * @param repayment what came, and which months it settles
     * @param receipt the receipt's number
     */
    record RepaymentRecorded(long recovery, Repayment repayment, String receipt) implements RecoveryEntry {
        @Override
        public String type() {
            return "case.repayment-recorded";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_REPAYMENT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.repaid(recovery, repayment);
            draft.add(DocumentType.RECOVERY_LEDGER, recorded);
        }

        @Override
        public String toString() {
            return repayment.toString();
        }
    }

    /**
     * A named person had a part of a month's benefit kept back (抵扣).
     *
     * @param recovery the entry that decided the recovery
     * @param repayment what was kept back, and which months it settles
     * @param words the reason in words for the family
     */
    record BenefitSetOff(long recovery, Repayment repayment, String words) implements RecoveryEntry {
        @Override
        public String type() {
            return "case.benefit-set-off";
        }

        @Override
        public StepCode step() {
            return StepCode.SET_OFF;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.repaid(recovery, repayment);
            draft.add(DocumentType.SET_OFF_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "set-off for recovery " + recovery;
        }
    }

    /**
     * A named person waived what was open, or a part of it (免予追回).
     *
     * @param recovery the entry that decided the recovery
     * @param parts what is waived, by month
     * @param words the reason
     */
    record RecoveryWaived(long recovery, List<MonthAmount> parts, String words) implements RecoveryEntry {
        public RecoveryWaived {
            parts = List.copyOf(parts);
        }

        @Override
        public String type() {
            return "case.recovery-waived";
        }

        @Override
        public StepCode step() {
            return StepCode.WAIVE_RECOVERY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.waived(recovery, parts);
            draft.add(DocumentType.RECOVERY_LEDGER, recorded);
        }

        @Override
        public String toString() {
            return "waiver for recovery " + recovery;
        }
    }
}
