package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.casework.collective.SignedList;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.casework.internal.Office;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.Appraisal;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ChangeReport;
import org.lowbao.core.casefile.CollectiveDecision;
import org.lowbao.core.casefile.ConductSteps;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.ContactFree;
import org.lowbao.core.casefile.Custody;
import org.lowbao.core.casefile.DutySteps;
import org.lowbao.core.casefile.FilingSteps;
import org.lowbao.core.casefile.FormerCase;
import org.lowbao.core.casefile.FormerDecision;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.LetterEnquiry;
import org.lowbao.core.casefile.Matter;
import org.lowbao.core.casefile.MemberSteps;
import org.lowbao.core.casefile.NeighbourVisit;
import org.lowbao.core.casefile.PaymentSteps;
import org.lowbao.core.casefile.PersonSteps;
import org.lowbao.core.casefile.Place;
import org.lowbao.core.casefile.RecoverySteps;
import org.lowbao.core.casefile.Referral;
import org.lowbao.core.casefile.RegistrationSteps;
import org.lowbao.core.casefile.RemedySteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.Service;
import org.lowbao.core.casefile.StewardshipSteps;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.casefile.SupporterSurvey;
import org.lowbao.core.casefile.TerminationReason;
import org.lowbao.core.casefile.Waiver;
import org.lowbao.core.casefile.WithholdingSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.fact.HouseholdFacts;
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
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
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
import org.lowbao.core.office.Purpose;
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
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.Evidence;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.Signing;
import org.lowbao.core.verification.SupporterAuthorisation;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.rules.pack.Stage;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/**
 * A synthetic couple of the reserved division 99 whose case takes every step there is: told what is missing, supplied,
 * objected to, visited by the county, confirmed, paid, stopped, filed and packaged; a second case that is not confirmed, a
 * third whose entitlement is reviewed, and two that end early. Whatever is personal in them is one of {@link #MARKERS}.
 */
public final class FullPath {

    /** What nobody may find without the keys. */
    public static final List<String> MARKERS = List.of(
            "甲秘密甲",
            "乙秘密乙",
            "丙秘密丙",
            "990101195003030",
            "990101550505022",
            "990101195505050",
            "990101195003031",
            "990101195003032",
            "990101195003033",
            "990101195003034",
            "990101195003035",
            "9901230000000005555",
            "13900005678",
            "秘密村秘密组",
            "秘密车牌",
            "秘密的话",
            "秘密公示栏",
            "秘密证号",
            "秘密照片",
            "7654.32",
            "经办秘密人",
            "officer-");

    /** The dossier that goes all the way. */
    public static final String WHOLE = "DB-2026-0001";

    /** The dossier that is not confirmed. */
    public static final String REFUSED = "DB-2026-0002";

    /** The dossier that is extended, objected to, deliberated, served and reviewed. */
    public static final String REVIEWED = "DB-2026-0003";

    /** The dossier that is not accepted. */
    public static final String NOT_ACCEPTED = "DB-2026-0004";

    /** The dossier whose procedure is terminated. */
    public static final String TERMINATED = "DB-2026-0005";

    /** The dossier whose household changes in every way, and moves to another county in the end. */
    public static final String CHANGED = "DB-2026-0010";

    /** The dossier of a member of {@link #CHANGED} who went off and came back. */
    public static final String SPLIT_OFF = "DB-2026-0011";

    /** The dossier of a household that was paid before it came here. */
    public static final String TAKEN_OVER = "DB-2026-0006";

    static final Actor CLERK = officer("clerk", Role.WINDOW_CLERK, "990101100");
    static final Actor INVESTIGATOR = officer("investigator", Role.INVESTIGATOR, "990101100");
    static final Actor SECOND_INVESTIGATOR = officer("investigator-2", Role.INVESTIGATOR, "990101100");
    static final Actor REVIEWER = officer("reviewer", Role.TOWNSHIP_REVIEWER, "990101100");
    static final Actor CONFIRMER = officer("confirmer", Role.COUNTY_CONFIRMER, "990101");
    static final Actor PAYER = officer("payer", Role.PAYMENT_OFFICER, "990101");
    static final Actor SECOND_PAYER = officer("payer-2", Role.PAYMENT_OFFICER, "990101");
    static final Actor ARCHIVIST = officer("archivist", Role.ARCHIVIST, "990101");

    private static final DivisionCode VILLAGE = DivisionCode.of("990101100201");
    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
    private static final String WORDS = "秘密的话";
    private static final Separation SEPARATION = new Separation(Duty.NEAR_RELATIVE_FILING, Duty.ACCEPTANCE);
    private static final MajorEmergency EMERGENCY = new MajorEmergency(
            DivisionCode.of("990101"),
            APPLIED,
            Optional.empty(),
            "E-2026-1",
            true,
            Optional.of(TimeLimit.workingDays(10)),
            3);
    /** The first month in which the policy finds income over the standard. */
    private static final YearMonth OVER = YearMonth.of(2026, 9);

