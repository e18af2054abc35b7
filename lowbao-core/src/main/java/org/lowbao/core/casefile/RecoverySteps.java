package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.Repayment;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that have an overpayment paid back (追回). An overpayment becomes a debt only by the first of them. */
public final class RecoverySteps {

    private RecoverySteps() {}

    /**
     * Decides to have an overpayment paid back, or a part of it, and to waive another part. The oldest months are claimed first.
     *
     * @param ground why
     * @param debtor from whom: a member's id, or words for somebody else
     * @param amount what is to be paid back; zero if everything is waived
     * @param waived what need not be paid back; with {@code amount} no more than was overpaid
     * @param waiverReason why a part is waived; needed for one
     * @param instalments by when; they add up to {@code amount}
     * @param words the reason in words for the family
     */
    public record DecideRecovery(
            @NotNull RecoveryGround ground,
            @NotBlank @Size(max = 100) String debtor,
            @NotNull Money amount,
            @NotNull Money waived,
            Optional<@Size(min = 1, max = 2000) String> waiverReason,
            @NotNull @Size(max = 120) List<@NotNull @Valid Instalment> instalments,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        public DecideRecovery {
            instalments = List.copyOf(instalments);
        }

        @Override
        public StepCode code() {
            return StepCode.DECIDE_RECOVERY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (amount.isNegative()
                    || waived.isNegative()
                    || !amount.plus(waived).isPositive()) {
                reasons.add(Particulars.doesNotAddUp("amount"));
            } else if (MonthAmount.total(file.ledger().overpayments()).isLessThan(amount.plus(waived))) {
                reasons.add(Refusal.of(RefusalCode.MORE_THAN_OVERPAID));
            }
            if (!addUp()) {
                reasons.add(Particulars.doesNotAddUp("instalments"));
            }
            if (waived.isPositive() && waiverReason.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.REASON_MISSING));
            }
            return reasons;
        }

        private boolean addUp() {
            return instalments.stream()
                            .allMatch(instalment -> instalment.amount().isPositive())
                    && Money.sum(instalments.stream().map(Instalment::amount).toList())
                            .equals(amount);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            List<MonthAmount> overpaid = file.ledger().overpayments();
            return new RecoveryEntry.RecoveryDecided(
                    ground,
                    debtor,
                    MonthAmount.first(overpaid, amount),
                    MonthAmount.first(MonthAmount.after(overpaid, amount), waived),
                    waiverReason,
                    instalments,
                    words);
        }

        @Override
        public String toString() {
            return "recovery: " + ground;
        }
    }

    /**
     * Records what somebody paid back.
     *
     * @param recovery the entry that decided it
     * @param on the day
     * @param amount no more than is open
     * @param receipt the receipt's number
     */
    public record RecordRepayment(
            long recovery,
            @NotNull LocalDate on,
            @NotNull Money amount,
            @NotBlank @Size(max = 100) String receipt) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_REPAYMENT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("paidOn", on, situation));
            reasons.addAll(noMoreThanOpen(file, recovery, amount));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RecoveryEntry.RepaymentRecorded(
                    recovery, new Repayment(on, openFirst(file, recovery, amount), Optional.empty()), receipt);
        }

        @Override
        public String toString() {
            return "repayment on " + on;
        }
    }

    /**
     * Keeps a part of a month's benefit back for a recovery (抵扣), where the place allows it.
     *
     * @param recovery the entry that decided it
     * @param month the month whose benefit it is kept back from
     * @param amount no more than is open, nor than is still to be ordered for the month
     * @param words the reason in words for the family
     */
    public record SetOff(
            long recovery,
            @NotNull YearMonth month,
            @NotNull Money amount,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.SET_OFF;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(noMoreThanOpen(file, recovery, amount));
            if (file.ledger().balance(PaymentItem.BENEFIT, month).due().isLessThan(amount)) {
                reasons.add(Refusal.of(RefusalCode.NOTHING_TO_ORDER, "month", month));
            }
            file.ledger()
                    .withheld(month, YearMonth.from(situation.today()))
                    .map(Particulars::withheld)
                    .ifPresent(reasons::add);
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RecoveryEntry.BenefitSetOff(
                    recovery,
                    new Repayment(
                            situation.today(),
                            openFirst(file, recovery, amount),
                            Optional.of(new MonthAmount(PaymentItem.BENEFIT, month, amount))),
                    words);
        }

        @Override
        public String toString() {
            return "set-off against " + month;
        }
    }

    /**
     * Waives what is open of a recovery, or a part of it (免予追回).
     *
     * @param recovery the entry that decided it
     * @param amount no more than is open
     * @param words the reason
     */
    public record WaiveRecovery(
            long recovery,
            @NotNull Money amount,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.WAIVE_RECOVERY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return noMoreThanOpen(file, recovery, amount);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RecoveryEntry.RecoveryWaived(recovery, openFirst(file, recovery, amount), words);
        }

        @Override
        public String toString() {
            return "waiver of a recovery";
        }
    }

    private static List<Refusal> noMoreThanOpen(CaseFile file, long recovery, Money amount) {
        if (file.ledger().recovery(recovery).isEmpty()) {
            return List.of(Refusal.of(RefusalCode.RECOVERY_UNKNOWN, "recovery", recovery));
        }
        if (!amount.isPositive()) {
            return List.of(Particulars.doesNotAddUp("amount"));
        }
        return MonthAmount.total(file.ledger().open(recovery)).isLessThan(amount)
                ? List.of(Refusal.of(RefusalCode.MORE_THAN_OPEN, "recovery", recovery))
                : List.of();
    }

    private static List<MonthAmount> openFirst(CaseFile file, long recovery, Money amount) {
        return MonthAmount.first(file.ledger().open(recovery), amount);
    }
}
