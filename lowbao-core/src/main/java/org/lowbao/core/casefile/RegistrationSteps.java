package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps into and out of the registers of families that are identified without monthly payment (台账). */
public final class RegistrationSteps {

    private RegistrationSteps() {}

    /**
     * Concludes a review: the household becomes what was proposed, which is another kind and pays nothing a month, or did so
     * until now (类别转换). Nobody applies anew, and every paper stays. It is no adjustment: the household is told that it is
     * something else, and the first month is not chosen. What is paid begins as on a confirmation. What is paid ends after the
     * month of the decision, or after the last one that was ordered or left of a gradual exit.
     *
     * @param certificate the number of the certificate of what it is now
     * @param words the reason in words for the family
     * @param reviewClass the place's code of the class in which it is reviewed, where it is paid now; absent for the one that is
     *     reviewed most often
     * @param earlier an earlier first month without payment, where it should have ended before; absent where it ends as above
     * @param reachingBack why it reaches over months that were ordered, so that they are overpaid; absent if it must not
     */
    public record Convert(
            @NotBlank @Size(max = 64) String certificate,
            @NotBlank @Size(max = 2000) String words,
            Optional<@Pattern(regexp = "[!-~]{1,32}") String> reviewClass,
            Optional<YearMonth> earlier,
            Optional<@Size(min = 1, max = 2000) String> reachingBack)
            implements CaseStep {

        /** Converts from the month that follows. */
        public Convert(String certificate, String words) {
            this(certificate, words, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public StepCode code() {
            return StepCode.CONVERT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            Optional<IdentificationKind> proposed = eligible(file);
            if (proposed.isEmpty()) {
                // guards say so
                return List.of();
            }
            if (!converts(file, proposed.get())) {
                return List.of(Refusal.of(RefusalCode.NOTHING_TO_CONVERT, "identification", proposed.get()));
            }
            RegistrationEntry.Converted converted = converted(file, situation);
            var reasons = new ArrayList<Refusal>(Particulars.reviewClass(proposed.get(), reviewClass, situation));
            YearMonth byRule = byRule(proposed.get(), file, situation);
            earlier.filter(month -> proposed.get().isPaidMonthly() || !month.isBefore(byRule))
                    .ifPresent(month -> reasons.add(Particulars.outOfOrder("earlier", month.atDay(1))));
            reasons.addAll(AdjustmentSteps.reachesBack(
                    file.ledger(), converted.applied(file.ledger(), situation.now()), converted.from(), reachingBack));
            reasons.addAll(AdjustmentSteps.neverBegun(file, converted.from()));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return converted(file, situation);
        }

        private RegistrationEntry.Converted converted(CaseFile file, Situation situation) {
            Determination proposed = file.proposal().orElseThrow().determination();
            YearMonth from = earlier.orElseGet(() -> byRule(proposed.kind(), file, situation));
            return new RegistrationEntry.Converted(
                    proposed.kind(),
                    ConfirmationSteps.covered(file, situation.today()),
                    from,
                    proposed.payable(),
                    certificate,
                    words,
                    NextReview.of(proposed.kind(), reviewClass, file, situation),
                    reachingBack,
                    Particulars.addOnsApart(proposed, situation),
                    Registration.validity(proposed.kind(), file.ledger().endedBefore(from), situation));
        }

        /** Returns the first month of what it is now. */
        private static YearMonth byRule(IdentificationKind kind, CaseFile file, Situation situation) {
            YearMonth now = YearMonth.from(situation.today());
            if (kind.isPaidMonthly()) {
                return situation.procedure().firstPayment().value().after(now);
            }
            return Stream.of(
                            Stream.of(Procedure.FirstPayment.MONTH_AFTER_DECISION.after(now)),
                            file.ledger().orders().stream().map(Order::month).map(month -> month.plusMonths(1)),
                            file.duties().gradualExit().stream().map(GradualExit::until))
                    .flatMap(months -> months)
                    .max(YearMonth::compareTo)
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "conversion";
        }
    }

    /** Tells whether a proposal makes a household another kind that is paid nothing, or was until now. */
    static boolean converts(CaseFile file, IdentificationKind proposed) {
        return file.registration()
                .running()
                .map(period -> period.kind() != proposed)
                .orElse(!proposed.isPaidMonthly());
    }

    /** Returns as what a household is proposed; empty if nothing is, or nothing that can be decided for. */
    static Optional<IdentificationKind> eligible(CaseFile file) {
        return file.proposal().map(proposal -> proposal.determination().kind()).filter(IdentificationKind::isEligible);
    }
}
