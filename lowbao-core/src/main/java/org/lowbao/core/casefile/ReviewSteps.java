package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps of the township's review: proposal, opinion, public notice, objections. */
public final class ReviewSteps {

    private ReviewSteps() {}

    /**
     * Puts the policy's proposal into the dossier; needs visit and check report, after an objection a new investigation,
     * and after the notice facts that the county found. Of a household that was not confirmed it puts in another kind that is
     * paid nothing a month, where what was found is recent enough: nobody applies anew, and the limit to decide runs anew.
     */
    public record Propose(@NotNull Determination determination) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.PROPOSE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (file.state() == CaseState.NOTICE_ENDED && file.isProposalCurrent()) {
                // art. 20 lets the county send a case back for what it found, not for another result
                reasons.add(Refusal.of(RefusalCode.DETERMINATION_STANDS));
            }
            if (file.state() == CaseState.NOT_CONFIRMED) {
                reasons.addAll(otherKind(file));
                reasons.addAll(evidence(file, situation));
            }
            return reasons;
        }

        private List<Refusal> otherKind(CaseFile file) {
            IdentificationKind kind = determination.kind();
            if (!kind.isEligible()) {
                return List.of(Refusal.of(RefusalCode.NOT_ELIGIBLE));
            }
            if (kind.isPaidMonthly()) {
                return List.of(Refusal.of(RefusalCode.NO_GROUND_TO_REOPEN));
            }
            return file.proposal()
                    .filter(before -> before.determination().kind() == kind)
                    .map(before -> List.of(Refusal.of(RefusalCode.DETERMINATION_STANDS)))
                    .orElse(List.of());
        }

        private static List<Refusal> evidence(CaseFile file, Situation situation) {
            int months = situation.procedure().registers().evidenceMonths().value();
            return file.checkReport().map(report -> report.on().plusMonths(months)).stream()
                    .filter(situation.today()::isAfter)
                    .map(last -> Refusal.of(RefusalCode.EVIDENCE_TOO_OLD, "last", last))
                    .toList();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Optional<LocalDate> decideBy = Optional.of(file.state())
                    .filter(state -> state == CaseState.NOT_CONFIRMED)
                    .map(state -> situation
                            .procedure()
                            .totalLimit()
                            .value()
                            .lastDay(situation.today(), situation.calendar()));
            return new ReviewEntry.DeterminationProposed(determination, decideBy);
        }
    }

    /** Gives the township's first-review opinion (初审意见). */
    public record GiveOpinion(
            boolean favourable, @NotNull @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.GIVE_OPINION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (!favourable && reason.isBlank()) {
                reasons.add(Refusal.of(RefusalCode.REASON_MISSING));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ReviewEntry.OpinionGiven(favourable, reason);
        }

        @Override
        public String toString() {
            return "opinion " + (favourable ? "for" : "against");
        }
    }

    /** Posts the public notice for a household that is to be confirmed (公示). */
    public record PostNotice(
            @NotNull @Pattern(regexp = "[!-~]{1,128}") String sheet,
            @NotBlank @Size(max = 200) String place) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.POST_NOTICE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            LocalDate last = lastDay(situation);
            Conduct hanging = file.conduct().posted(situation.today(), last);
            return new ReviewEntry.NoticePosted(sheet, place, last, DecisionLimit.movedBy(hanging, file, situation));
        }

        private static LocalDate lastDay(Situation situation) {
            return situation.procedure().noticeLimit().value().lastDay(situation.today(), situation.calendar());
        }
    }

    /** Records that somebody objected to the notice (异议). */
    public record RaiseObjection(@NotBlank @Size(max = 2000) String gist) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RAISE_OBJECTION;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Conduct down = file.conduct().takenDown(situation.today());
            return new ReviewEntry.ObjectionRaised(gist, DecisionLimit.movedBy(down, file, situation));
        }

        @Override
        public String toString() {
            return "objection of " + gist.length() + " characters";
        }
    }

    /** Takes the notice down after it ran its days. */
    public record EndNotice() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.END_NOTICE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ReviewEntry.NoticeEnded(Optional.of(situation
                    .procedure()
                    .conduct()
                    .countyOpinionLimit()
                    .value()
                    .lastDay(situation.today(), situation.calendar())));
        }
    }

    /** Records a democratic appraisal (民主评议). */
    public record RecordAppraisal(@NotNull @Valid Appraisal appraisal) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_APPRAISAL;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("on", appraisal.on(), situation));
            if (!appraisal.addsUp()) {
                reasons.add(Particulars.doesNotAddUp("appraisal"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ReviewEntry.Appraised(appraisal);
        }
    }

    /**
     * Posts a notice again that came down too early or was damaged; its days start again.
     *
     * @param place where it hangs now
     * @param reason what had happened
     */
    public record RestartNotice(
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RESTART_NOTICE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            LocalDate last = PostNotice.lastDay(situation);
            Conduct hanging = file.conduct().takenDown(situation.today()).posted(situation.today(), last);
            return new ReviewEntry.NoticeRestarted(
                    place, reason, last, DecisionLimit.movedBy(hanging, file, situation));
        }

        @Override
        public String toString() {
            return "notice again";
        }
    }
}
