package org.lowbao.rules.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.rules.reform.Allowance.JANUARY;
import static org.lowbao.rules.reform.Allowance.KNOWN_ON;
import static org.lowbao.rules.reform.Allowance.TODAY;
import static org.lowbao.rules.reform.Allowance.earning;
import static org.lowbao.rules.reform.Allowance.member;
import static org.lowbao.rules.reform.Allowance.pupil;
import static org.lowbao.rules.reform.Allowance.reformedBy;
import static org.lowbao.rules.reform.Allowance.rural;
import static org.lowbao.rules.reform.Allowance.urban;
import static org.lowbao.rules.reform.Allowance.withUrbanLine;
import static org.lowbao.rules.reform.Allowance.yuanAMonth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.reform.Comparison.Compared;
import org.lowbao.rules.reform.Reason.FindingChange;
import org.lowbao.rules.reform.Reason.VariableChange;

class ReformTest {

    private static final Reform RAISE = Reform.between(TODAY, withUrbanLine(760));

    private static Compared compared(Reform reform, CaseFacts each) {
        return (Compared) reform.compare(each, JANUARY, KNOWN_ON);
    }

    private static Effect effect(Reform reform, CaseFacts each) {
        return reform.compare(each, JANUARY, KNOWN_ON).effect();
    }

    @Test
    void a_family_below_the_line_wins_by_the_raise_for_each_head() {
        // 700 × 2 − 600 = 800 before; 760 × 2 − 600 = 920 after
        Compared change = compared(RAISE, urban("a", earning("600"), earning("0")));

        assertThat(change.effect()).isEqualTo(Effect.WINNER);
        assertThat(change.before().total()).isEqualByComparingTo("800");
        assertThat(change.after().total()).isEqualByComparingTo("920");
        assertThat(change.difference().orElseThrow()).isEqualByComparingTo("120");
    }

