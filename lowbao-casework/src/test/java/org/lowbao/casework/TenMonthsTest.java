package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.COUNTY;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.Fixtures.SECOND_PAYER;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.AdjustmentEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/**
 * Ten months of a caseload paid list by list in 2022, then raised by the standard that was decided on 2022-10-20 with effect
 * from January, and once more.
 *
 * <p>The standards are the province's, for rural households in Harbin's counties: 401 yuan before and 441 yuan from 2022-01-01
 * (DOMAIN 3.1, V-weak:S45). The second rise, and all else of the county's pack, are fixtures.
 */
class TenMonthsTest {

    private static final DivisionCode VILLAGE = DivisionCode.of("990101100201");
    private static final LocalDate APPLIED = LocalDate.of(2021, 11, 4);
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

    private static final int FAMILIES_OF_A_KIND = 10;

    /** A person of 71 without work capacity: in extreme poverty, 1.3 × 401 = 521.3, up to whole yuan. */
    private static final int DESTITUTE = 522;
    /** A person who earns 200 yuan, of which a tenth is the cost of working: 401 - 180. */
    private static final int ALONE = 221;
    /** A mother who earns 300 yuan with a child: 2 × 401 - 270, and the add-on of 40 for the child. */
    private static final int WITH_CHILD = 572;

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryJournalStore journals = new InMemoryJournalStore();
    private final InMemoryKeyRegister keys = new InMemoryKeyRegister();
    private final InMemoryContentStore contents = new InMemoryContentStore();
    private final InMemoryDestructionRegister destructions = new InMemoryDestructionRegister();

    private static CompiledPolicy of2021() {
        return county("2021.1", "2021-07-01", "{key: rural, value: 401, from: 2021-07-01, document: 提标通知}");
    }

    /** 441 yuan from January on instead of 401. */
    private static CompiledPolicy raised() {
        return county(
                "2022.1",
                "2022-10-20",
                "{key: rural, value: 441, from: 2022-01-01, document: 提标通知}",
                "{key: rural, value: 401, from: 2021-07-01, to: 2021-12-31, document: 提标通知}");
    }

    /** And 460 yuan from July on, decided a day later. */
    private static CompiledPolicy raisedAgain() {
        return county(
                "2022.2",
                "2022-10-21",
                "{key: rural, value: 460, from: 2022-07-01, document: 提标通知}",
                "{key: rural, value: 441, from: 2022-01-01, to: 2022-06-30, document: 提标通知}",
                "{key: rural, value: 401, from: 2021-07-01, to: 2021-12-31, document: 提标通知}");
    }

    /** Returns the fixture county's pack as if it had been made for 2021, with the rural standards given. */
    private static CompiledPolicy county(String version, String decided, String... standards) {
        return PolicyInForceTest.compiled(PolicyInForceTest.county()
                .replace("version: \"2026.1\"", "version: \"" + version + "\"")
                .replace("decided: 2024-07-01", "decided: " + decided)
                .replaceFirst("\\{key: rural, value: 517, [^}]*}", String.join("\n      - ", standards))
                .replace("documents:\n", """
                        documents:
                          提标通知:
                            title: 关于提高农村低保标准的通知
                            issued: %s
                            mark: "V-weak:S45; 460 yuan a fixture"
                        """.formatted(decided))
                .replace("2024-07-01", "2021-07-01"));
    }

    private Casework office(CompiledPolicy... versions) {
        return Casework.builder(COUNTY)
                .journals(journals)
                .contents(contents)
                .keys(keys, new QuickKeys())
                .destructions(destructions)
                .entropy(Entropy.demonstration("ten months"))
                .policy(new PackPolicy(List.of(versions)))
                .clock(clock)
                .ids(application -> "DB-" + application.number())
                .build();
    }

