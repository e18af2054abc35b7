package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.core.determination.IdentificationKind.DIBAO;
import static org.lowbao.core.determination.IdentificationKind.NOT_ELIGIBLE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;
import static org.lowbao.core.determination.IdentificationKind.UNDETERMINED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.RegisterLine.Standing;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.Identification;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.RegistrationSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.fact.Statement;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.rules.dibao.DibaoPolicy;
import org.lowbao.rules.dibao.Review;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/**
 * A woman of 45 in a village, who spends 19 000 yuan a year on education, in the county whose pack identifies
 * rigid-expenditure hardship: last year's income is 22 800 yuan a head in 2025 and 24 000 in 2026, eight tenths count.
 */
class RigidExpenditureHardshipTest {

    private static final CompiledPolicy PACKS = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyWithHardship()))
            .orElseThrow();

    private static final DivisionCode TOWNSHIP = DivisionCode.of("990105100");
    private static final DivisionCode VILLAGE = DivisionCode.of("990105100201");
    private static final Actor CLERK = new Actor("c1", "Clerk One", Role.WINDOW_CLERK, "990105100");
    private static final Actor INVESTIGATOR = new Actor("i1", "Investigator One", Role.INVESTIGATOR, "990105100");
    private static final Actor SECOND_INVESTIGATOR =
            new Actor("i2", "Investigator Two", Role.INVESTIGATOR, "990105100");
    private static final Actor REVIEWER = new Actor("r1", "Reviewer One", Role.TOWNSHIP_REVIEWER, "990105100");
    private static final Actor CONFIRMER = new Actor("k1", "Confirmer One", Role.COUNTY_CONFIRMER, "990105");
    private static final Actor PAYER = new Actor("p1", "Payer One", Role.PAYMENT_OFFICER, "990105");

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final Casework casework = Casework.builder("990105")
            .journals(new InMemoryJournalStore())
            .contents(new InMemoryContentStore())
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("hardship"))
            .policy(new PackPolicy(PACKS))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .build();

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Income land(String yuan) {
        return new Income("1", IncomeCategory.BUSINESS, "land", Flow.yearly(Money.ofYuan(yuan)));
    }

    /** Files and accepts, and looks into it two days later. */
    private String investigated(LocalDate applied, String income) {
        clock.set(applied);
        casework.policies().putInForce(PAYER, CONFIRMER);
        String id = SmallCounty.done(casework.file(application(applied, income), CLERK))
                .id();
        take(id, new IntakeSteps.Accept(), CLERK);
        take(
                id,
                new InvestigationSteps.Authorise(List.of(new Authorisation("1", applied, applied.plusYears(2)))),
                CLERK);
        lookedInto(id, applied.plusDays(2));
        return id;
    }

    private static Application application(LocalDate applied, String income) {
        var materials = new ArrayList<Material>();
        for (DocumentType type : List.of(
                DocumentType.APPLICATION,
                DocumentType.INTEGRITY_PLEDGE,
                DocumentType.HOUSEHOLD_REGISTER_COPY,
                DocumentType.INCOME_STATEMENT,
                DocumentType.EXPENDITURE_PROOF,
                DocumentType.PROPERTY_STATEMENT)) {
            materials.add(Material.originalOnPaper(type, Optional.empty()));
        }
        materials.add(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1")));
        String digits = "99010519800505012";
        return new Application(
                "1",
                applied,
                VILLAGE,
                new Contact("测试村一组", "13000000000"),
                AreaClass.RURAL,
                "1",
                List.of(new Member(
                        "1",
                        PersonName.of(Fixtures.NAME),
                        Optional.of(CitizenId.of(digits + CitizenId.checkCharacter(digits))),
                        Sex.FEMALE,
                        day(1980, 5, 5),
                        Kinship.HEAD,
                        MaritalStatus.WIDOWED,
                        Optional.empty(),
                        false,
                        WorkCapacity.FULL,
                        false)),
                List.of(land(income)),
                true,
                List.of(),
                List.of(new RigidExpenditure("1", ExpenditureKind.EDUCATION, Flow.yearly(Money.ofYuan("19000")))),
                List.of(),
                Optional.of(BankAccountNumber.of("9900000000000001")),
                false,
                materials);
    }

    private void lookedInto(String id, LocalDate day) {
        clock.set(day);
        take(
                id,
                new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                        day, List.of(INVESTIGATOR, SECOND_INVESTIGATOR), Optional.of("1"), List.of(), List.of(), "")),
                INVESTIGATOR);
        assertThat(casework.lookups().ask(new Fixtures.QuietAgency(), List.of(id), CLERK))
                .allMatch(StepResult.Done.class::isInstance);
        take(id, new InvestigationSteps.IssueCheckReport(), CLERK);
    }

    /** Proposes by the packs in force, as of the day that the clock shows. */
    private Determination proposed(String id, YearMonth month) {
        SmallCounty.done(casework.propose(id, month, INVESTIGATOR));
        return read(id).proposal().orElseThrow().determination();
    }

    /** Gives the opinion, posts for seven days, and confirms on the day after. */
    private CaseFile confirmed(String id, LocalDate posted) {
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        clock.set(posted);
        take(id, new ReviewSteps.PostNotice("NS-1", "村委会公示栏"), CLERK);
        clock.set(posted.plusDays(8));
        take(id, new ReviewSteps.EndNotice(), CLERK);
        return take(id, new ConfirmationSteps.Confirm("R-1"), CONFIRMER);
    }

    /** Opens a review, records what she earns from then on, and looks into it. */
    private void reviewed(String id, LocalDate day, String income) {
        clock.set(day);
        take(id, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
        take(
                id,
                new InvestigationSteps.RecordFinding(List.of(new OfficerFinding(
                                new VerifiedValue.IncomesOf("1", List.of(land(income))), day, "入户查看账本", clock.instant())
                        .changedSince(day))),
                INVESTIGATOR);
        lookedInto(id, day);
    }

    private List<RegisterLine> register(LocalDate day) {
        return casework.registers()
                .page(
                        new Registers.Query(RIGID_EXPENDITURE_HARDSHIP, TOWNSHIP, day, 30),
                        Optional.empty(),
                        100,
                        CLERK,
                        Purpose.STATUTORY_REPORT)
                .lines();
    }

    private static Identification identified(LocalDate first, LocalDate last) {
        return new Identification(RIGID_EXPENDITURE_HARDSHIP, first, Optional.of(last));
    }

    private CaseFile take(String id, CaseStep step, Actor actor) {
        return SmallCounty.done(casework.take(id, step, actor));
    }

    private CaseFile read(String id) {
        return casework.read(id, CLERK, Purpose.CASEWORK).toOptional().orElseThrow();
    }

    /** Applied on 2026-03-02 with 23 000 yuan, confirmed on 2026-03-18. */
    private String inHardship() {
        String id = investigated(day(2026, 3, 2), "23000");
        assertThat(proposed(id, YearMonth.of(2026, 4)).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        confirmed(id, day(2026, 3, 10));
        return id;
    }

    @Test
    void who_is_determined_to_be_in_hardship_is_confirmed_for_a_year_and_stands_in_the_register() {
        String id = inHardship();

        assertThat(register(day(2026, 3, 18)))
                .containsExactly(new RegisterLine(
                        id,
                        VILLAGE,
                        Optional.of(PersonName.of(Fixtures.NAME)),
                        identified(day(2026, 3, 18), day(2027, 3, 17)),
                        1,
                        Standing.CURRENT));
        assertThat(read(id).ledger().entitlements())
                .noneMatch(each -> each.kind().isPaidMonthly());
    }

    @Test
    void a_new_determination_renews_it_and_the_days_count_anew() {
        String id = inHardship();
        reviewed(id, day(2026, 9, 7), "22000");
        // 22 000 × 0.8 = 17 600
        assertThat(proposed(id, YearMonth.of(2026, 9)).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        take(id, new AdjustmentSteps.Continue("仍符合"), CONFIRMER);

        assertThat(register(day(2026, 9, 7)))
                .extracting(RegisterLine::identification)
                .containsExactly(identified(day(2026, 9, 7), day(2027, 9, 6)));
    }

    @Test
    void income_that_falls_makes_it_dibao_in_one_step_without_new_papers() {
        String id = inHardship();
        List<Material> papers = read(id).materials();
        reviewed(id, day(2026, 9, 7), "3000");
        assertThat(proposed(id, YearMonth.of(2026, 9)).household()).isEqualTo(DIBAO);
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);

        CaseFile converted = take(id, new RegistrationSteps.Convert("C-1", "收入下降"), CONFIRMER);

        // 517 × 12 − 3 000 = 3 204 a year
        assertThat(converted.ledger().paid(YearMonth.of(2026, 10)).map(Entitlement::monthly))
                .contains(Money.ofYuan("267"));
        assertThat(converted.identifications())
                .containsExactly(
                        new Identification(RIGID_EXPENDITURE_HARDSHIP, day(2026, 3, 18), Optional.of(day(2026, 9, 30))),
                        new Identification(DIBAO, day(2026, 10, 1), Optional.empty()));
        assertThat(converted.materials()).isEqualTo(papers);
        assertThat(register(day(2026, 10, 1))).isEmpty();
    }

    @Test
    void dibao_whose_income_rises_without_a_job_goes_over_into_hardship() {
        String id = investigated(day(2026, 3, 2), "3000");
        assertThat(proposed(id, YearMonth.of(2026, 4)).household()).isEqualTo(DIBAO);
        confirmed(id, day(2026, 3, 10));
        reviewed(id, day(2026, 9, 7), "20000");
        YearMonth september = YearMonth.of(2026, 9);

        // as long as nobody asked about a job, gradual exit may apply
        Determination open = proposed(id, september);
        assertThat(open.household()).isEqualTo(UNDETERMINED);
        assertThat(open.open()).contains(new OpenFact("household", "因就业增收", "NOT_ASKED"));

        var noJob = new Review(
                Fact.known(new Statement<>(false, SourceKind.VERIFIED, day(2026, 9, 7), clock.instant())),
                Fact.unknown("NOT_ASKED"),
                Fact.unknown("NOT_ASKED"));
        take(
                id,
                new ReviewSteps.Propose(DibaoPolicy.review(
                        read(id).evidence().facts(day(2026, 9, 7)), noJob, PACKS, september, clock.instant())),
                INVESTIGATOR);
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        CaseFile converted = take(id, new RegistrationSteps.Convert("R-1", "收入上升"), CONFIRMER);

        assertThat(converted.identifications())
                .containsExactly(
                        new Identification(DIBAO, day(2026, 4, 1), Optional.of(day(2026, 9, 30))),
                        identified(day(2026, 10, 1), day(2027, 9, 30)));
        assertThat(register(day(2026, 10, 1)))
                .extracting(RegisterLine::dossierId)
                .containsExactly(id);
    }

    @Test
    void who_was_not_confirmed_is_decided_in_hardship_on_the_same_dossier_by_the_new_years_figure() {
        String id = investigated(day(2025, 12, 1), "23000");
        Determination december = proposed(id, YearMonth.of(2025, 12));
        assertThat(december.household()).isEqualTo(NOT_ELIGIBLE);
        assertThat(december.finding("hardship.income-below-average")
                        .orElseThrow()
                        .chinese())
                .isEqualTo("家庭人均年收入 23000.00 元，不低于上年度当地居民人均可支配收入 22800 元");
        assertThat(december.finding("hardship.expenditure-above-ratio")
                        .orElseThrow()
                        .chinese())
                .isEqualTo("申请前12个月刚性支出 19000.00 元，超过家庭年收入 23000.00 元的 0.8 倍");
        take(id, new ReviewSteps.GiveOpinion(false, "不符合"), REVIEWER);
        List<Material> papers =
                take(id, new ConfirmationSteps.DoNotConfirm(""), CONFIRMER).materials();

        clock.set(day(2026, 2, 2));
        assertThat(proposed(id, YearMonth.of(2026, 2)).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        CaseFile confirmed = confirmed(id, day(2026, 2, 2));

        assertThat(confirmed.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(confirmed.materials()).isEqualTo(papers);
        assertThat(register(day(2026, 2, 10)))
                .extracting(RegisterLine::dossierId, RegisterLine::identification)
                .containsExactly(tuple(id, identified(day(2026, 2, 10), day(2027, 2, 9))));
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }
}
