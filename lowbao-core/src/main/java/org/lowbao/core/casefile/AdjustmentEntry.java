package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.money.Money;

/** What changed an entitlement, or ended it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = AdjustmentEntry.Stopped.class, name = "case.stopped"),
    @JsonSubTypes.Type(value = AdjustmentEntry.ChangeReported.class, name = "case.change-reported"),
    @JsonSubTypes.Type(value = AdjustmentEntry.ReviewOpened.class, name = "case.review-opened"),
    @JsonSubTypes.Type(value = AdjustmentEntry.Continued.class, name = "case.continued"),
    @JsonSubTypes.Type(value = AdjustmentEntry.Adjusted.class, name = "case.adjusted"),
    @JsonSubTypes.Type(value = AdjustmentEntry.Recalculated.class, name = "case.recalculated")
})
public sealed interface AdjustmentEntry extends CaseEntry {

    /**
     * A named person stopped the entitlement, with a reason in writing (停保).
     *
     * @param reason why
     * @param words the reason in the person's words, for the family
     * @param from the first month without
     * @param reachingBack why it reaches over months that were ordered; absent if it does not
     */
    record Stopped(
            StopReason reason,
            String words,
            YearMonth from,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reachingBack)
            implements AdjustmentEntry {

        /** A stop that reaches over no month that was ordered. */
        public Stopped(StopReason reason, String words, YearMonth from) {
            this(reason, words, from, Optional.empty());
        }

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
            draft.stopped(reason, words, from, recorded);
        }

        @Override
        public String toString() {
            return "stopped from " + from + ": " + reason;
        }
    }

    /** A change of circumstances was reported (变更报告). */
    record ChangeReported(ChangeReport report) implements AdjustmentEntry {
        @Override
        public String type() {
            return "case.change-reported";
        }

        @Override
        public StepCode step() {
            return StepCode.REPORT_CHANGE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.changes = Enquiries.plus(draft.changes, new CaseFile.Reported(recorded.version(), report));
            if (report.kind() == ChangeReport.Kind.JOB_TAKEN) {
                report.memberId().ifPresent(member -> draft.duties = draft.duties.countedAnew(member));
            }
            draft.add(DocumentType.CHANGE_REPORT, recorded);
        }
    }

    /** A review of the entitlement was opened (复核). */
    record ReviewOpened(ReviewOccasion occasion) implements AdjustmentEntry {
        @Override
        public String type() {
            return "case.review-opened";
        }

        @Override
        public StepCode step() {
            return StepCode.OPEN_REVIEW;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.review = Optional.of(new CaseFile.Review(recorded.version(), recorded.on(), occasion));
            draft.add(DocumentType.REVIEW_FORM, recorded);
        }
    }

    /**
     * A review left the entitlement as it is (继续保障).
     *
     * @param words what the review came to
     * @param nextReview when it is reviewed next; absent where no class was decided
     * @param validity the days for which an identification without monthly payment holds anew; absent where it is paid
     */
    record Continued(
            String words,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NextReview> nextReview,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DayRange> validity)
            implements AdjustmentEntry {

        /** A continuation of before reviews fell due by class. */
        public Continued(String words) {
            this(words, Optional.empty(), Optional.empty());
        }

        @Override
        public String type() {
            return "case.continued";
        }

        @Override
        public StepCode step() {
            return StepCode.CONTINUE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.reviewed();
            draft.duties = draft.duties.reviewedNext(nextReview);
            validity.ifPresent(days -> draft.registration = draft.registration.renewed(days));
            draft.add(DocumentType.REVIEW_FORM, recorded);
        }

        @Override
        public String toString() {
            return "continued";
        }
    }

    /**
     * A named person changed the entitlement (增发、减发).
     *
     * @param kind as what
     * @param covered the members it is for
     * @param from the first month
     * @param monthly the amount a month
     * @param words the reason in words for the family
     * @param nextReview when it is reviewed next; absent where no class was decided
     * @param reachingBack why it overpays months that were ordered; absent if it does not
     * @param addOns how much of the amount is paid apart as add-ons; absent if nothing is
     * @param validity the days for which it holds, where the kind pays nothing; absent where it is paid
     */
    record Adjusted(
            IdentificationKind kind,
            List<String> covered,
            YearMonth from,
            Money monthly,
            String words,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NextReview> nextReview,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reachingBack,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Money> addOns,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DayRange> validity)
            implements AdjustmentEntry {

        public Adjusted {
            covered = List.copyOf(covered);
        }

        /** An adjustment without a class, that overpays no month, and of which nothing is paid apart. */
        public Adjusted(IdentificationKind kind, List<String> covered, YearMonth from, Money monthly, String words) {
            this(
                    kind,
                    covered,
                    from,
                    monthly,
                    words,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Ledger applied(Ledger ledger, Instant decidedAt) {
            return ledger.supersededBy(new Entitlement(
                    kind, from, Optional.empty(), monthly, covered, decidedAt, addOns.orElse(Money.ZERO)));
        }

        @Override
        public String type() {
            return "case.adjusted";
        }

        @Override
        public StepCode step() {
            return StepCode.ADJUST;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = applied(draft.ledger, recorded.at());
            draft.reviewed();
            // an entitlement that goes on leaves no exit
            draft.duties = draft.duties.leaving(Optional.empty()).reviewedNext(nextReview);
            draft.identified(kind, from, validity);
            draft.add(DocumentType.AMOUNT_CHANGE_FORM, recorded);
        }

        @Override
        public String toString() {
            return kind + " of " + covered.size() + " members from " + from;
        }
    }

    /**
     * Months were determined anew, and what changed was raised (补发).
     *
     * @param months a determination for each month, with its trace, for it explains the month
     * @param words the reason in words for the family
     * @param addOnsApart whether the add-ons of these months are paid apart; absent means no
     */
    record Recalculated(
            List<Determination> months,
            String words,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> addOnsApart)
            implements AdjustmentEntry {
        public Recalculated {
            months = List.copyOf(months);
        }

        /** A recalculation of months whose add-ons are paid with the benefit. */
        public Recalculated(List<Determination> months, String words) {
            this(months, words, Optional.empty());
        }

        @Override
        public String type() {
            return "case.recalculated";
        }

        @Override
        public StepCode step() {
            return StepCode.RECALCULATE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            for (Determination determined : months) {
                Money addOns = addOnsApart.orElse(false) && determined.kind().isPaidMonthly()
                        ? determined.addOns()
                        : Money.ZERO;
                draft.ledger =
                        draft.ledger.recalculated(determined.month(), determined.payable(), addOns, recorded.at());
            }
            draft.add(DocumentType.AMOUNT_CHANGE_FORM, recorded);
        }

        @Override
        public String toString() {
            return "recalculated " + months.size() + " months";
        }
    }
}
