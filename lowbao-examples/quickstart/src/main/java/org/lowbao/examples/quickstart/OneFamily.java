package org.lowbao.examples.quickstart;

import static org.lowbao.core.household.AreaClass.RURAL;
import static org.lowbao.core.household.AreaClass.URBAN;
import static org.lowbao.core.household.IncomeCategory.WAGE;
import static org.lowbao.core.person.Kinship.DAUGHTER;
import static org.lowbao.core.person.Kinship.DAUGHTER_IN_LAW;
import static org.lowbao.core.person.Kinship.HEAD;
import static org.lowbao.core.person.Kinship.SON;
import static org.lowbao.core.person.Kinship.SONS_DAUGHTER;
import static org.lowbao.core.person.Kinship.SPOUSE;
import static org.lowbao.core.person.WorkCapacity.FULL;
import static org.lowbao.core.person.WorkCapacity.NONE;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.casework.Casework;
import org.lowbao.casework.StepResult;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ChangeReport;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.MemberSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Relation;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.VerifiedValue;

/**
 * One made-up family of the reserved division 99, from its application through a birth, a job, a move and a death to the
 * closed file. The county's figures are a fixture.
 */
final class OneFamily {

    private static final Actor CLERK = officer("c1", "经办", Role.WINDOW_CLERK);
    private static final Actor INVESTIGATOR = officer("i1", "调查甲", Role.INVESTIGATOR);
    private static final Actor SECOND = officer("i2", "调查乙", Role.INVESTIGATOR);
    private static final Actor REVIEWER = officer("r1", "审核", Role.TOWNSHIP_REVIEWER);
    private static final Actor CONFIRMER = officer("k1", "确认", Role.COUNTY_CONFIRMER);
    private static final Actor PAYER = officer("p1", "发放甲", Role.PAYMENT_OFFICER);
    private static final Actor CHECKER = officer("p2", "发放乙", Role.PAYMENT_OFFICER);
    private static final Actor ARCHIVIST = officer("a1", "档案", Role.ARCHIVIST);

    private final Casework casework;
    private final Days days;
    private final PrintStream out;
    private String dossier = "";

    /** @param days the clock of the casework, which the story moves on */
    OneFamily(Casework casework, Days days, PrintStream out) {
        this.casework = casework;
        this.days = days;
        this.out = out;
    }

