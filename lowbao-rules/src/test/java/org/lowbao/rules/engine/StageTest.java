package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.difference.PolicyDifference;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Stage;

/** Rules for entering and rules for staying are told apart. */
class StageTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 3, 1);

    /** Who is in keeps 100 yuan though the gap is closed; who applies gets the gap or nothing. */
    private static final String TWO_STAGES =
            STATE.replace("  NOTHING:\n", """
                      KEPT:
                        of: 户
                        for: staying
                        when: 差额 <= 0 元/月
                        amounts: [保留额]
                        because: [kept]
                        words: {zh: 保留, en: kept}
                      NOTHING:
                    """).replace("outcomes:\n", """
                      kept:
                        of: 户
                        for: staying
                        when: 差额 <= 0 元/月
                        basis: {document: law, article: "5"}
                        met: {zh: 渐退, en: gradual exit}
                        not-met: {zh: 不适用渐退, en: no gradual exit}
                      savings:
                        of: 户
                        for: entering
                        when: 存款 <= 1000 元
                        basis: {document: law, article: "4"}
                        met: {zh: 存款不超过限额, en: savings are within the limit}
                        not-met: {zh: 存款超过限额, en: savings exceed the limit}
                    outcomes:
                    """).replace("rules:\n", """
                      保留额:
                        of: 户
                        type: 元/月
                        is: if staying then 100 元/月 else 0 元/月
                        words: {zh: 保留额, en: what is kept}
                    rules:
                    """);

    private static final CompiledPolicy POLICY = policy(TWO_STAGES);

    private static Evaluation evaluated(String income, Stage stage) {
        var facts = FactSheet.of("h")
                .fact("地区", FactValue.code("urban"))
                .fact("存款", FactValue.number(0, Unit.YUAN))
                .add(
                        "成员",
                        FactSheet.of("1")
                                .fact("月收入", FactValue.number(new BigDecimal(income), Unit.YUAN_PER_MONTH))
                                .fact("在学", FactValue.truth(false))
                                .build())
                .build();
        return Engine.determine(facts, POLICY, MARCH, KNOWN_ON, stage);
    }

    private static String outcome(Evaluation evaluation) {
        return evaluation.conclusion() instanceof Conclusion.Determined determined ? determined.code() : "open";
    }

    @Test
    void an_outcome_for_staying_comes_out_for_who_is_in_and_never_for_who_applies() {
        // limit 700, income 701: the gap is closed by one yuan
        assertThat(outcome(evaluated("701", Stage.STAYING))).isEqualTo("KEPT");
        assertThat(outcome(evaluated("701", Stage.ENTERING))).isEqualTo("NOTHING");
        // with a gap both get it
        assertThat(outcome(evaluated("600", Stage.STAYING))).isEqualTo("PAID");
        assertThat(outcome(evaluated("600", Stage.ENTERING))).isEqualTo("PAID");
    }

    @Test
    void a_rule_is_asked_at_its_stage_only() {
        assertThat(evaluated("701", Stage.STAYING).findings())
                .extracting(Evaluation.RuleFinding::code)
                .containsExactly("below", "kept");
        assertThat(evaluated("701", Stage.ENTERING).findings())
                .extracting(Evaluation.RuleFinding::code)
                .containsExactly("below", "savings");
        assertThat(evaluated("701", Stage.STAYING).met()).containsExactly("kept");
    }

    @Test
    void an_expression_reads_the_stage_and_the_trace_shows_that_it_did() {
        assertThat(kept(Stage.STAYING).value()).isEqualTo("100 元/月");
        assertThat(kept(Stage.STAYING).inputs()).containsExactly(new Evaluation.Input("staying", "h", "yes"));
        assertThat(kept(Stage.ENTERING).value()).isEqualTo("0 元/月");
        assertThat(kept(Stage.ENTERING).inputs()).containsExactly(new Evaluation.Input("staying", "h", "no"));
    }

    private static Evaluation.Step kept(Stage stage) {
        return evaluated("701", stage).trace().stream()
                .filter(step -> step.variable().equals("保留额"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_names_no_stage_asks_about_an_application() {
        FactSheet facts = FactSheet.of("h").build();

        assertThat(Engine.determine(facts, POLICY, MARCH, KNOWN_ON).stage()).isEqualTo(Stage.ENTERING);
        assertThat(facts.bind(POLICY).determine(MARCH, KNOWN_ON).stage()).isEqualTo(Stage.ENTERING);
        assertThat(facts.bind(POLICY).determine(MARCH, KNOWN_ON, Stage.STAYING).stage())
                .isEqualTo(Stage.STAYING);
    }

    @Test
    void the_stage_is_no_fact_that_could_be_unknown_or_brought() {
        Evaluation evaluation = FactSheet.of("h")
                .fact("staying", FactValue.truth(true))
                .build()
                .bind(POLICY)
                .determine(MARCH, KNOWN_ON);

        assertThat(evaluation.unknown()).extracting(Evaluation.Open::name).doesNotContain("staying");
        assertThat(evaluation.value("staying")).contains(false);
    }

    @Test
    void a_table_and_a_decision_may_be_keyed_by_the_stage() {
        String keyed = STATE.replace("variables:\n", """
                      宽限额:
                        type: 元/月
                        by: [staying]
                        words: {zh: 宽限额, en: grace}
                        rows:
                          - {key: yes, value: 50, from: 2020-01-01, document: law}
                          - {key: no, value: 0, from: 2020-01-01, document: law}
                    decisions:
                      宽限率:
                        of: 户
                        type: number
                        hit: first
                        columns: [staying]
                        words: {zh: 宽限率, en: rate of grace}
                        rows:
                          - {id: in, staying: yes, value: 0.5}
                          - {id: new, staying: no, value: 0.1}
                    variables:
                    """);
        BoundFacts facts = FactSheet.of("h").build().bind(policy(keyed));

        assertThat(facts.determine(MARCH, KNOWN_ON, Stage.STAYING).value("宽限额")).contains(new BigDecimal(50));
        assertThat(facts.determine(MARCH, KNOWN_ON, Stage.ENTERING).value("宽限额"))
                .hasValueSatisfying(value -> assertThat((BigDecimal) value).isZero());
        assertThat(facts.determine(MARCH, KNOWN_ON, Stage.STAYING).value("宽限率")).contains(new BigDecimal("0.5"));
        assertThat(facts.determine(MARCH, KNOWN_ON, Stage.ENTERING).value("宽限率"))
                .contains(new BigDecimal("0.1"));
    }

    @Test
    void a_stage_that_there_is_not_is_told_with_its_place() {
        Fault fault = TestPacks.compile(TWO_STAGES.replaceFirst("for: staying", "for: leaving"))
                .faults()
                .get(0);

        assertThat(fault.code()).isEqualTo(FaultCode.BAD_VALUE);
        assertThat(fault.message(Locale.ENGLISH)).contains("leaving").contains("entering | staying");
    }

    @Test
    void a_reason_that_is_never_asked_where_its_outcome_comes_out_is_a_fault() {
        String never = TWO_STAGES.replace("because: [kept]", "because: [kept, savings]");

        assertThat(TestPacks.compile(never).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.NEVER_TOGETHER);
            assertThat(fault.message(Locale.ENGLISH))
                    .isEqualTo("Outcome \"KEPT\" and rule \"savings\" are for different stages, so that the"
                            + " rule can never be its reason.");
            assertThat(fault.message(Locale.CHINESE)).isEqualTo("结论“KEPT”与规则“savings”的适用阶段(for)不同，规则不可能成为其理由。");
        });
    }

    @Test
    void the_name_is_the_language_s_own() {
        assertThat(TestPacks.errors(STATE.replace("  存款: {type: 元,", "  staying: {type: 元,")))
                .singleElement()
                .asString()
                .endsWith("BAD_NAME");
    }

    @Test
    void a_change_of_stage_is_a_change_of_the_rule() {
        CompiledPolicy everyStage = policy(
                TWO_STAGES.replace("    for: entering\n", "").replaceFirst("    for: staying\n    when", "    when"));

        List<String> changes = PolicyDifference.between(everyStage.declarations(), POLICY.declarations()).stream()
                .filter(change -> change.name().equals("savings"))
                .map(change -> change.message(Locale.ENGLISH))
                .toList();

        assertThat(changes)
                .containsExactly("Rule \"savings\" was \"存款 <= 1000 元 (No. 1 第4条)\" and becomes"
                        + " \"[entering] 存款 <= 1000 元 (No. 1 第4条)\".");
    }
}
