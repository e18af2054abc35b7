package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.calendar.YearData;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.household.Agent;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Outreach;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.Registration;
import org.lowbao.core.household.Relation;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Duty;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.procedure.ConductRules;
import org.lowbao.core.procedure.MajorEmergency;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.procedure.Separation;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.Signing;
import org.lowbao.core.verification.SupporterAuthorisation;
import org.lowbao.core.verification.VerifiedValue;

/**
 * A synthetic couple of the reserved division 99 whose case is taken step by step from filing to archives, in the spring
 * of 2026. Whatever is personal in it carries a marker of {@link #MARKERS}.
 */
public final class SampleCase {

    /** Names, numbers, amounts and words that no message may show. */
    public static final List<String> MARKERS = List.of(
            "甲隐私甲",
            "乙隐私乙",
            "丙隐私丙",
            "99010119500101001",
            "99010119550202002",
            "9901230000000001234",
            "7654.32",
            "8765.43",
            "543.21",
            "隐私地址",
            "13900007654",
            "隐私话语",
            "隐私证号",
            "隐私车牌",
            "经办隐私人");

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate APPLIED = LocalDate.of(2026, 4, 27);
    public static final LocalDate ACCEPTED = LocalDate.of(2026, 4, 28);
    public static final LocalDate VISITED = LocalDate.of(2026, 5, 6);
    public static final LocalDate POSTED = LocalDate.of(2026, 5, 12);
    public static final LocalDate ENDED = LocalDate.of(2026, 5, 20);
    public static final LocalDate DECIDED = LocalDate.of(2026, 5, 25);
    public static final LocalDate STOPPED = LocalDate.of(2026, 6, 22);

    public static final Actor CLERK = actor("clerk", Role.WINDOW_CLERK);
    public static final Actor FIRST_INVESTIGATOR = actor("inv-1", Role.INVESTIGATOR);
    public static final Actor SECOND_INVESTIGATOR = actor("inv-2", Role.INVESTIGATOR);
    public static final Actor REVIEWER = actor("rev", Role.TOWNSHIP_REVIEWER);
    public static final Actor CONFIRMER = actor("conf", Role.COUNTY_CONFIRMER);
    public static final Actor PAYMENT_OFFICER = actor("pay", Role.PAYMENT_OFFICER);
    public static final Actor ARCHIVIST = actor("arch", Role.ARCHIVIST);

    public static final Separation FILING_AND_ACCEPTANCE = new Separation(Duty.NEAR_RELATIVE_FILING, Duty.ACCEPTANCE);
    /** Nobody announced 2027 yet; remedies against notices of the summer end in it. */
    public static final WorkingCalendar CALENDAR = WorkingCalendar.national()
            .withYear(YearData.of(2027, "fixture", List.of(LocalDate.of(2027, 1, 1)), List.of()));

    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final String SECRET_WORDS = "隐私话语";

    private final List<Recorded> entries = new ArrayList<>();
    private final Procedure procedure;
    private CaseFile file;

    private SampleCase(String id, Procedure procedure, Recorded first) {
        this.procedure = procedure;
        entries.add(first);
        this.file = CaseFile.opened(id, first);
    }

    public static SampleCase filed() {
        return filed(application());
    }

    public static SampleCase filed(Application application) {
        return filed(application, Procedure.national());
    }

    public static SampleCase filed(Application application, Procedure procedure) {
        return filed("D-1", application, procedure);
    }

    private static SampleCase filed(String id, Application application, Procedure procedure) {
        return new SampleCase(
                id, procedure, recorded(1, APPLIED, CLERK, new IntakeEntry.ApplicationFiled(application)));
    }

    /**
     * Returns a case in a county for which document E-1 declares an emergency in May and June 2026: visits may be contact-free,
     * decisions ten working days and reviews three months later; and whose rules separate near-relative filing from acceptance.
     */
    public static SampleCase underLocalRules() {
        var emergency = new MajorEmergency(
                DivisionCode.of("990101"),
                LocalDate.of(2026, 5, 1),
                Optional.of(LocalDate.of(2026, 6, 30)),
                "E-1",
                true,
                Optional.of(TimeLimit.workingDays(10)),
                3);
        return filed(
                application(),
                Procedure.national()
                        .changed()
                        .conduct(ConductRules.national()
                                .inEmergencies(new Provision<>(List.of(emergency), "fixture"))
                                .separating(new Provision<>(List.of(FILING_AND_ACCEPTANCE), "fixture")))
                        .build());
    }

