package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that change or end an entitlement. */
public final class AdjustmentSteps {

    private AdjustmentSteps() {}

    /**
     * Stops the entitlement (停保), reasoned in writing.
     *
     * @param reason why
     * @param words the reason in words for the family
     * @param from the first month without; no month that was ordered already, and not before the first month of the
     *     entitlement
     */
    public record Stop(
            @NotNull StopReason reason,
            @NotBlank @Size(max = 2000) String words,
            @NotNull YearMonth from) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.STOP;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            file.ledger()
                    .lastOrderedAbove(Money.ZERO, from)
                    .ifPresent(lastOrdered -> reasons.add(Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", from)
                            .with("earliest", lastOrdered.plusMonths(1))));
            boolean neverBegun =
                    file.ledger().entitlements().stream().map(Entitlement::from).allMatch(from::isBefore);
            if (neverBegun) {
                // the retention clock starts with the stop, and must not start before there was something to stop
                reasons.add(Guards.outOfOrder("from", from.atDay(1)));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.Stopped(reason, words, from);
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
            var reasons = new ArrayList<Refusal>(Guards.notLater("since", report.since(), situation));
            reasons.addAll(Guards.knownMembers(report.memberId().stream().toList(), file));
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
     * Concludes a review: the entitlement stays as it is (继续保障).
     *
     * @param words what the review came to
     */
    public record Continue(@NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.CONTINUE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.Continued(words);
        }

        @Override
        public String toString() {
            return "continuation";
        }
    }

    /**
     * Concludes a review: the entitlement becomes what was proposed, from a month on (增发、减发).
     *
     * @param from the first month; a decrease reaches no month that was ordered already
     * @param words the reason in words for the family
     */
    public record Adjust(
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ADJUST;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            List<String> covered = ConfirmationSteps.covered(file, situation.today());
            Money monthly = ConfirmationSteps.monthly(file);
            boolean same = file.ledger()
                    .entitlement(from)
                    .map(now -> now.monthly().equals(monthly) && now.covered().equals(covered))
                    .orElse(false);
            if (same) {
                reasons.add(Refusal.of(RefusalCode.NOTHING_CHANGES, "from", from));
            }
            file.ledger()
                    .lastOrderedAbove(monthly, from)
                    .ifPresent(last -> reasons.add(Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", from)
                            .with("earliest", last.plusMonths(1))));
            if (file.ledger().entitlements().stream().map(Entitlement::from).allMatch(from::isBefore)) {
                reasons.add(Guards.outOfOrder("from", from.atDay(1)));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.Adjusted(
                    ConfirmationSteps.kind(file),
                    ConfirmationSteps.covered(file, situation.today()),
                    from,
                    ConfirmationSteps.monthly(file),
                    words);
        }

        @Override
        public String toString() {
            return "adjustment from " + from;
        }
    }
}
