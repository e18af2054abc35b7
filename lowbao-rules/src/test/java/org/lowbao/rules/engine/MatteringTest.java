package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.language.Unit;

/** Which unknown facts can still change what a case comes to. */
class MatteringTest {

    private static final Open SAVINGS = new Open("h", "存款", "NO_REPLY");
    private static final Open INCOME = new Open("1", "月收入", "NO_REPLY");
    private static final Open SCHOOL = new Open("1", "在学", "NO_REPLY");

    /** The rich are told so before anything else is looked at. */
    private static final String RICH_FIRST = STATE.replace("  PAID:\n", """
          RICH:
            of: 户
            when: 存款 > 10000 元
            words: {zh: 富裕, en: rich}
          PAID:
        """);

    private static Evaluation evaluated(String pack, FactValue savings, FactValue income, FactValue school) {
        FactSheet member =
                FactSheet.of("1").fact("月收入", income).fact("在学", school).build();
        FactSheet household = FactSheet.of("h")
                .fact("地区", FactValue.code("urban"))
                .fact("存款", savings)
                .add("成员", member)
                .build();
        return Engine.determine(household, policy(pack), YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1));
    }

    private static FactValue unknown() {
        return FactValue.unknown("NO_REPLY");
    }

    private static FactValue yuan(long yuan) {
        return FactValue.number(yuan, Unit.YUAN);
    }

    @Test
    void a_fact_that_no_outcome_asks_for_does_not_matter_and_one_that_a_member_waits_for_does() {
        assertThat(evaluated(STATE, unknown(), unknown(), unknown()).mattering())
                .containsExactly(INCOME, SCHOOL);
    }

    @Test
    void outcomes_after_the_first_open_one_are_asked_too() {
        Evaluation evaluation = evaluated(RICH_FIRST, unknown(), unknown(), FactValue.truth(false));

        assertThat(evaluation.conclusion()).isEqualTo(new Conclusion.Undetermined("RICH", List.of(SAVINGS)));
        assertThat(evaluation.mattering()).containsExactly(SAVINGS, INCOME);
    }

    @Test
    void nothing_after_an_outcome_that_stands_matters_to_the_whole() {
        Evaluation evaluation = evaluated(RICH_FIRST, yuan(20_000), unknown(), unknown());

        assertThat(evaluation.conclusion()).isInstanceOf(Conclusion.Determined.class);
        assertThat(evaluation.mattering()).containsExactly(SCHOOL);
    }

    @Test
    void nothing_matters_to_a_case_of_which_all_that_counts_is_known() {
        FactValue income = FactValue.number(100, Unit.YUAN_PER_MONTH);

        assertThat(evaluated(STATE, unknown(), income, FactValue.truth(true)).mattering())
                .isEmpty();
    }
}