    public final InMemoryJournalStore journals = new InMemoryJournalStore();
    public final InMemoryKeyRegister keys = new InMemoryKeyRegister();
    public final InMemoryDestructionRegister destructions = new InMemoryDestructionRegister();
    public final InMemoryContentStore contents = new InMemoryContentStore();
    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final Sealing sealing;
    private final StepListener listener;
    private final Casework casework;

    /** Makes an empty county whose keys follow from a seed. */
    public FullPath(Sealing sealing, StepListener listener) {
        this.sealing = sealing;
        this.listener = listener;
        this.casework = over(journals);
    }

    /** Returns a casework with everything of this one but other journals. */
    public Casework over(JournalStore others) {
        return over(others, new TracingPolicy("1"));
    }

    private Casework over(JournalStore others, PolicyEngine policy) {
        return Casework.builder(Fixtures.COUNTY)
                .journals(others)
                .contents(contents)
                .keys(keys, new QuickKeys())
                .destructions(destructions)
                .entropy(Entropy.demonstration("full path"))
                .sealing(sealing)
                .policy(policy)
                .procedure(Procedure.national()
                        .paying(
                                Procedure.national().addOnsPaidApart(),
                                new Provision<>(true, "fixture"),
                                Procedure.national().paymentDeviation())
                        .changed()
                        .conduct(ConductRules.national()
                                .inEmergencies(new Provision<>(List.of(EMERGENCY), "fixture"))
                                .separating(new Provision<>(List.of(SEPARATION), "fixture")))
                        .build())
                .clock(clock)
                .ids(application -> "DB-" + application.number())
                .listener(listener)
                .build();
    }