    @Test
    void a_family_between_the_lines_becomes_eligible_and_one_whose_line_stays_is_left_alone() {
        assertThat(effect(RAISE, urban("a", earning("700")))).isEqualTo(Effect.NEWLY_ELIGIBLE);
        assertThat(effect(RAISE, urban("b", earning("760")))).isEqualTo(Effect.UNCHANGED);
        assertThat(effect(RAISE, rural("c", earning("100")))).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void a_raise_for_those_who_are_in_leaves_who_applies_alone() {
        Reform raise = Reform.between(TODAY, reformedBy("""
            variables:
              差额:
                overrides: draft
                of: 户
                type: 元/月
                is: 限额 * count(成员) - 户月收入 + (if staying then 10 元/月 else 0 元/月)
                words: {zh: 差额, en: gap}
            """));
        CaseFacts applies = urban("a", earning("600"));
        CaseFacts stays = new CaseFacts("b", applies.facts(), Stage.STAYING);

        assertThat(effect(raise, applies)).isEqualTo(Effect.UNCHANGED);
        assertThat(effect(raise, stays)).isEqualTo(Effect.WINNER);
        assertThat(compared(raise, stays).difference().orElseThrow()).isEqualByComparingTo("10");
    }

    @Test
    void the_opposite_reform_makes_losers_of_winners() {
        Reform cut = RAISE.reversed();

        assertThat(effect(cut, urban("a", earning("600")))).isEqualTo(Effect.LOSER);
        assertThat(effect(cut, urban("b", earning("700")))).isEqualTo(Effect.NO_LONGER_ELIGIBLE);
    }

    @Test
    void what_is_unknown_and_matters_leaves_a_case_open_on_the_side_where_it_matters() {
        CaseFacts unknown = urban("a", member(FactValue.unknown("NO_REPLY"), FactValue.truth(false)));
        Reform paidToAll = Reform.between(TODAY, reformedBy("""
            outcomes:
              PAID:
                overrides: draft
                of: 户
                when: count(成员) > 0 人
                amounts: [学生补助]
                words: {zh: 发放, en: paid}
            """));

        assertThat(effect(RAISE, unknown)).isEqualTo(Effect.OPEN);
        Compared change = compared(paidToAll, unknown);
        assertThat(change.effect()).isEqualTo(Effect.OPEN);
        assertThat(change.before().outcome()).isEmpty();
        assertThat(change.after().total()).isEqualByComparingTo("30");
        assertThat(change.difference()).isEmpty();
    }

    @Test
    void money_of_members_counts_and_an_open_member_leaves_the_case_open() {
        CaseFacts rich = urban("a", earning("5000"), pupil());

        // nothing for the household, 30 for the pupil
        assertThat(compared(RAISE, rich).before().total()).isEqualByComparingTo("30");
        assertThat(compared(RAISE, rich).before().entitled()).isTrue();
        assertThat(effect(RAISE, urban("b", member(yuanAMonth("5000"), FactValue.unknown("NO_REPLY")))))
                .isEqualTo(Effect.OPEN);
    }

    @Test
    void the_same_money_under_another_outcome_is_told() {
        Reform renamed = Reform.between(TODAY, reformedBy("""
            outcomes:
              FAR_ABOVE:
                of: 户
                when: 差额 < -1000 元/月
                words: {zh: 远高于限额, en: far above}
              NOTHING:
                overrides: draft
                of: 户
                when: 差额 <= 0 元/月 and 差额 >= -1000 元/月
                words: {zh: 不发放, en: nothing}
            """));

        // 700 − 1701 = −1001
        assertThat(effect(renamed, urban("a", earning("1701")))).isEqualTo(Effect.RECLASSIFIED);
        assertThat(effect(renamed, urban("b", earning("1700")))).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void the_reason_starts_where_the_difference_starts() {
        Reform both = Reform.between(TODAY, reformedBy("""
            parameters:
              限额:
                overrides: draft
                rows:
                  - {key: urban, value: 760, from: 2027-01-01, document: draft}
            variables:
              户月收入:
                overrides: draft
                of: 户
                type: 元/月
                is: sum(成员.月收入) * 0.9
                words: {zh: 户月收入, en: household income}
            """));
        Reason reason = compared(both, urban("a", earning("800"))).reason();

        // 700 − 800 = −100 before; 760 − 720 = 40 after
        assertThat(reason.findings())
                .containsExactly(new FindingChange("below", "h", Optional.of(Answer.NOT_MET), Optional.of(Answer.MET)));
        assertThat(reason.variables()).extracting(VariableChange::variable).containsExactly("户月收入", "差额");
        assertThat(reason.variables()).extracting(VariableChange::first).containsExactly(true, false);
        VariableChange gap = reason.variables().get(1);
        assertThat(gap.before()).contains("-100 元/月");
        assertThat(gap.after()).contains("40.0 元/月");
        assertThat(gap.rowsBefore().get(0).row().value()).hasToString("700");
        assertThat(gap.rowsAfter().get(0).row().value()).hasToString("760");
    }

    @Test
    void variables_and_rules_that_only_one_side_has_are_told_as_such() {
        Reform added = Reform.between(TODAY, reformedBy("""
            variables:
              半额:
                of: 户
                type: 元/月
                is: 差额 * 0.5
                words: {zh: 半额, en: half}
            rules:
              has-half:
                of: 户
                when: 半额 > 10 元/月
                basis: {document: draft}
                met: {zh: 有, en: yes}
                not-met: {zh: 无, en: no}
            """));
        Reason reason = compared(added, urban("a", earning("600"))).reason();
        Reason undone = compared(added.reversed(), urban("a", earning("600"))).reason();

        // (700 − 600) × 0.5
        assertThat(reason.variables())
                .containsExactly(new VariableChange(
                        "半额", "h", Optional.empty(), Optional.of("50.0 元/月"), List.of(), List.of(), true));
        assertThat(reason.findings())
                .containsExactly(new FindingChange("has-half", "h", Optional.empty(), Optional.of(Answer.MET)));
        assertThat(undone.findings())
                .containsExactly(new FindingChange("has-half", "h", Optional.of(Answer.MET), Optional.empty()));
    }

    @Test
    void a_caseload_gives_a_count_for_each_effect_and_a_budget_for_each_month() {
        List<YearMonth> months = List.of(YearMonth.of(2026, 12), JANUARY);
        var told = new ArrayList<Comparison>();

        List<Totals> totals = RAISE.simulate(
                Stream.of(
                        urban("winner", earning("600")),
                        urban("new", earning("720")),
                        rural("same", earning("100")),
                        urban("open", member(FactValue.disputed(), FactValue.truth(false)))),
                months,
                KNOWN_ON,
                told::add);

        // the raise holds from January: December costs 100 + 0 + 400 on both sides
        Totals december = totals.get(0);
        assertThat(december.month()).isEqualTo(months.get(0));
        assertThat(december.before()).isEqualByComparingTo("500");
        assertThat(december.difference()).isEqualByComparingTo("0");
        assertThat(december.cases(Effect.UNCHANGED)).isEqualTo(3);
        // January: 160 + 40 + 400
        Totals january = totals.get(1);
        assertThat(january.unit()).isEqualTo(Unit.YUAN_PER_MONTH);
        assertThat(january.before()).isEqualByComparingTo("500");
        assertThat(january.after()).isEqualByComparingTo("600");
        assertThat(january.difference()).isEqualByComparingTo("100");
        assertThat(january.cases())
                .containsEntry(Effect.WINNER, 1L)
                .containsEntry(Effect.NEWLY_ELIGIBLE, 1L)
                .containsEntry(Effect.UNCHANGED, 1L)
                .containsEntry(Effect.OPEN, 1L)
                .containsEntry(Effect.LOSER, 0L);
        assertThat(told)
                .extracting(Comparison::id)
                .containsExactly("winner", "winner", "new", "new", "same", "same", "open", "open");
    }

    @Test
    void a_case_that_does_not_fit_is_told_and_does_not_stop_the_rest() {
        var told = new ArrayList<Comparison>();

        List<Totals> totals = RAISE.simulate(
                Stream.of(Allowance.household("bad", "island"), urban("good", earning("600"))),
                List.of(JANUARY),
                KNOWN_ON,
                told::add);

        assertThat(told.get(0))
                .isEqualTo(new Comparison.Refused("bad", JANUARY, "fact 地区 has a code that the policy does not know"));
        assertThat(totals.get(0).cases(Effect.REFUSED)).isEqualTo(1);
        assertThat(totals.get(0).cases(Effect.WINNER)).isEqualTo(1);
    }

    @Test
    void a_caseload_is_not_kept() {
        int[] alive = new int[1];
        Stream<CaseFacts> endless = IntStream.range(0, 5_000).mapToObj(i -> {
            alive[0]++;
            return urban("c" + i, earning("600"));
        });

        // each case is told before the next one is made
        RAISE.simulate(endless, List.of(JANUARY), KNOWN_ON, comparison -> {
            alive[0]--;
            assertThat(alive[0]).isZero();
        });
    }

    @Test
    void a_reform_that_cannot_be_known_yet_is_refused_instead_of_changing_nothing() {
        assertThatThrownBy(() -> RAISE.compare(urban("a"), JANUARY, LocalDate.of(2026, 11, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document of the reform is issued on 2026-12-01, after what is known on 2026-11-30");
    }

    @Test
    void amounts_in_different_units_are_not_added_up() {
        CompiledPolicy yearly = reformedBy("""
            variables:
              年额:
                of: 户
                type: 元/年
                is: 差额 * 12 月/年
                words: {zh: 年额, en: yearly amount}
            outcomes:
              PAID:
                overrides: draft
                of: 户
                when: 差额 > 0 元/月
                amounts: [年额]
                words: {zh: 发放, en: paid}
            """);

        assertThatThrownBy(() -> Reform.between(TODAY, yearly))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amounts in different units cannot be added up: [元/月, 元/年]");
    }

    @Test
    void totals_of_different_months_are_not_added_up() {
        Totals january = RAISE.simulate(Stream.of(), List.of(JANUARY), KNOWN_ON, any -> {})
                .get(0);
        Totals may = RAISE.simulate(Stream.of(), List.of(YearMonth.of(2027, 5)), KNOWN_ON, any -> {})
                .get(0);

        assertThatThrownBy(() -> january.plus(may)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_amount_of_a_family_shows_in_texts_for_logs() {
        Compared change = compared(RAISE, urban("a", earning("613")));

        assertThat(change + " " + change.before() + change.reason()
                        + change.reason().variables())
                .doesNotContain("147")
                .doesNotContain("87");
    }
}
