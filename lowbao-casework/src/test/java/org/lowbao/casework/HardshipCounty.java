package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
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
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/**
 * A county in memory with the packs of the one that identifies rigid-expenditure hardship. In it lives a woman of 45 in a
 * village, who spends 19 000 yuan a year on education.
 */
final class HardshipCounty {

    static final CompiledPolicy PACKS = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyWithHardship()))
            .orElseThrow();

    static final DivisionCode TOWNSHIP = DivisionCode.of("990105100");
    static final DivisionCode VILLAGE = DivisionCode.of("990105100201");
    static final Actor CLERK = new Actor("c1", "Clerk One", Role.WINDOW_CLERK, "990105100");
    static final Actor INVESTIGATOR = new Actor("i1", "Investigator One", Role.INVESTIGATOR, "990105100");
    static final Actor SECOND_INVESTIGATOR = new Actor("i2", "Investigator Two", Role.INVESTIGATOR, "990105100");
    static final Actor REVIEWER = new Actor("r1", "Reviewer One", Role.TOWNSHIP_REVIEWER, "990105100");
    static final Actor CONFIRMER = new Actor("k1", "Confirmer One", Role.COUNTY_CONFIRMER, "990105");
    static final Actor PAYER = new Actor("p1", "Payer One", Role.PAYMENT_OFFICER, "990105");

    final Fixtures.TestClock clock = new Fixtures.TestClock();
    final Casework casework = Casework.builder("990105")
            .journals(new InMemoryJournalStore())
            .contents(new InMemoryContentStore())
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("hardship"))
            .policy(new PackPolicy(PACKS))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .build();

    private static Income land(String yuan) {
        return new Income("1", IncomeCategory.BUSINESS, "land", Flow.yearly(Money.ofYuan(yuan)));
    }

    /** Files and accepts, and looks into it two days later. */
    String investigated(LocalDate applied, String income, Optional<Disability> disability) {
        clock.set(applied);
        casework.policies().putInForce(PAYER, CONFIRMER);
        String id = SmallCounty.done(casework.file(application(applied, income, disability), CLERK))
                .id();
        take(id, new IntakeSteps.Accept(), CLERK);
        take(
                id,
                new InvestigationSteps.Authorise(List.of(new Authorisation("1", applied, applied.plusYears(2)))),
                CLERK);
        lookedInto(id, applied.plusDays(2));
        return id;
    }

    private static Application application(LocalDate applied, String income, Optional<Disability> disability) {
        List<Material> materials = Fixtures.papersOfHousehold();
        materials.add(Material.originalOnPaper(DocumentType.EXPENDITURE_PROOF, Optional.empty()));
        materials.add(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1")));
        disability.ifPresent(known ->
                materials.add(Material.originalOnPaper(DocumentType.DISABILITY_CERTIFICATE, Optional.of("1"))));
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
                        LocalDate.of(1980, 5, 5),
                        Kinship.HEAD,
                        MaritalStatus.WIDOWED,
                        disability,
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

    void lookedInto(String id, LocalDate day) {
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
    Determination proposed(String id, YearMonth month) {
        SmallCounty.done(casework.propose(id, month, INVESTIGATOR));
        return read(id).proposal().orElseThrow().determination();
    }

    /** Gives the opinion, posts for seven days, and confirms on the day after. */
    CaseFile confirmed(String id, LocalDate posted) {
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        clock.set(posted);
        take(id, new ReviewSteps.PostNotice("NS-1", "村委会公示栏"), CLERK);
        clock.set(posted.plusDays(8));
        take(id, new ReviewSteps.EndNotice(), CLERK);
        return take(id, new ConfirmationSteps.Confirm("R-1"), CONFIRMER);
    }

    /** Opens a review, records what she earns from then on, and looks into it. */
    void reviewed(String id, LocalDate day, String income) {
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

    List<RegisterLine> register(IdentificationKind kind, LocalDate day) {
        return casework.registers()
                .page(
                        new Registers.Query(kind, TOWNSHIP, day, 30),
                        Optional.empty(),
                        100,
                        CLERK,
                        Purpose.STATUTORY_REPORT)
                .lines();
    }

    CaseFile take(String id, CaseStep step, Actor actor) {
        return SmallCounty.done(casework.take(id, step, actor));
    }

    CaseFile read(String id) {
        return casework.read(id, CLERK, Purpose.CASEWORK).toOptional().orElseThrow();
    }
}
