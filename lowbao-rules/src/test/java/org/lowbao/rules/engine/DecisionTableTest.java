package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.cases.Coverage;
import org.lowbao.rules.cases.PolicyCase;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

class DecisionTableTest {

    private static final String PACK = STATE.replace(
            "      在学: {type: yes-no, words: {zh: 在学, en: at school}}\n",
            "      在学: {type: yes-no, words: {zh: 在学, en: at school}}\n"
                    + "      年龄: {type: 年, words: {zh: 年龄, en: age}}\n"
                    + "      残疾: {type: code, codes: [none, severe, mild], words: {zh: 残疾, en: disability}}\n");

    private static final String BAND = """
            decisions:
              档次:
                of: 成员
                type: code
                codes: [child, adult, elder]
                hit: first
                columns: [年龄]
                words: {zh: 档次, en: band}
                rows:
                  - {id: child, 年龄: 0..17, value: child}
                  - {id: adult, 年龄: 18..59, value: adult}
                  - {id: elder, 年龄: 60.., value: elder}
            """;

    private static String addOn(String hit) {
        return """
                decisions:
                  增发:
                    of: 成员
                    type: 元/月
                    hit: %s
                    columns: [年龄, 残疾]
                    words: {zh: 增发, en: add-on}
                    rows:
                      - {id: severe, 残疾: severe, value: 限额 * 0.3 * 1 人}
                      - {id: child, 年龄: < 18, value: 50}
                      - {id: pupil, when: 在学, value: 20 元/月}
                """.formatted(hit);
    }

    private static CompiledPolicy policy(String decisions) {
        return TestPacks.policy(PACK + decisions);
    }

    private static List<String> faults(String decisions) {
        return TestPacks.compile(PACK + decisions).faults().stream()
                .map(fault -> fault.line() - PACK.lines().count() + ":" + fault.column() + " " + fault.code() + " "
                        + fault.particulars())
                .toList();
    }

