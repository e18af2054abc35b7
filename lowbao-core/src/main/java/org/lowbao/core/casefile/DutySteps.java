package org.lowbao.core.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/**
 * The steps about work: offers, refusals and what follows from them, gradual exit (民发〔2021〕57号 arts. 33, 34); and referrals to
 * other schemes.
 */
public final class DutySteps {

    private DutySteps() {}

    /**
     * Records that suitable work was offered to a member who is able to work (介绍就业).
     *
     * @param memberId to whom
     * @param on when
     * @param work which work, and why it suits the member
     */
    public record OfferWork(
            @NotBlank String memberId,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String work) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.OFFER_WORK;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.knownMembers(List.of(memberId), file));
            reasons.addAll(Particulars.notLater("on", on, situation));
            file.household()
                    .member(memberId)
                    .filter(member -> member.workCapacity() == WorkCapacity.NONE)
                    .ifPresent(member -> reasons.add(Refusal.of(RefusalCode.NOT_ABLE_TO_WORK, "member", memberId)));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new DutyEntry.WorkOffered(memberId, on, work);
        }

        @Override
        public String toString() {
            return "work offered to member " + memberId;
        }
    }

    /**
     * Records that a member refused the work offered, and tells the household what follows from it (拒绝就业).
     *
     * @param memberId who refused
     * @param justified whether the member had good reason; such a refusal does not count and ends what was counted
     * @param words what the member said, and the officer's finding on it
     */
    public record RecordWorkRefusal(
            @NotBlank String memberId,
            boolean justified,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_WORK_REFUSAL;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.duties().hasOpenOffer(memberId)
                    ? List.of()
                    : List.of(Refusal.of(RefusalCode.NO_WORK_OFFERED, "member", memberId));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new DutyEntry.WorkRefused(
                    memberId, justified, words, justified ? 0 : file.duties().refusals(memberId) + 1);
        }

        @Override
        public String toString() {
            return "refusal of work by member " + memberId;
        }
    }

    /**
     * Concludes a review: a member who refused suitable work as often as the place counts gets less, or nothing, of the
     * member's own share (减发、停发本人保障金); the others' shares stay as they are.
     *
     * @param memberId whose share
     * @param from the first month; reaches no month that was ordered already
     * @param by how much less a month, at most the share; absent if the whole share stops
     * @param words the reason in words for the family
     */
    public record ReduceShare(
            @NotBlank String memberId,
            @NotNull YearMonth from,
            Optional<Money> by,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REDUCE_SHARE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(refusedTooSeldom(memberId, file, situation));
            if (file.duties().gradualExit().isPresent()) {
                reasons.add(Refusal.of(RefusalCode.GRADUAL_EXIT_GRANTED));
            }
            Optional<Entitlement> now = file.ledger()
                    .paid(from)
                    .filter(entitlement -> entitlement.covered().contains(memberId));
            if (now.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", from));
                return reasons;
            }
            Money share = share(now.get());
            boolean whole = by.isEmpty() || by.get().equals(share);
            if (whole && now.get().covered().size() == 1) {
                // nobody would be left: that is the stop of the entitlement, with its own form
                reasons.add(Particulars.invalid("memberId", "NOBODY_LEFT"));
            }
            if (by.filter(less -> !less.isPositive() || less.minus(share).isPositive())
                    .isPresent()) {
                reasons.add(Particulars.invalid("by", "MORE_THAN_SHARE"));
            }
            reasons.addAll(AdjustmentSteps.reachesBack(
                    file.ledger(),
                    reduced(file, situation).applied(file.ledger(), situation.now()),
                    from,
                    Optional.empty()));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return reduced(file, situation);
        }

        private DutyEntry.ShareReduced reduced(CaseFile file, Situation situation) {
            Entitlement now = file.ledger().entitlement(from).orElseThrow();
            Money share = share(now);
            boolean whole = by.map(share::equals).orElse(true);
            return new DutyEntry.ShareReduced(
                    memberId,
                    now.kind(),
                    now.covered().stream()
                            .filter(member -> !whole || !member.equals(memberId))
                            .toList(),
                    from,
                    left(now),
                    words,
                    NextReview.after(Optional.empty(), file, situation));
        }

        /** Equal shares; what does not divide stays with the household. */
        private static Money share(Entitlement entitlement) {
            return entitlement.monthly().perHead(entitlement.covered().size(), RoundingMode.FLOOR);
        }

        private Money left(Entitlement now) {
            return now.monthly().minus(by.orElseGet(() -> share(now)));
        }

        @Override
        public String toString() {
            return "reduction of the share of member " + memberId + " from " + from;
        }
    }

    /**
     * Concludes a review: a household in which somebody found work is still paid for some months, from the next one on, and
     * then no more (渐退期). What it is paid in them stays what it is. The proposal has to say that income is what is over, and the
     * member has to earn by work.
     *
     * @param memberId who took the job, as was reported
     * @param months how many, at most as many as the place allows
     * @param words the reason in words for the family
     */
    public record GrantGradualExit(
            @NotBlank String memberId,
            @Min(1) @Max(120) int months,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.GRANT_GRADUAL_EXIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            boolean reported = file.changes().stream()
                    .map(CaseFile.Reported::report)
                    .anyMatch(report -> report.kind() == ChangeReport.Kind.JOB_TAKEN
                            && report.memberId().equals(Optional.of(memberId)));
            if (!reported) {
                reasons.add(Refusal.of(RefusalCode.NO_JOB_TAKEN, "member", memberId));
            }
            boolean over = file.proposal()
                    .map(proposal -> proposal.determination().isOverByIncomeAlone())
                    .orElse(true);
            if (!over || reported && !file.evidence().earnsByWork(memberId, situation.today())) {
                reasons.add(Refusal.of(RefusalCode.NOT_OVER_BY_WORK, "member", memberId));
            }
            int longest = situation.procedure().duties().gradualExitMonths().value();
            if (months > longest) {
                reasons.add(Refusal.of(RefusalCode.GRADUAL_EXIT_TOO_LONG, "months", months)
                        .with("longest", longest));
            }
            if (file.duties().gradualExit().isPresent()) {
                reasons.add(Refusal.of(RefusalCode.GRADUAL_EXIT_GRANTED));
            }
            YearMonth last = until(situation).minusMonths(1);
            if (file.ledger().paid(last).isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", last));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new DutyEntry.GradualExitGranted(memberId, until(situation), words);
        }

        private YearMonth until(Situation situation) {
            return YearMonth.from(situation.today()).plusMonths(1L + months);
        }

        @Override
        public String toString() {
            return "gradual exit of " + months + " months";
        }
    }

    /**
     * Refers the household to another scheme (转介); one referral to a scheme is open at a time.
     *
     * @param scheme where to
     * @param words what the household needs
     */
    public record Refer(
            @NotNull Referral.Scheme scheme,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REFER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.duties().awaits(scheme) ? List.of(Refusal.of(RefusalCode.REFERRAL_OPEN)) : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new DutyEntry.Referred(scheme, words);
        }

        @Override
        public String toString() {
            return "referral to " + scheme;
        }
    }

    /**
     * Records what the scheme answered to which the household was referred (转介反馈).
     *
     * @param scheme which scheme
     * @param answer whether it helped
     * @param words what it said
     */
    public record AnswerReferral(
            @NotNull Referral.Scheme scheme,
            @NotNull Referral.Answer answer,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ANSWER_REFERRAL;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.duties().awaits(scheme) ? List.of() : List.of(Refusal.of(RefusalCode.NOT_REFERRED));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new DutyEntry.ReferralAnswered(scheme, answer, words);
        }

        @Override
        public String toString() {
            return "answer of " + scheme;
        }
    }

    /** Returns why a member's refusals of work have no consequence yet. */
    static List<Refusal> refusedTooSeldom(String memberId, CaseFile file, Situation situation) {
        int needed = situation.procedure().duties().workRefusals().value();
        int were = file.duties().refusals(memberId);
        var reasons = new ArrayList<Refusal>();
        if (were < needed) {
            reasons.add(Refusal.of(RefusalCode.REFUSALS_TOO_FEW, "member", memberId)
                    .with("were", were)
                    .with("needed", needed));
        }
        int untold = file.duties().untold(memberId);
        if (untold > 0) {
            reasons.add(Refusal.of(RefusalCode.REFUSAL_NOT_SERVED, "member", memberId)
                    .with("untold", untold));
        }
        return reasons;
    }
}
