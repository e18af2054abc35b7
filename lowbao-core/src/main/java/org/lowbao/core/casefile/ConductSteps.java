package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.MajorEmergency;
import org.lowbao.core.procedure.Separation;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/**
 * The steps by which the offices that conduct a case hand it to one another (民发〔2021〕57号 arts. 15, 17, 19, 20), and by which they
 * rely on a major emergency (arts. 16, 31) or are short of officers.
 */
public final class ConductSteps {

    private ConductSteps() {}

    /** Requests the county's information check (提请信息核对); answers may come without a request. */
    public record RequestCheck() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REQUEST_CHECK;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.CheckRequested(situation
                    .procedure()
                    .conduct()
                    .startCheckLimit()
                    .value()
                    .lastDay(situation.today(), situation.calendar()));
        }
    }

    /** Records that the county started the check that was requested. */
    public record StartCheck() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.START_CHECK;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.CheckStarted(situation.today());
        }
    }

    /**
     * Records that the county received all papers (报送): after the notice ended, or with an opinion against. Where nobody
     * records it, the county's days run from the end of the notice.
     *
     * @param receivedOn the day on the county's receipt
     */
    public record SendToCounty(@NotNull LocalDate receivedOn) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.SEND_TO_COUNTY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("receivedOn", receivedOn, situation));
            LocalDate ready = file.notice()
                    .flatMap(CaseFile.Notice::removedOn)
                    .or(() -> file.opinion().map(CaseFile.Opinion::on))
                    .orElse(receivedOn);
            if (receivedOn.isBefore(ready)) {
                reasons.add(Particulars.outOfOrder("receivedOn", receivedOn));
            }
            boolean favourable =
                    file.opinion().map(CaseFile.Opinion::favourable).orElse(false);
            if (file.state() == CaseState.REVIEWED && favourable) {
                reasons.add(Refusal.of(RefusalCode.NOTICE_MISSING));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.SentToCounty(
                    receivedOn,
                    situation
                            .procedure()
                            .conduct()
                            .countyOpinionLimit()
                            .value()
                            .lastDay(receivedOn, situation.calendar()));
        }
    }

    /**
     * Records that a member signed the form of a contact-free visit afterwards (补签).
     *
     * @param visitedOn the day of the visit
     * @param memberId who signed
     */
    public record SignVisit(
            @NotNull LocalDate visitedOn, @NotBlank String memberId) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.SIGN_VISIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.knownMembers(List.of(memberId), file));
            if (file.visits().stream()
                    .noneMatch(visit -> visit.owesSignature() && visit.on().equals(visitedOn))) {
                reasons.add(Refusal.of(RefusalCode.NO_SIGNATURE_OWED));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.VisitSigned(visitedOn, memberId);
        }
    }

    /**
     * Extends the limit to decide as the declaration of a major emergency allows, once by each.
     *
     * @param declaration the number of the document
     * @param reason the circumstances
     */
    public record ExtendInEmergency(
            @NotBlank @Size(max = 64) String declaration,
            @NotBlank @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.EXTEND_IN_EMERGENCY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            boolean used = file.conduct().emergencies().stream()
                    .anyMatch(use -> use.declaration().equals(declaration)
                            && use.decisionLonger().isPresent());
            return used
                    ? List.of(Refusal.of(RefusalCode.LIMIT_ALREADY_EXTENDED))
                    : Emergencies.refusals(
                            declaration,
                            situation.today(),
                            declared -> declared.decisionLonger().isPresent(),
                            file,
                            situation);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            TimeLimit longer = Emergencies.inForce(declaration, situation.today(), file, situation)
                    .flatMap(MajorEmergency::decisionLonger)
                    .orElseThrow();
            var use = new EmergencyUse(file.version() + 1, code(), declaration, Optional.of(longer));
            return new ConductEntry.ExtendedInEmergency(
                    declaration, longer, reason, DecisionLimit.inEmergency(use, file, situation));
        }

        @Override
        public String toString() {
            return "extension under " + declaration;
        }
    }

    /**
     * Puts the next review of an entitlement off as the declaration of a major emergency allows (民发〔2021〕57号 art. 31), once by
     * each.
     *
     * @param declaration the number of the document
     * @param reason the circumstances
     */
    public record PutOffReview(
            @NotBlank @Size(max = 64) String declaration,
            @NotBlank @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.PUT_OFF_REVIEW;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            boolean used = file.conduct().emergencies().stream()
                    .anyMatch(use -> use.declaration().equals(declaration) && use.step() == code());
            if (used) {
                return List.of(Refusal.of(RefusalCode.LIMIT_ALREADY_EXTENDED));
            }
            var reasons = new ArrayList<Refusal>(Emergencies.refusals(
                    declaration, situation.today(), declared -> declared.reviewMonthsLonger() > 0, file, situation));
            if (file.duties().nextReview().isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NO_REVIEW_DUE));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            int longer = Emergencies.inForce(declaration, situation.today(), file, situation)
                    .orElseThrow()
                    .reviewMonthsLonger();
            NextReview due = file.duties().nextReview().orElseThrow();
            return new ConductEntry.ReviewPutOff(
                    declaration, new NextReview(due.reviewClass(), due.month().plusMonths(longer)), reason);
        }

        @Override
        public String toString() {
            return "review put off under " + declaration;
        }
    }

    /**
     * Records that an office is short of officers for duties that the place wants separated (人员不足备案), so that one person may
     * take both until it is over. Each step that is taken by it is flagged.
     *
     * @param separation which duties
     * @param missing in which role somebody is missing
     * @param reason why
     * @param until the last day
     */
    public record RecordShortage(
            @NotNull Separation separation,
            @NotNull Role missing,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate until)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_SHORTAGE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (separation.isLegalMinimum()) {
                reasons.add(Refusal.of(RefusalCode.THREE_PERSONS_NEEDED));
            } else if (situation.procedure().conduct().separations().value().stream()
                    .noneMatch(separation::isSameAs)) {
                reasons.add(Particulars.invalid("separation", "NOT_SEPARATED_HERE"));
            }
            if (until.isBefore(situation.today())) {
                reasons.add(Particulars.outOfOrder("until", until));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.ShortageRecorded(separation, missing, reason, until);
        }

        @Override
        public String toString() {
            return "shortage of " + missing + " until " + until;
        }
    }
}
