package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.household.Application;
import org.lowbao.core.money.Money;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.core.verification.OfficerFinding;

/**
 * Something that happened to a case. The dossier is the list of these; the state of the case follows from them alone.
 *
 * <p>{@link #type()} and {@link #typeVersion()} are what storage writes; they are never renamed or reused. An entry
 * records outcomes: applying it re-evaluates no guard, policy or calendar.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CaseEntry.ApplicationFiled.class, name = "case.application-filed"),
    @JsonSubTypes.Type(value = CaseEntry.MissingNotified.class, name = "case.missing-notified"),
    @JsonSubTypes.Type(value = CaseEntry.MaterialSupplied.class, name = "case.material-supplied"),
    @JsonSubTypes.Type(value = CaseEntry.ApplicationAccepted.class, name = "case.application-accepted"),
    @JsonSubTypes.Type(value = CaseEntry.CheckAuthorised.class, name = "case.check-authorised"),
    @JsonSubTypes.Type(value = CaseEntry.HomeVisited.class, name = "case.home-visited"),
    @JsonSubTypes.Type(value = CaseEntry.AnswersReceived.class, name = "case.answers-received"),
    @JsonSubTypes.Type(value = CaseEntry.FindingRecorded.class, name = "case.finding-recorded"),
    @JsonSubTypes.Type(value = CaseEntry.CheckReported.class, name = "case.check-reported"),
    @JsonSubTypes.Type(value = CaseEntry.DeterminationProposed.class, name = "case.determination-proposed"),
    @JsonSubTypes.Type(value = CaseEntry.OpinionGiven.class, name = "case.opinion-given"),
    @JsonSubTypes.Type(value = CaseEntry.NoticePosted.class, name = "case.notice-posted"),
    @JsonSubTypes.Type(value = CaseEntry.ObjectionRaised.class, name = "case.objection-raised"),
    @JsonSubTypes.Type(value = CaseEntry.NoticeEnded.class, name = "case.notice-ended"),
    @JsonSubTypes.Type(value = CaseEntry.CountyVisited.class, name = "case.county-visited"),
    @JsonSubTypes.Type(value = CaseEntry.Confirmed.class, name = "case.confirmed"),
    @JsonSubTypes.Type(value = CaseEntry.NotConfirmed.class, name = "case.not-confirmed"),
    @JsonSubTypes.Type(value = CaseEntry.PaymentOrdered.class, name = "case.payment-ordered"),
    @JsonSubTypes.Type(value = CaseEntry.Stopped.class, name = "case.stopped"),
    @JsonSubTypes.Type(value = CaseEntry.FiledIntoArchives.class, name = "case.filed-into-archives"),
    @JsonSubTypes.Type(value = CaseEntry.PackageMade.class, name = "case.package-made")
})
public sealed interface CaseEntry {

    /** Returns the stable code of the entry's type. */
    @JsonIgnore
    String type();

    /** Returns the step that leads to it. */
    @JsonIgnore
    StepCode step();

    /** Returns the version of the entry's form, from 1. */
    @JsonIgnore
    default int typeVersion() {
        return 1;
    }

    /** Changes the draft of the case as this entry says; the state's change is the lifecycle's business. */
    void applyTo(CaseFile.Draft draft, Recorded recorded);

    /** A household filed (申请). */
    record ApplicationFiled(Application application) implements CaseEntry {
        @Override
        public String type() {
            return "case.application-filed";
        }

        @Override
        public StepCode step() {
            return StepCode.FILE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(application.materials(), recorded);
        }
    }

    /**
     * The household was told, once, everything that is missing (一次性告知).
     *
     * @param missing all of it
     */
    record MissingNotified(List<MissingMaterial> missing) implements CaseEntry {
        public MissingNotified {
            missing = List.copyOf(missing);
        }

        @Override
        public String type() {
            return "case.missing-notified";
        }

        @Override
        public StepCode step() {
            return StepCode.NOTIFY_MISSING;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notified = Optional.of(new CaseFile.Notification(recorded.on(), missing));
            draft.add(DocumentType.ONE_TIME_NOTIFICATION, recorded);
        }
    }

    /** Papers were brought later (补正材料). */
    record MaterialSupplied(List<Material> materials) implements CaseEntry {
        public MaterialSupplied {
            materials = List.copyOf(materials);
        }

        @Override
        public String type() {
            return "case.material-supplied";
        }

        @Override
        public StepCode step() {
            return StepCode.SUPPLY_MATERIAL;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(materials, recorded);
        }
    }

    /**
     * The application was accepted (受理).
     *
     * @param receipt the number on the receipt
     * @param investigateBy the last day to start the investigation
     * @param decideBy the last day to decide
     */
    record ApplicationAccepted(String receipt, LocalDate investigateBy, LocalDate decideBy) implements CaseEntry {
        @Override
        public String type() {
            return "case.application-accepted";
        }

        @Override
        public StepCode step() {
            return StepCode.ACCEPT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.acceptance = Optional.of(new CaseFile.Acceptance(recorded.on(), receipt, investigateBy, decideBy));
            draft.add(DocumentType.ACCEPTANCE_NOTICE, recorded);
        }
    }

    /** Members allowed the check of their economic situation (授权). */
    record CheckAuthorised(List<Authorisation> authorisations) implements CaseEntry {
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

    /** The household was visited at home (入户调查). */
    record HomeVisited(HomeVisit visit) implements CaseEntry {
        @Override
        public String type() {
            return "case.home-visited";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_HOME_VISIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.visits.add(visit);
            draft.add(DocumentType.HOME_VISIT_FORM, recorded);
            draft.add(visit.photographs(), recorded);
            draft.find(visit.findings(), recorded);
        }
    }

    /** An agency answered. */
    record AnswersReceived(List<AgencyAnswer> answers) implements CaseEntry {
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
            draft.add(DocumentType.AGENCY_ANSWER, recorded);
        }
    }

    /** An officer verified something (核实). */
    record FindingRecorded(List<OfficerFinding> findings) implements CaseEntry {
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
    record CheckReported(List<Discrepancy> discrepancies, List<String> unanswered) implements CaseEntry {
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
            draft.add(DocumentType.CHECK_REPORT, recorded);
        }
    }

    /** The policy's proposal was put into the dossier, with its whole trace. */
    record DeterminationProposed(Determination determination) implements CaseEntry {
        @Override
        public String type() {
            return "case.determination-proposed";
        }

        @Override
        public StepCode step() {
            return StepCode.PROPOSE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.proposal =
                    Optional.of(new CaseFile.Proposal(recorded.version(), recorded.on(), determination.withoutTrace()));
            draft.opinion = Optional.empty();
            draft.notice = Optional.empty();
            draft.add(DocumentType.DETERMINATION_RECORD, recorded);
        }
    }

    /**
     * The township gave its opinion (初审意见).
     *
     * @param favourable for or against
     * @param reason required if against
     */
    record OpinionGiven(boolean favourable, String reason) implements CaseEntry {
        @Override
        public String type() {
            return "case.opinion-given";
        }

        @Override
        public StepCode step() {
            return StepCode.GIVE_OPINION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.opinion = Optional.of(new CaseFile.Opinion(recorded.on(), recorded.actor(), favourable, reason));
            draft.add(DocumentType.TOWNSHIP_OPINION, recorded);
        }

        @Override
        public String toString() {
            return "opinion " + (favourable ? "for" : "against");
        }
    }

    /**
     * The public notice was posted (公示).
     *
     * @param sheet the notice sheet it stands on, a collective dossier of its own
     * @param place where it hangs
     * @param lastDay the last day it has to hang
     * @param decideBy the last day to decide, where the notice's days do not count and put it off; else absent
     */
    record NoticePosted(String sheet, String place, LocalDate lastDay, Optional<LocalDate> decideBy)
            implements CaseEntry {

        /** A notice whose days count, so that the last day to decide stays. */
        public NoticePosted(String sheet, String place, LocalDate lastDay) {
            this(sheet, place, lastDay, Optional.empty());
        }

        @Override
        public String type() {
            return "case.notice-posted";
        }

        @Override
        public StepCode step() {
            return StepCode.POST_NOTICE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = Optional.of(new CaseFile.Notice(sheet, place, recorded.on(), lastDay, Optional.empty()));
            decideBy.ifPresent(day -> draft.acceptance = draft.acceptance.map(acceptance -> acceptance.decidedBy(day)));
            draft.add(DocumentType.NOTICE_SHEET, recorded);
        }
    }

    /** Somebody objected to the notice (异议); the case is investigated again. */
    record ObjectionRaised(String gist) implements CaseEntry {
        @Override
        public String type() {
            return "case.objection-raised";
        }

        @Override
        public StepCode step() {
            return StepCode.RAISE_OBJECTION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = Optional.empty();
            draft.proposal = Optional.empty();
            draft.opinion = Optional.empty();
            draft.add(DocumentType.NOTICE_OBJECTION, recorded);
        }

        @Override
        public String toString() {
            return "objection of " + gist.length() + " characters";
        }
    }

    /** The notice was taken down after its days, without an objection. */
    record NoticeEnded() implements CaseEntry {
        @Override
        public String type() {
            return "case.notice-ended";
        }

        @Override
        public StepCode step() {
            return StepCode.END_NOTICE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = draft.notice.map(notice -> notice.endedOn(recorded.on()));
        }
    }

    /** The county visited a separately registered case (民发〔2021〕57号 art. 20). */
    record CountyVisited(HomeVisit visit) implements CaseEntry {
        @Override
        public String type() {
            return "case.county-visited";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_COUNTY_VISIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.countyVisits.add(visit);
            draft.add(DocumentType.SPOT_CHECK_RECORD, recorded);
            draft.add(visit.photographs(), recorded);
            draft.find(visit.findings(), recorded);
        }
    }

    /**
     * A named person confirmed (确认).
     *
     * @param kind as what
     * @param covered the members it is for
     * @param from the first benefit month
     * @param monthly the amount a month; zero where the kind pays nothing
     * @param certificate the certificate's number
     */
    record Confirmed(IdentificationKind kind, List<String> covered, YearMonth from, Money monthly, String certificate)
            implements CaseEntry {
        public Confirmed {
            covered = List.copyOf(covered);
        }

        @Override
        public String type() {
            return "case.confirmed";
        }

        @Override
        public StepCode step() {
            return StepCode.CONFIRM;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.decision = Optional.of(
                    new CaseFile.Decision(recorded.on(), recorded.actor(), true, List.of(), Optional.of(certificate)));
            draft.ledger =
                    draft.ledger.with(new Entitlement(kind, from, Optional.empty(), monthly, covered, recorded.at()));
            draft.add(DocumentType.CONFIRMATION_FORM, recorded);
            draft.add(DocumentType.CONFIRMATION_NOTICE, recorded);
            draft.add(DocumentType.CERTIFICATE, recorded);
        }

        @Override
        public String toString() {
            return kind + " of " + covered.size() + " members from " + from;
        }
    }

    /**
     * A named person did not confirm, with reasons (不予确认).
     *
     * @param reasons codes of the findings it rests on, or the words of the person; at least one
     * @param tellBy the last day to tell the household in writing
     */
    record NotConfirmed(List<String> reasons, LocalDate tellBy) implements CaseEntry {
        public NotConfirmed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String type() {
            return "case.not-confirmed";
        }

        @Override
        public StepCode step() {
            return StepCode.DO_NOT_CONFIRM;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.decision = Optional.of(
                    new CaseFile.Decision(recorded.on(), recorded.actor(), false, reasons, Optional.empty()));
            draft.add(DocumentType.NON_CONFIRMATION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "not confirmed for " + reasons.size() + " reasons, to be told by " + tellBy;
        }
    }

    /**
     * A payment list ordered an amount for a month.
     *
     * @param listId the list
     * @param month the month
     * @param amount what was ordered
     */
    record PaymentOrdered(String listId, YearMonth month, Money amount) implements CaseEntry {
        @Override
        public String type() {
            return "case.payment-ordered";
        }

        @Override
        public StepCode step() {
            return StepCode.ORDER_PAYMENT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.with(new Order(listId, month, amount));
            draft.add(DocumentType.PAYMENT_EXTRACT, recorded);
        }

        @Override
        public String toString() {
            return "order of " + listId + " for " + month;
        }
    }

    /**
     * A named person stopped the entitlement, with a reason in writing (停保).
     *
     * @param reason why
     * @param words the reason in the person's words, for the family
     * @param from the first month without
     */
    record Stopped(StopReason reason, String words, YearMonth from) implements CaseEntry {
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
            draft.stop = Optional.of(new CaseFile.Stop(recorded.on(), recorded.actor(), reason, words, from));
            draft.ledger = draft.ledger.endedBefore(from);
            draft.add(DocumentType.STOP_FORM, recorded);
            draft.add(DocumentType.TERMINATION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "stopped from " + from + ": " + reason;
        }
    }

    /**
     * The dossier was filed into archives; its retention clock runs (归档).
     *
     * @param referenceCode the volume's 档号
     * @param retention the class code
     * @param clockFrom the day the clock started
     * @param retainUntil the first day on which it may be appraised
     */
    record FiledIntoArchives(String referenceCode, String retention, LocalDate clockFrom, LocalDate retainUntil)
            implements CaseEntry {
        @Override
        public String type() {
            return "case.filed-into-archives";
        }

        @Override
        public StepCode step() {
            return StepCode.FILE_INTO_ARCHIVES;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.filing = Optional.of(new CaseFile.Filing(
                    recorded.on(), referenceCode, retention, clockFrom, retainUntil, Optional.empty()));
        }
    }

    /** A hand-over package was made; {@code digest} is SHA-256 of its tag manifest. */
    record PackageMade(String digest) implements CaseEntry {
        @Override
        public String type() {
            return "case.package-made";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_PACKAGE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.filing = draft.filing.map(filing -> filing.packaged(digest));
        }
    }
}
