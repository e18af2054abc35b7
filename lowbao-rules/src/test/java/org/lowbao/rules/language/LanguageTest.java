package org.lowbao.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.rules.fault.FaultCode;

class LanguageTest {

    private static final @Nullable Object UNKNOWN = null;

    private static Sample.Case household(@Nullable Object... values) {
        return new Sample.Case(Arrays.asList(Arrays.copyOf(values, 7)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static @Nullable Object run(String text, Sample.Case at) {
        Program program = Sample.program(text);
        return program.run(at.frame(), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "true and true, true", "true and false, false", "not true or true, true", "1 + 2 * 3 = 7, true",
        "(1 + 2) * 3 = 9, true", "2 - 1 - 1 = 0, true", "-(1) < 0, true", "1.50 = 1.5, true",
        "if 1 < 2 then 3 < 4 else false, true", "60 岁 >= 60 年, true", "12 月/年 * 2 年 = 24 个月, true"
    })
    void arithmetic_and_logic_are_those_of_school(String text, boolean expected) {
        assertThat(run(text, household())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'round_up(10 / 4, 1)', 3", "'round_up(10 / 5, 1)', 2", "'round_down(10 / 4, 0.1)', 2.5",
        "'round_half_up(1 / 8, 0.01)', 0.13", "'round_up(-10 / 4, 1)', -2", "'round_down(-10 / 4, 1)', -3",
        "'round_half_up(-5 / 2, 1)', -3", "'round_half_up(2.5, 1)', 3", "'round_up(672.1, 1)', 673",
        "'round_up(7, 5)', 10"
    })
    void rounding_goes_to_a_multiple_of_the_step(String text, BigDecimal expected) {
        assertThat((BigDecimal) run(text, household())).isEqualByComparingTo(expected);
    }

    @Test
    void rounding_happens_once_from_the_exact_quotient() {
        // 1/3 of 3.000…: dividing first to any number of digits would give 1 short
        assertThat(run("round_down(10 * 3 / 3, 1)", household())).isEqualTo(number("10"));
    }

    @Test
    void one_settled_side_settles_and_and_or() {
        Sample.Case unknownCar = household();

        assertThat(run("有车 and false", unknownCar)).isEqualTo(false);
        assertThat(run("有车 or true", unknownCar)).isEqualTo(true);
        assertThat(run("有车 and true", unknownCar)).isEqualTo(UNKNOWN);
        assertThat(run("not 有车", unknownCar)).isEqualTo(UNKNOWN);
    }

    @Test
    void a_choice_whose_branches_agree_does_not_need_its_condition() {
        assertThat(run("if 有车 then 1 元 else 1.00 元", household())).isEqualTo(number("1"));
        assertThat(run("if 有车 then 1 元 else 2 元", household())).isEqualTo(UNKNOWN);
    }

    @Test
    void aggregates_go_over_members_and_over_the_incomes_of_all_members() {
        Sample.Case family = household()
                .member(
                        Arrays.asList(true, LocalDate.of(2010, 1, 1)),
                        List.of(Arrays.asList(number("100"), "wage"), Arrays.asList(number("20"), "land")))
                .member(Arrays.asList(false, LocalDate.of(1980, 1, 1)), List.of(Arrays.asList(number("3"), "wage")));

        assertThat(run("sum(收入.年额)", family)).isEqualTo(number("123"));
        assertThat(run("sum(收入[类别 = \"wage\"].年额)", family)).isEqualTo(number("103"));
        assertThat(run("sum(收入[患病].年额)", family)).isEqualTo(number("120"));
        assertThat(run("count(成员[患病])", family)).isEqualTo(number("1"));
        assertThat(run("any(成员.患病)", family)).isEqualTo(true);
        assertThat(run("every(成员.患病)", family)).isEqualTo(false);
        assertThat(run("count(收入[类别 in (\"land\", \"wage\")])", family)).isEqualTo(number("3"));
        assertThat(run("every(成员[years_between(出生日, date(\"2026-01-01\")) < 18 年].患病)", family))
                .isEqualTo(true);
    }

    @Test
    void nothing_sums_to_zero_and_every_one_of_none_holds() {
        assertThat(run("sum(收入.年额)", household())).isEqualTo(BigDecimal.ZERO);
        assertThat(run("any(成员.患病)", household())).isEqualTo(false);
        assertThat(run("every(成员.患病)", household())).isEqualTo(true);
    }

    @Test
    void an_unknown_member_leaves_any_open_unless_another_settles_it() {
        Sample.Case open = household().member(Arrays.asList(UNKNOWN, UNKNOWN), List.of());
        Sample.Case settled = household()
                .member(Arrays.asList(UNKNOWN, UNKNOWN), List.of())
                .member(Arrays.asList(true, UNKNOWN), List.of());

        assertThat(run("any(成员.患病)", open)).isEqualTo(UNKNOWN);
        assertThat(run("any(成员.患病)", settled)).isEqualTo(true);
    }

    @Test
    void a_division_by_zero_is_unknown() {
        assertThat(run("round_up(1 / 系数, 1)", household(null, null, null, BigDecimal.ZERO)))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_number_beyond_all_bounds_is_unknown() {
        String big = "999999999999999999999999999999";
        assertThat(run(big + " * " + big + " * " + big, household())).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "家庭月收人 < 1 元/月; UNKNOWN_NAME; 0",
                "存款 < 家庭月收入; STOCK_WITH_FLOW; 3",
                "家庭月收入 + 1 元/年 < 2 元/月; MONTH_WITH_YEAR; 6",
                "1 元/人/月 < 家庭月收入; HEAD_WITH_HOUSEHOLD; 8",
                "有车 = 1; UNLIKE_TYPES; 3",
                "地区 = \"city\"; UNKNOWN_CODE; 5",
                "地区 in (\"urban\", \"rurl\"); UNKNOWN_CODE; 16",
                "地区 < \"urban\"; WRONG_TYPE; 3",
                "系数 / 2 > 1; DIVISION_NOT_ROUNDED; 3",
                "round_up(1 + 系数 / 2, 1) > 1; DIVISION_NOT_ROUNDED; 16",
                "round_up(round_down(系数, 0.1), 1) > 1; ROUNDED_TWICE; 9",
                "round_up(系数, 0) > 1; BAD_STEP; 13",
                "sum(成员员.年额) > 1 元/年; UNKNOWN_COLLECTION; 4",
                "max(系数) > 1; WRONG_ARGUMENTS; 0",
                "max(系数, 存款) > 1; UNLIKE_TYPES; 8",
                "if 系数 then true else false; WRONG_TYPE; 3",
                "存款 * 存款 * 存款 * 存款 * 存款 * 存款 * 存款 * 存款 * 存款 > 1; SENSELESS_UNIT; 38"
            })
    void the_checker_refuses_at_the_place_of_the_mistake(String text, FaultCode code, int offset) {
        assertThat(Sample.check(text).faults())
                .extracting(ExpressionFault::code, ExpressionFault::offset)
                .contains(org.assertj.core.groups.Tuple.tuple(code, offset));
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(Sample.check("家庭月收人 < 1 and 存款 < 家庭月收入 and 有车 = 1").faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.UNKNOWN_NAME, FaultCode.STOCK_WITH_FLOW, FaultCode.UNLIKE_TYPES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 +; SYNTAX; 3",
                "(1; SYNTAX; 2",
                "1 < 2 < 3; SYNTAX; 6",
                "收入[1]; SYNTAX; 2",
                "max（1,2); FULL_WIDTH_SIGN; 3",
                "a ? b; SYNTAX; 2",
                "date(\"2026-02-30\"); BAD_VALUE; 5",
                "if true then 1; SYNTAX; 14",
                "sume(a.b) + 1; UNKNOWN_FUNCTION; 0",
                "a == 1; FOREIGN_SIGN; 2",
                "if a than b else c; SYNTAX; 5",
                "a 且 b; SYNTAX; 2",
                "12 块; SYNTAX; 3",
                "date(2026-01-31); SYNTAX; 5",
                "\"a; SYNTAX; 2",
                "1２; FULL_WIDTH_SIGN; 1",
                "a\u202e; SYNTAX; 1"
            })
    void the_reader_refuses_what_is_no_expression(String text, FaultCode code, int offset) {
        assertThat(Expressions.parse(text).faults())
                .extracting(ExpressionFault::code, ExpressionFault::offset)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, offset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(1 + ) > 2 and (3 * ) > 4; 5 20",
                "max(1 2, 3 4) > ); 6 11 16",
                "if a b then c d else e f; 5 14 23",
                "sum(收入[a b].c d) > 1 or f g; 9 14 26",
                "地区 in (a) and 地区 in (b); 7 21",
                "a，b、c; 1 3"
            })
    void the_reader_goes_on_behind_what_it_cannot_read(String text, String offsets) {
        assertThat(Expressions.parse(text).faults())
                .extracting(fault -> String.valueOf(fault.offset()))
                .containsExactly(offsets.split(" "));
    }

    @Test
    void names_and_units_are_checked_around_what_could_not_be_read() {
        Expressions.Parsed parsed = Expressions.parse("(1 + ) > 2 and 家庭月收人 > 1 元 and 存款 > 1 元/月 and max(1 2) > 3");

        assertThat(parsed.faults()).extracting(ExpressionFault::offset).containsExactly(5, 52);
        assertThat(Expressions.check(parsed.expression().orElseThrow(), Sample.LAYOUT, Sample.HOUSEHOLD)
                        .faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.UNKNOWN_NAME, FaultCode.STOCK_WITH_FLOW);
    }

    @Test
    void no_more_faults_are_told_than_help() {
        assertThat(Expressions.parse("（".repeat(1000)).faults()).hasSize(20);
        assertThat(Sample.check("(x > 1) and ".repeat(40) + "x > 1").faults()).hasSize(20);
    }

    @Test
    void an_expression_may_be_sixty_levels_deep_however_they_come_about() {
        // 30 nots, 29 sums of which the innermost holds the 60th level
        assertThat(Expressions.parse("not ".repeat(30) + "1" + " + 1".repeat(28) + " > 1")
                        .faults())
                .isEmpty();
        assertThat(Expressions.parse("not ".repeat(30) + "1" + " + 1".repeat(29) + " > 1")
                        .faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.EXPRESSION_TOO_DEEP);
    }

    @Test
    void deep_and_long_expressions_are_refused() {
        assertThat(Expressions.parse("(".repeat(1000) + "1" + ")".repeat(1000)).faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.EXPRESSION_TOO_DEEP);
        assertThat(Expressions.parse("not ".repeat(900) + "true").faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.EXPRESSION_TOO_DEEP);
        assertThat(Expressions.parse("1" + " + 1".repeat(500)).faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.EXPRESSION_TOO_DEEP);
        assertThat(Expressions.parse("1" + " ".repeat(5000)).faults())
                .extracting(ExpressionFault::code)
                .containsExactly(FaultCode.EXPRESSION_TOO_LONG);
    }
}
