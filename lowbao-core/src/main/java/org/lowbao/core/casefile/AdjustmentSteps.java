package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Membership;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that change or end an entitlement. */
public final class AdjustmentSteps {

    private AdjustmentSteps() {}

    /** Returns why a decision cannot take effect from a month on, if it overpays months and does not say why. */
    static List<Refusal> reachesBack(Ledger before, Ledger after, YearMonth from, Optional<String> reachingBack) {
        return after.lastOverpaidSince(before)
                .filter(last -> reachingBack.isEmpty())
                .map(last -> List.of(
                        Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", from).with("earliest", last.plusMonths(1))))
                .orElse(List.of());
    }

    /** The retention clock starts with the stop, and must not start before there was something to stop. */
    static List<Refusal> neverBegun(CaseFile file, YearMonth from) {
        boolean neverBegun =
                file.ledger().entitlements().stream().map(Entitlement::from).allMatch(from::isBefore);
        return neverBegun ? List.of(Particulars.outOfOrder("from", from.atDay(1))) : List.of();
    }

    /** Returns why an entitlement cannot end before a month, without overpaying any that was ordered. */
    static List<Refusal> endRefusals(CaseFile file, YearMonth from, Optional<String> reachingBack) {
        var reasons =
                new ArrayList<Refusal>(reachesBack(file.ledger(), file.ledger().endedBefore(from), from, reachingBack));
        reasons.addAll(neverBegun(file, from));
        return reasons;
    }

    /**
     * Stops the entitlement (停保), reasoned in writing.
     *
     * @param reason why
     * @param words the reason in words for the family
     * @param from the first month without; not before the first month of the entitlement
     * @param reachingBack why it reaches over months that were ordered, so that they are overpaid; absent if it must not
     */
    public record Stop(
            @NotNull StopReason reason,
            @NotBlank @Size(max = 2000) String words,
            @NotNull YearMonth from,
            Optional<@Size(min = 1, max = 2000) String> reachingBack)
            implements CaseStep {

        /** A stop that must not reach over months that were ordered. */
        public Stop(StopReason reason, String words, YearMonth from) {
            this(reason, words, from, Optional.empty());
        }

        @Override
        public StepCode code() {
            return StepCode.STOP;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(endRefusals(file, from, reachingBack));
            if (reason == StopReason.EXPIRED) {
                reasons.addAll(stillValid(file, situation));
            }
            if (reason == StopReason.WORK_REFUSED) {
                file.ledger().entitlement(from).stream()
                        .flatMap(entitlement -> entitlement.covered().stream())
                        .forEach(member -> reasons.addAll(DutySteps.refusedTooSeldom(member, file, situation)));
            }
            return reasons;
        }

        /** Its days are over before it is ended for that, and it is not ended before they are. */
        private List<Refusal> stillValid(CaseFile file, Situation situation) {
            Optional<LocalDate> last = file.registration().due();
            if (last.isEmpty()) {
                return List.of(Particulars.invalid("reason", "PAID_MONTHLY"));
            }
            return file.registration().isExpired(situation.today())
                            && from.atDay(1).isAfter(last.get())
                    ? List.of()
                    : List.of(Refusal.of(RefusalCode.STILL_VALID, "last", last.get()));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.Stopped(reason, words, from, reachingBack);
        }

        @Override
        public String toString() {
            return "stop from " + from + ": " + reason;
        }
    }

    /** Takes in a report that circumstances changed (变更报告). */
    public record ReportChange(@NotNull @Valid ChangeReport report) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REPORT_CHANGE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("since", report.since(), situation));
            reasons.addAll(Particulars.knownMembers(report.memberId().stream().toList(), file));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.ChangeReported(report);
        }
    }

    /** Opens a review of the entitlement (复核); payment goes on. */
    public record OpenReview(@NotNull ReviewOccasion occasion) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.OPEN_REVIEW;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.ReviewOpened(occasion);
        }
    }

    /**
     * Concludes a review: the entitlement stays as it is (继续保障). An identification without monthly payment is renewed by it:
     * it is determined anew, and holds from that day on for as long as the place says.
     *
     * @param words what the review came to
     * @param reviewClass the place's code of the class in which it is reviewed from now on; absent if it stays in its class
     */
    public record Continue(
            @NotBlank @Size(max = 2000) String words, Optional<@Pattern(regexp = "[!-~]{1,32}") String> reviewClass)
            implements CaseStep {

        /** Continues in the class it is in. */
        public Continue(String words) {
            this(words, Optional.empty());
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.registration()
                    .running()
                    .map(period -> Particulars.reviewClass(period.kind(), reviewClass, situation))
                    .orElseGet(() -> Particulars.reviewClass(reviewClass, situation));
        }

        @Override
        public StepCode code() {
            return StepCode.CONTINUE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Optional<IdentificationKind> unpaid = file.registration().running().map(Registration.Period::kind);
            return new AdjustmentEntry.Continued(
                    words,
                    unpaid.isPresent() ? Optional.empty() : NextReview.after(reviewClass, file, situation),
                    unpaid.flatMap(kind -> Registration.validity(kind, file.ledger(), situation)));
        }

        @Override
        public String toString() {
            return "continuation";
        }
    }

    /**
     * Concludes a review: the entitlement becomes what was proposed, from a month on (增发、减发). What turns into a kind that is
     * paid nothing, or out of one, is converted instead: {@link RegistrationSteps.Convert}.
     *
     * @param from the first month
     * @param words the reason in words for the family
     * @param reviewClass the place's code of the class in which it is reviewed from now on; absent if it stays in its class
     * @param reachingBack why a decrease reaches over months that were ordered, so that they are overpaid; absent if it must
     *     not
     */
    public record Adjust(
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words,
            Optional<@Pattern(regexp = "[!-~]{1,32}") String> reviewClass,
            Optional<@Size(min = 1, max = 2000) String> reachingBack)
            implements CaseStep {

        /** Adjusts in the class it is in, without overpaying months that were ordered. */
        public Adjust(YearMonth from, String words) {
            this(from, words, Optional.empty(), Optional.empty());
        }

        @Override
        public StepCode code() {
            return StepCode.ADJUST;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            if (file.proposal().isEmpty()) {
                // a guard says so; there is nothing to compare with yet in a dossier that a handover opened
                return List.of();
            }
            Optional<IdentificationKind> proposed = RegistrationSteps.eligible(file);
            if (proposed.filter(kind -> RegistrationSteps.converts(file, kind)).isPresent()) {
                return List.of(Refusal.of(RefusalCode.CONVERSION_NEEDED, "identification", proposed.get()));
            }
            var reasons = new ArrayList<Refusal>();
            AdjustmentEntry.Adjusted adjusted = adjusted(file, situation);
            Money addOns = adjusted.addOns().orElse(Money.ZERO);
            boolean same = file.ledger()
                    .entitlement(from)
                    .map(now -> now.kind() == adjusted.kind()
                            && now.monthly().equals(adjusted.monthly())
                            && now.addOns().equals(addOns)
                            && now.covered().equals(adjusted.covered()))
                    .orElse(false);
            if (same) {
                reasons.add(Refusal.of(RefusalCode.NOTHING_CHANGES, "from", from));
            }
            reasons.addAll(
                    reachesBack(file.ledger(), adjusted.applied(file.ledger(), situation.now()), from, reachingBack));
            reasons.addAll(neverBegun(file, from));
            if (adjusted.covered().stream().anyMatch(member -> comesLater(file, member))) {
                reasons.add(Particulars.outOfOrder("from", from.atDay(1)));
            }
            reasons.addAll(Particulars.reviewClass(adjusted.kind(), reviewClass, situation));
            return reasons;
        }

        /** Tells whether the month is still another dossier's, from which the member came over. */
        private boolean comesLater(CaseFile file, String memberId) {
            boolean tookOver = file.household().membership(memberId).flatMap(Membership::present).stream()
                    .flatMap(stay -> stay.joining().stream())
                    .anyMatch(joining -> joining.cause() == JoiningCause.TAKEN_OVER);
            return tookOver
                    && file.ledger().entitlements().stream()
                            .filter(entitlement -> entitlement.covered().contains(memberId))
                            .map(Entitlement::from)
                            .allMatch(from::isBefore);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return adjusted(file, situation);
        }

        private AdjustmentEntry.Adjusted adjusted(CaseFile file, Situation situation) {
            Determination proposed = file.proposal().orElseThrow().determination();
            return new AdjustmentEntry.Adjusted(
                    proposed.kind(),
                    ConfirmationSteps.covered(file, situation.today()),
                    from,
                    proposed.payable(),
                    words,
                    NextReview.of(proposed.kind(), reviewClass, file, situation),
                    reachingBack,
                    Particulars.addOnsApart(proposed, situation),
                    Registration.validity(proposed.kind(), file.ledger().endedBefore(from), situation));
        }

        @Override
        public String toString() {
            return "adjustment from " + from;
        }
    }

    /**
     * Determines months anew, because a standard or a fact changed with effect on months that are over (补发), and raises what
     * changed. May be taken for a whole caseload: what would lower an amount, change its kind or end it is refused, for that
     * needs a review.
     *
     * @param months a determination for each month, one after the other, each of an entitlement that there is; the last
     *     amount goes on
     * @param words the reason in words for the family
     */
    public record Recalculate(
            @NotEmpty @Size(max = 600) List<@NotNull Determination> months,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        public Recalculate {
            months = List.copyOf(months);
        }

        @Override
        public StepCode code() {
            return StepCode.RECALCULATE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            boolean changes = false;
            for (int i = 0; i < months.size(); i++) {
                Determination determined = months.get(i);
                YearMonth month = determined.month();
                Optional<Entitlement> now = file.ledger().entitlement(month);
                if (i > 0 && !month.equals(months.get(i - 1).month().plusMonths(1))) {
                    reasons.add(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "months")
                            .with("fault", "NOT_ONE_AFTER_THE_OTHER"));
                } else if (now.isEmpty()) {
                    reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", month));
                } else if (determined.kind() != now.get().kind() || lowers(now.get(), determined, situation)) {
                    reasons.add(Refusal.of(RefusalCode.CHANGE_NEEDS_REVIEW, "month", month));
                } else {
                    changes |= !now.get().monthly().equals(determined.payable());
                }
            }
            if (reasons.isEmpty() && !changes) {
                reasons.add(Refusal.of(RefusalCode.NOTHING_CHANGES));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.Recalculated(
                    months,
                    words,
                    Optional.of(true)
                            .filter(apart ->
                                    situation.procedure().addOnsPaidApart().value()));
        }

        /** Tells whether an item would become less; with the sum of all items the same, one would be overpaid for another. */
        private static boolean lowers(Entitlement now, Determination determined, Situation situation) {
            Money addOns = Particulars.addOnsApart(determined, situation).orElse(Money.ZERO);
            return addOns.isLessThan(now.addOns())
                    || determined.payable().minus(addOns).isLessThan(now.monthly(PaymentItem.BENEFIT));
        }

        @Override
        public String toString() {
            return "recalculation of " + months.size() + " months";
        }
    }
}
