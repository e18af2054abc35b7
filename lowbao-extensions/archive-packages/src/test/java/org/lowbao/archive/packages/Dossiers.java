package org.lowbao.archive.packages;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.casework.export.OpenedEntry;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.casefile.AdjustmentEntry;
import org.lowbao.core.casefile.Appraisal;
import org.lowbao.core.casefile.Arrival;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.ChangeReport;
import org.lowbao.core.casefile.CollectiveDecision;
import org.lowbao.core.casefile.ConductEntry;
import org.lowbao.core.casefile.ConfirmationEntry;
import org.lowbao.core.casefile.Custody;
import org.lowbao.core.casefile.DutyEntry;
import org.lowbao.core.casefile.FilingEntry;
import org.lowbao.core.casefile.FormerCase;
import org.lowbao.core.casefile.FormerDecision;
import org.lowbao.core.casefile.Handover;
import org.lowbao.core.casefile.HandoverEntry;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.HouseholdEntry;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.IntakeEntry;
import org.lowbao.core.casefile.InvestigationEntry;
import org.lowbao.core.casefile.LetterEnquiry;
import org.lowbao.core.casefile.Matter;
import org.lowbao.core.casefile.MemberEntry;
import org.lowbao.core.casefile.NeighbourVisit;
import org.lowbao.core.casefile.PaymentEntry;
import org.lowbao.core.casefile.PersonEntry;
import org.lowbao.core.casefile.Publication;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.casefile.RecoveryEntry;
import org.lowbao.core.casefile.Referral;
import org.lowbao.core.casefile.RegistrationEntry;
import org.lowbao.core.casefile.RemedyEntry;
import org.lowbao.core.casefile.ReviewEntry;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.Service;
import org.lowbao.core.casefile.StewardshipEntry;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.casefile.SupporterSurvey;
import org.lowbao.core.casefile.Waiver;
import org.lowbao.core.casefile.WithholdingEntry;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentResult;
import org.lowbao.core.entitlement.Portion;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.Repayment;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Household;
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
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.procedure.Separation;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.JournalKey;

/** Exports of synthetic households, made by hand. */
final class Dossiers {

    static final String NAME = "甄一·𠮷";
    static final String PHOTOGRAPH = "C-1";
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    static final String VOLUME = "J023-ZY·DB·2026-D3-0001";

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final String OFFICE = "990101100";
    private static final Actor CLERK = new Actor("u1", "窗口甲", Role.WINDOW_CLERK, OFFICE);
    private static final Actor VISITOR = new Actor("u2", "调查乙", Role.INVESTIGATOR, OFFICE);
    private static final Actor SECOND_VISITOR = new Actor("u3", "调查丙", Role.INVESTIGATOR, OFFICE);
    private static final Actor REVIEWER = new Actor("u4", "审核丁", Role.TOWNSHIP_REVIEWER, OFFICE);
    private static final Actor CONFIRMER = new Actor("u5", "确认戊", Role.COUNTY_CONFIRMER, "990101");
    private static final Actor PAYER = new Actor("u6", "发放己", Role.PAYMENT_OFFICER, "990101");
    private static final Actor ARCHIVIST = new Actor("u7", "档案庚", Role.ARCHIVIST, "990101");

    private final List<Recorded> recorded = new ArrayList<>();

    private Dossiers() {}

    /** Returns a household that was confirmed, paid one month and stopped. */
    static DossierExport stopped() {
        var dossier = new Dossiers();
        dossier.decided(proposal(IdentificationKind.DIBAO, Finding.Answer.MET))
                .add(REVIEWER, new ReviewEntry.OpinionGiven(true, ""))
                .add(CLERK, new ReviewEntry.NoticePosted("N-1", "村务公开栏", LocalDate.of(2026, 3, 24)))
                .add(CLERK, new ReviewEntry.NoticeEnded(Optional.empty()))
                .add(
                        CONFIRMER,
                        new ConfirmationEntry.Confirmed(
                                IdentificationKind.DIBAO,
                                List.of("1", "2"),
                                YearMonth.of(2026, 4),
                                Money.ofYuan("734.00"),
                                "Z-1"))
                .add(PAYER, new PaymentEntry.PaymentOrdered("L-2026-04", YearMonth.of(2026, 4), Money.ofYuan("734.00")))
                .add(
                        CONFIRMER,
                        new AdjustmentEntry.Stopped(StopReason.MOVED_AWAY, "全家迁出 <本县> & 户口", YearMonth.of(2026, 5)))
                .filed();
        return dossier.export();
    }

