package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.language.Unit;

class FactFormTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 9, 1);

    private final FactForm form = FactForm.of(policy(STATE));
    private final FactForm.CodeFact area = form.code("户", "地区");
    private final FactForm.Collection members = form.collection("成员");
    private final FactForm.NumberFact income = form.number("成员", "月收入", Unit.YUAN_PER_MONTH);
    private final FactForm.TruthFact atSchool = form.truth("成员", "在学");

    @Test
    void a_form_filled_in_comes_to_what_the_sheet_of_the_same_facts_comes_to() {
        FactFilling filling = form.fill("h");
        filling.put(area, "urban");
        filling.add(members, "1");
        filling.put(income, new BigDecimal("300"));
        filling.put(atSchool, false);
        filling.add(members, "2");
        filling.unknown(income, "NO_REPLY");
        filling.disputed(atSchool);
        FactSheet sheet = FactSheet.of("h")
                .fact("地区", FactValue.code("urban"))
                .add(
                        "成员",
                        FactSheet.of("1")
                                .fact("月收入", FactValue.number(300, Unit.YUAN_PER_MONTH))
                                .fact("在学", FactValue.truth(false))
                                .build())
                .add(
                        "成员",
                        FactSheet.of("2")
                                .fact("月收入", FactValue.unknown("NO_REPLY"))
                                .fact("在学", FactValue.disputed())
                                .build())
                .build();

        Evaluation filled = filling.build().determine(SEPTEMBER, KNOWN_ON);
        Evaluation written = Engine.determine(sheet, policy(STATE), SEPTEMBER, KNOWN_ON);

        assertThat(filled.conclusion()).isEqualTo(written.conclusion());
        assertThat(filled.trace()).isEqualTo(written.trace());
        assertThat(filled.findings()).isEqualTo(written.findings());
        assertThat(filled.unknown())
                .isEqualTo(written.unknown())
                .contains(new Open("2", "月收入", "NO_REPLY"), new Open("2", "在学", "DISPUTED"));
    }

    @Test
    void facts_once_bound_are_determined_for_any_month() {
        FactFilling filling = form.fill("h");
        filling.put(area, "rural");
        BoundFacts facts = filling.build();

        // 6 000 ÷ 12 in 2025, 520 from 2026
        assertThat(facts.determine(YearMonth.of(2025, 12), KNOWN_ON).value("限额"))
                .contains(new BigDecimal("500"));
        assertThat(facts.determine(SEPTEMBER, KNOWN_ON).value("限额")).contains(new BigDecimal("520"));
    }

    @Test
    void a_handle_of_another_type_is_refused_where_it_is_asked_for() {
        assertThatThrownBy(() -> form.number("户", "存款", Unit.YUAN_PER_MONTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact 存款 is 元, not 元/月");
        assertThatThrownBy(() -> form.truth("户", "存款")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_that_the_policy_does_not_know_is_refused() {
        FactFilling filling = form.fill("h");

        assertThatThrownBy(() -> filling.put(area, "city"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("city");
    }

    @Test
    void what_the_policy_does_not_ask_for_is_left_aside_and_named() {
        FactForm.NumberFact shares = form.number("户", "股票", Unit.YUAN);
        FactForm.Collection boats = form.collection("船");
        FactForm.TruthFact rented = form.truth("船", "出租");
        FactFilling filling = form.fill("h");

        filling.put(shares, 1);
        filling.add(boats, "b");
        filling.put(rented, true);

        assertThat(filling.build().determine(SEPTEMBER, KNOWN_ON).unused()).containsExactly("出租", "股票");
    }

    @Test
    void a_fact_of_a_member_needs_a_member() {
        FactFilling filling = form.fill("h");

        assertThatThrownBy(() -> filling.put(atSchool, true)).isInstanceOf(IllegalStateException.class);
    }
}
