package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.COUNTY;
import static org.lowbao.casework.Fixtures.PAYER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.FormerCase;
import org.lowbao.core.casefile.FormerDecision;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.money.Money;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** A county begins with the households that it pays already. */
class TakeOverTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final Casework casework = Casework.builder(COUNTY)
            .journals(new InMemoryJournalStore())
            .contents(new InMemoryContentStore())
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("take-over"))
            .policy(new Fixtures.FixedPolicy(IdentificationKind.DIBAO))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .build();

    @BeforeEach
    void one_day_in_march() {
        clock.set(LocalDate.of(2026, 3, 20));
    }

    private static FormerCase former(int number, String yuan) {
        return new FormerCase(
                Fixtures.application("OLD-" + number, Fixtures.number(number)),
                "旧系统（虚构）",
                new FormerDecision(
                        IdentificationKind.DIBAO,
                        LocalDate.of(2025, 9, 1),
                        "虚构县民政局",
                        "C-OLD-" + number,
                        APRIL,
                        Money.ofYuan(yuan),
                        List.of("1")));
    }

    @Test
    void households_that_were_paid_before_are_on_the_next_list_and_no_earlier_one() {
        List<StepResult> taken = casework.takeOverAll(List.of(former(1, "400"), former(2, "512.50")), CONFIRMER);

        assertThat(taken)
                .allSatisfy(result ->
                        assertThat(result.done().orElseThrow().state()).isEqualTo(CaseState.CONFIRMED));
        assertThat(casework.payments()
                        .prepare("PL-03", YearMonth.of(2026, 3), PAYER)
                        .toOptional()
                        .map(PaymentList::lines)
                        .orElse(List.of()))
                .isEmpty();
        PaymentList april =
                casework.payments().prepare("PL-04", APRIL, PAYER).toOptional().orElseThrow();
        assertThat(april.lines())
                .extracting(PaymentLine::amount)
                .containsExactly(Money.ofYuan("400"), Money.ofYuan("512.50"));
    }

    @Test
    void taking_over_the_same_again_changes_nothing_and_another_decision_under_the_number_is_refused() {
        StepResult first =
                casework.takeOverAll(List.of(former(3, "400")), CONFIRMER).get(0);

        StepResult again =
                casework.takeOverAll(List.of(former(3, "400")), CONFIRMER).get(0);
        StepResult other =
                casework.takeOverAll(List.of(former(3, "401")), CONFIRMER).get(0);
        StepResult filed = casework.file(former(3, "400").application(), CLERK);

        assertThat(again.done().map(CaseFile::version)).isEqualTo(first.done().map(CaseFile::version));
        assertThat(other.reasons()).extracting(Refusal::code).contains(RefusalCode.APPLICATION_NUMBER_TAKEN);
        assertThat(filed.reasons()).extracting(Refusal::code).contains(RefusalCode.APPLICATION_NUMBER_TAKEN);
    }

    @Test
    void nobody_is_taken_over_twice_for_the_same_months_and_one_refusal_stops_no_other() {
        FormerCase samePerson = new FormerCase(
                Fixtures.application("OLD-99", Fixtures.number(4)),
                "旧系统（虚构）",
                former(4, "400").decision());
        casework.takeOverAll(List.of(former(4, "400")), CONFIRMER);

        List<StepResult> results = casework.takeOverAll(List.of(samePerson, former(5, "400")), CONFIRMER);

        assertThat(results.get(0).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PERSON_COVERED_ELSEWHERE);
        assertThat(results.get(1).done()).isPresent();
    }

    @Test
    void what_is_not_filled_in_is_refused_with_the_field() {
        FormerDecision decision = former(6, "400").decision();
        var blank = new FormerCase(
                Fixtures.application("OLD-6", Fixtures.number(6)),
                " ",
                new FormerDecision(
                        decision.kind(),
                        decision.decidedOn(),
                        decision.decidedBy(),
                        decision.certificate(),
                        decision.from(),
                        Money.ofYuan("-1"),
                        List.of()));

        List<Refusal> reasons =
                casework.takeOverAll(List.of(blank), CONFIRMER).get(0).reasons();

        assertThat(reasons)
                .extracting(refusal -> refusal.particulars().get("field"))
                .containsExactly("decision.covered", "decision.monthly", "keptBy");
    }

    @Test
    void a_household_taken_over_can_be_stopped_and_is_free_for_another_dossier() {
        String id = casework.takeOverAll(List.of(former(7, "400")), CONFIRMER)
                .get(0)
                .done()
                .orElseThrow()
                .id();

        casework.take(id, new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "迁往外省", YearMonth.of(2026, 5)), CONFIRMER);

        FormerCase later = new FormerCase(
                Fixtures.application("OLD-70", Fixtures.number(7)),
                "旧系统（虚构）",
                new FormerDecision(
                        IdentificationKind.DIBAO,
                        LocalDate.of(2026, 3, 19),
                        "虚构县民政局",
                        "C-70",
                        YearMonth.of(2026, 5),
                        Money.ofYuan("400"),
                        List.of("1")));
        assertThat(casework.takeOverAll(List.of(later), CONFIRMER).get(0).done())
                .isPresent();
    }
}