    /** Returns a household whose case met everything besides the plain path, and whose entitlement was reviewed. */
    static DossierExport reviewed() {
        var dossier = new Dossiers();
        LocalDate day = LocalDate.of(2026, 3, 5);
        dossier.decided(proposal(IdentificationKind.DIBAO, Finding.Answer.MET))
                .add(CLERK, new IntakeEntry.PrivacyNoticeGiven(List.of("1")))
                .add(
                        REVIEWER,
                        new ConductEntry.ShortageRecorded(
                                new Separation(Duty.NEAR_RELATIVE_FILING, Duty.ACCEPTANCE),
                                Role.WINDOW_CLERK,
                                "仅一名窗口人员",
                                LocalDate.of(2026, 12, 31)))
                .add(CLERK, new IntakeEntry.NearRelativeRegistered("村支书之弟"))
                .add(
                        CLERK,
                        new IntakeEntry.MaterialWaived(new Waiver(DocumentType.DIAGNOSIS, Optional.of("2"), "平台可查")))
                .add(REVIEWER, new IntakeEntry.LimitExtended("疑难", LocalDate.of(2026, 5, 7)))
                .add(CLERK, new InvestigationEntry.CheckObjected("存款系代管", List.of()))
                .add(CLERK, new ConductEntry.CheckRequested(LocalDate.of(2026, 3, 10)))
                .add(CLERK, new ConductEntry.VisitSigned(day, "2"))
                .add(
                        REVIEWER,
                        new ConductEntry.ExtendedInEmergency(
                                "E-2026-1", TimeLimit.workingDays(10), "封控", LocalDate.of(2026, 5, 21)))
                .add(
                        VISITOR,
                        new InvestigationEntry.NeighboursVisited(new NeighbourVisit(day, List.of(VISITOR), 3, "务农")))
                .add(
                        CLERK,
                        new InvestigationEntry.LetterRecorded(
                                new LetterEnquiry("邻县民政局", "居住情况", day, Optional.of("属实"))))
                .add(
                        VISITOR,
                        new InvestigationEntry.SupporterSurveyed(
                                new SupporterSurvey(1, day, SupporterSurvey.Outcome.REFUSED, "拒绝提供收入"),
                                List.of(new OfficerFinding(
                                        new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("310"))),
                                        day,
                                        "拒绝提供收入",
                                        day.atStartOfDay(ZoneOffset.UTC).toInstant()))))
                .add(CLERK, new InvestigationEntry.CheckReported(List.of(), List.of()))
                .add(CLERK, new ReviewEntry.Appraised(new Appraisal(day, 9, 7, 5, 1, "生活困难")))
                .add(
                        CLERK,
                        new ReviewEntry.DeterminationProposed(proposal(IdentificationKind.DIBAO, Finding.Answer.MET)))
                .add(REVIEWER, new ReviewEntry.OpinionGiven(true, ""))
                .add(CLERK, new ReviewEntry.NoticePosted("N-1", "村务公开栏", LocalDate.of(2026, 3, 24)))
                .add(CLERK, new ReviewEntry.NoticeRestarted("村部门口", "被撕毁", LocalDate.of(2026, 3, 30), Optional.empty()))
                .add(CLERK, new ReviewEntry.NoticeEnded(Optional.empty()))
                .add(CLERK, new ConductEntry.SentToCounty(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 16)))
                .add(
                        CONFIRMER,
                        new ConfirmationEntry.DecidedTogether(
                                new CollectiveDecision(day, "M-1", List.of(REVIEWER, CONFIRMER), List.of(CLERK), 2, 0)))
                .add(
                        CONFIRMER,
                        new ConfirmationEntry.Confirmed(
                                IdentificationKind.DIBAO,
                                List.of("1", "2"),
                                YearMonth.of(2026, 3),
                                Money.ofYuan("734.00"),
                                "Z-1"))
                .add(
                        CLERK,
                        new ConfirmationEntry.NoticeServed(
                                new Service(
                                        DocumentType.CONFIRMATION_NOTICE,
                                        day,
                                        Service.Way.LEFT,
                                        "1",
                                        Optional.of("治保主任")),
                                LocalDate.of(2026, 5, 4),
                                LocalDate.of(2026, 9, 7)))
                .add(
                        CLERK,
                        new AdjustmentEntry.ChangeReported(
                                new ChangeReport(ChangeReport.Kind.JOB_LOST, day, Optional.of("1"), "厂子停产")))
                .add(CLERK, new AdjustmentEntry.ReviewOpened(ReviewOccasion.CHANGE))
                .add(CONFIRMER, new AdjustmentEntry.Continued("情况未变"))
                .add(CLERK, new AdjustmentEntry.ReviewOpened(ReviewOccasion.PERIODIC))
                .add(
                        CONFIRMER,
                        new AdjustmentEntry.Adjusted(
                                IdentificationKind.DIBAO,
                                List.of("1"),
                                YearMonth.of(2026, 5),
                                Money.ofYuan("800.00"),
                                "收入减少"))
                .add(
                        CONFIRMER,
                        new AdjustmentEntry.Recalculated(
                                List.of(proposal(IdentificationKind.DIBAO, Finding.Answer.MET)), "标准提高"))
                .add(
                        CONFIRMER,
                        new RegistrationEntry.Converted(
                                IdentificationKind.LOW_INCOME_EDGE,
                                List.of("1", "2"),
                                YearMonth.of(2026, 6),
                                Money.ZERO,
                                "B-1",
                                "转为低保边缘家庭",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new DayRange(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31)))))
                .add(CLERK, new RemedyEntry.MatterOpened(Matter.Kind.REPORT, "R-1", day, "邻居所言", Optional.empty()))
                .add(CLERK, new RemedyEntry.MatterOpened(Matter.Kind.PETITION, "P-1", day, "请求复查", Optional.of(day)))
                .add(CONFIRMER, new RemedyEntry.AnswerExtended("P-1", day.plusDays(90), "须向外地调查"))
                .add(CLERK, new RemedyEntry.MatterAnswered("R-1", Matter.Outcome.UNFOUNDED, "查无实据"))
                .add(
                        CLERK,
                        new StewardshipEntry.Published(
                                new Publication.Line(
                                        PersonName.of("王测试"), 2, Money.ofYuan("860"), DivisionCode.of("990101100201")),
                                "PB-1",
                                "村务公开栏"))
                .add(CLERK, new StewardshipEntry.PublicationRemoved())
                .add(CLERK, new StewardshipEntry.CustodyRecorded("村委会 甲", Custody.Item.PASSBOOK, day, List.of()))
                .add(CONFIRMER, new StewardshipEntry.CustodyFiled("BA-1"))
                .add(REVIEWER, new StewardshipEntry.OfficerAssigned(VISITOR, "JJ-1"))
                .add(CLERK, new StewardshipEntry.CustodyEnded(day, "本人出院"))
                .add(CLERK, new DutyEntry.Referred(Referral.Scheme.MEDICAL, "住院费用高"))
                .add(CLERK, new DutyEntry.ReferralAnswered(Referral.Scheme.MEDICAL, Referral.Answer.HELPED, "已报销"))
                .add(CLERK, new DutyEntry.WorkOffered("2", day, "社区保洁"))
                .add(CLERK, new DutyEntry.WorkRefused("2", false, "嫌路远", 3))
                .add(
                        CONFIRMER,
                        new DutyEntry.ShareReduced(
                                "2",
                                IdentificationKind.DIBAO,
                                List.of("1"),
                                YearMonth.of(2026, 5),
                                Money.ofYuan("367.00"),
                                "三次拒绝就业",
                                Optional.empty()))
                .add(CONFIRMER, new DutyEntry.GradualExitGranted("1", YearMonth.of(2026, 8), "就业后渐退"))
                .add(CONFIRMER, new RemedyEntry.GradualExitAnnulled(Optional.empty(), "并未就业"))
                .moneyMoved(YearMonth.of(2026, 3))
                .add(CONFIRMER, new AdjustmentEntry.Stopped(StopReason.MOVED_AWAY, "全家迁出", YearMonth.of(2026, 6)))
                .filed();
        return dossier.export();
    }

    /** Returns a household of which a member was born, one was known by a wrong name, the head died, and the rest moved. */
    static DossierExport changed() {
        var dossier = new Dossiers();
        LocalDate day = LocalDate.of(2026, 3, 20);
        Member born = new Member(
                "3",
                PersonName.of("贾小"),
                Optional.empty(),
                Sex.FEMALE,
                day,
                Kinship.DAUGHTER,
                MaritalStatus.UNMARRIED,
                Optional.empty(),
                false,
                WorkCapacity.NONE,
                false);
        dossier.decided(proposal(IdentificationKind.DIBAO, Finding.Answer.MET))
                .add(REVIEWER, new ReviewEntry.OpinionGiven(true, ""))
                .add(CLERK, new ReviewEntry.NoticePosted("N-1", "村务公开栏", LocalDate.of(2026, 3, 24)))
                .add(CLERK, new ReviewEntry.NoticeEnded(Optional.empty()))
                .add(
                        CONFIRMER,
                        new ConfirmationEntry.Confirmed(
                                IdentificationKind.DIBAO,
                                List.of("1", "2"),
                                YearMonth.of(2026, 3),
                                Money.ofYuan("734.00"),
                                "Z-1"))
                .add(
                        CLERK,
                        new MemberEntry.Joined(born, Joining.withNothing(day, JoiningCause.BIRTH), "在县医院出生", List.of()))
                .add(CLERK, new PersonEntry.Changed("3", known(born, "贾小"), day, List.of()))
                .add(
                        CLERK,
                        new PersonEntry.Corrected(
                                "2", known(application().member("2").orElseThrow(), "甄三娘"), "笔误"))
                .add(CLERK, new MemberEntry.Left("1", new Leaving(day, LeavingCause.DEATH), "因病去世", List.of()))
                .add(
                        CLERK,
                        new HouseholdEntry.ApplicantChanged(
                                "2",
                                HouseholdSteps.ApplicantChange.DEATH,
                                List.of(new Relation("2", Kinship.HEAD), new Relation("3", Kinship.DAUGHTER)),
                                "由妻子申请"))
                .add(CLERK, new HouseholdEntry.AccountChanged(BankAccountNumber.of("9900000000000002"), List.of()))
                .add(
                        CLERK,
                        new HouseholdEntry.Moved(
                                day, DivisionCode.of("990101100202"), AreaClass.RURAL, Contact.NONE, "投靠亲属"))
                .add(
                        CLERK,
                        new MemberEntry.Joined(
                                application().member("2").orElseThrow().inPlace("4", Kinship.OTHER_RELATIVE),
                                Joining.withNothing(day, JoiningCause.OTHER),
                                "重复登记",
                                List.of()))
                .add(
                        CLERK,
                        new PersonEntry.Merged(
                                "2",
                                "4",
                                known(application().member("2").orElseThrow(), "甄三娘"),
                                FormerIdentity.End.CORRECTED,
                                "同一人"))
                .add(CONFIRMER, new HouseholdEntry.DivisionReplaced(DivisionCode.of("990101100203"), day, "QH-1"))
                .add(
                        CONFIRMER,
                        new HouseholdEntry.TransferredOut(DivisionCode.of("990102"), YearMonth.of(2026, 6), "全家迁往邻县"))
                .filed();
        return dossier.export();
    }

    private static Identity known(Member member, String name) {
        return new Identity(PersonName.of(name), member.citizenId(), member.sex(), member.birthDate(), false);
    }

    /** Returns a household one of whom went to another dossier, one came from it, and which then went over as a whole. */
    static DossierExport handedOver() {
        var dossier = new Dossiers();
        dossier.decided(proposal(IdentificationKind.DIBAO, Finding.Answer.MET))
                .add(REVIEWER, new ReviewEntry.OpinionGiven(true, ""))
                .add(CLERK, new ReviewEntry.NoticePosted("N-1", "村务公开栏", LocalDate.of(2026, 3, 24)))
                .add(CLERK, new ReviewEntry.NoticeEnded(Optional.empty()))
                .add(
                        CONFIRMER,
                        new ConfirmationEntry.Confirmed(
                                IdentificationKind.DIBAO,
                                List.of("1", "2"),
                                YearMonth.of(2026, 3),
                                Money.ofYuan("734.00"),
                                "Z-1"))
                .add(CONFIRMER, new HandoverEntry.MembersHandedOver("DB-OTHER", List.of("2"), portion("2"), "分户"))
                .add(CONFIRMER, new HandoverEntry.MembersTakenOver(wife("3", Kinship.OTHER_RELATIVE), "又合户"))
                .add(CONFIRMER, new HandoverEntry.HouseholdHandedOver("DB-OTHER", portion("1"), "整户转出"))
                .filed();
        return dossier.export();
    }

    /** Returns a household that began with somebody who came from another dossier. */
    static DossierExport opened() {
        var dossier = new Dossiers();
        dossier.add(
                        CONFIRMER,
                        new HandoverEntry.DossierOpened(
                                application(List.of(wife().inPlace("1", Kinship.HEAD))),
                                wife("1", Kinship.HEAD),
                                "Z-2",
                                "分户"))
                .add(CONFIRMER, new AdjustmentEntry.Stopped(StopReason.MOVED_AWAY, "全家迁出", YearMonth.of(2026, 6)))
                .filed();
        return dossier.export();
    }

    private static Member wife() {
        return application().member("2").orElseThrow();
    }

    private static Handover wife(String place, Kinship relation) {
        return new Handover(
                "DB-FORMER",
                List.of(new Arrival(
                        "2",
                        Household.of(application(), START)
                                .membership("2")
                                .orElseThrow()
                                .takenOver(
                                        wife().inPlace(place, relation),
                                        Optional.of(
                                                Joining.withNothing(LocalDate.of(2026, 4, 1), JoiningCause.TAKEN_OVER)),
                                        START))),
                portion(place));
    }

    private static Portion portion(String covered) {
        return new Portion(IdentificationKind.DIBAO, YearMonth.of(2026, 5), Money.ofYuan("367.00"), List.of(covered));
    }

    private Dossiers moneyMoved(YearMonth march) {
        LocalDate day = LocalDate.of(2026, 4, 10);
        long recovery = 1;
        return add(
                        PAYER,
                        new PaymentEntry.ResultRecorded(new PaymentResult(
                                "L-2026-03",
                                PaymentItem.BENEFIT,
                                march,
                                Money.ofYuan("734.00"),
                                day,
                                Optional.of(ReturnReason.NAME_DIFFERS))))
                .add(
                        CONFIRMER,
                        new PaymentEntry.PriceSubsidyGranted(
                                new PriceSubsidy(march, Money.ofYuan("20.00"), "测试价补〔2026〕1号")))
                .add(
                        CONFIRMER,
                        new WithholdingEntry.PaymentWithheld(
                                march.plusMonths(1), march.plusMonths(2), "测试规定", "拒不配合复核"))
                .add(CONFIRMER, new WithholdingEntry.WithholdingLifted(1, "已配合复核"))
                .add(
                        CONFIRMER,
                        new RecoveryEntry.RecoveryDecided(
                                RecoveryGround.CHANGE_NOT_REPORTED,
                                "1",
                                List.of(new MonthAmount(PaymentItem.BENEFIT, march, Money.ofYuan("600.00"))),
                                List.of(new MonthAmount(PaymentItem.BENEFIT, march, Money.ofYuan("134.00"))),
                                Optional.of("生活困难"),
                                List.of(new Instalment(LocalDate.of(2026, 8, 1), Money.ofYuan("600.00"))),
                                "迟报收入"))
                .add(
                        CONFIRMER,
                        new RecoveryEntry.BenefitSetOff(
                                recovery,
                                new Repayment(
                                        day,
                                        List.of(new MonthAmount(PaymentItem.BENEFIT, march, Money.ofYuan("200.00"))),
                                        Optional.of(new MonthAmount(
                                                PaymentItem.BENEFIT, march.plusMonths(1), Money.ofYuan("200.00")))),
                                "本人同意"))
                .add(
                        PAYER,
                        new RecoveryEntry.RepaymentRecorded(
                                recovery,
                                new Repayment(
                                        day,
                                        List.of(new MonthAmount(PaymentItem.BENEFIT, march, Money.ofYuan("100.00"))),
                                        Optional.empty()),
                                "收-1"))
                .add(
                        CONFIRMER,
                        new RecoveryEntry.RecoveryWaived(
                                recovery,
                                List.of(new MonthAmount(PaymentItem.BENEFIT, march, Money.ofYuan("300.00"))),
                                "生活困难"));
    }

    /** Returns a household that was not confirmed. */
    static DossierExport notConfirmed() {
        var dossier = new Dossiers();
        dossier.decided(proposal(IdentificationKind.NOT_ELIGIBLE, Finding.Answer.NOT_MET))
                .add(REVIEWER, new ReviewEntry.OpinionGiven(false, "收入超过标准"))
                .add(
                        CONFIRMER,
                        new ConfirmationEntry.NotConfirmed(
                                List.of("income.below-standard", "另有说明"), LocalDate.of(2026, 3, 27)))
                .filed();
        return dossier.export();
    }

    /** Returns a household that has only applied. */
    static DossierExport applied() {
        return new Dossiers()
                .add(CLERK, new IntakeEntry.ApplicationFiled(application()))
                .export();
    }

    /** Returns a household that another office paid before, stopped since. */
    static DossierExport takenOver() {
        var decision = new FormerDecision(
                IdentificationKind.DIBAO,
                LocalDate.of(2025, 9, 1),
                "虚构县民政局",
                "旧证号7",
                YearMonth.of(2026, 4),
                Money.ofYuan("400"),
                List.of("1"));
        return new Dossiers()
                .add(
                        CONFIRMER,
                        new IntakeEntry.CaseTakenOver(
                                new FormerCase(application(), "旧系统", decision),
                                List.of(new MissingMaterial(
                                        DocumentType.NOTICE_SHEET, Optional.empty(), "民发〔2021〕57号 第19条")),
                                Optional.empty()))
                .add(CONFIRMER, new AdjustmentEntry.Stopped(StopReason.MOVED_AWAY, "迁往外省", YearMonth.of(2026, 6)))
                .filed()
                .export();
    }

    private Dossiers decided(Determination determination) {
        return add(CLERK, new IntakeEntry.ApplicationFiled(application()))
                .add(
                        CLERK,
                        new IntakeEntry.MissingNotified(List.of(
                                new MissingMaterial(DocumentType.DIAGNOSIS, Optional.of("2"), "民发〔2021〕57号 第10条"))))
                .add(
                        CLERK,
                        new IntakeEntry.MaterialSupplied(List.of(
                                Material.copyOnPaper(DocumentType.DIAGNOSIS, Optional.of("2")),
                                Material.copyOnPaper(DocumentType.CHECK_REPORT, Optional.empty()))))
                .add(
                        CLERK,
                        new IntakeEntry.ApplicationAccepted(
                                "SL-1", LocalDate.of(2026, 3, 6), LocalDate.of(2026, 4, 14)))
                .add(
                        CLERK,
                        new InvestigationEntry.CheckAuthorised(
                                List.of(new Authorisation("1", LocalDate.of(2026, 3, 2), LocalDate.of(2027, 3, 1)))))
                .add(VISITOR, new InvestigationEntry.HomeVisited(visit()))
                .add(CLERK, new InvestigationEntry.AnswersReceived(answers()))
                .add(VISITOR, new InvestigationEntry.FindingRecorded(findings()))
                .add(
                        CLERK,
                        new InvestigationEntry.CheckReported(
                                List.of(new Discrepancy(
                                        Discrepancy.Kind.VEHICLES_DIFFER, "household", "public-security", true)),
                                List.of("2/DEATH")))
                .add(CLERK, new ReviewEntry.DeterminationProposed(determination));
    }

    private Dossiers filed() {
        return add(
                ARCHIVIST,
                new FilingEntry.FiledIntoArchives(VOLUME, "D3", LocalDate.of(2026, 5, 1), LocalDate.of(2029, 5, 1)));
    }

    private Dossiers add(Actor actor, CaseEntry entry) {
        Instant at = START.plusSeconds(86_400L * recorded.size());
        recorded.add(
                new Recorded(recorded.size() + 1, at, LocalDate.ofInstant(at, ZoneOffset.ofHours(8)), actor, entry));
        return this;
    }

    private DossierExport export() {
        var key = new JournalKey("990101", "H-0001");
        var entries = new ArrayList<OpenedEntry>();
        for (Recorded entry : recorded) {
            Bytes plaintext = Bytes.of(("{\"actor\":\"" + entry.actor().name() + "\",\"type\":\""
                            + entry.entry().type() + "\"}")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] salt = new byte[32];
            salt[0] = (byte) entry.version();
            Bytes opening = Bytes.of(salt);
            List<String> contents =
                    entry.entry() instanceof InvestigationEntry.HomeVisited ? List.of(PHOTOGRAPH) : List.<String>of();
            var header = new EntryHeader(
                    entry.version(),
                    entry.entry().type(),
                    entry.entry().typeVersion(),
                    entry.at(),
                    "A-" + entry.actor().id(),
                    contents,
                    Sha256.commitment(opening, plaintext));
            entries.add(new OpenedEntry(header, plaintext, opening));
        }
        Bytes chain = Chain.genesis(key, "dossier");
        for (OpenedEntry entry : entries) {
            chain = Chain.next(chain, entry.header());
        }
        return new DossierExport(
                key,
                "dossier",
                CaseFile.of("H-0001", recorded),
                recorded,
                entries,
                chain,
                id -> new ByteArrayInputStream(JPEG));
    }

    private static Application application() {
        return application(List.of(
                member("1", NAME, 1, Kinship.HEAD, Optional.empty(), false),
                member(
                        "2",
                        "贾二",
                        2,
                        Kinship.WIFE,
                        Optional.of(new Disability(DisabilityCategory.LIMB, DisabilityLevel.TWO)),
                        true)));
    }

    private static Application application(List<Member> members) {
        return new Application(
                "A-2026-0001",
                LocalDate.of(2026, 3, 2),
                DivisionCode.of("990101100201"),
                new Contact("试验村一组", "000-0000"),
                AreaClass.RURAL,
                "1",
                members,
                List.of(new Income("1", IncomeCategory.WAGE, "odd-jobs", Flow.monthly(Money.ofYuan("300")))),
                true,
                List.of(new Property(
                        PropertyKind.DEPOSIT,
                        "own",
                        Optional.of(new Stock(Money.ofYuan("1200"), LocalDate.of(2026, 2, 28))))),
                List.of(new RigidExpenditure("2", ExpenditureKind.SERIOUS_ILLNESS, Flow.yearly(Money.ofYuan("2400")))),
                List.of(new Supporter(
                        PersonName.of("甄三"),
                        Optional.empty(),
                        Kinship.SON,
                        3,
                        Optional.of(Flow.yearly(Money.ofYuan("30000"))),
                        Optional.of(false),
                        Optional.empty())),
                Optional.of(BankAccountNumber.of("9900000000000001")),
                false,
                List.of(
                        Material.originalOnPaper(DocumentType.APPLICATION, Optional.empty()),
                        Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1"))));
    }

    private static Member member(
            String id, String name, int sequence, Kinship relation, Optional<Disability> disability, boolean ill) {
        String digits = "99010119600101" + "00" + sequence;
        return new Member(
                id,
                PersonName.of(name),
                Optional.of(CitizenId.of(digits + CitizenId.checkCharacter(digits))),
                sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE,
                LocalDate.of(1960, 1, 1),
                relation,
                MaritalStatus.MARRIED,
                disability,
                ill,
                WorkCapacity.PARTIAL,
                false);
    }

    private static HomeVisit visit() {
        return new HomeVisit(
                LocalDate.of(2026, 3, 5),
                List.of(VISITOR, SECOND_VISITOR),
                Optional.of("1"),
                List.of(new Material(
                        DocumentType.HOME_VISIT_PHOTOGRAPH,
                        Optional.empty(),
                        Medium.PHOTOGRAPH,
                        true,
                        1,
                        Optional.of(PHOTOGRAPH))),
                List.of(),
                "<script>alert('x')</script> & \"房屋一处\"");
    }

    private static List<OfficerFinding> findings() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        Instant at = START;
        return List.of(
                new OfficerFinding(
                        new VerifiedValue.FinancialAssets(new Stock(Money.ofYuan("1200"), day)), day, "存折", at),
                new OfficerFinding(new VerifiedValue.Dwellings(1), day, "现场", at),
                new OfficerFinding(new VerifiedValue.Vehicles(List.of("motorcycle")), day, "现场", at),
                new OfficerFinding(new VerifiedValue.Alive("2", true), day, "现场", at),
                new OfficerFinding(new VerifiedValue.DisabilityOf("1", Optional.empty()), day, "证件", at),
                new OfficerFinding(new VerifiedValue.SeriousIllness("2", true), day, "诊断", at),
                new OfficerFinding(
                                new VerifiedValue.IncomesOf(
                                        "2",
                                        List.of(new Income(
                                                "2", IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan("1750"))))),
                                day,
                                "工资单",
                                at)
                        .changedSince(LocalDate.of(2026, 2, 1)),
                new OfficerFinding(
                        new VerifiedValue.SupporterUnavailable(1, VerifiedValue.SupporterUnavailable.Cause.NOT_FOUND),
                        day,
                        "走访",
                        at),
                new OfficerFinding(
                        new VerifiedValue.MaintenanceOf("1", Flow.yearly(Money.ofYuan("1200"))), day, "走访", at),
                new OfficerFinding(new VerifiedValue.SupporterAble(false), day, "走访", at));
    }

    private static List<AgencyAnswer> answers() {
        LocalDate asOf = LocalDate.of(2026, 2, 28);
        var vehicle = new AgencyRecord(new TreeMap<>(Map.of("use", "motorcycle", "plate", "试A****5")));
        return List.of(
                answer("1", LookupItem.VEHICLES, asOf, new Reply.Found(List.of(vehicle))),
                answer("1", LookupItem.DEATH, asOf, new Reply.NoRecord()),
                answer("2", LookupItem.DEATH, asOf, new Reply.NoReply()),
                answer("2", LookupItem.VEHICLES, asOf, new Reply.Declined("NAME_MISMATCH")),
                answer("2", LookupItem.HOUSEHOLD_REGISTER, asOf, new Reply.Failed("DIGEST_DIFFERS")));
    }

    private static AgencyAnswer answer(String member, LookupItem item, LocalDate asOf, Reply reply) {
        return new AgencyAnswer("public-security", member, item, asOf, reply, START);
    }

    private static Determination proposal(IdentificationKind kind, Finding.Answer income) {
        return new Determination(
                YearMonth.of(2026, 3),
                START,
                kind,
                List.of(),
                kind == IdentificationKind.DIBAO ? Money.ofYuan("734.00") : Money.ZERO,
                Money.ZERO,
                List.of(new Finding(
                        "income.below-standard",
                        income,
                        "民发〔2021〕57号 第4条",
                        "人均月收入与标准517元比较",
                        "compared with 517 yuan")),
                List.of(new OpenFact("2", "alive", "NO_REPLY")),
                List.of("supporterAble"),
                List.of(),
                List.of(new PolicyReference("national", "1", "ab".repeat(32))),
                1,
                List.of(new TraceStep(
                        "income.perHead",
                        "household",
                        "150.00 CNY a month",
                        false,
                        List.of(new TraceStep.Input("income.total", "300.00 CNY")),
                        List.of(new TraceStep.ParameterRow(
                                "standard.rural", "517 CNY", "2026-01-01", "试验文件1号", "fixture")))));
    }
}
