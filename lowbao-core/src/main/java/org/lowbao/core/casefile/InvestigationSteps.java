package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.SupporterAuthorisation;
import org.lowbao.core.verification.VerifiedValue;

/** The steps of the investigation: authorisations, visits, agencies' answers, findings, the check report. */
public final class InvestigationSteps {

    private InvestigationSteps() {}

    /** Records that members allow the check of their economic situation (授权). */
    public record Authorise(@NotEmpty @Size(max = 100) List<@NotNull @Valid Authorisation> authorisations)
            implements CaseStep {
        public Authorise {
            authorisations = List.copyOf(authorisations);
        }

        @Override
        public StepCode code() {
            return StepCode.AUTHORISE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            for (Authorisation authorisation : authorisations) {
                Optional<Member> member = file.household().member(authorisation.memberId());
                if (member.isEmpty()) {
                    reasons.add(Particulars.unknownMember(authorisation.memberId()));
                } else {
                    boolean adult = Particulars.isAdult(member.get(), file);
                    authorisation.signing().ifPresent(signing -> reasons.addAll(Particulars.signing(signing, adult)));
                }
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.CheckAuthorised(authorisations);
        }
    }

    /** Records that a supporter from outside allows the check of the own economic situation; nobody has to (赡养义务人授权). */
    public record AuthoriseBySupporter(@NotNull @Valid SupporterAuthorisation authorisation) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.AUTHORISE_BY_SUPPORTER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.knownSupporter(authorisation.supporter(), file));
            authorisation.signing().ifPresent(signing -> reasons.addAll(Particulars.signing(signing, true)));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.SupporterAuthorised(authorisation);
        }
    }

    /** Records a home visit (入户调查). */
    public record RecordHomeVisit(@NotNull @Valid HomeVisit visit) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_HOME_VISIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.visit(visit, file, situation));
            Optional<Actor> opinion = file.opinion()
                    .map(CaseFile.Opinion::by)
                    .filter(by -> file.review().isPresent() && file.hasOfItsOwn(DocumentType.TOWNSHIP_OPINION));
            if (opinion.filter(visit::wasMadeBy).isPresent()) {
                // or one person would investigate and give the opinion, only the other way round
                reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "opinion"));
            }
            return reasons;
        }

        @Override
        public List<Actor> takenBy(Actor actor) {
            return Enquiries.plus(visit.investigators(), actor);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.HomeVisited(visit);
        }
    }

    /** Records what an agency answered, under the authorisations on file. */
    public record RecordAnswers(@NotEmpty @Size(max = 1000) List<@NotNull AgencyAnswer> answers) implements CaseStep {
        public RecordAnswers {
            answers = List.copyOf(answers);
        }

        @Override
        public StepCode code() {
            return StepCode.RECORD_ANSWERS;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            for (AgencyAnswer answer : answers) {
                if (file.household().person(answer.memberId()).isEmpty()) {
                    reasons.add(Particulars.unknownMember(answer.memberId()));
                }
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.AnswersReceived(answers);
        }
    }

    /** Records what an officer verified (核实); what was proposed before has to be proposed anew. */
    public record RecordFinding(@NotEmpty @Size(max = 100) List<@NotNull OfficerFinding> findings) implements CaseStep {
        public RecordFinding {
            findings = List.copyOf(findings);
        }

        @Override
        public StepCode code() {
            return StepCode.RECORD_FINDING;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Particulars.findings(findings, file, situation.today());
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.FindingRecorded(findings);
        }
    }

    /** Issues the check report from the answers on file (核对报告). */
    public record IssueCheckReport() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ISSUE_CHECK_REPORT;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.CheckReported(
                    file.evidence().discrepancies(), file.evidence().unanswered());
        }
    }

    /** Records a visit to neighbours (邻里访问). */
    public record RecordNeighbourVisit(@NotNull @Valid NeighbourVisit visit) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_NEIGHBOUR_VISIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Particulars.notLater("on", visit.on(), situation);
        }

        @Override
        public List<Actor> takenBy(Actor actor) {
            return Enquiries.plus(visit.investigators(), actor);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.NeighboursVisited(visit);
        }
    }

    /** Records an enquiry by letter, or its answer (信函索证). */
    public record RecordLetter(@NotNull @Valid LetterEnquiry letter) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_LETTER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("sentOn", letter.sentOn(), situation));
            reasons.addAll(
                    Particulars.knownMembers(letter.assistanceFor().stream().toList(), file));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.LetterRecorded(letter);
        }
    }

    /**
     * Records what came of asking a supporter. One who refuses, be it only to authorise the check, or cannot be found becomes an
     * officer's finding with the survey's words as its ground, and blocks nobody.
     *
     * @param survey what came of it
     * @param maintenance what the officer determined that members get as maintenance, from all supporters together; empty if
     *     nothing was determined, and then it stays as it was declared
     */
    public record SurveySupporter(
            @NotNull @Valid SupporterSurvey survey,
            @NotNull @Size(max = 30) List<VerifiedValue.@NotNull MaintenanceOf> maintenance)
            implements CaseStep {
        public SurveySupporter {
            maintenance = List.copyOf(maintenance);
        }

        /** A survey by which no maintenance is determined. */
        public SurveySupporter(SupporterSurvey survey) {
            this(survey, List.of());
        }

        @Override
        public StepCode code() {
            return StepCode.SURVEY_SUPPORTER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("on", survey.on(), situation));
            reasons.addAll(Particulars.knownSupporter(survey.supporter(), file));
            reasons.addAll(Particulars.knownMembers(
                    maintenance.stream()
                            .map(VerifiedValue.MaintenanceOf::memberId)
                            .toList(),
                    file));
            if ((survey.unavailable().isPresent() || !maintenance.isEmpty())
                    && survey.words().isBlank()) {
                reasons.add(Refusal.of(RefusalCode.REASON_MISSING));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.SupporterSurveyed(
                    survey,
                    Stream.concat(survey.unavailable().stream(), maintenance.stream())
                            .map(value -> new OfficerFinding(value, survey.on(), survey.words(), situation.now()))
                            .toList());
        }
    }

    /** Records that the household objects to the check report, with its evidence (对核对结果的异议). */
    public record ObjectToCheck(
            @NotBlank @Size(max = 2000) String gist,
            @NotNull @Size(max = 100) List<@NotNull @Valid Material> evidence) implements CaseStep {
        public ObjectToCheck {
            evidence = List.copyOf(evidence);
        }

        @Override
        public StepCode code() {
            return StepCode.OBJECT_TO_CHECK;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new InvestigationEntry.CheckObjected(gist, evidence);
        }

        @Override
        public String toString() {
            return "objection of " + gist.length() + " characters";
        }
    }
}
