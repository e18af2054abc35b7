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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/**
 * Ten months of a caseload paid list by list in 2025, then raised by a standard decided on 2025-10-20 with effect from January,
 * and once more. The case of Harbin in 2022 in a year whose calendar is known; the standards are fixtures.
 */
class TenMonthsTest {

    private static final LocalDate APPLIED = LocalDate.of(2024, 11, 4);
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryJournalStore journals = new InMemoryJournalStore();
    private final InMemoryKeyRegister keys = new InMemoryKeyRegister();
    private final InMemoryContentStore contents = new InMemoryContentStore();
    private final InMemoryDestructionRegister destructions = new InMemoryDestructionRegister();

    /** 560 yuan from January on instead of 517. */
    private static String raisedText() {
        return PolicyInForceTest.raisedText(PolicyInForceTest.county(), "2025.2", "2025-10-20", "2025-01-01", "560");
    }

    /** And 600 yuan from July on, decided a day later. */
    private static CompiledPolicy raisedAgain() {
        return PolicyInForceTest.compiled(
                raisedText()
                        .replace("version: \"2025.2\"", "version: \"2025.3\"")
                        .replace("decided: 2025-10-20", "decided: 2025-10-21")
                        .replace(
                                "{key: rural, value: 560, from: 2025-01-01, document: 提标通知}",
                                "{key: rural, value: 600, from: 2025-07-01, document: 提标通知}\n"
                                        + "      - {key: rural, value: 560, from: 2025-01-01, to: 2025-06-30, document: 提标通知}"));
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
        CompiledPolicy of2024 = PolicyInForceTest.of2024();
        CompiledPolicy raised = PolicyInForceTest.compiled(raisedText());
        clock.set(APPLIED);
        Casework office = office(of2024);
        office.policies().putInForce(PAYER, CONFIRMER);
        List<String> ids = confirmed(office, 3);
        // a person in extreme poverty gets 1.3 × 517 = 672.1, up to whole yuan 673
        for (YearMonth month = JANUARY; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            clock.set(month.atDay(8));
            assertThat(paid(office, "PL-" + month, month).total()).isEqualTo(Money.ofYuan("2019"));
        }

        clock.set(LocalDate.of(2025, 10, 21));
        Casework after = office(of2024, raised);
        after.policies().putInForce(PAYER, CONFIRMER, new PackPolicy(of2024));
        after.recalculate(ids, JANUARY, OCTOBER, "农村低保标准提高", CONFIRMER).forEach(TenMonthsTest::done);

        // 1.3 × 560 = 728, so 55 more in each of ten months for each of three households
        PaymentList difference = paid(after, "PL-difference", OCTOBER);
        assertThat(difference.total()).isEqualTo(Money.ofYuan("1650"));
        assertThat(difference.persons()).isEqualTo(3);
        assertThat(difference.lines())
                .hasSize(30)
                .allMatch(line -> line.amount().equals(Money.ofYuan("55")));
        assertThat(after.payments()
                        .prepare("PL-none", OCTOBER, PAYER)
                        .toOptional()
                        .orElseThrow()
                        .lines())
                .isEmpty();

        // 1.3 × 600 = 780, so 52 more in each of the four months since July
        Casework again = office(of2024, raised, raisedAgain());
        again.policies().putInForce(PAYER, CONFIRMER, new PackPolicy(List.of(of2024, raised)));
        again.recalculate(ids, JANUARY, OCTOBER, "七月再次提高", CONFIRMER).forEach(TenMonthsTest::done);
        PaymentList second = paid(again, "PL-second", OCTOBER);
        assertThat(second.total()).isEqualTo(Money.ofYuan("624"));
        assertThat(second.lines())
                .extracting(PaymentLine::month)
                .doesNotContain(JULY.minusMonths(1))
                .contains(JULY, OCTOBER);

        CaseFile file = read(again, ids.get(0));
        for (YearMonth month = JANUARY; !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
            Money paid = file.ledger().balance(PaymentItem.BENEFIT, month).paid();
            assertThat(paid).isEqualTo(Money.ofYuan(month.isBefore(JULY) ? "728" : "780"));
            assertThat(explained(again, ids.get(0), month)).contains(month.isBefore(JULY) ? "560" : "600");
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

    private List<String> confirmed(Casework office, int households) throws IOException {
        List<String> ids = IntStream.rangeClosed(1, households)
                .mapToObj(n -> investigated(office, n))
                .toList();
        office.notices().post("NS-1", DivisionCode.of("990101100201"), "村委会公示栏", ids, Optional.empty(), CLERK);
        clock.set(LocalDate.of(2024, 12, 2));
        office.notices().takeDown("NS-1", Optional.empty(), CLERK);
        ids.forEach(id -> take(office, id, new ConfirmationSteps.Confirm("C-" + id), CONFIRMER));
        return ids;
    }

    private String investigated(Casework office, int number) {
        clock.set(APPLIED);
        String id = office.file(
                        Fixtures.application(
                                "2024-000" + number,
                                Fixtures.number(number),
                                APPLIED,
                                Optional.of(BankAccountNumber.of("9900000000000001"))),
                        CLERK)
                .done()
                .orElseThrow()
                .id();
        take(office, id, new IntakeSteps.Accept(), CLERK);
        take(
                office,
                id,
                new InvestigationSteps.Authorise(List.of(new Authorisation("1", APPLIED, APPLIED.plusYears(2)))),
                CLERK);
        LocalDate visited = LocalDate.of(2024, 11, 6);
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
