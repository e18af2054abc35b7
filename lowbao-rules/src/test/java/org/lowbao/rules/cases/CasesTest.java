package org.lowbao.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.TestPacks;

class CasesTest {

    private static final CompiledPolicy POLICY = TestPacks.policy(TestPacks.STATE);

    // 520 × 2 − 640 = 400
    private static final String COUPLE = """
            cases:
              couple:
                words: {zh: 夫妻, en: a couple}
                month: 2026-09
                known-on: 2026-09-01
                facts:
                  地区: rural
                  存款: {unknown: NOT_ASKED}
                  成员:
                    - {月收入: 640 元/月, 在学: no}
                    - {月收入: 0, 在学: yes}
                expect:
                  outcome: PAID
                  amounts: [400]
                  values: {户月收入: 640, 限额: 520 元/人/月, 存款: unknown, 成员: [{在学: no}, {月收入: 0.00}]}
                  rules: {below: met}
                  individuals: {成员.2: {PUPIL: []}}
                  open: []
            """;

    private static CaseReader.Reading read(String cases) {
        return CaseReader.read(
                CaseSource.of("state/cases", Map.of("c.yaml", cases.getBytes(StandardCharsets.UTF_8))), POLICY);
    }

    private static List<String> faults(String from, String to) {
        assertThat(COUPLE).contains(from);
        return read(COUPLE.replace(from, to)).faults().stream()
                .map(fault -> fault.at() + ": " + fault.code() + " " + fault.particulars())
                .toList();
    }

    private static List<String> differences(String from, String to) {
        assertThat(COUPLE).contains(from);
        CaseReader.Reading reading = read(COUPLE.replace(from, to));
        assertThat(reading.faults()).isEmpty();
        return CaseRun.of(reading.cases().get(0), POLICY).differences().stream()
                .map(Difference::toString)
                .toList();
    }

