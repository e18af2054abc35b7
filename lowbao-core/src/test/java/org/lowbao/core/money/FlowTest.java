package org.lowbao.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void a_month_is_a_twelfth_of_a_year_exactly_upwards() {
        assertThat(Flow.monthly(Money.ofYuan("860")).perYear()).isEqualTo(Flow.yearly(Money.ofYuan("10320")));
        assertThat(Flow.yearly(Money.ofYuan("10320")).perYear()).isEqualTo(Flow.yearly(Money.ofYuan("10320")));
    }

    @Test
    void going_down_to_the_month_rounds_as_asked() {
        Flow harvest = Flow.yearly(Money.ofYuan("10000"));

        // 10000 / 12 = 833.333...
        assertThat(harvest.perMonth(RoundingMode.FLOOR)).isEqualTo(Flow.monthly(Money.ofYuan("833.33")));
        assertThat(harvest.perMonth(RoundingMode.CEILING)).isEqualTo(Flow.monthly(Money.ofYuan("833.34")));
    }

    @Test
    void a_month_and_a_year_have_no_sum_until_both_are_years() {
        Flow wage = Flow.monthly(Money.ofYuan("100"));
        Flow harvest = Flow.yearly(Money.ofYuan("5"));

        assertThatIllegalArgumentException().isThrownBy(() -> wage.plus(harvest));
        assertThat(Flow.sumPerYear(List.of(wage, harvest))).isEqualTo(Flow.yearly(Money.ofYuan("1205")));
        assertThat(wage.plus(wage)).isEqualTo(Flow.monthly(Money.ofYuan("200")));
    }

    @Test
    void no_income_at_all_is_zero_per_year() {
        assertThat(Flow.sumPerYear(List.of())).isEqualTo(Flow.yearly(Money.ZERO));
    }

    @Test
    void a_stock_offers_no_way_to_become_a_flow() {
        assertThat(Arrays.stream(Stock.class.getDeclaredMethods()).map(Method::getReturnType))
                .doesNotContain(Flow.class);
        assertThat(Arrays.stream(Flow.class.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getParameterTypes())))
                .doesNotContain(Stock.class);
    }

    @Test
    void json_names_the_period() throws Exception {
        var json = new ObjectMapper();
        Flow wage = Flow.monthly(Money.ofYuan("860"));

        assertThat(json.writeValueAsString(wage)).isEqualTo("{\"amount\":\"860.00\",\"per\":\"MONTH\"}");
        assertThat(json.readValue("{\"amount\":\"860.00\",\"per\":\"MONTH\"}", Flow.class))
                .isEqualTo(wage);
    }

    @Test
    void text_shows_no_family_amount() {
        assertThat(Flow.monthly(Money.ofYuan("1234.56"))).hasToString("Flow[*** per MONTH]");
        assertThat(new Stock(Money.ofYuan("1234.56"), LocalDate.of(2026, 1, 31)))
                .hasToString("Stock[*** as of 2026-01-31]");
    }
}