    /** Returns a visit by video under document E-1, in which the applicant took part. */
    public static CaseStep called(LocalDate day) {
        return new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                day,
                List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR),
                Optional.empty(),
                List.of(),
                List.of(),
                SECRET_WORDS,
                Optional.of(new ContactFree(ContactFree.Medium.VIDEO, SECRET_WORDS, "E-1", "1", SECRET_WORDS))));
    }

    /** Takes every step there is that an emergency or a shortage of officers allows. */
    public SampleCase takenThroughAnEmergency() {
        return take(new IntakeSteps.RegisterNearRelative(SECRET_WORDS), CLERK, APPLIED)
                .take(
                        new ConductSteps.RecordShortage(
                                FILING_AND_ACCEPTANCE, Role.WINDOW_CLERK, SECRET_WORDS, ACCEPTED),
                        REVIEWER,
                        ACCEPTED)
                .accepted()
                .authorised()
                .take(called(VISITED), FIRST_INVESTIGATOR, VISITED)
                .take(new ConductSteps.ExtendInEmergency("E-1", SECRET_WORDS), REVIEWER, VISITED)
                .take(new ConductSteps.SignVisit(VISITED, "1"), CLERK, VISITED)
                .take(new InvestigationSteps.RecordAnswers(allClear(VISITED)), CLERK, VISITED)
                .take(new InvestigationSteps.IssueCheckReport(), CLERK, VISITED)
                .take(new ReviewSteps.Propose(eligible()), CLERK, POSTED)
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, POSTED)
                .take(new ReviewSteps.PostNotice("N-2026-05", "村公示栏"), CLERK, POSTED)
                .take(new ReviewSteps.EndNotice(), CLERK, ENDED)
                .take(new ConfirmationSteps.RecordCountyVisit(visit(ENDED)), CONFIRMER, ENDED)
                .take(new ConfirmationSteps.Confirm("隐私证号"), CONFIRMER, DECIDED)
                .take(new ConductSteps.PutOffReview("E-1", SECRET_WORDS), REVIEWER, DECIDED);
    }

    /** Returns the entry that opens the dossier of {@link #former}. */
    public static Recorded takenOver() {
        Opening first = former().rule(CONFIRMER, filed().situation(DECIDED))
                .toOptional()
                .orElseThrow();
        return recorded(1, DECIDED, CONFIRMER, first);
    }

    public CaseFile file() {
        return file;
    }

    public List<Recorded> entries() {
        return List.copyOf(entries);
    }

    /** Takes a step that has to be permitted. */
    public SampleCase take(CaseStep step, Actor actor, LocalDate day) {
        var ruling = step.rule(file, actor, situation(day));
        assertThat(ruling.reasons()).as("reasons against " + step.code()).isEmpty();
        Recorded next =
                recorded(file.version() + 1, day, actor, ruling.toOptional().orElseThrow());
        entries.add(next);
        file = file.after(next);
        return this;
    }

    /** Returns the codes for which a step is refused; none if it is permitted. */
    public List<RefusalCode> refusals(CaseStep step, Actor actor, LocalDate day) {
        return reasons(step, actor, day).stream().map(Refusal::code).toList();
    }

    public List<Refusal> reasons(CaseStep step, Actor actor, LocalDate day) {
        return step.rule(file, actor, situation(day)).reasons();
    }

    public Situation situation(LocalDate day) {
        return situation(day, CALENDAR);
    }

    public Situation situation(LocalDate day, WorkingCalendar calendar) {
        return new Situation(noon(day), day, calendar, procedure, Checklist.national());
    }

    public SampleCase accepted() {
        return take(new IntakeSteps.Accept(), CLERK, ACCEPTED);
    }

    public SampleCase authorised() {
        return take(new InvestigationSteps.Authorise(authorisations(LocalDate.of(2027, 4, 27))), CLERK, ACCEPTED);
    }

    public SampleCase investigated() {
        return accepted()
                .authorised()
                .take(new InvestigationSteps.RecordHomeVisit(visit(VISITED)), FIRST_INVESTIGATOR, VISITED)
                .take(new InvestigationSteps.RecordAnswers(allClear(VISITED.plusDays(1))), CLERK, VISITED.plusDays(1))
                .take(new InvestigationSteps.IssueCheckReport(), CLERK, LocalDate.of(2026, 5, 8));
    }

    public SampleCase determined(Determination determination) {
        return investigated().take(new ReviewSteps.Propose(determination), CLERK, LocalDate.of(2026, 5, 11));
    }

    public SampleCase reviewed() {
        return determined(eligible()).take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, POSTED);
    }

    public SampleCase onNotice() {
        return reviewed().take(new ReviewSteps.PostNotice("N-2026-05", "村公示栏"), CLERK, POSTED);
    }

    public SampleCase noticeEnded() {
        return onNotice().take(new ReviewSteps.EndNotice(), CLERK, ENDED);
    }

    public SampleCase confirmed() {
        return noticeEnded().take(new ConfirmationSteps.Confirm("隐私证号"), CONFIRMER, DECIDED);
    }

    /** Identified as something that is paid nothing a month. */
    public SampleCase registered(IdentificationKind kind) {
        return identified(kind);
    }

    /** Identified as what is proposed. */
    public SampleCase identified(IdentificationKind kind) {
        return determined(proposalOf(kind))
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, POSTED)
                .take(new ReviewSteps.PostNotice("N-2026-05", "村公示栏"), CLERK, POSTED)
                .take(new ReviewSteps.EndNotice(), CLERK, ENDED)
                .take(new ConfirmationSteps.Confirm("隐私证号"), CONFIRMER, DECIDED);
    }

    /** An edge family that was reviewed and goes on. */
    public SampleCase renewed() {
        return registered(IdentificationKind.LOW_INCOME_EDGE)
                .foundToBe(unpaid(IdentificationKind.LOW_INCOME_EDGE), STOPPED)
                .take(new AdjustmentSteps.Continue(SECRET_WORDS), CONFIRMER, STOPPED);
    }

    /** A household that is paid, then an edge family, and paid again from August on. */
    public SampleCase converted() {
        LocalDate july = LocalDate.of(2026, 7, 6);
        return confirmed()
                .foundToBe(unpaid(IdentificationKind.LOW_INCOME_EDGE), LocalDate.of(2026, 6, 15))
                .take(new RegistrationSteps.Convert("隐私证号", SECRET_WORDS), CONFIRMER, LocalDate.of(2026, 6, 15))
                .foundToBe(eligible(), july)
                .take(new RegistrationSteps.Convert("隐私证号", SECRET_WORDS), CONFIRMER, july);
    }

    /** Opens a review and brings it to an opinion on what is proposed. */
    public SampleCase foundToBe(Determination proposed, LocalDate day) {
        return take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, day)
                .checkedAgain(day)
                .take(new ReviewSteps.Propose(proposed), CLERK, day)
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, day);
    }

    public SampleCase ordered() {
        return confirmed()
                .take(
                        new PaymentSteps.OrderPayment("L-2026-06", YearMonth.of(2026, 6), Money.ofYuan("543.21")),
                        PAYMENT_OFFICER,
                        LocalDate.of(2026, 6, 10));
    }

    /** Visits, asks and reports anew for a review that is open. */
    public SampleCase checkedAgain(LocalDate day) {
        List<Actor> investigators = List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR);
        Optional<String> anybody = Optional.of(file.household().members().get(0).id());
        return take(
                        new InvestigationSteps.RecordHomeVisit(visit(day, investigators, anybody, List.of())),
                        FIRST_INVESTIGATOR,
                        day)
                .take(new InvestigationSteps.RecordAnswers(allClear(day)), CLERK, day)
                .take(new InvestigationSteps.IssueCheckReport(), CLERK, day);
    }

    /** Publishes the household before it stops, and takes it down afterwards. */
    public SampleCase stoppedAndTakenDown() {
        return ordered()
                .take(new StewardshipSteps.Publish("PB-1", application().division(), "村务公开栏"), CLERK, STOPPED)
                .take(new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, SECRET_WORDS, JULY), CONFIRMER, STOPPED)
                .take(new StewardshipSteps.RemovePublication(), CLERK, STOPPED);
    }

    public SampleCase stopped() {
        return ordered()
                .take(
                        new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, SECRET_WORDS, YearMonth.of(2026, 7)),
                        CONFIRMER,
                        STOPPED);
    }

    public SampleCase archived() {
        return stopped()
                .take(new FilingSteps.FileIntoArchives("J023-ZY·DB·2026-D3-0001"), ARCHIVIST, LocalDate.of(2026, 7, 1))
                .take(new FilingSteps.RecordPackage("ab".repeat(32)), ARCHIVIST, LocalDate.of(2026, 7, 2));
    }

    /** Takes every step there is on the way to an entitlement that was reviewed twice, on the days on which they may be taken. */
    public SampleCase takenThroughEverything() {
        LocalDate after = DECIDED.plusDays(1);
        LocalDate july = LocalDate.of(2026, 7, 1);
        return take(new IntakeSteps.GivePrivacyNotice(List.of("1", "2")), CLERK, APPLIED)
                .take(
                        new IntakeSteps.WaiveMaterial(
                                new Waiver(DocumentType.HOUSEHOLD_REGISTER_COPY, Optional.empty(), SECRET_WORDS)),
                        CLERK,
                        APPLIED)
                .take(new IntakeSteps.RegisterNearRelative(SECRET_WORDS), CLERK, APPLIED)
                .accepted()
                .authorised()
                .take(new IntakeSteps.ExtendLimit(SECRET_WORDS), REVIEWER, ACCEPTED)
                .take(new ConductSteps.RequestCheck(), CLERK, ACCEPTED)
                .take(new ConductSteps.StartCheck(), CONFIRMER, ACCEPTED)
                .take(
                        new InvestigationSteps.AuthoriseBySupporter(new SupporterAuthorisation(
                                1, ACCEPTED, ACCEPTED.plusYears(1), Optional.of(Signing.thumbprint(SECRET_WORDS)))),
                        CLERK,
                        ACCEPTED)
                .take(
                        new InvestigationSteps.RecordNeighbourVisit(
                                new NeighbourVisit(VISITED, List.of(FIRST_INVESTIGATOR), 2, SECRET_WORDS)),
                        FIRST_INVESTIGATOR,
                        VISITED)
                .take(
                        new InvestigationSteps.RecordLetter(
                                new LetterEnquiry("县残联", SECRET_WORDS, ACCEPTED, Optional.of(SECRET_WORDS))),
                        CLERK,
                        VISITED)
                .take(
                        new InvestigationSteps.SurveySupporter(
                                new SupporterSurvey(1, VISITED, SupporterSurvey.Outcome.REFUSED, SECRET_WORDS),
                                List.of(new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("543.21"))))),
                        FIRST_INVESTIGATOR,
                        VISITED)
                .take(new InvestigationSteps.RecordHomeVisit(visit(VISITED)), FIRST_INVESTIGATOR, VISITED)
                .take(new InvestigationSteps.RecordAnswers(allClear(VISITED)), CLERK, VISITED)
                .take(new InvestigationSteps.IssueCheckReport(), CLERK, VISITED)
                .take(new InvestigationSteps.ObjectToCheck(SECRET_WORDS, List.of()), CLERK, VISITED)
                .take(new InvestigationSteps.RecordAnswers(allClear(VISITED)), CLERK, VISITED)
                .take(new InvestigationSteps.IssueCheckReport(), CLERK, VISITED)
                .take(new ReviewSteps.RecordAppraisal(new Appraisal(VISITED, 9, 7, 5, 1, SECRET_WORDS)), CLERK, VISITED)
                .take(new ReviewSteps.Propose(eligible()), CLERK, POSTED)
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, POSTED)
                .take(new ReviewSteps.PostNotice("N-2026-05", "村公示栏"), CLERK, POSTED.minusDays(1))
                .take(new ReviewSteps.RestartNotice("村公示栏", SECRET_WORDS), CLERK, POSTED)
                .take(new ReviewSteps.EndNotice(), CLERK, ENDED)
                .take(new ConductSteps.SendToCounty(ENDED), CLERK, ENDED)
                .take(new ConfirmationSteps.RecordCountyVisit(visit(ENDED)), CONFIRMER, ENDED)
                .take(
                        new ConfirmationSteps.RecordCollectiveDecision(new CollectiveDecision(
                                ENDED, "M-1", List.of(REVIEWER, CONFIRMER), List.of(CLERK), 2, 0)),
                        CONFIRMER,
                        ENDED)
                .take(new ConfirmationSteps.Confirm("隐私证号"), CONFIRMER, DECIDED)
                .take(
                        new ConfirmationSteps.Serve(new Service(
                                DocumentType.CONFIRMATION_NOTICE, after, Service.Way.LEFT, "1", Optional.of("村委会"))),
                        CLERK,
                        after)
                .take(new StewardshipSteps.Publish("PB-1", application().division(), "村务公开栏"), CLERK, after)
                .take(
                        new StewardshipSteps.RecordCustody(
                                "经办隐私人",
                                Custody.Item.PASSBOOK,
                                after,
                                List.of(kept(DocumentType.CUSTODY_AGREEMENT, Optional.empty()))),
                        CLERK,
                        after)
                .take(new StewardshipSteps.FileCustody("BA-1"), CONFIRMER, after)
                .take(new StewardshipSteps.AssignOfficer(CLERK, FIRST_INVESTIGATOR, "JJ-1"), REVIEWER, after)
                .take(new StewardshipSteps.EndCustody(after, SECRET_WORDS), CLERK, after)
                .take(new StewardshipSteps.RecordCustody("经办隐私人", Custody.Item.CARD, after, List.of()), CLERK, after)
                .take(
                        new AdjustmentSteps.ReportChange(
                                new ChangeReport(ChangeReport.Kind.JOB_LOST, after, Optional.of("1"), SECRET_WORDS)),
                        CLERK,
                        after)
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, after)
                .checkedAgain(after)
                .take(new AdjustmentSteps.Continue(SECRET_WORDS), CONFIRMER, after)
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, july)
                .checkedAgain(july)
                .take(new ReviewSteps.Propose(determinationOf("600.00")), CLERK, july)
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, july)
                .take(new AdjustmentSteps.Adjust(YearMonth.of(2026, 8), SECRET_WORDS), CONFIRMER, july)
                .take(
                        new AdjustmentSteps.Recalculate(
                                List.of(determinationOf("650.00", YearMonth.of(2026, 8))), SECRET_WORDS),
                        CONFIRMER,
                        july)
                .paidInEveryWay(july)
                .workRefused("2", july)
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, july)
                .checkedAgain(july)
                .take(
                        new DutySteps.ReduceShare("2", YearMonth.of(2026, 9), Optional.empty(), SECRET_WORDS),
                        CONFIRMER,
                        july)
                .jobTaken("1", july)
                .take(new DutySteps.GrantGradualExit("1", 6, SECRET_WORDS), CONFIRMER, july)
                .take(new RemedySteps.AnnulGradualExit(Optional.empty(), SECRET_WORDS), CONFIRMER, july)
                .checkedAgain(july)
                .take(new AdjustmentSteps.Continue(SECRET_WORDS), CONFIRMER, july)
                .jobTaken("1", july)
                .take(new DutySteps.GrantGradualExit("1", 6, SECRET_WORDS), CONFIRMER, july)
                .take(new DutySteps.Refer(Referral.Scheme.MEDICAL, SECRET_WORDS), CLERK, july)
                .take(
                        new DutySteps.AnswerReferral(Referral.Scheme.MEDICAL, Referral.Answer.HELPED, SECRET_WORDS),
                        CLERK,
                        july)
                .take(new RemedySteps.OpenMatter(Matter.Kind.PETITION, "P-1", july, SECRET_WORDS), CLERK, july)
                .take(new RemedySteps.ExtendAnswer("P-1", SECRET_WORDS), CONFIRMER, july)
                .take(new RemedySteps.AnswerMatter("P-1", Matter.Outcome.UNFOUNDED, SECRET_WORDS), CONFIRMER, july)
                .changedInEveryWay(july);
    }

    /** Returns a case that was not confirmed and that a court sent back. */
    public SampleCase reopened() {
        return noticeEnded()
                .take(new ConfirmationSteps.DoNotConfirm(SECRET_WORDS), CONFIRMER, DECIDED)
                .take(new RemedySteps.OpenMatter(Matter.Kind.LITIGATION, "R-1", DECIDED, SECRET_WORDS), CLERK, DECIDED)
                .take(new RemedySteps.AnswerMatter("R-1", Matter.Outcome.WELL_FOUNDED, SECRET_WORDS), CLERK, DECIDED)
                .take(new RemedySteps.Reopen(Optional.of("R-1"), SECRET_WORDS), CONFIRMER, DECIDED);
    }

    /** Returns a case that was not accepted, and that the county let stand again of its own accord. */
    public SampleCase applicationReopened() {
        return take(new IntakeSteps.DoNotAccept(SECRET_WORDS), CLERK, APPLIED)
                .take(new RemedySteps.ReopenApplication(Optional.empty(), SECRET_WORDS), CONFIRMER, APPLIED);
    }

    /** Returns this case, stopped from July on, with the stop annulled in August, from a month on. */
    public SampleCase resumed(YearMonth from) {
        LocalDate august = LocalDate.of(2026, 8, 20);
        return take(
                        new RemedySteps.OpenMatter(
                                Matter.Kind.RECONSIDERATION, "R-9", LocalDate.of(2026, 6, 25), SECRET_WORDS),
                        CLERK,
                        LocalDate.of(2026, 6, 25))
                .take(new RemedySteps.AnswerMatter("R-9", Matter.Outcome.WELL_FOUNDED, SECRET_WORDS), CLERK, august)
                .take(new RemedySteps.ResumeEntitlement(Optional.of("R-9"), from, SECRET_WORDS), CONFIRMER, august);
    }

    /** Offers work to a member three times, who refuses it each time. */
    public SampleCase workRefused(String memberId, LocalDate day) {
        SampleCase refused = this;
        for (int i = 0; i < 3; i++) {
            refused = refused.take(new DutySteps.OfferWork(memberId, day, SECRET_WORDS), CLERK, day)
                    .take(new DutySteps.RecordWorkRefusal(memberId, false, SECRET_WORDS), CLERK, day)
                    .take(refusalServed(memberId, day), CLERK, day);
        }
        return refused;
    }

    /** The notice of a refusal of work is served on the member. */
    public static ConfirmationSteps.Serve refusalServed(String memberId, LocalDate day) {
        return new ConfirmationSteps.Serve(
                new Service(DocumentType.WORK_REFUSAL_NOTICE, day, Service.Way.IN_PERSON, memberId, Optional.empty()));
    }

    /** An officer finds that a member earns wages. */
    public static InvestigationSteps.RecordFinding earning(String memberId, LocalDate day) {
        return new InvestigationSteps.RecordFinding(List.of(finding(
                new VerifiedValue.IncomesOf(
                        memberId,
                        List.of(new Income(
                                memberId, IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan("8765.43"))))),
                day)));
    }

    /** Opens a review because a member took a job, and brings it to an opinion. */
    public SampleCase jobTaken(String memberId, LocalDate day) {
        return take(
                        new AdjustmentSteps.ReportChange(new ChangeReport(
                                ChangeReport.Kind.JOB_TAKEN, day, Optional.of(memberId), SECRET_WORDS)),
                        CLERK,
                        day)
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, day)
                .checkedAgain(day)
                .take(earning(memberId, day), FIRST_INVESTIGATOR, day)
                .take(
                        new ReviewSteps.Propose(
                                determination(IdentificationKind.NOT_ELIGIBLE, List.of(), Money.ZERO, List.of())),
                        CLERK,
                        day)
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, day);
    }

    /** Takes every step there is about the household itself, without an end of the entitlement. */
    public SampleCase changedInEveryWay(LocalDate day) {
        return take(joinedAgain("4", day), CLERK, day)
                .take(merged("2", "4"), CLERK, day)
                .take(born("3", day), CLERK, day)
                .take(registered("3", day), CLERK, day)
                .take(widowed(day), CLERK, day)
                .take(ledByTheWife(), CLERK, day)
                .take(new PersonSteps.Correct("2", renamed(wife()), SECRET_WORDS), CLERK, day)
                .take(otherAccount(), CLERK, day)
                .take(moved(day), CLERK, day)
                .take(
                        new HouseholdSteps.ReplaceDivision(
                                DivisionCode.of("990101001001"), DivisionCode.of("990101002001"), day, "QH-1"),
                        CONFIRMER,
                        day);
    }

    /**
     * Returns three dossiers: one whose wife went to a household of her own, that one, which went over to a third as a whole,
     * and the third.
     */
    public static List<SampleCase> handovers() {
        YearMonth july = YearMonth.of(2026, 7);
        var first = filed().ordered();
        Handover wife = handover(first.file(), july);
        first.take(new HandoverSteps.HandOverMembers("D-2", List.of("2"), july, SECRET_WORDS), CONFIRMER, STOPPED);
        var own = new SampleCase(
                "D-2",
                Procedure.national(),
                recorded(
                        1,
                        STOPPED,
                        CONFIRMER,
                        new HandoverEntry.DossierOpened(ownApplication(), wife, "隐私证号", SECRET_WORDS)));
        var third = filed("D-3", strangers(), Procedure.national()).ordered();
        Handover again = Handover.into(
                own.file(), List.of(new Place("1", "3", Kinship.OTHER_RELATIVE)), july, STOPPED, noon(STOPPED));
        own.take(new HandoverSteps.HandOverHousehold("D-3", july, SECRET_WORDS), CONFIRMER, STOPPED);
        third.take(new HandoverSteps.TakeOver(again, SECRET_WORDS), CONFIRMER, STOPPED);
        return List.of(first, own, third);
    }

    /** The wife goes to a household of her own. */
    public static Handover handover(CaseFile file, YearMonth month) {
        return Handover.into(ownApplication(), file, List.of(new Place("2", "1", Kinship.HEAD)), month, noon(STOPPED));
    }

    /** The wife applies for herself. */
    public static Application ownApplication() {
        return application(List.of(wife().inPlace("1", Kinship.HEAD)), false);
    }

    /** Another couple. */
    public static Application strangers() {
        return application(
                List.of(
                        member(
                                "1",
                                "甲隐私甲",
                                citizenId("99010119500101005"),
                                Sex.MALE,
                                LocalDate.of(1950, 1, 1),
                                Kinship.HEAD),
                        member(
                                "2",
                                "乙隐私乙",
                                citizenId("99010119550202006"),
                                Sex.FEMALE,
                                LocalDate.of(1955, 2, 2),
                                Kinship.SPOUSE)),
                false);
    }

    /** The wife bears a daughter, who has no number yet. */
    public static MemberSteps.Join born(String id, LocalDate day) {
        return new MemberSteps.Join(
                bornOn(id, day),
                Joining.withNothing(day, JoiningCause.BIRTH),
                SECRET_WORDS,
                List.of(kept(DocumentType.HOUSEHOLD_REGISTER_COPY, Optional.of(id))));
    }

    /** The wife is taken in once more by a number that is not hers, as happens where somebody moves in with an old card. */
    public static MemberSteps.Join joinedAgain(String id, LocalDate day) {
        return new MemberSteps.Join(
                member(
                        id,
                        "乙隐私乙",
                        citizenId("99010119550202008"),
                        Sex.FEMALE,
                        LocalDate.of(1955, 2, 2),
                        Kinship.OTHER_RELATIVE),
                Joining.withNothing(day, JoiningCause.OTHER),
                SECRET_WORDS,
                List.of());
    }

    /** Two places turn out to be the wife's, whose number is that of the first one. */
    public static PersonSteps.Merge merged(String memberId, String second) {
        Member wife = wife();
        return new PersonSteps.Merge(
                memberId,
                second,
                new Identity(wife.name(), wife.citizenId(), wife.sex(), wife.birthDate(), false),
                FormerIdentity.End.CORRECTED,
                SECRET_WORDS);
    }

    /** The daughter is given a number. */
    public static PersonSteps.Change registered(String id, LocalDate day) {
        String birthDate = day.toString().replace("-", "");
        return new PersonSteps.Change(
                id,
                new Identity(
                        PersonName.of("乙隐私乙"),
                        Optional.of(citizenId("990101" + birthDate + "002")),
                        Sex.FEMALE,
                        day,
                        false),
                day,
                List.of());
    }

    /** The husband dies. */
    public static MemberSteps.Leave widowed(LocalDate day) {
        return new MemberSteps.Leave("1", new Leaving(day, LeavingCause.DEATH), SECRET_WORDS, List.of());
    }

    /** The wife applies for herself and the daughter, and is the head. */
    public static HouseholdSteps.ChangeApplicant ledByTheWife() {
        return new HouseholdSteps.ChangeApplicant(
                "2",
                HouseholdSteps.ApplicantChange.DEATH,
                List.of(new Relation("2", Kinship.HEAD), new Relation("3", Kinship.DAUGHTER)),
                SECRET_WORDS);
    }

    /** Somebody of another name, whose number is shared. */
    public static Identity renamed(Member member) {
        return new Identity(PersonName.of("丙隐私丙"), member.citizenId(), member.sex(), member.birthDate(), true);
    }

    public static HouseholdSteps.ChangeAccount otherAccount() {
        return new HouseholdSteps.ChangeAccount(
                BankAccountNumber.of("99012300000000012345"),
                List.of(kept(DocumentType.BANK_ACCOUNT_COPY, Optional.empty())));
    }

    /** The household moves to a town of the county. */
    public static HouseholdSteps.Move moved(LocalDate day) {
        return new HouseholdSteps.Move(
                day,
                DivisionCode.of("990101001001"),
                AreaClass.URBAN,
                new Contact("隐私地址", "13900007654"),
                SECRET_WORDS);
    }

    /** The household moves to another county, which pays from July on. */
    public static HouseholdSteps.TransferOut transferredOut() {
        return new HouseholdSteps.TransferOut(DivisionCode.of("990102"), YearMonth.of(2026, 7), SECRET_WORDS);
    }

    private static Material kept(DocumentType type, Optional<String> memberId) {
        return new Material(type, memberId, Medium.PAPER, false, 1, Optional.of("C-2"));
    }

    /** Grants, orders, pays and withholds July, in every way there is. */
    public SampleCase paidInEveryWay(LocalDate july) {
        return take(
                        new PaymentSteps.GrantPriceSubsidy(new PriceSubsidy(JULY, Money.ofYuan("20"), "虚民发〔2026〕7号")),
                        CONFIRMER,
                        july)
                .take(new PaymentSteps.OrderPayment("L-7", JULY, Money.ofYuan("543.21")), PAYMENT_OFFICER, july)
                .take(
                        new PaymentSteps.OrderPayment("L-7", JULY, Money.ofYuan("40"), PaymentItem.PRICE_SUBSIDY),
                        PAYMENT_OFFICER,
                        july)
                .take(paid("L-7", JULY, "543.21", july), PAYMENT_OFFICER, july)
                .take(
                        new PaymentSteps.RecordPaymentResult(
                                "L-7",
                                PaymentItem.PRICE_SUBSIDY,
                                JULY,
                                Money.ofYuan("40"),
                                july,
                                Optional.of(ReturnReason.NAME_DIFFERS)),
                        PAYMENT_OFFICER,
                        july)
                .take(
                        new WithholdingSteps.WithholdPayment(
                                YearMonth.of(2026, 8), YearMonth.of(2026, 9), "fixture", SECRET_WORDS),
                        CONFIRMER,
                        july)
                .take(new WithholdingSteps.LiftWithholding(SECRET_WORDS), CONFIRMER, july);
    }

    /** A place that lets running benefit be kept back for a recovery. */
    public static SampleCase keepingBack() {
        Procedure national = Procedure.national();
        return filed(
                application(),
                national.paying(
                        national.addOnsPaidApart(), new Provision<>(true, "fixture"), national.paymentDeviation()));
    }

    /**
     * Pays June, lowers it to 500.00 afterwards, and has 43.21 settled in every way: 20.00 paid back, 3.00 kept back from July,
     * 10.00 waived at once and 5.21 later; 5.00 stay open. Needs {@link #keepingBack}.
     */
    public SampleCase recovered() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        YearMonth june = JULY.minusMonths(1);
        ordered()
                .take(paid("L-2026-06", june, "543.21", LocalDate.of(2026, 6, 12)), PAYMENT_OFFICER, july)
                .lowered(june, "500.00", july)
                .take(
                        new RecoverySteps.DecideRecovery(
                                RecoveryGround.CHANGE_NOT_REPORTED,
                                "甲隐私甲",
                                Money.ofYuan("33.21"),
                                Money.ofYuan("10.00"),
                                Optional.of(SECRET_WORDS),
                                List.of(
                                        new Instalment(july.plusMonths(1), Money.ofYuan("20.00")),
                                        new Instalment(july.plusMonths(2), Money.ofYuan("13.21"))),
                                SECRET_WORDS),
                        CONFIRMER,
                        july);
        long recovery = file.version();
        return take(
                        new RecoverySteps.RecordRepayment(recovery, july, Money.ofYuan("20.00"), "R-1"),
                        PAYMENT_OFFICER,
                        july)
                .take(new RecoverySteps.SetOff(recovery, JULY, Money.ofYuan("3.00"), SECRET_WORDS), CONFIRMER, july)
                .take(new RecoverySteps.WaiveRecovery(recovery, Money.ofYuan("5.21"), SECRET_WORDS), CONFIRMER, july);
    }

    /** Reviews the entitlement and changes it from a month on, over months that were ordered if it has to be. */
    public SampleCase lowered(YearMonth from, String yuan, LocalDate day) {
        return take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, day)
                .checkedAgain(day)
                .take(new ReviewSteps.Propose(determinationOf(yuan)), CLERK, day)
                .take(new ReviewSteps.GiveOpinion(true, SECRET_WORDS), REVIEWER, day)
                .take(
                        new AdjustmentSteps.Adjust(from, SECRET_WORDS, Optional.empty(), Optional.of(SECRET_WORDS)),
                        CONFIRMER,
                        day);
    }

    /** Returns the bank's word that it paid a benefit. */
    public static PaymentSteps.RecordPaymentResult paid(String list, YearMonth month, String yuan, LocalDate on) {
        return new PaymentSteps.RecordPaymentResult(
                list, PaymentItem.BENEFIT, month, Money.ofYuan(yuan), on, Optional.empty());
    }

    /** Returns a determination that gives both an amount in a month. */
    public static Determination determinationOf(String yuan, YearMonth month) {
        Determination some = determinationOf(yuan);
        return new Determination(
                month,
                some.knownOn(),
                some.household(),
                some.members(),
                some.base(),
                some.addOns(),
                some.findings(),
                some.open(),
                some.declaredOnly(),
                some.overridden(),
                some.policies(),
                some.languageLevel(),
                some.trace());
    }

    /** Returns a determination that gives both an amount. */
    public static Determination determinationOf(String yuan) {
        return determination(IdentificationKind.DIBAO, List.of(), Money.ofYuan(yuan), List.of());
    }

    /** Returns a couple of 76 and 71 years, consistent and with every paper that the national checklist asks for. */
    public static Application application() {
        return application(List.of(husband(), wife()), false);
    }

    /** Returns the same couple, as another office paid it until now. */
    public static FormerCase former() {
        return new FormerCase(
                application(),
                "纸质档案，3号柜",
                new FormerDecision(
                        IdentificationKind.DIBAO,
                        LocalDate.of(2026, 5, 11),
                        "虚构县民政局",
                        "隐私证号",
                        YearMonth.of(2026, 6),
                        Money.ofYuan("860"),
                        List.of("1", "2")));
    }

    public static Application application(List<Member> members, boolean nearRelative) {
        return new Application(
                "A-1",
                APPLIED,
                DivisionCode.of("990101100201"),
                new Contact("隐私地址", "13900007654"),
                AreaClass.RURAL,
                "1",
                members,
                List.of(new Income("1", IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan("8765.43")))),
                true,
                List.of(new Property(
                        PropertyKind.DEPOSIT, "ordinary", Optional.of(new Stock(Money.ofYuan("7654.32"), APPLIED)))),
                List.of(new RigidExpenditure("1", ExpenditureKind.LIVING, Flow.yearly(Money.ofYuan("8765.43")))),
                List.of(new Supporter(
                        PersonName.of("丙隐私丙"),
                        Optional.empty(),
                        Kinship.SON,
                        3,
                        Optional.of(Flow.yearly(Money.ofYuan("8765.43"))),
                        Optional.of(false),
                        Optional.empty())),
                Optional.of(BankAccountNumber.of("9901230000000001234")),
                nearRelative,
                papers(members, nearRelative));
    }

    public static Member husband() {
        return member("1", "甲隐私甲", citizenId("99010119500101001"), Sex.MALE, LocalDate.of(1950, 1, 1), Kinship.HEAD);
    }

    public static Member wife() {
        return member(
                "2", "乙隐私乙", citizenId("99010119550202002"), Sex.FEMALE, LocalDate.of(1955, 2, 2), Kinship.SPOUSE);
    }

    /** Returns a child or grandchild without a number. */
    public static Member bornOn(String id, LocalDate birthDate) {
        return new Member(
                id,
                PersonName.of("乙隐私乙"),
                Optional.empty(),
                Sex.FEMALE,
                birthDate,
                Kinship.DAUGHTER,
                MaritalStatus.UNMARRIED,
                Optional.empty(),
                false,
                WorkCapacity.FULL,
                false);
    }

    public static CitizenId citizenId(String seventeen) {
        return CitizenId.of(seventeen + CitizenId.checkCharacter(seventeen));
    }

    private static Member member(
            String id, String name, CitizenId citizenId, Sex sex, LocalDate birthDate, Kinship relation) {
        return new Member(
                id,
                PersonName.of(name),
                Optional.of(citizenId),
                sex,
                birthDate,
                relation,
                MaritalStatus.MARRIED,
                id.equals("2")
                        ? Optional.of(new Disability(DisabilityCategory.LIMB, DisabilityLevel.TWO))
                        : Optional.empty(),
                false,
                id.equals("1") ? WorkCapacity.NONE : WorkCapacity.PARTIAL,
                false);
    }

    private static List<Material> papers(List<Member> members, boolean nearRelative) {
        var papers = new ArrayList<Material>();
        for (DocumentType type : List.of(
                DocumentType.APPLICATION,
                DocumentType.INTEGRITY_PLEDGE,
                DocumentType.HOUSEHOLD_REGISTER_COPY,
                DocumentType.INCOME_STATEMENT,
                DocumentType.PROPERTY_STATEMENT)) {
            papers.add(Material.copyOnPaper(type, Optional.empty()));
        }
        for (Member member : members) {
            if (member.ageOn(APPLIED) >= 18) {
                papers.add(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of(member.id())));
            }
            if (member.disability().isPresent()) {
                papers.add(Material.copyOnPaper(DocumentType.DISABILITY_CERTIFICATE, Optional.of(member.id())));
            }
        }
        if (nearRelative) {
            papers.add(Material.originalOnPaper(DocumentType.NEAR_RELATIVE_FILING, Optional.empty()));
        }
        return papers;
    }

    /** Returns this application as brought by a neighbour, who was told of it, with a wife who is registered elsewhere. */
    public static Application broughtByAnAgent(Application from) {
        return at(
                from,
                Optional.of(new Agent(
                        Agent.Kind.PERSON, "丙隐私丙", Optional.of(citizenId("99010119600303003")), SECRET_WORDS)),
                Optional.of(new Outreach(APPLIED.minusDays(3), "村委会", SECRET_WORDS)),
                List.of(new Registration(
                        "2", DivisionCode.of("990201100201"), DivisionCode.of("990101100201"), false)));
    }

    /** Returns this application of members registered in some places. */
    public static Application registered(Application from, Registration... registrations) {
        return at(from, Optional.empty(), Optional.empty(), List.of(registrations));
    }

    private static Application at(
            Application from, Optional<Agent> agent, Optional<Outreach> informed, List<Registration> registrations) {
        return new Application(
                from.number(),
                from.appliedOn(),
                from.division(),
                from.contact(),
                from.area(),
                from.applicantId(),
                from.members(),
                from.incomes(),
                from.declaresProperty(),
                from.properties(),
                from.expenditures(),
                from.supporters(),
                from.account(),
                from.nearRelativeOfOfficial(),
                from.materials(),
                from.formerDossier(),
                agent,
                informed,
                registrations);
    }

    /** Returns this application without papers of one type. */
    public static Application without(Application from, DocumentType type) {
        return new Application(
                from.number(),
                from.appliedOn(),
                from.division(),
                from.contact(),
                from.area(),
                from.applicantId(),
                from.members(),
                from.incomes(),
                from.declaresProperty(),
                from.properties(),
                from.expenditures(),
                from.supporters(),
                from.account(),
                from.nearRelativeOfOfficial(),
                from.materials().stream()
                        .filter(material -> material.type() != type)
                        .toList());
    }

    /** Returns this application with another statement of property. */
    public static Application declaring(Application from, boolean declares, List<Property> properties) {
        return new Application(
                from.number(),
                from.appliedOn(),
                from.division(),
                from.contact(),
                from.area(),
                from.applicantId(),
                from.members(),
                from.incomes(),
                declares,
                properties,
                from.expenditures(),
                from.supporters(),
                from.account(),
                from.nearRelativeOfOfficial(),
                from.materials());
    }

    /** Returns this application with other supporters. */
    public static Application supportedBy(Application from, List<Supporter> supporters) {
        return new Application(
                from.number(),
                from.appliedOn(),
                from.division(),
                from.contact(),
                from.area(),
                from.applicantId(),
                from.members(),
                from.incomes(),
                from.declaresProperty(),
                from.properties(),
                from.expenditures(),
                supporters,
                from.account(),
                from.nearRelativeOfOfficial(),
                from.materials());
    }

    public static HomeVisit visit(LocalDate day) {
        return visit(day, List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR), Optional.of("1"), List.of());
    }

    public static HomeVisit visit(
            LocalDate day, List<Actor> investigators, Optional<String> signedBy, List<OfficerFinding> findings) {
        return new HomeVisit(
                day,
                investigators,
                signedBy,
                List.of(new Material(
                        DocumentType.HOME_VISIT_PHOTOGRAPH,
                        Optional.empty(),
                        Medium.PHOTOGRAPH,
                        true,
                        1,
                        Optional.of("C-1"))),
                findings,
                SECRET_WORDS);
    }

    public static List<Authorisation> authorisations(LocalDate until) {
        return List.of(new Authorisation("1", APPLIED, until), new Authorisation("2", APPLIED, until));
    }

    /** Returns answers in which the register knows both, both live, and neither has a vehicle. */
    public static List<AgencyAnswer> allClear(LocalDate day) {
        var answers = new ArrayList<AgencyAnswer>();
        for (String member : List.of("1", "2")) {
            answers.add(answer(member, LookupItem.HOUSEHOLD_REGISTER, found("name", "甲隐私甲"), day));
            answers.add(answer(member, LookupItem.DEATH, new Reply.NoRecord(), day));
            answers.add(answer(member, LookupItem.VEHICLES, new Reply.NoRecord(), day));
        }
        return answers;
    }

    public static AgencyAnswer answer(String memberId, LookupItem item, Reply reply, LocalDate day) {
        return new AgencyAnswer("public-security", memberId, item, day, reply, noon(day));
    }

    public static Reply found(String field, String value) {
        var fields = new TreeMap<String, String>();
        fields.put(field, value);
        fields.put("plate", "隐私车牌");
        return new Reply.Found(List.of(new AgencyRecord(fields)));
    }

    public static OfficerFinding finding(VerifiedValue value, LocalDate day) {
        return new OfficerFinding(value, day, SECRET_WORDS, noon(day));
    }

    /** Returns a proposal of dibao for the whole household; the amount is a fixture. */
    public static Determination eligible() {
        return determination(IdentificationKind.DIBAO, List.of(), Money.ofYuan("543.21"), List.of());
    }

    /** Returns a proposal of a kind that is paid nothing a month. */
    public static Determination unpaid(IdentificationKind kind) {
        return determination(kind, List.of(), Money.ZERO, List.of());
    }

    /** Returns the proposal of a kind above: what is paid, or a member of it, gets the same amount. */
    public static Determination proposalOf(IdentificationKind kind) {
        return switch (kind) {
            case DIBAO -> eligible();
            case SINGLE_PERSON_ENROLMENT -> enrolledAlone();
            case DESTITUTE, LOW_INCOME_EDGE, RIGID_EXPENDITURE_HARDSHIP, NOT_ELIGIBLE, UNDETERMINED -> unpaid(kind);
        };
    }

    /** Returns a proposal of an edge family with one member enrolled alone. */
    public static Determination enrolledAlone() {
        return determination(
                IdentificationKind.LOW_INCOME_EDGE,
                List.of(new MemberIdentification(
                        "2", IdentificationKind.SINGLE_PERSON_ENROLMENT, Money.ofYuan("543.21"))),
                Money.ZERO,
                List.of());
    }

    public static Determination determination(
            IdentificationKind kind, List<MemberIdentification> members, Money base, List<OpenFact> open) {
        return new Determination(
                YearMonth.of(2026, 6),
                noon(LocalDate.of(2026, 5, 11)),
                kind,
                members,
                base,
                Money.ZERO,
                List.of(new Finding(
                        "income.below-standard",
                        kind == IdentificationKind.NOT_ELIGIBLE ? Finding.Answer.NOT_MET : Finding.Answer.MET,
                        "民发〔2021〕57号 第12条",
                        "人均 8765.43 元",
                        "8765.43 per head")),
                open,
                List.of("dwellings"),
                List.of(),
                List.of(new PolicyReference("fixture", "1", "cd".repeat(32))),
                1,
                List.of(new TraceStep(
                        "per-head",
                        "household",
                        "8765.43",
                        false,
                        List.of(new TraceStep.Input("income", "8765.43")),
                        List.of(new TraceStep.ParameterRow(
                                "standard", "517.00", "2026-01-01", "fixture", "fixture")))));
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    private static Recorded recorded(long version, LocalDate day, Actor actor, CaseEntry entry) {
        return new Recorded(version, noon(day), day, actor, entry);
    }

    private static Actor actor(String id, Role role) {
        return new Actor(id, "经办隐私人", role, role == Role.COUNTY_CONFIRMER ? "990101" : "990101100");
    }
}
