package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.office.Actor;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.SupporterAuthorisation;

/** What the investigation brought. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = InvestigationEntry.CheckAuthorised.class, name = "case.check-authorised"),
    @JsonSubTypes.Type(value = InvestigationEntry.HomeVisited.class, name = "case.home-visited"),
    @JsonSubTypes.Type(value = InvestigationEntry.AnswersReceived.class, name = "case.answers-received"),
    @JsonSubTypes.Type(value = InvestigationEntry.FindingRecorded.class, name = "case.finding-recorded"),
    @JsonSubTypes.Type(value = InvestigationEntry.CheckReported.class, name = "case.check-reported"),
    @JsonSubTypes.Type(value = InvestigationEntry.NeighboursVisited.class, name = "case.neighbours-visited"),
    @JsonSubTypes.Type(value = InvestigationEntry.LetterRecorded.class, name = "case.letter-recorded"),
    @JsonSubTypes.Type(value = InvestigationEntry.SupporterSurveyed.class, name = "case.supporter-surveyed"),
    @JsonSubTypes.Type(value = InvestigationEntry.CheckObjected.class, name = "case.check-objected"),
    @JsonSubTypes.Type(value = InvestigationEntry.SupporterAuthorised.class, name = "case.supporter-authorised")
})
public sealed interface InvestigationEntry extends CaseEntry {

    /** Members allowed the check of their economic situation (授权). */
    record CheckAuthorised(List<Authorisation> authorisations) implements InvestigationEntry {
        public CheckAuthorised {
            authorisations = List.copyOf(authorisations);
        }

        @Override
        public String type() {
            return "case.check-authorised";
        }

        @Override
        public StepCode step() {
            return StepCode.AUTHORISE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.authorisations.addAll(authorisations);
        }
    }

    /** A supporter from outside allowed the check of the own economic situation (赡养义务人授权). */
    record SupporterAuthorised(SupporterAuthorisation authorisation) implements InvestigationEntry {
        @Override
        public String type() {
            return "case.supporter-authorised";
        }

        @Override
        public StepCode step() {
            return StepCode.AUTHORISE_BY_SUPPORTER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.duties = draft.duties.authorised(authorisation);
        }
    }

    /** The household was visited at home (入户调查). */
    record HomeVisited(HomeVisit visit) implements InvestigationEntry {
        @Override
        public String type() {
            return "case.home-visited";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_HOME_VISIT;
        }

        @Override
        public List<Actor> takenBy(Actor actor) {
            return Enquiries.plus(visit.investigators(), actor);
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.visits.add(visit);
            visit.contactFree()
                    .ifPresent(free -> draft.conduct = draft.conduct.relying(
                            new EmergencyUse(recorded.version(), step(), free.declaration(), Optional.empty())));
            draft.add(DocumentType.HOME_VISIT_FORM, recorded);
            draft.add(visit.photographs(), recorded);
            draft.find(visit.findings(), recorded);
        }
    }

    /** An agency answered. */
    record AnswersReceived(List<AgencyAnswer> answers) implements InvestigationEntry {
        public AnswersReceived {
            answers = List.copyOf(answers);
        }

        @Override
        public String type() {
            return "case.answers-received";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_ANSWERS;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.hear(answers, recorded);
            draft.conduct = draft.conduct.ended(StepRule.Limit.START_CHECK);
            draft.add(DocumentType.AGENCY_ANSWER, recorded);
        }
    }

    /** An officer verified something (核实). */
    record FindingRecorded(List<OfficerFinding> findings) implements InvestigationEntry {
        public FindingRecorded {
            findings = List.copyOf(findings);
        }

        @Override
        public String type() {
            return "case.finding-recorded";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_FINDING;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.find(findings, recorded);
            draft.add(DocumentType.OFFICER_FINDING, recorded);
        }
    }

    /**
     * The check report was issued (核对报告).
     *
     * @param discrepancies where declared and found differ
     * @param unanswered items that no agency answered conclusively, as {@code member/ITEM}
     */
    record CheckReported(List<Discrepancy> discrepancies, List<String> unanswered) implements InvestigationEntry {
        public CheckReported {
            discrepancies = List.copyOf(discrepancies);
            unanswered = List.copyOf(unanswered);
        }

        @Override
        public String type() {
            return "case.check-reported";
        }

        @Override
        public StepCode step() {
            return StepCode.ISSUE_CHECK_REPORT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.checkReport = Optional.of(new CaseFile.CheckReport(recorded.on(), discrepancies, unanswered));
            draft.conduct = draft.conduct.ended(StepRule.Limit.START_CHECK);
            draft.add(DocumentType.CHECK_REPORT, recorded);
        }
    }

    /** Neighbours were asked (邻里访问). */
    record NeighboursVisited(NeighbourVisit visit) implements InvestigationEntry {
        @Override
        public String type() {
            return "case.neighbours-visited";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_NEIGHBOUR_VISIT;
        }

        @Override
        public List<Actor> takenBy(Actor actor) {
            return Enquiries.plus(visit.investigators(), actor);
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.enquiries = draft.enquiries.with(visit);
            draft.add(DocumentType.NEIGHBOUR_VISIT_RECORD, recorded);
        }
    }

    /** A unit was asked by letter, or answered (信函索证). */
    record LetterRecorded(LetterEnquiry letter) implements InvestigationEntry {
        @Override
        public String type() {
            return "case.letter-recorded";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_LETTER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.enquiries = draft.enquiries.with(letter);
            draft.add(DocumentType.LETTER_ENQUIRY, recorded);
        }
    }

    /**
     * A supporter was asked (赡养义务人调查).
     *
     * @param survey what came of it
     * @param findings what the officer found by it; absent in surveys of before a refusal was a finding
     */
    record SupporterSurveyed(
            SupporterSurvey survey,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OfficerFinding> findings) implements InvestigationEntry {

        public SupporterSurveyed {
            findings = findings == null ? List.of() : List.copyOf(findings);
        }

        @Override
        public String type() {
            return "case.supporter-surveyed";
        }

        @Override
        public StepCode step() {
            return StepCode.SURVEY_SUPPORTER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.enquiries = draft.enquiries.with(survey);
            draft.find(findings, recorded);
            draft.add(DocumentType.SUPPORTER_SURVEY, recorded);
        }
    }

    /** The household objected to the check report, with evidence. */
    record CheckObjected(String gist, List<Material> evidence) implements InvestigationEntry {
        public CheckObjected {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String type() {
            return "case.check-objected";
        }

        @Override
        public StepCode step() {
            return StepCode.OBJECT_TO_CHECK;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(DocumentType.CHECK_OBJECTION, recorded);
            draft.add(evidence, recorded);
        }

        @Override
        public String toString() {
            return "objection of " + gist.length() + " characters";
        }
    }
}
