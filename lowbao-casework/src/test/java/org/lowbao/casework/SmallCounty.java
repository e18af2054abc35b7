package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** A county in memory whose policy gives every household 400 yuan a month, and that confirms in one day. */
final class SmallCounty {

    static final DivisionCode VILLAGE = DivisionCode.of("990101100201");
    static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);
    /** The first month of everybody who was confirmed on {@link #DECIDED}. */
    static final YearMonth APRIL = YearMonth.of(2026, 4);

    final Fixtures.TestClock clock = new Fixtures.TestClock();
    final InMemoryJournalStore journals = new InMemoryJournalStore();
    final Casework casework = Casework.builder(Fixtures.COUNTY)
            .journals(journals)
            .contents(new InMemoryContentStore())
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("small county"))
            .policy(new Fixtures.FixedPolicy(IdentificationKind.DIBAO))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .build();

    SmallCounty() {
        clock.set(Fixtures.APPLIED);
        casework.policies().putInForce(Fixtures.PAYER, Fixtures.CONFIRMER);
    }

    /** Returns an application of women of 75 years, the first of them the head, in places from 1 on. */
    static Application application(String number, List<CitizenId> people) {
        var members = new ArrayList<Member>();
        List<Material> materials = Fixtures.papersOfHousehold();
        for (int i = 0; i < people.size(); i++) {
            String id = Integer.toString(i + 1);
            members.add(member(id, Optional.of(people.get(i)), i == 0 ? Kinship.HEAD : Kinship.OTHER_RELATIVE));
            materials.add(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of(id)));
        }
        return new Application(
                number,
                Fixtures.APPLIED,
                VILLAGE,
                new Contact("测试村一组", "13000000000"),
                AreaClass.RURAL,
                "1",
                members,
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(BankAccountNumber.of("9900000000000001")),
                false,
                materials);
    }

    static Member member(String id, Optional<CitizenId> number, Kinship relation) {
        return new Member(
                id,
                PersonName.of(Fixtures.NAME),
                number,
                Sex.FEMALE,
                LocalDate.of(1950, 5, 5),
                relation,
                MaritalStatus.WIDOWED,
                Optional.empty(),
                false,
                WorkCapacity.NONE,
                false);
    }

    /** Takes a household to its confirmation on {@link #DECIDED}. */
    String confirmed(String number, CitizenId... people) {
        String id = noticed(number, people);
        done(confirm(id));
        return id;
    }

    StepResult confirm(String id) {
        return casework.take(id, new ConfirmationSteps.Confirm("C-" + id), Fixtures.CONFIRMER);
    }

    /** Takes a household to the end of its notice on {@link #DECIDED}. */
    String noticed(String number, CitizenId... people) {
        clock.set(Fixtures.APPLIED);
        Application application = application(number, List.of(people));
        String id = done(casework.file(application, Fixtures.CLERK)).id();
        take(id, new IntakeSteps.Accept(), Fixtures.CLERK);
        take(
                id,
                new InvestigationSteps.Authorise(IntStream.rangeClosed(1, people.length)
                        .mapToObj(place -> new Authorisation(
                                Integer.toString(place), Fixtures.APPLIED, Fixtures.APPLIED.plusYears(1)))
                        .toList()),
                Fixtures.CLERK);
        investigated(id, LocalDate.of(2026, 3, 4));
        take(id, new ReviewSteps.GiveOpinion(true, ""), Fixtures.REVIEWER);
        clock.set(LocalDate.of(2026, 3, 10));
        take(id, new ReviewSteps.PostNotice("NS-" + number, "村委会公示栏"), Fixtures.CLERK);
        clock.set(DECIDED);
        take(id, new ReviewSteps.EndNotice(), Fixtures.CLERK);
        return id;
    }

    /** Visits, checks and determines; in a review as before a confirmation. */
    void investigated(String id, LocalDate day) {
        clock.set(day);
        take(
                id,
                new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                        day,
                        List.of(Fixtures.INVESTIGATOR, Fixtures.SECOND_INVESTIGATOR),
                        Optional.of(read(id).household().members().get(0).id()),
                        List.of(),
                        List.of(),
                        "")),
                Fixtures.INVESTIGATOR);
        assertThat(casework.lookups().ask(new Fixtures.QuietAgency(), List.of(id), Fixtures.CLERK))
                .allMatch(StepResult.Done.class::isInstance);
        take(id, new InvestigationSteps.IssueCheckReport(), Fixtures.CLERK);
        done(casework.propose(id, APRIL, Fixtures.INVESTIGATOR));
    }

    CaseFile take(String id, CaseStep step, Actor actor) {
        return done(casework.take(id, step, actor));
    }

    CaseFile read(String id) {
        return casework.read(id, Fixtures.PAYER, Purpose.PAYMENT).toOptional().orElseThrow();
    }

    List<String> find(CitizenId person) {
        return casework.find(person, Fixtures.CLERK, Purpose.CASEWORK);
    }

    void assertSound() {
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }

    static CaseFile done(StepResult result) {
        assertThat(result.reasons()).isEmpty();
        assertThat(result).isInstanceOf(StepResult.Done.class);
        return result.done().orElseThrow();
    }
}
