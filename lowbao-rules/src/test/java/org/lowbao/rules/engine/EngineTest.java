package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.TOWN;
import static org.lowbao.rules.engine.TestPacks.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.language.Unit;

class EngineTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 9, 1);

    private static FactSheet.Builder household(String area) {
        return FactSheet.of("h").fact("地区", FactValue.code(area));
    }

    private static FactSheet member(String id, FactValue income) {
        return FactSheet.of(id)
                .fact("月收入", income)
                .fact("在学", FactValue.truth(false))
                .build();
    }

    private static FactValue yuanAMonth(String yuan) {
        return FactValue.number(new BigDecimal(yuan), Unit.YUAN_PER_MONTH);
    }

    private static FactSheet pair(String area) {
        return household(area)
                .add("成员", member("1", yuanAMonth("300")))
                .add("成员", member("2", yuanAMonth("0.50")))
                .build();
    }

    private static BigDecimal paid(Evaluation evaluation) {
        return ((Conclusion.Determined) evaluation.conclusion()).amounts().get(0);
    }

    @Test
    void the_first_outcome_that_holds_is_determined_with_its_amount() {
        Evaluation evaluation = Engine.determine(pair("urban"), policy(STATE), SEPTEMBER, KNOWN_ON);

        // 700 × 2 − 300.50
        assertThat(evaluation.conclusion())
                .isEqualTo(new Conclusion.Determined("PAID", List.of(new BigDecimal("1099.50")), List.of("below")));
        assertThat(evaluation.findings())
                .containsExactly(new Evaluation.RuleFinding(
                        "below", "h", Evaluation.Answer.MET, "No. 1 第3条", "差额 1099.50 元", "a gap of 1099.50 yuan"));
    }

    @Test
    void a_lower_layer_changes_one_figure_and_nothing_else() {
        assertThat(paid(Engine.determine(pair("urban"), policy(STATE, TOWN), SEPTEMBER, KNOWN_ON)))
                .isEqualByComparingTo("1299.50");
        assertThat(paid(Engine.determine(pair("rural"), policy(STATE, TOWN), SEPTEMBER, KNOWN_ON)))
                .isEqualTo(paid(Engine.determine(pair("rural"), policy(STATE), SEPTEMBER, KNOWN_ON)));
    }

    @Test
    void a_figure_quoted_per_year_is_used_per_month_and_the_trace_keeps_the_quotation() {
        Evaluation evaluation = Engine.determine(pair("rural"), policy(STATE), YearMonth.of(2025, 12), KNOWN_ON);

        // 6 000 ÷ 12 = 500; 500 × 2 − 300.50
        assertThat(paid(evaluation)).isEqualByComparingTo("699.50");
        assertThat(evaluation.trace().get(1).rows().get(0).row().quoted()).contains("6000 元/人/年");
    }

    @Test
    void a_row_decided_later_changes_the_months_it_is_for_and_only_once_it_is_known() {
        String urban = "      - {key: urban, value: 700, from: 2020-01-01, document: law}\n";
        String raised =
                STATE.replace(urban, urban + "      - {key: urban, value: 750, from: 2026-07-01, document: law2}\n");
        CompiledPolicy policy = policy(raised);
        YearMonth july = YearMonth.of(2026, 7);

        assertThat(paid(Engine.determine(pair("urban"), policy, YearMonth.of(2026, 6), KNOWN_ON)))
                .isEqualByComparingTo("1099.50");
        assertThat(paid(Engine.determine(pair("urban"), policy, july, LocalDate.of(2026, 8, 14))))
                .isEqualByComparingTo("1099.50");
        assertThat(paid(Engine.determine(pair("urban"), policy, july, LocalDate.of(2026, 8, 15))))
                .isEqualByComparingTo("1199.50");
    }

    @Test
    void a_value_that_ran_out_needs_a_decision() {
        CompiledPolicy policy =
                policy(STATE.replace("value: 520, from: 2026-01-01", "value: 520, from: 2026-01-01, to: 2026-08-31"));

        assertThat(Engine.determine(pair("rural"), policy, SEPTEMBER, KNOWN_ON).conclusion())
                .isEqualTo(new Conclusion.NeedsDecision(List.of(new Open("h", "限额", Evaluation.MISSING_PARAMETER))));
        assertThat(Engine.determine(pair("rural"), policy, YearMonth.of(2026, 8), KNOWN_ON)
                        .conclusion())
                .isInstanceOf(Conclusion.Determined.class);
    }

    @Test
    void unknown_and_disputed_facts_leave_the_case_open_and_are_told_apart() {
        FactSheet facts = household("urban")
                .add("成员", member("1", FactValue.unknown("NO_REPLY")))
                .add("成员", member("2", FactValue.disputed()))
                .build();

        assertThat(Engine.determine(facts, policy(STATE), SEPTEMBER, KNOWN_ON).conclusion())
                .isEqualTo(new Conclusion.Undetermined(
                        "PAID", List.of(new Open("1", "月收入", "NO_REPLY"), new Open("2", "月收入", "DISPUTED"))));
    }

    @Test
    void an_unknown_fact_that_nothing_asks_for_is_named_but_does_not_matter() {
        Evaluation evaluation = Engine.determine(pair("urban"), policy(STATE), SEPTEMBER, KNOWN_ON);

        assertThat(evaluation.unknown()).containsExactly(new Open("h", "存款", FactValue.NOT_DECLARED));
        assertThat(evaluation.conclusion()).isInstanceOf(Conclusion.Determined.class);
    }

    @Test
    void a_given_value_stands_in_for_the_computed_one_and_the_trace_says_so() {
        FactSheet facts = household("urban")
                .add("成员", member("1", FactValue.unknown("NO_REPLY")))
                .given("户月收入", yuanAMonth("100"))
                .build();

        Evaluation evaluation = Engine.determine(facts, policy(STATE), SEPTEMBER, KNOWN_ON);

        assertThat(paid(evaluation)).isEqualByComparingTo("600");
        assertThat(evaluation.given()).containsExactly("户月收入");
        assertThat(evaluation.trace().get(0).given()).isTrue();
        assertThat(evaluation.trace().get(0).inputs()).isEmpty();
    }

    @Test
    void members_have_outcomes_of_their_own() {
        FactSheet facts = household("urban")
                .add("成员", FactSheet.of("1").fact("在学", FactValue.truth(true)).build())
                .add("成员", member("2", yuanAMonth("1")))
                .add("成员", FactSheet.of("3").build())
                .build();

        assertThat(Engine.determine(facts, policy(STATE), SEPTEMBER, KNOWN_ON).individuals())
                .containsExactly(
                        new Evaluation.Individual("PUPIL", "1", Evaluation.Answer.MET, List.of()),
                        new Evaluation.Individual("PUPIL", "3", Evaluation.Answer.UNDETERMINED, List.of()));
    }

    @Test
    void a_fact_of_another_type_is_misuse() {
        FactSheet facts = FactSheet.of("h").fact("存款", yuanAMonth("1")).build();
        CompiledPolicy policy = policy(STATE);

        assertThatThrownBy(() -> Engine.determine(facts, policy, SEPTEMBER, KNOWN_ON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact 存款 is 元, not 元/月");
    }

    @Test
    void facts_that_the_policy_does_not_ask_for_are_named() {
        FactSheet facts = household("urban").fact("存欵", FactValue.truth(true)).build();

        assertThat(Engine.determine(facts, policy(STATE), SEPTEMBER, KNOWN_ON).unused())
                .containsExactly("存欵");
    }

    @Test
    void the_trace_is_the_same_every_time() {
        Evaluation once = Engine.determine(pair("urban"), policy(STATE), SEPTEMBER, KNOWN_ON);
        Evaluation again = Engine.determine(pair("urban"), policy(STATE), SEPTEMBER, KNOWN_ON);

        assertThat(once.trace()).isEqualTo(again.trace());
        assertThat(once.trace().get(1).inputs())
                .containsExactly(
                        new Evaluation.Input("限额", "h", "700 元/人/月"), new Evaluation.Input("户月收入", "h", "300.50 元/月"));
    }

    @Test
    void no_amount_of_a_family_shows_in_texts_for_logs() {
        Evaluation evaluation = Engine.determine(pair("urban"), policy(STATE), SEPTEMBER, KNOWN_ON);

        assertThat(evaluation + " " + evaluation.conclusion() + evaluation.findings() + evaluation.trace()
                        + List.copyOf(evaluation.trace()))
                .doesNotContain("1099")
                .doesNotContain("300");
    }

    private static final String BY_SIZE = STATE.replace("variables:\n", """
              按人口:
                type: 元/月
                by: [人数, 地区]
                otherwise: 5
                words: {zh: 按人口, en: by size}
                rows:
                  - {key: [1, urban], value: 10, from: 2020-01-01, document: law}
                  - {key: [2.0, urban], value: 20, from: 2020-01-01, document: law}
                  - {key: [2, rural], value: 30, from: 2020-01-01, document: law}
              按有无:
                type: 元/月
                by: [有人]
                words: {zh: 按有无, en: by presence}
                rows:
                  - {key: "yes", value: 7, from: 2020-01-01, document: law}
            variables:
              人数:
                of: 户
                type: number
                is: round_down(count(成员) / 1 人, 1)
                words: {zh: 人数, en: number}
              有人:
                of: 户
                type: yes-no
                is: 人数 > 0
                words: {zh: 有人, en: somebody}
            """);

    @Test
    void a_table_is_keyed_by_anything_computed_and_by_several_names() {
        CompiledPolicy policy = policy(BY_SIZE);
        FactSheet alone =
                household("urban").add("成员", member("1", yuanAMonth("300"))).build();

        assertThat(Engine.determine(pair("urban"), policy, SEPTEMBER, KNOWN_ON).value("按人口"))
                .contains(new BigDecimal("20"));
        assertThat(Engine.determine(pair("rural"), policy, SEPTEMBER, KNOWN_ON).value("按人口"))
                .contains(new BigDecimal("30"));
        assertThat(Engine.determine(alone, policy, SEPTEMBER, KNOWN_ON).value("按人口"))
                .contains(new BigDecimal("10"));
        assertThat(Engine.determine(household("urban").build(), policy, SEPTEMBER, KNOWN_ON)
                        .value("按人口"))
                .contains(new BigDecimal("5"));
        assertThat(Engine.determine(pair("urban"), policy, SEPTEMBER, KNOWN_ON).value("按有无"))
                .contains(new BigDecimal("7"));
        assertThat(Engine.determine(FactSheet.of("h").build(), policy, SEPTEMBER, KNOWN_ON)
                        .value("按人口"))
                .isEmpty();
    }

    @Test
    void a_part_of_a_key_that_can_be_no_value_is_refused() {
        assertThat(TestPacks.compile(BY_SIZE.replace("key: [1, urban]", "key: [one, urban]"))
                        .faults())
                .filteredOn(fault -> !fault.code().isWarning())
                .extracting(fault -> fault.code().name())
                .containsExactly("BAD_VALUE");
        assertThat(TestPacks.compile(BY_SIZE.replace("key: \"yes\"", "key: maybe"))
                        .faults())
                .filteredOn(fault -> !fault.code().isWarning())
                .extracting(fault -> fault.code().name())
                .containsExactly("BAD_VALUE");
    }
}
