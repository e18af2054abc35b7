package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.COUNTY;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.Fixtures.SECOND_PAYER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.LineFinding;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.Custody;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.RecoverySteps;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.Service;
import org.lowbao.core.casefile.StewardshipSteps;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.casefile.WithholdingSteps;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.household.Application;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** Payment lists of households with 400 yuan a month from April 2026 on, from their preparation to the bank's answer. */
class PaymentsTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 8);
    private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 8);
    private static final Money MONTHLY = Money.ofYuan("400");

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryJournalStore journals = new InMemoryJournalStore();
    private final Casework casework = Casework.builder(COUNTY)
            .journals(journals)
            .contents(new InMemoryContentStore())
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("payments"))
            .policy(new Fixtures.FixedPolicy(IdentificationKind.DIBAO))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .build();
    private final Payments payments = casework.payments();

    @BeforeEach
    void begin() {
        clock.set(Fixtures.APPLIED);
        casework.policies().putInForce(PAYER, CONFIRMER);
    }

    @Test
    void a_bank_answers_a_locked_list_row_by_row_whatever_is_refused_in_between() {
        List<String> ids = confirmed(3);
        clock.set(IN_APRIL);
        PaymentList list = locked("PL-04", APRIL);
        List<PaymentLine> lines = list.lines();
        PaymentLine third = lines.get(2);

        List<StepResult> results = permitted(payments.recordResults(
                "PL-04",
                List.of(
                        BankAnswer.paid(lines.get(0), IN_APRIL),
                        BankAnswer.returned(lines.get(1), IN_APRIL, ReturnReason.NAME_DIFFERS),
                        new BankAnswer(
                                third.dossierId(),
                                third.item(),
                                third.month(),
                                Money.ofYuan("399.99"),
                                IN_APRIL,
                                Optional.empty()),
                        new BankAnswer("DB-other", PaymentItem.BENEFIT, APRIL, MONTHLY, IN_APRIL, Optional.empty()),
                        BankAnswer.returned(lines.get(0), IN_APRIL, ReturnReason.ACCOUNT_CLOSED),
                        new BankAnswer(
                                third.dossierId(), PaymentItem.BENEFIT, MAY, MONTHLY, IN_APRIL, Optional.empty())),
                PAYER));

        assertThat(results)
                .extracting(
                        result -> result.reasons().stream().map(Refusal::code).toList())
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(RefusalCode.AMOUNT_DIFFERS),
                        List.of(RefusalCode.DOSSIER_UNKNOWN),
                        List.of(RefusalCode.RESULT_ALREADY_RECORDED),
                        List.of(RefusalCode.NOT_ORDERED));
        Payments.Settlement settlement = permitted(payments.settlement("PL-04", PAYER));
        assertThat(settlement.paid()).isEqualTo(MONTHLY);
        assertThat(settlement.returned()).isEqualTo(MONTHLY);
        assertThat(settlement.unanswered()).containsExactly(third);
        assertThat(settlement.underWay()).isEqualTo(MONTHLY);
        assertThat(read(ids.get(0)).ledger().balance(PaymentItem.BENEFIT, APRIL).paid())
                .isEqualTo(MONTHLY);
    }

    @Test
    void what_came_back_stands_on_the_next_list_once_and_counts_the_household_once() {
        String id = confirmed(1).get(0);
        clock.set(IN_APRIL);
        PaymentLine april = locked("PL-04", APRIL).lines().get(0);
        permitted(payments.recordResults(
                "PL-04", List.of(BankAnswer.returned(april, IN_APRIL, ReturnReason.ACCOUNT_CLOSED)), PAYER));

        clock.set(IN_MAY);
        PaymentList may = locked("PL-05", MAY);

        assertThat(may.lines()).extracting(PaymentLine::month).containsExactly(APRIL, MAY);
        assertThat(may.total()).isEqualTo(Money.ofYuan("800"));
        assertThat(may.persons()).isEqualTo(1);
        assertThat(permitted(payments.prepare("PL-06", MAY, PAYER)).lines()).isEmpty();
        assertThat(read(id).ledger().ordered(APRIL)).isEqualTo(Money.ofYuan("800"));
    }

    @Test
    void a_line_without_an_account_is_held_back_and_what_it_has_stays_due() {
        clock.set(Fixtures.APPLIED);
        String id =
                confirmed(Fixtures.application("2026-0001", Fixtures.number(1), Fixtures.APPLIED, Optional.empty()));
        clock.set(IN_APRIL);

        PaymentList list = locked("PL-04", APRIL);

        assertThat(list.findings())
                .containsExactly(LineFinding.of(list.lines().get(0), LineFinding.Kind.WITHOUT_ACCOUNT));
        assertThat(list.total()).isEqualTo(Money.ZERO);
        assertThat(list.persons()).isZero();
        assertThat(read(id).ledger().due(APRIL)).isEqualTo(MONTHLY);
    }

    @Test
    void what_is_withheld_after_the_list_was_prepared_is_found_by_the_check_or_left_off_when_it_is_locked() {
        List<String> ids = confirmed(3);
        clock.set(IN_APRIL);
        permitted(payments.prepare("PL-04", APRIL, PAYER));
        take(ids.get(0), withholding(), CONFIRMER);
        PaymentList checked = permitted(payments.check("PL-04", SECOND_PAYER));
        take(ids.get(1), withholding(), CONFIRMER);
        permitted(payments.approve("PL-04", CONFIRMER));

        List<StepResult> ordered = permitted(payments.order("PL-04", PAYER));
        PaymentList locked = permitted(payments.lock("PL-04", PAYER));

        assertThat(checked.findings())
                .containsExactly(LineFinding.of(checked.lines().get(0), LineFinding.Kind.WITHHELD));
        assertThat(ordered)
                .extracting(
                        result -> result.reasons().stream().map(Refusal::code).toList())
                .containsExactly(List.of(RefusalCode.PAYMENT_WITHHELD), List.of());
        assertThat(locked.payable()).extracting(PaymentLine::dossierId).containsExactly(ids.get(2));
        assertThat(locked.total()).isEqualTo(MONTHLY);
        // the withholding's last month is April, so that in May everything is due again
        clock.set(IN_MAY);
        assertThat(permitted(payments.prepare("PL-05", APRIL, PAYER)).lines())
                .extracting(PaymentLine::dossierId)
                .containsExactly(ids.get(0), ids.get(1));
    }

    @Test
    void what_is_withheld_is_not_prepared() {
        String id = confirmed(1).get(0);
        clock.set(IN_APRIL);
        take(id, withholding(), CONFIRMER);

        assertThat(permitted(payments.prepare("PL-04", APRIL, PAYER)).lines()).isEmpty();
    }

    @Test
    void a_notice_of_withholding_is_served_in_person_without_a_witness() {
        String id = confirmed(1).get(0);
        clock.set(IN_APRIL);
        take(id, withholding(), CONFIRMER);

        take(
                id,
                new ConfirmationSteps.Serve(new Service(
                        DocumentType.WITHHOLDING_NOTICE, IN_APRIL, Service.Way.IN_PERSON, "1", Optional.empty())),
                CLERK);

        assertThat(read(id).served()).hasSize(1);
    }

    @Test
    void a_line_of_which_something_else_became_due_is_not_paid() {
        String id = confirmed(1).get(0);
        clock.set(IN_APRIL);
        permitted(payments.prepare("PL-04", APRIL, PAYER));
        take(id, new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "moved", APRIL), CONFIRMER);

        PaymentList checked = permitted(payments.check("PL-04", SECOND_PAYER));

        assertThat(checked.findings()).extracting(LineFinding::kind).containsExactly(LineFinding.Kind.NO_LONGER_DUE);
        assertThat(checked.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_price_subsidy_is_granted_to_a_caseload_and_listed_apart_once() {
        List<String> ids = confirmed(2);
        String stopped = ids.get(1);
        take(stopped, new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "moved", APRIL), CONFIRMER);
        clock.set(IN_APRIL);

        List<StepResult> granted = casework.grantPriceSubsidy(ids, subsidy(APRIL, "20"), CONFIRMER);

        assertThat(granted)
                .extracting(
                        result -> result.reasons().stream().map(Refusal::code).toList())
                .containsExactly(List.of(), List.of(RefusalCode.NOT_ENTITLED));
        assertThat(locked("PL-04", APRIL).lines()).extracting(PaymentLine::item).containsExactly(PaymentItem.BENEFIT);
        permitted(payments.preparePriceSubsidies("PS-04", APRIL, PAYER));
        PaymentList subsidies = lockedAfterPreparing("PS-04");
        assertThat(subsidies.lines()).extracting(PaymentLine::item).containsExactly(PaymentItem.PRICE_SUBSIDY);
        assertThat(subsidies.total()).isEqualTo(Money.ofYuan("20"));
        assertThat(permitted(payments.preparePriceSubsidies("PS-05", MAY, PAYER))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_card_that_another_keeps_is_pointed_out_and_paid_and_supervision_sees_what_is_not_agreed_and_filed() {
        List<String> ids = confirmed(2);
        clock.set(IN_APRIL);
        for (String id : ids) {
            take(
                    id,
                    new StewardshipSteps.RecordCustody(
                            "村委会",
                            Custody.Item.CARD,
                            IN_APRIL,
                            List.of(Material.originalOnPaper(DocumentType.CUSTODY_AGREEMENT, Optional.empty()))),
                    CLERK);
        }
        take(ids.get(0), new StewardshipSteps.FileCustody("BA-1"), CONFIRMER);
        assertThat(casework.withIrregularCustody(Optional.empty(), 10).ids()).containsExactly(ids.get(1));

        permitted(payments.prepare("PL-04", APRIL, PAYER));
        PaymentList checked = permitted(payments.check("PL-04", SECOND_PAYER));
        assertThat(checked.findings())
                .extracting(LineFinding::dossierId, LineFinding::kind)
                .containsExactly(
                        tuple(ids.get(0), LineFinding.Kind.KEPT_BY_ANOTHER),
                        tuple(ids.get(1), LineFinding.Kind.KEPT_IRREGULARLY));
        assertThat(checked.total()).isEqualTo(Money.ofYuan("800"));

        take(ids.get(1), new StewardshipSteps.EndCustody(IN_APRIL, "words"), CLERK);
        assertThat(casework.withIrregularCustody(Optional.empty(), 10).ids()).isEmpty();
    }

    @Test
    void a_line_that_differs_much_from_the_month_before_is_pointed_out_and_paid() {
        List<String> ids = confirmed(1);
        clock.set(IN_MAY);
        casework.grantPriceSubsidy(ids, subsidy(APRIL, "20"), CONFIRMER);
        permitted(payments.preparePriceSubsidies("PS-04", APRIL, PAYER));
        lockedAfterPreparing("PS-04");

        // 24 is 20 percent more than 20, and 24.01 more than that
        casework.grantPriceSubsidy(ids, subsidy(MAY, "24"), CONFIRMER);
        permitted(payments.preparePriceSubsidies("PS-05", MAY, PAYER));
        assertThat(permitted(payments.check("PS-05", SECOND_PAYER)).findings()).isEmpty();
        casework.grantPriceSubsidy(ids, new PriceSubsidy(MAY, Money.ofYuan("0.01"), "another document"), CONFIRMER);
        permitted(payments.preparePriceSubsidies("PS-05-2", MAY, PAYER));
        PaymentList checked = permitted(payments.check("PS-05-2", SECOND_PAYER));

        assertThat(checked.findings()).extracting(LineFinding::kind).containsExactly(LineFinding.Kind.DIFFERS_MUCH);
        assertThat(checked.total()).isEqualTo(Money.ofYuan("24.01"));
    }

    @Test
    void a_locked_list_never_changes() {
        confirmed(2);
        clock.set(IN_APRIL);
        PaymentList locked = locked("PL-04", APRIL);
        long entries =
                journals.head(new JournalKey(COUNTY, "PL-04")).orElseThrow().version();
        List<BiFunction<String, Actor, Ruling<?>>> everything = List.of(
                (id, actor) -> payments.prepare(id, MAY, actor),
                (id, actor) -> payments.preparePriceSubsidies(id, MAY, actor),
                payments::check,
                payments::approve,
                payments::order,
                payments::lock);

        for (Actor actor : List.of(PAYER, SECOND_PAYER, CONFIRMER, CLERK)) {
            everything.forEach(
                    step -> assertThat(step.apply("PL-04", actor).reasons()).isNotEmpty());
        }
        permitted(payments.recordResults(
                "PL-04", List.of(BankAnswer.paid(locked.lines().get(0), IN_APRIL)), PAYER));

        assertThat(payments.read("PL-04", PAYER, Purpose.PAYMENT)).contains(locked);
        assertThat(journals.head(new JournalKey(COUNTY, "PL-04")).orElseThrow().version())
                .isEqualTo(entries);
    }

    @Test
    void a_bank_answers_only_a_list_that_is_locked_and_only_to_a_payment_officer() {
        confirmed(1);
        clock.set(IN_APRIL);
        permitted(payments.prepare("PL-04", APRIL, PAYER));

        assertThat(payments.recordResults("PL-04", List.of(), PAYER).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.LIST_STEP_NOT_LEGAL_NOW);
        lockedAfterPreparing("PL-04");
        assertThat(payments.recordResults("PL-04", List.of(), CLERK).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
        assertThat(payments.settlement("PL-04", CLERK).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
    }

    @Test
    void a_death_found_late_is_stopped_back_recovered_and_then_filed() {
        String id = confirmed(1).get(0);
        clock.set(IN_APRIL);
        permitted(payments.recordResults(
                "PL-04", List.of(BankAnswer.paid(locked("PL-04", APRIL).lines().get(0), IN_APRIL)), PAYER));
        clock.set(IN_MAY);
        take(
                id,
                new AdjustmentSteps.Stop(StopReason.DIED, "died in March", APRIL, Optional.of("told in May")),
                CONFIRMER);
        take(
                id,
                new RecoverySteps.DecideRecovery(
                        RecoveryGround.DEATH,
                        "the daughter",
                        MONTHLY,
                        Money.ZERO,
                        Optional.empty(),
                        List.of(new Instalment(IN_MAY.plusMonths(1), MONTHLY)),
                        "paid after the death"),
                CONFIRMER);
        long recovery = read(id).version();
        assertThat(file(id).reasons()).extracting(Refusal::code).containsExactly(RefusalCode.RECOVERY_OPEN);

        take(id, new RecoverySteps.RecordRepayment(recovery, IN_MAY, MONTHLY, "R-1"), PAYER);

        assertThat(file(id).reasons()).isEmpty();
    }

    private StepResult file(String id) {
        return casework.archives().file(id, ReferenceCodeScheme.byVolume("J990", "ZY·DB"), Fixtures.ARCHIVIST);
    }

    private static CaseStep withholding() {
        return new WithholdingSteps.WithholdPayment(APRIL, APRIL, "fixture", "does not answer");
    }

    private static PriceSubsidy subsidy(YearMonth month, String yuan) {
        return new PriceSubsidy(month, Money.ofYuan(yuan), "测试价补〔2026〕1号");
    }

    private PaymentList locked(String list, YearMonth month) {
        permitted(payments.prepare(list, month, PAYER));
        return lockedAfterPreparing(list);
    }

    private PaymentList lockedAfterPreparing(String list) {
        permitted(payments.check(list, SECOND_PAYER));
        permitted(payments.approve(list, CONFIRMER));
        permitted(payments.order(list, PAYER))
                .forEach(result -> assertThat(result.reasons()).isEmpty());
        return permitted(payments.lock(list, PAYER));
    }

    private static <T> T permitted(Ruling<T> ruling) {
        assertThat(ruling.reasons()).isEmpty();
        return ruling.toOptional().orElseThrow();
    }

    private List<String> confirmed(int households) {
        return IntStream.rangeClosed(1, households)
                .mapToObj(n -> confirmed(Fixtures.application("2026-000" + n, Fixtures.number(n))))
                .toList();
    }

    private String confirmed(Application application) {
        clock.set(Fixtures.APPLIED);
        String id = casework.file(application, CLERK).done().orElseThrow().id();
        take(id, new IntakeSteps.Accept(), CLERK);
        take(
                id,
                new InvestigationSteps.Authorise(
                        List.of(new Authorisation("1", Fixtures.APPLIED, Fixtures.APPLIED.plusYears(1)))),
                CLERK);
        clock.set(LocalDate.of(2026, 3, 4));
        take(
                id,
                new InvestigationSteps.RecordHomeVisit(Fixtures.visit(LocalDate.of(2026, 3, 4), List.of())),
                INVESTIGATOR);
        casework.lookups().ask(new Fixtures.QuietAgency(), List.of(id), CLERK);
        take(id, new InvestigationSteps.IssueCheckReport(), CLERK);
        casework.propose(id, APRIL, INVESTIGATOR);
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        try {
            casework.notices()
                    .post("NS-" + id, DivisionCode.of("990101100201"), "board", List.of(id), Optional.empty(), CLERK);
            clock.set(LocalDate.of(2026, 3, 18));
            casework.notices().takeDown("NS-" + id, Optional.empty(), CLERK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        take(id, new ConfirmationSteps.Confirm("C-" + id), CONFIRMER);
        return id;
    }

    private void take(String id, CaseStep step, Actor actor) {
        StepResult result = casework.take(id, step, actor);
        assertThat(result.reasons()).isEmpty();
        assertThat(result).isInstanceOf(StepResult.Done.class);
    }

    private CaseFile read(String id) {
        return casework.read(id, PAYER, Purpose.PAYMENT).toOptional().orElseThrow();
    }
}
