package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Separation;

/** What passed between the offices that conduct a case. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConductEntry.CheckRequested.class, name = "case.check-requested"),
    @JsonSubTypes.Type(value = ConductEntry.CheckStarted.class, name = "case.check-started"),
    @JsonSubTypes.Type(value = ConductEntry.SentToCounty.class, name = "case.sent-to-county"),
    @JsonSubTypes.Type(value = ConductEntry.VisitSigned.class, name = "case.visit-signed"),
    @JsonSubTypes.Type(value = ConductEntry.ExtendedInEmergency.class, name = "case.extended-in-emergency"),
    @JsonSubTypes.Type(value = ConductEntry.ReviewPutOff.class, name = "case.review-put-off"),
    @JsonSubTypes.Type(value = ConductEntry.ShortageRecorded.class, name = "case.shortage-recorded")
})
public sealed interface ConductEntry extends CaseEntry {

    /**
     * The township requested the county's information check (提请信息核对).
     *
     * @param startBy the last day for the county to start it
     */
    record CheckRequested(LocalDate startBy) implements ConductEntry {
        @Override
        public String type() {
            return "case.check-requested";
        }

        @Override
        public StepCode step() {
            return StepCode.REQUEST_CHECK;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.runs(Limit.START_CHECK, startBy);
            draft.add(DocumentType.CHECK_REQUEST, recorded);
        }
    }

    /** The county started the information check. */
    record CheckStarted(LocalDate on) implements ConductEntry {
        @Override
        public String type() {
            return "case.check-started";
        }

        @Override
        public StepCode step() {
            return StepCode.START_CHECK;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.ended(Limit.START_CHECK);
        }
    }

    /**
     * The township sent all papers to the county (报送).
     *
     * @param receivedOn the day on which the county received them
     * @param opinionBy the last day for the county's opinion
     */
    record SentToCounty(LocalDate receivedOn, LocalDate opinionBy) implements ConductEntry {
        @Override
        public String type() {
            return "case.sent-to-county";
        }

        @Override
        public StepCode step() {
            return StepCode.SEND_TO_COUNTY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.runs(Limit.COUNTY_OPINION, opinionBy);
            draft.add(DocumentType.PAPERS_SENT, recorded);
        }
    }

    /**
     * A member signed the form of a contact-free visit afterwards (补签).
     *
     * @param visitedOn the day of the visit
     * @param memberId who signed
     */
    record VisitSigned(LocalDate visitedOn, String memberId) implements ConductEntry {
        @Override
        public String type() {
            return "case.visit-signed";
        }

        @Override
        public StepCode step() {
            return StepCode.SIGN_VISIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.visits.replaceAll(
                    visit -> visit.owesSignature() && visit.on().equals(visitedOn) ? visit.signedBy(memberId) : visit);
            draft.add(DocumentType.VISIT_SIGNATURE, recorded);
        }
    }

    /**
     * The limit to decide was extended as the declaration of a major emergency allows.
     *
     * @param declaration the number of the document
     * @param longer how much later the case may be decided by it
     * @param reason the circumstances
     * @param decideBy the last day to decide now
     */
    record ExtendedInEmergency(String declaration, TimeLimit longer, String reason, LocalDate decideBy)
            implements ConductEntry {
        @Override
        public String type() {
            return "case.extended-in-emergency";
        }

        @Override
        public StepCode step() {
            return StepCode.EXTEND_IN_EMERGENCY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.relying(
                    new EmergencyUse(recorded.version(), step(), declaration, Optional.of(longer)));
            draft.decideBy(decideBy);
            draft.add(DocumentType.LIMIT_EXTENSION, recorded);
        }

        @Override
        public String toString() {
            return "extended until " + decideBy + " under " + declaration;
        }
    }

    /**
     * The next review was put off as the declaration of a major emergency allows.
     *
     * @param declaration the number of the document
     * @param nextReview when it falls due now
     * @param reason the circumstances
     */
    record ReviewPutOff(String declaration, NextReview nextReview, String reason) implements ConductEntry {
        @Override
        public String type() {
            return "case.review-put-off";
        }

        @Override
        public StepCode step() {
            return StepCode.PUT_OFF_REVIEW;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct =
                    draft.conduct.relying(new EmergencyUse(recorded.version(), step(), declaration, Optional.empty()));
            draft.duties = draft.duties.reviewedNext(Optional.of(nextReview));
            draft.add(DocumentType.LIMIT_EXTENSION, recorded);
        }

        @Override
        public String toString() {
            return "review put off to " + nextReview.month() + " under " + declaration;
        }
    }

    /**
     * An office is short of officers for duties that the place wants separated (人员不足备案).
     *
     * @param separation which duties one person may take meanwhile
     * @param missing in which role somebody is missing
     * @param reason why
     * @param until the last day on which it excuses anybody
     */
    record ShortageRecorded(Separation separation, Role missing, String reason, LocalDate until)
            implements ConductEntry {
        @Override
        public String type() {
            return "case.shortage-recorded";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_SHORTAGE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.lacking(
                    new Shortage(recorded.version(), separation, missing, reason, until, recorded.actor()));
            draft.add(DocumentType.SHORTAGE_RECORD, recorded);
        }

        @Override
        public String toString() {
            return "shortage of " + missing + " until " + until;
        }
    }
}