    @Test
    void of_a_caseload_are_raised_back_to_january_once_each_month_explained_and_a_second_time_on_top()
            throws IOException {
        CompiledPolicy of2021 = of2021();
        CompiledPolicy raised = raised();
        clock.set(APPLIED);
        Casework office = office(of2021);
        office.policies().putInForce(PAYER, CONFIRMER);
        List<String> ids = confirmed(
                office,
                Stream.of(
                                families(0, TenMonthsTest::destitute),
                                families(10, TenMonthsTest::alone),
                                families(20, TenMonthsTest::withChild))
                        .flatMap(families -> families)
                        .toList());
        for (YearMonth month = JANUARY; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            clock.set(month.atDay(8));
            assertThat(amounts(paid(office, "PL-" + month, month))).isEqualTo(each(DESTITUTE, ALONE, WITH_CHILD));
        }

        clock.set(LocalDate.of(2022, 10, 21));
        Casework after = office(of2021, raised);
        after.policies().putInForce(PAYER, CONFIRMER, new PackPolicy(of2021));
        after.recalculate(ids, JANUARY, OCTOBER, "农村低保标准提高", CONFIRMER).forEach(TenMonthsTest::done);

        // 1.3 × 441 = 573.3, up to 574; 40 more a head for the others
        PaymentList difference = paid(after, "PL-difference", OCTOBER);
        assertThat(difference.lines()).hasSize(300);
        for (YearMonth month = JANUARY; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            assertThat(amounts(difference, month)).isEqualTo(each(52, 40, 80));
        }
        assertThat(difference.total()).isEqualTo(Money.ofYuan("17200"));
        assertThat(difference.persons()).isEqualTo(40);
        assertThat(permitted(after.payments().prepare("PL-none", OCTOBER, PAYER))
                        .lines())
                .isEmpty();

        // 1.3 × 460 = 598; 19 more a head for the others, in each of the four months since July
        Casework again = office(of2021, raised, raisedAgain());
        again.policies().putInForce(PAYER, CONFIRMER, new PackPolicy(List.of(of2021, raised)));
        again.recalculate(ids, JANUARY, OCTOBER, "七月再次提高", CONFIRMER).forEach(TenMonthsTest::done);
        PaymentList second = paid(again, "PL-second", OCTOBER);
        assertThat(second.lines()).hasSize(120);
        for (YearMonth month = JULY; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            assertThat(amounts(second, month)).isEqualTo(each(24, 19, 38));
        }
        assertThat(second.total()).isEqualTo(Money.ofYuan("3240"));

        for (YearMonth month = JANUARY; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            boolean before = month.isBefore(JULY);
            assertThat(received(again, ids, month))
                    .isEqualTo(each(
                            DESTITUTE + (before ? 52 : 52 + 24),
                            ALONE + (before ? 40 : 40 + 19),
                            WITH_CHILD + (before ? 80 : 80 + 38)));
            for (String id : ids) {
                assertThat(explained(again, id, month)).contains(before ? "441" : "460");
            }
        }
    }