    /** Tells the story, and prints what was ordered for each month. */
    void tell() {
        // family: begin
        casework.policies().putInForce(PAYER, CONFIRMER);

        // a grandfather, his son and the son's wife apply; the son earns 800 yuan a month
        on("2026-03-02");
        dossier = done(casework.file(application(), CLERK)).id();
        CaseFile told = take(new IntakeSteps.NotifyMissing(), CLERK);
        take(
                new IntakeSteps.SupplyMaterial(casework.missing(told).stream()
                        .map(missing -> Material.originalOnPaper(missing.type(), missing.memberId()))
                        .toList()),
                CLERK);
        take(new IntakeSteps.Accept(), CLERK);
        take(new InvestigationSteps.Authorise(allowed("1", "2", "3")), CLERK);
        investigated(YearMonth.of(2026, 4), List.of());
        take(new ReviewSteps.PostNotice("NS-1", "村委会公示栏"), CLERK);
        on("2026-03-18");
        take(new ReviewSteps.EndNotice(), CLERK);
        take(new ConfirmationSteps.Confirm("C-1"), CONFIRMER);
        paid("2026-04");
        paid("2026-05");

        // a daughter is born: she belongs to the household from that day on, and a review decides what follows
        on("2026-05-22");
        take(
                new MemberSteps.Join(
                        daughter(), Joining.withNothing(day("2026-05-20"), JoiningCause.BIRTH), "出生", List.of()),
                CLERK);
        reviewed(ReviewOccasion.CHANGE, "2026-06", List.of());
        paid("2026-06");
        paid("2026-07");
        paid("2026-08");

        // her mother takes a job; what she earns since August is verified, and leaves the months before as they were
        on("2026-08-20");
        take(
                new AdjustmentSteps.ReportChange(
                        new ChangeReport(ChangeReport.Kind.JOB_TAKEN, day("2026-08-01"), Optional.of("3"), "到镇上超市上班")),
                CLERK);
        reviewed(ReviewOccasion.CHANGE, "2026-09", List.of(wage("3", "1000").changedSince(day("2026-08-01"))));
        paid("2026-09");

        // they move to town, where another standard holds; the dossier goes along
        on("2026-09-14");
        take(
                new HouseholdSteps.Move(
                        day("2026-09-10"),
                        DivisionCode.of("990101002001"),
                        URBAN,
                        new Contact("测试镇二街", "13000000000"),
                        "进镇租房"),
                CLERK);
        reviewed(ReviewOccasion.CHANGE, "2026-10", List.of());
        paid("2026-10");
        paid("2026-11");

        // the grandfather dies: the son applies and is the head now, on the same dossier; payment goes on
        on("2026-11-09");
        take(new MemberSteps.Leave("1", new Leaving(day("2026-11-05"), LeavingCause.DEATH), "病故", List.of()), CLERK);
        take(
                new HouseholdSteps.ChangeApplicant(
                        "2",
                        HouseholdSteps.ApplicantChange.DEATH,
                        List.of(new Relation("2", HEAD), new Relation("3", SPOUSE), new Relation("4", DAUGHTER)),
                        "户主病故"),
                CLERK);
        reviewed(ReviewOccasion.CHANGE, "2026-12", List.of());
        paid("2026-12");

        // they can do without; the dossier is closed and filed
        on("2026-12-15");
        take(new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, "自愿退出", YearMonth.of(2027, 1)), CONFIRMER);
        CaseFile filed =
                done(casework.archives().file(dossier, ReferenceCodeScheme.byVolume("J990", "ZY·DB"), ARCHIVIST));
        out.println(
                filed.state() + ", kept until " + filed.filing().orElseThrow().retainUntil());
        // family: end
    }

    // review: begin
    /** A review rests on a visit and a check of its own, and a named person decides. */
    private void reviewed(ReviewOccasion occasion, String from, List<OfficerFinding> findings) {
        take(new AdjustmentSteps.OpenReview(occasion), CLERK);
        investigated(YearMonth.parse(from), findings);
        take(new AdjustmentSteps.Adjust(YearMonth.parse(from), "复核"), CONFIRMER);
    }

    private void investigated(YearMonth month, List<OfficerFinding> findings) {
        LocalDate today = LocalDate.now(days);
        String present = read().household().members().get(0).id();
        take(
                new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                        today, List.of(INVESTIGATOR, SECOND), Optional.of(present), List.of(), findings, "")),
                INVESTIGATOR);
        casework.lookups().ask(new QuietAgency(), List.of(dossier), CLERK).forEach(OneFamily::done);
        take(new InvestigationSteps.IssueCheckReport(), CLERK);
        done(casework.propose(dossier, month, INVESTIGATOR));
        take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
    }

    /** Prepares, checks, approves, orders and locks the list of a month; four persons, and the law wants no fewer. */
    private void paid(String month) {
        on(month + "-08");
        String list = "PL-" + month;
        Money amount = done(casework.payments().prepare(list, YearMonth.parse(month), PAYER))
                .total();
        done(casework.payments().check(list, CHECKER));
        done(casework.payments().approve(list, CONFIRMER));
        done(casework.payments().order(list, PAYER)).forEach(OneFamily::done);
        done(casework.payments().lock(list, PAYER));
        out.println(month + " " + amount.toYuan());
    }
    // review: end

    private CaseFile take(CaseStep step, Actor actor) {
        return done(casework.take(dossier, step, actor));
    }

    private CaseFile read() {
        return casework.read(dossier, CLERK, Purpose.CASEWORK).toOptional().orElseThrow();
    }

    private static CaseFile done(StepResult result) {
        return result.done()
                .orElseThrow(() -> new IllegalStateException(result.reasons().toString()));
    }

    private static <T> T done(Ruling<T> ruling) {
        return ruling.toOptional()
                .orElseThrow(() -> new IllegalStateException(ruling.reasons().toString()));
    }

    private void on(String day) {
        days.set(day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Application application() {
        return Application.builder("2026-0001", day("2026-03-02"), DivisionCode.of("990101001001"), RURAL)
                .contact(new Contact("测试村一组", "13000000000"))
                .member(Member.of("1", PersonName.of("测试甲"), number("99010119500505001"), HEAD, NONE))
                .member(Member.of("2", PersonName.of("测试乙"), number("99010119900607001"), SON, FULL))
                .member(Member.of("3", PersonName.of("测试丙"), number("99010119920809002"), DAUGHTER_IN_LAW, FULL))
                .income(new Income("2", WAGE, "pay", Flow.monthly(Money.ofYuan("800"))))
                .declaresProperty()
                .account(BankAccountNumber.of("9900000000000001"))
                .build();
    }

    private static Member daughter() {
        return Member.of("4", PersonName.of("测试丁"), number("99010120260520002"), SONS_DAUGHTER, NONE);
    }

    /** The reserved division 990101 is nobody's; the check character follows from the other digits. */
    private static CitizenId number(String digits) {
        return CitizenId.of(digits + CitizenId.checkCharacter(digits));
    }

    private static List<Authorisation> allowed(String... members) {
        return List.of(members).stream()
                .map(member -> new Authorisation(member, day("2026-03-02"), day("2027-03-01")))
                .toList();
    }

    private OfficerFinding wage(String member, String yuan) {
        var pay = new Income(member, WAGE, "pay", Flow.monthly(Money.ofYuan(yuan)));
        return new OfficerFinding(
                new VerifiedValue.IncomesOf(member, List.of(pay)), LocalDate.now(days), "工资单", days.instant());
    }

    private static Actor officer(String id, String name, Role role) {
        return new Actor(id, "测试" + name, role, "990101001");
    }

    /** An agency that has nothing on record about anybody. */
    private static final class QuietAgency implements AgencyLookup {
        @Override
        public String agency() {
            return "public-security";
        }

        @Override
        public Set<LookupItem> items() {
            return Set.of(LookupItem.DEATH, LookupItem.VEHICLES);
        }

        @Override
        public List<LookupAnswer> ask(List<LookupRequest> requests) {
            return requests.stream()
                    .flatMap(request -> request.items().stream()
                            .map(item -> new LookupAnswer(request.id(), item, day("2026-03-02"), new Reply.NoRecord())))
                    .toList();
        }
    }
}
