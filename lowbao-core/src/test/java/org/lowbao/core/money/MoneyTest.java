package org.lowbao.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"860, 86000", "1894.50, 189450", "0.01, 1", "-12.3, -1230", "7.500, 750", "1E+3, 100000"})
    void an_amount_in_yuan_is_read_to_the_fen(String yuan, long fen) {
        assertThat(Money.ofYuan(yuan)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 5", "1,894.50", "0.001", "八百", "NaN", "1E+1000000000", "92233720368547758.08", "0x10"})
    void a_text_that_is_no_amount_is_refused_without_being_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofYuan(text))
                .withMessageContaining("a text of " + text.length() + " characters")
                .withNoCause();
    }

    @Test
    void a_very_long_text_is_refused_unread() {
        String text = "9".repeat(10_000_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofYuan(text))
                .withMessageContaining("10000000 characters");
    }

    @Test
    void a_sum_out_of_range_is_an_error_and_not_a_negative_amount() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_rate_is_applied_with_one_rounding_to_the_fen() {
        Money hundredAndAFen = Money.ofYuan("100.01");

        // 100.01 x 0.3 = 30.003
        assertThat(hundredAndAFen.times(new BigDecimal("0.3"), RoundingMode.FLOOR))
                .isEqualTo(Money.ofYuan("30.00"));
        assertThat(hundredAndAFen.times(new BigDecimal("0.3"), RoundingMode.CEILING))
                .isEqualTo(Money.ofYuan("30.01"));
    }

    @Test
    void a_factor_too_wide_to_write_out_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofYuan("1").times(new BigDecimal("1E+1000000000"), RoundingMode.UP));
    }

    @Test
    void a_third_of_a_hundred_yuan_is_rounded_as_asked() {
        assertThat(Money.ofYuan("100").perHead(3, RoundingMode.FLOOR)).isEqualTo(Money.ofYuan("33.33"));
        assertThat(Money.ofYuan("100").perHead(3, RoundingMode.CEILING)).isEqualTo(Money.ofYuan("33.34"));
    }

    @Test
    void nobody_cannot_share() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.perHead(0, RoundingMode.FLOOR));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.split(0));
    }

    @Test
    void an_amount_is_filled_up_to_the_unit_asked_for() {
        assertThat(Money.ofYuan("333.01").rounded(Money.ofYuan("1"), RoundingMode.CEILING))
                .isEqualTo(Money.ofYuan("334"));
        assertThat(Money.ofYuan("334").rounded(Money.ofYuan("1"), RoundingMode.CEILING))
                .isEqualTo(Money.ofYuan("334"));
        assertThat(Money.ofYuan("334.99").rounded(Money.ofYuan("10"), RoundingMode.HALF_UP))
                .isEqualTo(Money.ofYuan("330"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.rounded(Money.ZERO, RoundingMode.UP));
    }

    @Test
    void a_sum_of_nothing_is_zero() {
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
        assertThat(Money.sum(List.of(Money.ofFen(1), Money.ofFen(2)))).isEqualTo(Money.ofFen(3));
    }

    @Test
    void signs_are_told_apart() {
        assertThat(Money.ofFen(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ofFen(1).isZero()).isFalse();
        assertThat(Money.ofFen(1).isPositive()).isTrue();
        assertThat(Money.ofFen(1).negated()).isEqualTo(Money.ofFen(-1));
        assertThat(Money.ofFen(1).isLessThan(Money.ofFen(2))).isTrue();
        assertThat(Money.ofFen(2).isLessThan(Money.ofFen(2))).isFalse();
    }

    @Test
    void amounts_are_ordered_by_what_they_are_worth() {
        assertThat(Money.ofFen(-300)).isLessThan(Money.ofFen(-2));
        assertThat(Money.ofFen(10)).isGreaterThan(Money.ofFen(9)).isEqualByComparingTo(Money.ofYuan("0.1"));
    }

    @Test
    void forty_characters_are_read_and_one_more_is_not() {
        assertThat(Money.ofYuan("0".repeat(38) + "12")).isEqualTo(Money.ofYuan("12"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofYuan("0".repeat(39) + "12"));
    }

    @Test
    void factors_are_taken_up_to_the_stated_places() {
        assertThat(Money.ofFen(1).times(new BigDecimal("1E+18"), RoundingMode.UNNECESSARY))
                .isEqualTo(Money.ofFen(1_000_000_000_000_000_000L));
        assertThat(Money.ofFen(1).times(new BigDecimal("1E-40"), RoundingMode.UP))
                .isEqualTo(Money.ofFen(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ZERO.times(new BigDecimal("1E+19"), RoundingMode.UP));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ZERO.times(new BigDecimal("1E-41"), RoundingMode.UP));
    }

    @Test
    void text_always_has_two_places() {
        assertThat(Money.ofYuan("860")).hasToString("860.00 CNY");
        assertThat(Money.ofFen(-5).toPlainString()).isEqualTo("-0.05");
    }

    @Test
    void json_is_a_string_in_yuan() throws Exception {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(Money.ofYuan("860"))).isEqualTo("\"860.00\"");
        assertThat(json.readValue("\"860.00\"", Money.class)).isEqualTo(Money.ofYuan("860"));
    }

    /** The first six are the worked cases of the rules on filling in bills; the rest are written by hand after them. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "1234.56, 壹仟贰佰叁拾肆元伍角陆分",
        "0, 零元整",
        "0.50, 伍角",
        "0.05, 伍分",
        "10, 壹拾元整",
        "860, 捌佰陆拾元整",
        "10500, 壹万零伍佰元整",
        "11000, 壹万壹仟元整",
        "100000000, 壹亿元整",
        "100010500, 壹亿零壹万零伍佰元整",
        "1000000000001, 壹万亿零壹元整",
        "-20.03, 负贰拾元零叁分"
    })
    void capitals_follow_the_rules_for_bills(String yuan, String capitals) {
        assertThat(Money.ofYuan(yuan).inChineseCapitals()).isEqualTo(capitals);
    }
}
