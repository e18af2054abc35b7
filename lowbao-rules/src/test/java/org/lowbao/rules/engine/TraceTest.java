package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.slot.Numeral;

class TraceTest {

    private static Trace trace(FactSheet household) {
        return Engine.determine(
                        household, TestPacks.policy(TestPacks.STATE), YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1))
                .trace();
    }

    private static FactSheet member(String id, String yuan) {
        return FactSheet.of(id)
                .fact("月收入", FactValue.number(new BigDecimal(yuan), Unit.YUAN_PER_MONTH))
                .build();
    }

    private static final FactSheet PAIR = FactSheet.of("h")
            .fact("地区", FactValue.code("urban"))
            .add("成员", member("1", "300.00"))
            .add("成员", member("2", "0.50"))
            .build();

    @Test
    void the_numbers_of_a_step_tell_what_the_step_tells() {
        Trace trace = trace(PAIR);
        // 户月收入 of two incomes; 差额 of a dated row and the sum
        assertThat(trace).hasSize(2);
        assertThat(trace.inputCount()).isEqualTo(4);
        assertThat(trace.symbol(trace.place(0)).name()).isEqualTo("户月收入");
        assertThat(trace.inputCount(0)).isEqualTo(2);
        assertThat(trace.subject(trace.input(0, 1))).isEqualTo("2");
        assertThat(trace.rowCount(0)).isZero();
        assertThat(trace.symbol(trace.place(1)).name()).isEqualTo("差额");
        assertThat(trace.symbol(trace.input(1, 0)).name()).isEqualTo("限额");
        assertThat(trace.input(1, 1)).isEqualTo(trace.place(0));
        assertThat(trace.rowCount(1)).isEqualTo(1);
        assertThat(trace.usedRow(trace.row(1, 0)).row().key()).containsExactly("urban");
        assertThat(trace.rowCount()).isEqualTo(1);
    }

    @Test
    void a_number_is_written_in_its_shortest_form_and_read_as_it_was_computed() {
        Trace trace = trace(PAIR);
        byte[] number = new byte[Numeral.LONGEST];

        int end = trace.writeNumber(trace.input(0, 0), number, 0);

        assertThat(new String(number, 0, end, StandardCharsets.US_ASCII)).isEqualTo("300");
        assertThat(trace.text(trace.input(0, 0))).isEqualTo("300.00 元/月");
        assertThat(trace.get(0).inputs().get(0).value()).isEqualTo("300.00 元/月");
    }

    @Test
    void what_is_unknown_and_what_was_given_is_told_by_numbers_too() {
        Trace unknown = trace(FactSheet.of("h").build());
        Trace given = trace(FactSheet.of("h")
                .given("户月收入", FactValue.number(12, Unit.YUAN_PER_MONTH))
                .build());

        assertThat(unknown.isKnown(unknown.place(1))).isFalse();
        assertThat(unknown.text(unknown.place(1))).isEqualTo("unknown");
        assertThat(unknown.rowCount()).isZero();
        assertThat(given.isGiven(0)).isTrue();
        assertThat(given.inputCount(0)).isZero();
        assertThat(given.isGiven(1)).isFalse();
    }

    @Test
    void instances_of_one_id_and_one_value_are_one_input() {
        Trace trace = trace(FactSheet.of("h")
                .add("成员", member("1", "5"))
                .add("成员", member("1", "5"))
                .add("成员", member("1", "6"))
                .add("成员", member("2", "5"))
                .build());

        assertThat(trace.get(0).inputs())
                .extracting(input -> input.subject() + " " + input.value())
                .containsExactly("1 5 元/月", "1 6 元/月", "2 5 元/月");
    }

    @Test
    void one_name_of_two_collections_is_one_input_where_it_reads_alike() {
        String relatives =
                TestPacks.STATE.replace("parameters:\n", """
                          亲属:
                            of: 户
                            words: {zh: 亲属, en: relative}
                            facts:
                              月收入: {type: 元/月, words: {zh: 月收入, en: monthly income}}
                        parameters:
                        """).replace("sum(成员.月收入)", "sum(成员.月收入) + sum(亲属.月收入)");
        FactSheet household = FactSheet.of("h")
                .add("成员", member("1", "5"))
                .add("亲属", member("1", "5"))
                .add("亲属", member("2", "5"))
                .build();

        Evaluation evaluation = Engine.determine(
                household, TestPacks.policy(relatives), YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1));

        assertThat(evaluation.value("户月收入")).contains(new BigDecimal("15"));
        assertThat(evaluation.trace().get(0).inputs())
                .extracting(input -> input.subject() + " " + input.value())
                .containsExactly("1 5 元/月", "2 5 元/月");
    }

    @Test
    void a_step_is_the_same_however_often_it_is_made() {
        Trace trace = trace(PAIR);

        assertThat(trace.get(1)).isEqualTo(trace.get(1)).isEqualTo(trace(PAIR).get(1));
        assertThat(trace).hasToString("2 steps");
    }
}