    /** Takes both cases to their ends and returns the casework that did. */
    public Casework run() throws IOException {
        clock.set(APPLIED);
        casework.policies().putInForce(PAYER, CONFIRMER);
        determined(WHOLE, "2026-0001", "990101195003030", Sex.MALE);
        posted(WHOLE, "NS-1", LocalDate.of(2026, 3, 9));
        clock.set(LocalDate.of(2026, 3, 11));
        take(WHOLE, new ReviewSteps.RaiseObjection(WORDS), CLERK);
        take(WHOLE, new InvestigationSteps.RecordFinding(findings(LocalDate.of(2026, 3, 11))), INVESTIGATOR);
        done(casework.propose(WHOLE, YearMonth.of(2026, 4), INVESTIGATOR));
        posted(WHOLE, "NS-2", LocalDate.of(2026, 3, 12));
        clock.set(LocalDate.of(2026, 3, 23));
        casework.notices()
                .takeDown("NS-2", Optional.of(() -> picture()), CLERK)
                .toOptional()
                .orElseThrow()
                .forEach(FullPath::done);
        take(
                WHOLE,
                new ConfirmationSteps.RecordCountyVisit(
                        visit(LocalDate.of(2026, 3, 23), List.of(CONFIRMER, SECOND_PAYER), List.of())),
                CONFIRMER);
        take(WHOLE, new ConfirmationSteps.Confirm("秘密证号"), CONFIRMER);
        paid();
        clock.set(LocalDate.of(2026, 4, 15));
        YearMonth may = YearMonth.of(2026, 5);
        casework.publications()
                .post("PB-1", VILLAGE, "秘密公示栏", List.of(WHOLE), CLERK)
                .results()
                .forEach(FullPath::done);
        take(WHOLE, new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, WORDS, may), CONFIRMER);
        take(WHOLE, new RemedySteps.ResumeEntitlement(Optional.empty(), may, WORDS), CONFIRMER);
        take(WHOLE, new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, WORDS, may), CONFIRMER);
        take(WHOLE, new StewardshipSteps.RemovePublication(), CLERK);
        take(
                WHOLE,
                new StewardshipSteps.RecordCustody(
                        WORDS,
                        Custody.Item.CARD,
                        LocalDate.of(2026, 4, 15),
                        List.of(Material.originalOnPaper(DocumentType.CUSTODY_AGREEMENT, Optional.empty()))),
                CLERK);
        take(WHOLE, new StewardshipSteps.FileCustody("BA-1"), CONFIRMER);
        assertThat(casework.signedLists()
                        .handOver(
                                "JJ-1",
                                List.of(WHOLE),
                                new SignedList.Signatures(CLERK, INVESTIGATOR, REVIEWER, LocalDate.of(2026, 4, 15)))
                        .toOptional()
                        .orElseThrow()
                        .results())
                .allMatch(StepResult.Done.class::isInstance);
        take(WHOLE, new StewardshipSteps.EndCustody(LocalDate.of(2026, 4, 15), WORDS), CLERK);
        done(casework.archives().file(WHOLE, ReferenceCodeScheme.byVolume("J990", "ZY·DB"), ARCHIVIST));
        take(WHOLE, new FilingSteps.RecordPackage("ab".repeat(32)), ARCHIVIST);
        refused();
        reviewed();
        closed();
        changed();
        takenOver();
        return casework;
    }

    private void takenOver() {
        clock.set(LocalDate.of(2026, 5, 12));
        var decision = new FormerDecision(
                IdentificationKind.DIBAO,
                LocalDate.of(2026, 5, 1),
                "虚构县民政局",
                "秘密证号",
                YearMonth.of(2026, 6),
                Money.ofYuan("7654.32"),
                List.of("1", "2"));
        var former = new FormerCase(application("2026-0006", "990101195003035", Sex.MALE), WORDS, decision);
        casework.takeOverAll(List.of(former), CONFIRMER).forEach(FullPath::done);
    }

    /** Puts other packs in force in the place of those that run. */
    public void replacePolicies() {
        Casework later = over(journals, new TracingPolicy("2"));
        assertThat(later.policies()
                        .putInForce(PAYER, CONFIRMER, new TracingPolicy("1"))
                        .reasons())
                .isEmpty();
    }

    private void determined(String id, String number, String firstDigits, Sex sex) throws IOException {
        clock.set(APPLIED);
        done(casework.file(application(number, firstDigits, sex), CLERK));
        take(id, new IntakeSteps.NotifyMissing(), CLERK);
        CaseFile file = casework.read(id, CLERK, Purpose.CASEWORK).toOptional().orElseThrow();
        List<Material> missing = casework.missing(file).stream()
                .map(material -> Material.originalOnPaper(material.type(), material.memberId()))
                .toList();
        clock.set(LocalDate.of(2026, 3, 3));
        take(id, new IntakeSteps.SupplyMaterial(missing), CLERK);
        take(id, new IntakeSteps.Accept(), CLERK);
        take(
                id,
                new InvestigationSteps.Authorise(List.of(
                        new Authorisation("1", APPLIED, APPLIED.plusYears(1)),
                        new Authorisation("2", APPLIED, APPLIED.plusYears(1)))),
                CLERK);
        clock.set(LocalDate.of(2026, 3, 4));
        String photograph = casework.stage(id, FullPath::picture).toOptional().orElseThrow();
        take(
                id,
                new InvestigationSteps.RecordHomeVisit(visit(
                        LocalDate.of(2026, 3, 4),
                        List.of(INVESTIGATOR, SECOND_INVESTIGATOR),
                        List.of(new Material(
                                DocumentType.HOME_VISIT_PHOTOGRAPH,
                                Optional.empty(),
                                Medium.PHOTOGRAPH,
                                true,
                                1,
                                Optional.of(photograph))))),
                INVESTIGATOR);
        clock.set(LocalDate.of(2026, 3, 5));
        casework.lookups().ask(new EveryReply(), List.of(id), CLERK).forEach(FullPath::done);
        take(id, new InvestigationSteps.RecordFinding(findings(LocalDate.of(2026, 3, 5))), INVESTIGATOR);
        take(id, new InvestigationSteps.IssueCheckReport(), CLERK);
        done(casework.propose(id, YearMonth.of(2026, 4), INVESTIGATOR));
    }

    private void posted(String id, String sheet, LocalDate day) throws IOException {
        clock.set(day);
        take(id, new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER);
        casework.notices()
                .post(sheet, VILLAGE, "秘密公示栏", List.of(id), Optional.of(() -> picture()), CLERK)
                .results()
                .forEach(FullPath::done);
    }

    private void paid() {
        clock.set(LocalDate.of(2026, 4, 8));
        String list = "PL-202604";
        assertThat(casework.payments()
                        .prepare(list, YearMonth.of(2026, 4), PAYER)
                        .reasons())
                .isEmpty();
        assertThat(casework.payments().check(list, SECOND_PAYER).reasons()).isEmpty();
        assertThat(casework.payments().approve(list, CONFIRMER).reasons()).isEmpty();
        casework.payments().order(list, PAYER).toOptional().orElseThrow().forEach(FullPath::done);
        assertThat(casework.payments().lock(list, PAYER).reasons()).isEmpty();
    }

    private void refused() throws IOException {
        determined(REFUSED, "2026-0002", "990101195505050", Sex.MALE);
        clock.set(LocalDate.of(2026, 3, 10));
        take(REFUSED, new ReviewSteps.GiveOpinion(false, WORDS), REVIEWER);
        take(REFUSED, new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER);
        LocalDate today = LocalDate.of(2026, 3, 10);
        take(REFUSED, new RemedySteps.OpenMatter(Matter.Kind.RECONSIDERATION, "R-2026-1", today, WORDS), CLERK);
        take(REFUSED, new RemedySteps.AnswerMatter("R-2026-1", Matter.Outcome.WELL_FOUNDED, WORDS), CONFIRMER);
        take(REFUSED, new RemedySteps.Reopen(Optional.of("R-2026-1"), WORDS), CONFIRMER);
        take(REFUSED, new RemedySteps.OpenMatter(Matter.Kind.PETITION, "P-2026-1", today, WORDS), CLERK);
        take(REFUSED, new RemedySteps.ExtendAnswer("P-2026-1", WORDS), REVIEWER);
        take(REFUSED, new RemedySteps.AnswerMatter("P-2026-1", Matter.Outcome.WITHDRAWN, WORDS), CLERK);
        done(casework.propose(REFUSED, YearMonth.of(2026, 4), INVESTIGATOR));
        take(REFUSED, new ReviewSteps.GiveOpinion(false, WORDS), REVIEWER);
        take(REFUSED, new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER);
        clock.set(LocalDate.of(2026, 4, 16));
        done(casework.archives().file(REFUSED, ReferenceCodeScheme.byVolume("J990", "ZY·DB"), ARCHIVIST));
    }

    private void reviewed() throws IOException {
        determined(REVIEWED, "2026-0003", "990101195003031", Sex.MALE);
        deliberated();
        posted(REVIEWED, "NS-3", LocalDate.of(2026, 3, 9));
        clock.set(LocalDate.of(2026, 3, 10));
        take(REVIEWED, new ReviewSteps.RestartNotice("秘密公示栏", WORDS), CLERK);
        clock.set(LocalDate.of(2026, 3, 23));
        casework.notices()
                .takeDown("NS-3", Optional.of(() -> picture()), CLERK)
                .toOptional()
                .orElseThrow()
                .forEach(FullPath::done);
        LocalDate today = LocalDate.of(2026, 3, 23);
        take(REVIEWED, new ConductSteps.SendToCounty(today), CLERK);
        take(
                REVIEWED,
                new ConfirmationSteps.RecordCountyVisit(visit(today, List.of(CONFIRMER, SECOND_PAYER), List.of())),
                CONFIRMER);
        take(
                REVIEWED,
                new ConfirmationSteps.RecordCollectiveDecision(
                        new CollectiveDecision(today, "M-2026-1", List.of(REVIEWER, CONFIRMER), List.of(CLERK), 2, 0)),
                CONFIRMER);
        take(REVIEWED, new ConfirmationSteps.Confirm("秘密证号"), CONFIRMER);
        take(REVIEWED, new ConductSteps.PutOffReview(EMERGENCY.document(), WORDS), REVIEWER);
        take(
                REVIEWED,
                new ConfirmationSteps.Serve(new Service(
                        DocumentType.CONFIRMATION_NOTICE, today, Service.Way.LEFT, "1", Optional.of(WORDS))),
                CLERK);
        take(
                REVIEWED,
                new AdjustmentSteps.ReportChange(
                        new ChangeReport(ChangeReport.Kind.JOB_LOST, today, Optional.of("1"), WORDS)),
                CLERK);
        take(REVIEWED, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
        checkedAgain(today);
        take(REVIEWED, new AdjustmentSteps.Continue(WORDS, Optional.of("STABLE")), CONFIRMER);
        clock.set(LocalDate.of(2026, 5, 11));
        take(REVIEWED, new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK);
        checkedAgain(LocalDate.of(2026, 5, 11));
        done(casework.propose(REVIEWED, YearMonth.of(2026, 6), CLERK));
        take(REVIEWED, new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER);
        take(REVIEWED, new AdjustmentSteps.Adjust(YearMonth.of(2026, 6), WORDS), CONFIRMER);
        casework.recalculate(List.of(REVIEWED), YearMonth.of(2026, 6), YearMonth.of(2026, 7), WORDS, CONFIRMER)
                .forEach(FullPath::done);
        worked(LocalDate.of(2026, 5, 11));
        converted(LocalDate.of(2026, 5, 11));
        settled(LocalDate.of(2026, 5, 11));
    }

    private void worked(LocalDate today) {
        take(REVIEWED, new DutySteps.Refer(Referral.Scheme.MEDICAL, WORDS), CLERK);
        take(REVIEWED, new DutySteps.AnswerReferral(Referral.Scheme.MEDICAL, Referral.Answer.HELPED, WORDS), CLERK);
        for (int i = 0; i < 3; i++) {
            take(REVIEWED, new DutySteps.OfferWork("2", today, WORDS), CLERK);
            take(REVIEWED, new DutySteps.RecordWorkRefusal("2", false, WORDS), CLERK);
            take(
                    REVIEWED,
                    new ConfirmationSteps.Serve(new Service(
                            DocumentType.WORK_REFUSAL_NOTICE, today, Service.Way.IN_PERSON, "2", Optional.empty())),
                    CLERK);
        }
        take(REVIEWED, new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK);
        checkedAgain(today);
        take(REVIEWED, new DutySteps.ReduceShare("2", YearMonth.of(2026, 8), Optional.empty(), WORDS), CONFIRMER);
        take(
                REVIEWED,
                new AdjustmentSteps.ReportChange(
                        new ChangeReport(ChangeReport.Kind.JOB_TAKEN, today, Optional.of("1"), WORDS)),
                CLERK);
        take(REVIEWED, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
        checkedAgain(today);
        done(casework.propose(REVIEWED, OVER, CLERK));
        take(REVIEWED, new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER);
        take(REVIEWED, new DutySteps.GrantGradualExit("1", 6, WORDS), CONFIRMER);
        take(REVIEWED, new RemedySteps.AnnulGradualExit(Optional.empty(), WORDS), CONFIRMER);
        take(
                REVIEWED,
                new AdjustmentSteps.ReportChange(
                        new ChangeReport(ChangeReport.Kind.JOB_TAKEN, today, Optional.of("1"), WORDS)),
                CLERK);
        checkedAgain(today);
        done(casework.propose(REVIEWED, OVER, CLERK));
        take(REVIEWED, new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER);
        take(REVIEWED, new DutySteps.GrantGradualExit("1", 6, WORDS), CONFIRMER);
    }

    /** Finds the household to be an edge family, once its gradual exit is over. */
    private void converted(LocalDate today) {
        take(REVIEWED, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
        checkedAgain(today);
        Evidence evidence = casework.read(REVIEWED, CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow()
                .evidence();
        Determination edge = new Fixtures.FixedPolicy(IdentificationKind.LOW_INCOME_EDGE)
                .determine(evidence.facts(today), Stage.STAYING, YearMonth.of(2026, 12), clock.instant());
        take(REVIEWED, new ReviewSteps.Propose(edge), CLERK);
        take(REVIEWED, new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER);
        take(REVIEWED, new RegistrationSteps.Convert("秘密证号", WORDS), CONFIRMER);
    }

    /** A review rests on a visit, answers and a report of its own. */
    private void checkedAgain(LocalDate today) {
        take(
                REVIEWED,
                new InvestigationSteps.RecordHomeVisit(
                        visit(today, List.of(INVESTIGATOR, SECOND_INVESTIGATOR), List.of())),
                INVESTIGATOR);
        casework.lookups().ask(new EveryReply(), List.of(REVIEWED), CLERK).forEach(FullPath::done);
        take(REVIEWED, new InvestigationSteps.IssueCheckReport(), CLERK);
    }

    /** Pays May and not April, then stops from May on, so that May is overpaid and April still due. */
    private void settled(LocalDate today) {
        YearMonth may = YearMonth.of(2026, 5);
        Money monthly = casework.read(REVIEWED, CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow()
                .ledger()
                .due(may);
        casework.grantPriceSubsidy(List.of(REVIEWED), new PriceSubsidy(may, Money.ofYuan("20"), WORDS), CONFIRMER)
                .forEach(FullPath::done);
        take(REVIEWED, new PaymentSteps.OrderPayment("PL-202605", may, monthly), PAYER);
        take(
                REVIEWED,
                new PaymentSteps.OrderPayment("PS-202605", may, Money.ofYuan("40"), PaymentItem.PRICE_SUBSIDY),
                PAYER);
        take(
                REVIEWED,
                new PaymentSteps.RecordPaymentResult(
                        "PL-202605", PaymentItem.BENEFIT, may, monthly, today, Optional.empty()),
                PAYER);
        take(
                REVIEWED,
                new PaymentSteps.RecordPaymentResult(
                        "PS-202605",
                        PaymentItem.PRICE_SUBSIDY,
                        may,
                        Money.ofYuan("40"),
                        today,
                        Optional.of(ReturnReason.NAME_DIFFERS)),
                PAYER);
        take(
                REVIEWED,
                new WithholdingSteps.WithholdPayment(may.plusMonths(1), may.plusMonths(2), "fixture", WORDS),
                CONFIRMER);
        take(REVIEWED, new WithholdingSteps.LiftWithholding(WORDS), CONFIRMER);
        take(
                REVIEWED,
                new AdjustmentSteps.Stop(StopReason.FALSE_DECLARATION, WORDS, may, Optional.of(WORDS)),
                CONFIRMER);
        Money waived = Money.ofYuan("50");
        take(
                REVIEWED,
                new RecoverySteps.DecideRecovery(
                        RecoveryGround.FRAUD,
                        WORDS,
                        monthly.minus(waived),
                        waived,
                        Optional.of(WORDS),
                        List.of(new Instalment(today.plusMonths(1), monthly.minus(waived))),
                        WORDS),
                CONFIRMER);
        long recovery = casework.read(REVIEWED, CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow()
                .version();
        take(REVIEWED, new RecoverySteps.RecordRepayment(recovery, today, Money.ofYuan("100"), WORDS), PAYER);
        take(REVIEWED, new RecoverySteps.SetOff(recovery, may.minusMonths(1), Money.ofYuan("200"), WORDS), CONFIRMER);
        take(REVIEWED, new RecoverySteps.WaiveRecovery(recovery, Money.ofYuan("300"), WORDS), CONFIRMER);
    }

    private void deliberated() {
        LocalDate today = LocalDate.of(2026, 3, 6);
        clock.set(today);
        take(REVIEWED, new IntakeSteps.GivePrivacyNotice(List.of("1", "2")), CLERK);
        take(
                REVIEWED,
                new IntakeSteps.WaiveMaterial(new Waiver(DocumentType.DIAGNOSIS, Optional.of("1"), WORDS)),
                CLERK);
        take(REVIEWED, new ConductSteps.RecordShortage(SEPARATION, Role.WINDOW_CLERK, WORDS, today), REVIEWER);
        take(REVIEWED, new IntakeSteps.RegisterNearRelative(WORDS), CLERK);
        take(REVIEWED, new IntakeSteps.ExtendLimit(WORDS), REVIEWER);
        take(REVIEWED, new InvestigationSteps.ObjectToCheck(WORDS, List.of()), CLERK);
        take(
                REVIEWED,
                new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                        today,
                        List.of(INVESTIGATOR, SECOND_INVESTIGATOR),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        WORDS,
                        Optional.of(new ContactFree(
                                ContactFree.Medium.TELEPHONE, WORDS, EMERGENCY.document(), "1", WORDS)))),
                INVESTIGATOR);
        take(REVIEWED, new ConductSteps.SignVisit(today, "1"), CLERK);
        take(REVIEWED, new ConductSteps.ExtendInEmergency(EMERGENCY.document(), WORDS), REVIEWER);
        take(REVIEWED, new ConductSteps.RequestCheck(), CLERK);
        take(REVIEWED, new ConductSteps.StartCheck(), CONFIRMER);
        take(
                REVIEWED,
                new InvestigationSteps.RecordNeighbourVisit(new NeighbourVisit(today, List.of(INVESTIGATOR), 2, WORDS)),
                INVESTIGATOR);
        take(
                REVIEWED,
                new InvestigationSteps.RecordLetter(new LetterEnquiry(WORDS, WORDS, today, Optional.of(WORDS))),
                CLERK);
        take(
                REVIEWED,
                new InvestigationSteps.SurveySupporter(
                        new SupporterSurvey(1, today, SupporterSurvey.Outcome.REFUSED, WORDS),
                        List.of(new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("7654.32"))))),
                INVESTIGATOR);
        take(
                REVIEWED,
                new InvestigationSteps.AuthoriseBySupporter(new SupporterAuthorisation(
                        1, today, today.plusYears(1), Optional.of(Signing.thumbprint(WORDS)))),
                CLERK);
        take(REVIEWED, new InvestigationSteps.IssueCheckReport(), CLERK);
        take(REVIEWED, new ReviewSteps.RecordAppraisal(new Appraisal(today, 9, 7, 5, 1, WORDS)), CLERK);
        done(casework.propose(REVIEWED, YearMonth.of(2026, 4), INVESTIGATOR));
    }

    private void changed() throws IOException {
        determined(CHANGED, "2026-0010", "990101195003034", Sex.MALE);
        posted(CHANGED, "NS-4", LocalDate.of(2026, 3, 9));
        LocalDate today = LocalDate.of(2026, 3, 23);
        clock.set(today);
        casework.notices()
                .takeDown("NS-4", Optional.of(() -> picture()), CLERK)
                .toOptional()
                .orElseThrow()
                .forEach(FullPath::done);
        take(
                CHANGED,
                new ConfirmationSteps.RecordCountyVisit(visit(today, List.of(CONFIRMER, SECOND_PAYER), List.of())),
                CONFIRMER);
        take(CHANGED, new ConfirmationSteps.Confirm("秘密证号"), CONFIRMER);
        membersChange(today);
        membersGoAndComeBack();
        casework.signedLists()
                .replaceDivision(
                        "QH-1",
                        List.of(CHANGED),
                        DivisionCode.of("990101100202"),
                        DivisionCode.of("990101100203"),
                        today,
                        new SignedList.Signatures(CLERK, INVESTIGATOR, CONFIRMER, today))
                .toOptional()
                .orElseThrow()
                .results()
                .forEach(FullPath::done);
        take(
                CHANGED,
                new HouseholdSteps.TransferOut(DivisionCode.of("990102"), YearMonth.of(2026, 7), WORDS),
                CONFIRMER);
    }

    private void membersChange(LocalDate today) {
        Member wife = casework.read(CHANGED, CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow()
                .household()
                .member("2")
                .orElseThrow();
        CitizenId number = CitizenId.of(wife.citizenId().orElseThrow().upgraded());
        take(
                CHANGED,
                new MemberSteps.Join(
                        new Member(
                                "3",
                                PersonName.of("丙秘密丙"),
                                Optional.empty(),
                                Sex.FEMALE,
                                today,
                                Kinship.GRANDCHILD,
                                MaritalStatus.UNMARRIED,
                                Optional.empty(),
                                false,
                                WorkCapacity.NONE,
                                false),
                        Joining.withNothing(today, JoiningCause.BIRTH),
                        WORDS,
                        List.of()),
                CLERK);
        take(
                CHANGED,
                new PersonSteps.Change(
                        "2",
                        new Identity(wife.name(), Optional.of(number), wife.sex(), wife.birthDate(), false),
                        today,
                        List.of()),
                CLERK);
        take(
                CHANGED,
                new PersonSteps.Correct(
                        "3", new Identity(PersonName.of("乙秘密乙"), Optional.empty(), Sex.FEMALE, today, false), WORDS),
                CLERK);
        take(CHANGED, new MemberSteps.Leave("3", new Leaving(today, LeavingCause.OTHER), WORDS, List.of()), CLERK);
        take(
                CHANGED,
                new PersonSteps.Merge(
                        "2",
                        "3",
                        new Identity(wife.name(), Optional.of(number), wife.sex(), wife.birthDate(), false),
                        FormerIdentity.End.CORRECTED,
                        WORDS),
                CLERK);
        take(
                CHANGED,
                new HouseholdSteps.ChangeAccount(
                        BankAccountNumber.of("9901230000000005555123"),
                        List.of(Material.copyOnPaper(DocumentType.BANK_ACCOUNT_COPY, Optional.empty()))),
                CLERK);
        take(
                CHANGED,
                new HouseholdSteps.Move(
                        today,
                        DivisionCode.of("990101100202"),
                        AreaClass.RURAL,
                        new Contact("秘密村秘密组", "13900005678"),
                        WORDS),
                CLERK);
    }

    /** The wife goes off to a household of her own in May and comes back in June, to be its head. */
    private void membersGoAndComeBack() {
        Member wife = casework.read(CHANGED, CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow()
                .household()
                .member("2")
                .orElseThrow();
        Application own = Application.builder("2026-0011", APPLIED, VILLAGE, AreaClass.RURAL)
                .contact(new Contact("秘密村秘密组", "13900005678"))
                .member(wife.inPlace("1", Kinship.HEAD))
                .declaresProperty()
                .build();
        var off = new Handovers.Split(
                own, List.of(new Place("2", "1", Kinship.HEAD)), YearMonth.of(2026, 5), "秘密证号", WORDS);
        assertThat(casework.handovers().split(CHANGED, off, CONFIRMER).former().reasons())
                .isEmpty();
        var back = new Handovers.Merge(
                CHANGED, List.of(new Place("1", "2", Kinship.SPOUSE)), YearMonth.of(2026, 6), WORDS);
        assertThat(casework.handovers()
                        .merge(SPLIT_OFF, back, CONFIRMER)
                        .former()
                        .reasons())
                .isEmpty();
        take(
                CHANGED,
                new HouseholdSteps.ChangeApplicant(
                        "2",
                        HouseholdSteps.ApplicantChange.INCAPACITY,
                        List.of(new Relation("1", Kinship.SPOUSE), new Relation("2", Kinship.HEAD)),
                        WORDS),
                CLERK);
    }

    private void closed() {
        clock.set(APPLIED);
        done(casework.file(application("2026-0004", "990101195003032", Sex.MALE), CLERK));
        take(NOT_ACCEPTED, new IntakeSteps.DoNotAccept(WORDS), CLERK);
        take(NOT_ACCEPTED, new RemedySteps.ReopenApplication(Optional.empty(), WORDS), CONFIRMER);
        take(NOT_ACCEPTED, new IntakeSteps.DoNotAccept(WORDS), CLERK);
        done(casework.file(application("2026-0005", "990101195003033", Sex.MALE), CLERK));
        take(TERMINATED, new IntakeSteps.Terminate(TerminationReason.WITHDRAWN, WORDS), REVIEWER);
    }

    private void take(String id, CaseStep step, Actor actor) {
        done(casework.take(id, step, actor));
    }

    private static void done(StepResult result) {
        assertThat(result.reasons()).isEmpty();
        assertThat(result).isInstanceOf(StepResult.Done.class);
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream("秘密照片".getBytes(StandardCharsets.UTF_8));
    }

    private static HomeVisit visit(LocalDate on, List<Actor> visitors, List<Material> photographs) {
        return new HomeVisit(on, visitors, Optional.of("1"), photographs, List.of(), WORDS);
    }

    private static List<OfficerFinding> findings(LocalDate day) {
        Instant at = day.atStartOfDay(Office.ZONE).toInstant();
        return List.<VerifiedValue>of(
                        new VerifiedValue.FinancialAssets(new Stock(Money.ofYuan("7654.32"), day)),
                        new VerifiedValue.Dwellings(1),
                        new VerifiedValue.Vehicles(List.of()),
                        new VerifiedValue.Alive("2", true),
                        new VerifiedValue.DisabilityOf(
                                "2", Optional.of(new Disability(DisabilityCategory.LIMB, DisabilityLevel.TWO))),
                        new VerifiedValue.SeriousIllness("1", false),
                        new VerifiedValue.SupporterAble(false))
                .stream()
                .map(value -> new OfficerFinding(value, day, WORDS, at))
                .toList();
    }

    private static Application application(String number, String firstDigits, Sex sex) {
        String digits = firstDigits + (sex == Sex.MALE ? "11" : "12");
        boolean second = number.equals("2026-0002");
        return new Application(
                number,
                APPLIED,
                VILLAGE,
                new Contact("秘密村秘密组", "13900005678"),
                AreaClass.RURAL,
                "1",
                List.of(
                        member(
                                "1",
                                "甲秘密甲",
                                CitizenId.of(digits + CitizenId.checkCharacter(digits)),
                                sex,
                                second ? LocalDate.of(1955, 5, 5) : LocalDate.of(1950, 3, 3),
                                Kinship.HEAD),
                        // a number of 15 digits, as the first generation of cards had
                        member(
                                "2",
                                "乙秘密乙",
                                CitizenId.of("9901015505050" + 2 * (number.charAt(8) - '0') % 10 + "2"),
                                Sex.FEMALE,
                                LocalDate.of(1955, 5, 5),
                                Kinship.SPOUSE)),
                List.of(new Income("1", IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan("7654.32")))),
                true,
                List.of(new Property(
                        PropertyKind.DEPOSIT, "ordinary", Optional.of(new Stock(Money.ofYuan("7654.32"), APPLIED)))),
                List.of(new RigidExpenditure("1", ExpenditureKind.LIVING, Flow.yearly(Money.ofYuan("7654.32")))),
                List.of(new Supporter(
                        PersonName.of("丙秘密丙"),
                        Optional.empty(),
                        Kinship.SON,
                        3,
                        Optional.of(Flow.yearly(Money.ofYuan("7654.32"))),
                        Optional.of(false),
                        Optional.empty())),
                Optional.of(BankAccountNumber.of("9901230000000005555")),
                true,
                List.of(Material.originalOnPaper(DocumentType.APPLICATION, Optional.empty())));
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
                id.equals("2") ? WorkCapacity.PARTIAL : WorkCapacity.NONE,
                false);
    }

    private static Actor officer(String id, Role role, String office) {
        return new Actor("officer-" + id, "经办秘密人", role, office);
    }

    /** Proposes dibao for everybody, with every part of a determination filled. */
    private record TracingPolicy(String version) implements PolicyEngine {
        @Override
        public List<PolicyReference> policies() {
            return List.of(new PolicyReference("fixture", version, "cd".repeat(32)));
        }

        @Override
        public List<PolicyRegister.Change> changesSince(PolicyEngine former) {
            return List.of(new PolicyRegister.Change("ROW_ADDED", "参数“标准”自 2026-06-01 起改变。", "It changes."));
        }

        @Override
        public Determination determine(HouseholdFacts facts, Stage stage, YearMonth month, Instant knownOn) {
            return new Determination(
                    month,
                    knownOn,
                    IdentificationKind.DIBAO,
                    List.of(),
                    Money.ofYuan(
                            month.isBefore(YearMonth.of(2026, 6)) ? "7654.32" : "765" + month.getMonthValue() + ".32"),
                    Money.ofYuan("100"),
                    List.of(new Finding(
                            "income.below-standard",
                            month.isBefore(OVER) ? Finding.Answer.MET : Finding.Answer.NOT_MET,
                            "社会救助暂行办法 第9条",
                            WORDS,
                            "7654.32")),
                    List.of(new OpenFact("household", "dwellings", "NOT_ASKED")),
                    List.of("dwellings"),
                    List.of("per-head"),
                    policies(),
                    1,
                    List.of(new TraceStep(
                            "per-head",
                            "household",
                            "7654.32",
                            true,
                            List.of(new TraceStep.Input("income", "7654.32")),
                            List.of(new TraceStep.ParameterRow(
                                    "standard", "517.00", "2026-01-01", "fixture", "fixture")))));
        }
    }

    /** An agency that gives every reply there is. */
    private static final class EveryReply implements AgencyLookup {
        @Override
        public String agency() {
            return "public-security";
        }

        @Override
        public Set<LookupItem> items() {
            return Collections.unmodifiableSet(EnumSet.allOf(LookupItem.class));
        }

        @Override
        public List<LookupAnswer> ask(List<LookupRequest> requests) {
            return requests.stream()
                    .flatMap(request -> request.items().stream()
                            .map(item -> new LookupAnswer(
                                    request.id(),
                                    item,
                                    APPLIED,
                                    reply(request.id().endsWith("/1"), item))))
                    .toList();
        }

        private static Reply reply(boolean first, LookupItem item) {
            return switch (item) {
                case HOUSEHOLD_REGISTER ->
                    first
                            ? new Reply.Found(
                                    List.of(new AgencyRecord(new TreeMap<>(Map.of("name", "甲秘密甲", "plate", "秘密车牌")))))
                            : new Reply.Declined("NAME_AND_NUMBER_DIFFER");
                case DEATH -> first ? new Reply.NoRecord() : new Reply.NoReply();
                case VEHICLES -> first ? new Reply.Failed("TIMEOUT") : new Reply.NotSupported();
            };
        }
    }
}
