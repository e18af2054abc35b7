package org.lowbao.documents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lowbao.core.money.Money;
import org.lowbao.documents.report.MonthReport.AmountBand;
import org.lowbao.documents.report.MonthReport.Stage;
import org.lowbao.documents.report.MonthReport.StageDays;

class MonthReportTest {

    private static final Money HUNDRED = Money.ofYuan("100");

    @Test
    void a_band_holds_its_first_amount_and_not_the_first_of_the_next() {
        List<AmountBand> bands =
                AmountBand.of(List.of(Money.ZERO, Money.ofYuan("99.99"), HUNDRED, Money.ofYuan("350")), HUNDRED);

        assertThat(bands)
                .containsExactly(
                        new AmountBand(Money.ZERO, HUNDRED, 2),
                        new AmountBand(HUNDRED, Money.ofYuan("200"), 1),
                        new AmountBand(Money.ofYuan("200"), Money.ofYuan("300"), 0),
                        new AmountBand(Money.ofYuan("300"), Money.ofYuan("400"), 1));
    }

    @Test
    void no_amounts_make_no_bands() {
        assertThat(AmountBand.of(List.of(), HUNDRED)).isEmpty();
    }

    @Test
    void a_negative_amount_has_no_band() {
        assertThatThrownBy(() -> AmountBand.of(List.of(Money.ofFen(-1)), HUNDRED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void the_median_is_the_day_by_which_half_of_the_households_were_through() {
        assertThat(days(Map.of(3, 1, 5, 1, 9, 1)).median()).contains(5);
        assertThat(days(Map.of(3, 2, 9, 2)).median()).contains(3);
        assertThat(days(Map.of(3, 1, 9, 2)).median()).contains(9);
        assertThat(days(Map.of(4, 0)).median()).isEmpty();
        assertThat(days(Map.of()).median()).isEmpty();
    }

    @Test
    void counts_below_zero_are_refused() {
        assertThatThrownBy(() -> new MonthReport.Archives(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days(Map.of(4, -1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static StageDays days(Map<Integer, Integer> byDays) {
        return new StageDays(Stage.DECISION, Optional.empty(), new TreeMap<>(byDays), 0, 0);
    }
}