    @Test
    void a_case_that_comes_out_as_it_says_passes() {
        CaseReader.Reading reading = read(COUPLE);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.isSound()).isTrue();
        assertThat(CaseRun.of(reading.find("couple").orElseThrow(), POLICY).passed())
                .isTrue();
        assertThat(reading.cases().get(0).expectations()).hasSize(10);
    }

    @Test
    void each_difference_says_what_was_expected_and_what_came_out_and_where() {
        assertThat(differences("amounts: [400]", "amounts: [401]"))
                .containsExactly("state/cases/c.yaml:14:7: 差额: expected 401, was 400");
        assertThat(differences("outcome: PAID\n      amounts: [400]", "outcome: undetermined"))
                .containsExactly("state/cases/c.yaml:13:7: outcome: expected undetermined, was PAID");
        assertThat(differences("{月收入: 0.00}", "{月收入: 1}"))
                .containsExactly("state/cases/c.yaml:15:76: 成员.2.月收入: expected 1, was 0");
        assertThat(differences("below: met", "below: not-met"))
                .containsExactly("state/cases/c.yaml:16:15: below: expected not-met, was met");
        assertThat(differences("{成员.2: {PUPIL: []}}", "{}"))
                .containsExactly("state/cases/c.yaml:17:7: individuals: expected none, was 成员.2 PUPIL ()");
        assertThat(differences("open: []", "open: [存款]"))
                .containsExactly("state/cases/c.yaml:18:7: open: expected 存款, was none");
    }

    @Test
    void what_is_open_is_told_by_the_place_of_the_instance() {
        assertThat(differences("- {月收入: 640 元/月, 在学: no}", "- {月收入: {disputed: yes}, 在学: no}"))
                .contains("state/cases/c.yaml:18:7: open: expected none, was 成员.1.月收入");
    }

    @Test
    void a_variable_among_the_facts_is_given_instead_of_computed() {
        assertThat(differences("      地区: rural", "      户月收入: 600\n      地区: rural"))
                .containsExactly(
                        "state/cases/c.yaml:15:7: 差额: expected 400, was 440",
                        "state/cases/c.yaml:16:22: 户月收入: expected 640, was 600");
    }

    @Test
    void a_name_that_the_policy_does_not_have_is_told_with_the_one_that_was_meant() {
        assertThat(faults("      存款:", "      存欵:")).containsExactly("state/cases/c.yaml:8:7: UNKNOWN_NAME [存欵, 存款]");
        assertThat(faults("{户月收入: 640", "{户月收人: 640"))
                .containsExactly("state/cases/c.yaml:15:16: UNKNOWN_NAME [户月收人, 户月收入]");
        assertThat(faults("{below: met}", "{bellow: met}"))
                .containsExactly("state/cases/c.yaml:16:15: UNKNOWN_RULE [bellow, below]");
        assertThat(faults("成员.2: {", "成员.3: {"))
                .containsExactly("state/cases/c.yaml:17:21: WRONG_INSTANCE [成员.3, 成员.1]");
    }

    @Test
    void a_wrong_unit_code_number_date_or_answer_is_told_where_it_stands() {
        assertThat(faults("640 元/月", "640 元/年"))
                .containsExactly("state/cases/c.yaml:10:21: MONTH_WITH_YEAR [元/月, 元/年]");
        assertThat(faults("640 元/月", "640 元")).containsExactly("state/cases/c.yaml:10:21: STOCK_WITH_FLOW [元/月, 元]");
        assertThat(faults("640 元/月", "many")).containsExactly("state/cases/c.yaml:10:17: BAD_VALUE [many, a number]");
        assertThat(faults("地区: rural", "地区: rurl"))
                .containsExactly("state/cases/c.yaml:7:11: UNKNOWN_CODE [rurl, rural]");
        assertThat(faults("month: 2026-09\n", "month: 2026-13\n"))
                .containsExactly("state/cases/c.yaml:4:12: BAD_VALUE [2026-13, a month such as 2026-01]");
        assertThat(faults("在学: yes", "在学: maybe"))
                .containsExactly("state/cases/c.yaml:11:24: BAD_VALUE [maybe, yes or no]");
        assertThat(faults("below: met", "below: true"))
                .containsExactly(
                        "state/cases/c.yaml:16:15: BAD_VALUE [true, met | not-met | undetermined | not-asked]");
        assertThat(faults("outcome: PAID", "outcome: PUPIL"))
                .contains("state/cases/c.yaml:13:7: BAD_VALUE [PUPIL, PAID | NOTHING | undetermined | needs-decision]");
    }

    @Test
    void the_number_of_amounts_must_be_that_of_the_outcome() {
        assertThat(faults("amounts: [400]", "amounts: [400, 20]"))
                .containsExactly("state/cases/c.yaml:14:7: WRONG_COUNT [1, 2]");
    }

    @Test
    void a_case_that_expects_nothing_is_a_warning_and_one_that_lacks_its_month_is_refused() {
        CaseReader.Reading nothing = read(COUPLE.substring(0, COUPLE.indexOf("    expect:")));

        assertThat(nothing.faults()).extracting(fault -> fault.code().name()).containsExactly("NOTHING_EXPECTED");
        assertThat(nothing.isSound()).isTrue();
        assertThat(faults("    month: 2026-09\n", "")).containsExactly("state/cases/c.yaml:3:5: MISSING_FIELD [month]");
    }

    @Test
    void a_household_to_be_screened_is_a_case_without_its_heading() {
        String facts = "month: 2026-09\nknown-on: 2026-09-01\nfacts: {地区: rural, 成员: [{月收入: 20}]}\n";

        CaseReader.Reading reading =
                CaseReader.readOne("homes/wang.yaml", facts.getBytes(StandardCharsets.UTF_8), POLICY);

        assertThat(reading.faults()).isEmpty();
        // 520 − 20
        assertThat(CaseRun.of(reading.cases().get(0), POLICY).evaluation().value("差额"))
                .hasValueSatisfying(gap -> assertThat(gap).hasToString("500"));
        assertThat(CaseReader.readOne("homes/wang.yaml", "x: 1".getBytes(StandardCharsets.UTF_8), POLICY)
                        .faults()
                        .get(0)
                        .at())
                .hasToString("homes/wang.yaml:1:1");
    }

    @Test
    void coverage_counts_what_was_touched_and_shows_what_never_was() {
        CaseRun run = CaseRun.of(read(COUPLE).cases().get(0), POLICY);

        Coverage coverage = Coverage.of(POLICY, List.of(run, run));

        assertThat(coverage.rules()).containsExactly(new Coverage.OfRule("below", 2, 0, 0));
        assertThat(coverage.outcomes())
                .containsExactly(
                        new Coverage.OfOutcome("PAID", 2),
                        new Coverage.OfOutcome("NOTHING", 0),
                        new Coverage.OfOutcome("PUPIL", 2));
        assertThat(coverage.rows().stream().map(row -> row.table() + " " + row.row() + ": " + row.cases()))
                .containsExactly("限额 urban 2020-01-01: 0", "限额 rural 2020-01-01: 0", "限额 rural 2026-01-01: 2");
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void a_row_that_a_rule_an_outcome_or_an_amount_reads_without_a_variable_counts_as_used() {
        String flat = "    type: 元/月\n    words: {zh: 额, en: amount}\n    rows:\n"
                + "      - {value: 10, from: 2020-01-01, document: law}\n";
        String pack = TestPacks.STATE
                .replace(
                        "variables:",
                        "  起点:\n" + flat + "  门槛:\n" + flat + "  定额:\n" + flat + "  不发额:\n" + flat + "variables:")
                .replace("    when: 差额 > 0 元/月\n    basis", "    when: 差额 > 起点\n    basis")
                .replace("    when: 差额 > 0 元/月\n    amounts: [差额]", "    when: 差额 > 门槛\n    amounts: [差额, 定额]")
                .replace("    when: 差额 <= 0 元/月\n", "    when: 差额 <= 0 元/月\n    amounts: [不发额]\n");
        CompiledPolicy policy = TestPacks.policy(pack);
        CaseReader.Reading reading = CaseReader.read(
                CaseSource.of(
                        "state/cases",
                        Map.of(
                                "c.yaml",
                                COUPLE.replace("amounts: [400]", "amounts: [400, 10]")
                                        .getBytes(StandardCharsets.UTF_8))),
                policy);
        CaseRun run = CaseRun.of(reading.cases().get(0), policy);
        assertThat(run.differences()).isEmpty();

        assertThat(Coverage.of(policy, List.of(run)).rows())
                .filteredOn(row -> !row.table().equals("限额"))
                .extracting(row -> row.table() + ": " + row.cases())
                // the last is an amount of an outcome that did not come out
                .containsExactly("起点: 1", "门槛: 1", "定额: 1", "不发额: 0");
    }
}