    /** Returns what the last recalculation tells the family of a month. */
    private static String explained(Casework office, String id, YearMonth month) {
        return office.export(id, PAYER, Purpose.PAYMENT).toOptional().orElseThrow().recorded().stream()
                .map(recorded -> recorded.entry())
                .filter(AdjustmentEntry.Recalculated.class::isInstance)
                .map(AdjustmentEntry.Recalculated.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .months()
                .stream()
                .filter(determined -> determined.month().equals(month))
                .map(TenMonthsTest::standard)
                .findFirst()
                .orElseThrow();
    }

    private static String standard(Determination determined) {
        return determined.finding("income.below-standard").orElseThrow().chinese();
    }

    /** Returns what each family received for a month in whole yuan. */
    private static List<Integer> received(Casework office, List<String> ids, YearMonth month) {
        return ids.stream()
                .map(id -> read(office, id)
                        .ledger()
                        .balance(PaymentItem.BENEFIT, month)
                        .paid())
                .map(TenMonthsTest::yuan)
                .toList();
    }

    private static List<Integer> amounts(PaymentList list) {
        return list.lines().stream().map(line -> yuan(line.amount())).toList();
    }

    private static List<Integer> amounts(PaymentList list, YearMonth month) {
        return list.lines().stream()
                .filter(line -> line.month().equals(month))
                .map(line -> yuan(line.amount()))
                .toList();
    }

    /** Returns an amount for each family of the three kinds, in the order of their numbers. */
    private static List<Integer> each(int destitute, int alone, int withChild) {
        return Stream.of(destitute, alone, withChild)
                .flatMap(amount -> Collections.nCopies(FAMILIES_OF_A_KIND, amount).stream())
                .toList();
    }

    private static int yuan(Money money) {
        return money.toYuan().intValueExact();
    }

    private static PaymentList paid(Casework office, String list, YearMonth month) {
        Payments payments = office.payments();
        permitted(payments.prepare(list, month, PAYER));
        permitted(payments.check(list, SECOND_PAYER));
        permitted(payments.approve(list, CONFIRMER));
        permitted(payments.order(list, PAYER)).forEach(TenMonthsTest::done);
        PaymentList locked = permitted(payments.lock(list, PAYER));
        LocalDate day = month.atDay(8);
        permitted(payments.recordResults(
                        list,
                        locked.payable().stream()
                                .map(line -> BankAnswer.paid(line, day))
                                .toList(),
                        PAYER))
                .forEach(TenMonthsTest::done);
        return locked;
    }

    private List<String> confirmed(Casework office, List<Application> applications) throws IOException {
        List<String> ids = applications.stream()
                .map(application -> investigated(office, application))
                .toList();
        office.notices().post("NS-1", VILLAGE, "村委会公示栏", ids, Optional.empty(), CLERK);
        clock.set(LocalDate.of(2021, 12, 2));
        office.notices().takeDown("NS-1", Optional.empty(), CLERK);
        ids.forEach(id -> take(office, id, new ConfirmationSteps.Confirm("C-" + id), CONFIRMER));
        return ids;
    }

    private static Stream<Application> families(int after, IntFunction<Application> kind) {
        return IntStream.rangeClosed(after + 1, after + FAMILIES_OF_A_KIND).mapToObj(kind);
    }

    private static Application destitute(int number) {
        return household(number, "19500505", WorkCapacity.NONE).build();
    }

    private static Application alone(int number) {
        return household(number, "19800505", WorkCapacity.FULL)
                .income(wage("200"))
                .build();
    }

    private static Application withChild(int number) {
        return household(number, "19850505", WorkCapacity.FULL)
                .income(wage("300"))
                .member(person("2", number, "20150505", Kinship.DAUGHTER, WorkCapacity.NONE))
                .build();
    }

    private static Income wage(String monthly) {
        return new Income("1", IncomeCategory.WAGE, "casual-work", Flow.monthly(Money.ofYuan(monthly)));
    }

    private static Application.Builder household(int number, String headBorn, WorkCapacity capacity) {
        Application.Builder application = Application.builder(
                        "2021-" + (1000 + number), APPLIED, VILLAGE, AreaClass.RURAL)
                .contact(new Contact("测试村一组", "13000000000"))
                .member(person("1", number, headBorn, Kinship.HEAD, capacity))
                .declaresProperty()
                .account(BankAccountNumber.of("9900000000000001"))
                .material(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1")));
        Fixtures.papersOfHousehold().forEach(application::material);
        return application;
    }

    /** Returns a woman whose number lies under a prefix that no place has. */
    private static Member person(String id, int number, String born, Kinship relation, WorkCapacity capacity) {
        String digits = "990101" + born + (10 + number) + "2";
        return new Member(
                id,
                PersonName.of("欧阳测试"),
                Optional.of(CitizenId.of(digits + CitizenId.checkCharacter(digits))),
                Sex.FEMALE,
                LocalDate.parse(born, DateTimeFormatter.BASIC_ISO_DATE),
                relation,
                relation.isHead() ? MaritalStatus.WIDOWED : MaritalStatus.UNMARRIED,
                Optional.empty(),
                false,
                capacity,
                false);
    }

    private String investigated(Casework office, Application application) {
        clock.set(APPLIED);
        String id = office.file(application, CLERK).done().orElseThrow().id();
        take(office, id, new IntakeSteps.Accept(), CLERK);
        take(
                office,
                id,
                new InvestigationSteps.Authorise(List.of(new Authorisation("1", APPLIED, APPLIED.plusYears(2)))),
                CLERK);
        LocalDate visited = LocalDate.of(2021, 11, 8);
        clock.set(visited);
        take(office, id, new InvestigationSteps.RecordHomeVisit(Fixtures.visit(visited, List.of())), INVESTIGATOR);
        office.lookups().ask(new Fixtures.QuietAgency(), List.of(id), CLERK);
        take(office, id, new InvestigationSteps.IssueCheckReport(), CLERK);
        done(office.propose(id, JANUARY, INVESTIGATOR));
        take(office, id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        return id;
    }

    private static CaseFile read(Casework office, String id) {
        return permitted(office.read(id, PAYER, Purpose.PAYMENT));
    }

    private static void take(Casework office, String id, CaseStep step, Actor actor) {
        done(office.take(id, step, actor));
    }

    private static void done(StepResult result) {
        assertThat(result.reasons()).isEmpty();
        assertThat(result.done()).isPresent();
    }

    private static <T> T permitted(Ruling<T> ruling) {
        assertThat(ruling.reasons()).isEmpty();
        return ruling.toOptional().orElseThrow();
    }
}