    private static Evaluation evaluate(CompiledPolicy policy, FactSheet.Builder member) {
        FactSheet household = FactSheet.of("h")
                .fact("地区", FactValue.code("urban"))
                .add("成员", member.build())
                .build();
        return Engine.determine(household, policy, YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1));
    }

    private static FactSheet.Builder member(int age, String disability, boolean pupil) {
        return FactSheet.of("1")
                .fact("年龄", FactValue.number(age, Unit.YEARS))
                .fact("残疾", FactValue.code(disability))
                .fact("在学", FactValue.truth(pupil));
    }

    private static String value(Evaluation evaluation, String name) {
        return evaluation.value("成员", 0, name).map(Object::toString).orElse("unknown");
    }

    @Test
    void the_first_row_that_is_met_gives_its_value() {
        CompiledPolicy policy = policy(BAND);

        assertThat(value(evaluate(policy, member(17, "none", false)), "档次")).isEqualTo("child");
        assertThat(value(evaluate(policy, member(18, "none", false)), "档次")).isEqualTo("adult");
        assertThat(value(evaluate(policy, member(60, "none", false)), "档次")).isEqualTo("elder");
    }

    @Test
    void an_unknown_fact_leaves_the_table_open_and_names_itself() {
        Evaluation evaluation = evaluate(policy(BAND), FactSheet.of("1"));

        assertThat(value(evaluation, "档次")).isEqualTo("unknown");
        assertThat(evaluation.trace().stream().map(Evaluation.Step::variable)).contains("档次[child]", "档次");
    }

    @Test
    void an_unknown_fact_does_not_matter_where_the_rows_agree() {
        CompiledPolicy policy =
                policy(BAND.replace("value: elder", "value: adult").replace("value: child", "value: adult"));

        // every row gives the same, but whether any is met is not known
        assertThat(value(evaluate(policy, FactSheet.of("1")), "档次")).isEqualTo("unknown");
        CompiledPolicy closed =
                policy(BAND.replace("value: elder", "value: adult").replace("value: child", "value: adult")
                        + "    otherwise: adult\n");
        assertThat(value(evaluate(closed, FactSheet.of("1")), "档次")).isEqualTo("adult");
    }

    @Test
    void where_no_row_is_met_somebody_has_to_decide() {
        String used = BAND.replace("      - {id: elder, 年龄: 60.., value: elder}\n", "");
        String pack = PACK.replace("    when: 在学\n", "    when: 档次 = \"adult\"\n") + used;
        CompiledPolicy policy = TestPacks.policy(pack);

        Evaluation evaluation = evaluate(policy, member(60, "none", false));

        assertThat(value(evaluation, "档次")).isEqualTo("unknown");
        assertThat(evaluation.openIndividuals())
                .containsExactly(new Evaluation.Open("h", "档次[otherwise]", Evaluation.MISSING_PARAMETER));
    }

    @Test
    void add_ons_are_summed_or_the_highest_stands_and_the_trace_tells_which_rows_were_met() {
        // the severe get 700 × 0.3 = 210, a child 50, a pupil 20
        assertThat(value(evaluate(policy(addOn("sum")), member(10, "severe", true)), "增发"))
                .isEqualTo("280.0");
        assertThat(value(evaluate(policy(addOn("max")), member(10, "severe", true)), "增发"))
                .isEqualTo("210.0");
        assertThat(value(evaluate(policy(addOn("max")), member(10, "mild", true)), "增发"))
                .isEqualTo("50");
        assertThat(value(evaluate(policy(addOn("sum")), member(30, "mild", false)), "增发"))
                .isEqualTo("0");

        Evaluation evaluation = evaluate(policy(addOn("sum")), member(10, "mild", true));
        assertThat(evaluation.trace().stream()
                        .filter(step -> step.variable().startsWith("增发["))
                        .collect(Collectors.toMap(Evaluation.Step::variable, Evaluation.Step::value)))
                .isEqualTo(Map.of("增发[severe]", "no", "增发[child]", "yes", "增发[pupil]", "yes"));
    }

    @Test
    void a_household_with_several_disabled_members_gets_the_highest_or_all_add_ons_of_each() {
        String total = "  增发合计:\n    of: 户\n    type: 元/月\n    is: sum(成员.增发)\n    words: {zh: 合计, en: total}\n";
        String pack = PACK.replace("rules:\n", total + "rules:\n");
        FactSheet household = FactSheet.of("h")
                .fact("地区", FactValue.code("urban"))
                .add("成员", member(10, "severe", true).build())
                .add("成员", member(40, "severe", false).build())
                .add("成员", member(40, "none", false).build())
                .build();

        // 700 × 0.3 = 210 for each of the two; the child's own 50 and the pupil's 20 only if all grounds count
        assertThat(total(pack + addOn("sum"), household)).isEqualByComparingTo("490");
        assertThat(total(pack + addOn("max"), household)).isEqualByComparingTo("420");
    }

    private static BigDecimal total(String pack, FactSheet household) {
        return (BigDecimal)
                Engine.determine(household, TestPacks.policy(pack), YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1))
                        .value("增发合计")
                        .orElseThrow();
    }

    @Test
    void a_row_that_earlier_rows_take_all_cases_of_is_refused() {
        assertThat(faults(BAND.replace("年龄: 60..", "年龄: 5..40")))
                .contains("12:9 UNREACHABLE_ROW [elder, " + lines(10, 11) + "]");
        assertThat(faults(BAND.replace("{id: child, 年龄: 0..17,", "{id: child, when: true,")))
                .contains(
                        "11:9 UNREACHABLE_ROW [adult, " + lines(10) + "]",
                        "12:9 UNREACHABLE_ROW [elder, " + lines(10) + "]");
        assertThat(faults(BAND.replace("年龄: 18..59", "年龄: 0..17")))
                .contains("11:9 DUPLICATE_ROW [adult, " + lines(10) + "]");
        assertThat(faults(BAND.replace("年龄: 18..59", "年龄: 59..18"))).contains("11:9 IMPOSSIBLE_ROW [adult]");
        assertThat(faults(BAND.replace("年龄: 18..59", "when: 在学 and not 在学"))).contains("11:9 IMPOSSIBLE_ROW [adult]");
    }

    private static String lines(int... offsets) {
        return Arrays.stream(offsets)
                .mapToObj(offset -> String.valueOf(PACK.lines().count() + offset))
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_table_that_does_not_cover_everything_is_a_warning_with_an_example() {
        Fault fault = TestPacks.compile(PACK + BAND.replace("年龄: 60..", "年龄: 61.."))
                .faults()
                .get(0);

        assertThat(fault.message(Locale.ENGLISH))
                .isEqualTo("The table \"档次\" does not cover everything, for example: 年龄 = 60;"
                        + " such a case will need a decision. Add a row, or write \"otherwise\".");
        assertThat(fault.code().isWarning()).isTrue();
        assertThat(faults(BAND.replace("年龄: 60..", "年龄: 61..") + "    otherwise: adult\n"))
                .isEmpty();
    }

    @Test
    void money_between_two_whole_yuan_is_a_case_too_but_no_age_is_between_two_years() {
        String money = """
                decisions:
                  档:
                    of: 成员
                    type: number
                    hit: first
                    columns: [月收入]
                    words: {zh: 档, en: band}
                    rows:
                      - {月收入: <= 100, value: 1}
                      - {月收入: 101.., value: 2}
                """;

        assertThat(faults(BAND)).isEmpty();
        assertThat(faults(money)).containsExactly("3:5 NOT_COVERED [档, 月收入 = 100.5]");
        assertThat(faults(money.replace("101..", "\"> 100\""))).isEmpty();
    }

    @Test
    void conditions_on_two_columns_are_looked_at_together() {
        String grid = """
                decisions:
                  档:
                    of: 成员
                    type: number
                    hit: first
                    columns: [残疾, 在学]
                    words: {zh: 档, en: band}
                    rows:
                      - {残疾: severe, value: 1}
                      - {残疾: "none, mild", 在学: yes, value: 2}
                      - {残疾: none, 在学: no, value: 3}
                """;

        assertThat(faults(grid)).containsExactly("3:5 NOT_COVERED [档, 残疾 = mild, 在学 = no]");
        assertThat(faults(grid + "      - {残疾: \"!= severe\", value: 4}\n")).isEmpty();
        assertThat(faults(grid + "      - {残疾: \"!= severe\", value: 4}\n      - {在学: yes, value: 5}\n"))
                .containsExactly("13:9 UNREACHABLE_ROW [5, " + lines(9, 10) + "]");
    }

    @Test
    void a_wrong_cell_is_told_where_it_stands() {
        assertThat(faults(addOn("sum").replace("残疾: severe,", "残疾: sever,")))
                .containsExactly("9:26 UNKNOWN_CODE [sever, severe]");
        assertThat(faults(addOn("sum").replace("年龄: < 18", "年龄: < 18 元"))).containsExactly("10:27 UNLIKE_TYPES [年, 元]");
        assertThat(faults(addOn("sum").replace("年龄: < 18", "年龄: < 限颔"))).containsExactly("10:27 UNKNOWN_NAME [限颔, 限额]");
        assertThat(faults(addOn("sum").replace("value: 20 元/月", "value: 20 元")))
                .containsExactly("11:38 STOCK_WITH_FLOW [元/月, 元]");
        assertThat(faults(addOn("sum").replace("when: 在学", "when: 在校"))).containsExactly("11:27 UNKNOWN_NAME [在校, 在学]");
        assertThat(faults(addOn("sum").replace("columns: [年龄, 残疾]", "columns: [年令, 残疾]")))
                .contains("6:15 UNKNOWN_NAME [年令, 年龄]");
        assertThat(faults(addOn("sum").replace("年龄: < 18", "年岭: < 18"))).contains("10:21 UNKNOWN_FIELD [年岭, 年龄]");
    }

    @Test
    void hostile_tables_are_refused() {
        String cell = "1, ".repeat(1_000) + "1";
        String row = "      - {年龄: 1, value: 1}\n";

        assertThat(faults(addOn("sum").replace("年龄: < 18", "年龄: \"" + cell + "\"")))
                .containsExactly("10:25 EXPRESSION_TOO_DEEP [50]");
        assertThat(faults(addOn("sum") + row.repeat(10_000))).containsExactly("8:5 TABLE_TOO_LARGE [rows, 200]");
    }

    @Test
    void only_numbers_are_collected_and_only_first_hits_have_an_otherwise() {
        assertThat(faults(BAND.replace("hit: first", "hit: sum"))).contains("6:5 WRONG_TYPE [a number, code]");
        assertThat(faults(addOn("sum") + "    otherwise: 1\n")).containsExactly("12:5 UNKNOWN_FIELD [otherwise, ]");
    }

    @Test
    void the_rows_of_a_table_may_stand_in_a_file() {
        String pack = PACK + BAND.substring(0, BAND.indexOf("    rows:\n")) + "    rows: bands.csv\n";
        String rows = "id,年龄,value\nchild,0..17,child\nadult,18..59,adult\nelder,60..,\"elder\"\n";

        Compilation compilation = compile(pack, rows);
        Compilation broken = compile(pack, rows.replace("18..59", "18..x y"));

        assertThat(compilation.faults()).isEmpty();
        assertThat(value(evaluate(compilation.orElseThrow(), member(30, "none", false)), "档次"))
                .isEqualTo("adult");
        assertThat(broken.faults())
                .extracting(Fault::toString)
                .startsWith(
                        "p/bands.csv:3:11 (年龄): UNKNOWN_NAME: There is no name \"x\".",
                        "p/bands.csv:3:13 (年龄): SYNTAX: \"y\" cannot stand here; expected an operator or the end.");
    }

    private static Compilation compile(String pack, String rows) {
        return PolicyCompiler.compile(List.of(PackSource.of(
                "p",
                Map.of(
                        "pack.yaml",
                        pack.getBytes(StandardCharsets.UTF_8),
                        "bands.csv",
                        rows.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void a_lower_pack_replaces_a_whole_table() {
        String lower = TestPacks.TOWN.substring(0, TestPacks.TOWN.indexOf("parameters:\n"))
                + addOn("sum")
                        .replace("    of: 成员\n", "    overrides: town-law\n    of: 成员\n")
                        .replace("value: 50", "value: 70");

        assertThat(TestPacks.errors(PACK + addOn("sum"), lower)).isEmpty();
        assertThat(value(evaluate(TestPacks.policy(PACK + addOn("sum"), lower), member(10, "none", false)), "增发"))
                .isEqualTo("70");
        assertThat(TestPacks.errors(PACK + addOn("sum"), lower.replace("    overrides: town-law\n", "")))
                .singleElement()
                .asString()
                .endsWith("CLASH");
    }

    @Test
    void a_table_that_needs_itself_is_a_circle() {
        assertThat(faults(addOn("sum").replace("when: 在学", "when: 增发 > 5 元/月")))
                .singleElement()
                .asString()
                .contains("CYCLE [增发[pupil] → 增发 → 增发[pupil]]");
    }

    @Test
    void coverage_tells_which_rows_were_the_first_that_were_met() {
        CompiledPolicy policy = policy(addOn("first"));
        CompiledPolicy summing = policy(addOn("sum"));

        assertThat(used(policy)).containsExactly("severe: 1", "child: 0", "pupil: 0");
        assertThat(used(summing)).containsExactly("severe: 1", "child: 1", "pupil: 0");
    }

    private static List<String> used(CompiledPolicy policy) {
        String household =
                "month: 2026-09\nknown-on: 2026-09-01\n" + "facts: {地区: urban, 成员: [{年龄: 10, 残疾: severe, 在学: no}]}\n";
        PolicyCase one = CaseReader.readOne("h.yaml", household.getBytes(StandardCharsets.UTF_8), policy)
                .cases()
                .get(0);
        return Coverage.of(policy, List.of(CaseRun.of(one, policy))).rows().stream()
                .filter(row -> row.table().equals("增发"))
                .map(row -> row.row() + ": " + row.cases())
                .toList();
    }
}
