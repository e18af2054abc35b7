package org.lowbao.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneyProperties {

    @Property(tries = 300)
    void splitting_loses_no_fen_and_favours_no_head_by_more_than_one(
            @ForAll @LongRange(min = -100_000_000_00L, max = 100_000_000_00L) long fen,
            @ForAll @IntRange(min = 1, max = 30) int heads) {
        List<Money> shares = new Money(fen).split(heads);

        assertThat(shares).hasSize(heads);
        assertThat(Money.sum(shares)).isEqualTo(new Money(fen));
        Money least = shares.stream().min(Money::compareTo).orElseThrow();
        Money most = shares.stream().max(Money::compareTo).orElseThrow();
        assertThat(most.minus(least)).isLessThanOrEqualTo(new Money(1));
    }

    @Property(tries = 300)
    void what_is_written_is_read_back(@ForAll long fen) {
        Money money = new Money(fen);

        assertThat(Money.ofYuan(money.toPlainString())).isEqualTo(money);
        assertThat(Money.ofYuan(money.toYuan())).isEqualTo(money);
        assertThat(money.toYuan().scale()).isEqualTo(2);
    }

    @Property(tries = 300)
    void rounding_to_a_unit_gives_a_multiple_less_than_one_unit_away(
            @ForAll @LongRange(min = -1_000_000_00L, max = 1_000_000_00L) long fen,
            @ForAll @LongRange(min = 1, max = 1000) long unit,
            @ForAll RoundingMode rounding) {
        if (rounding == RoundingMode.UNNECESSARY) {
            return;
        }
        Money rounded = new Money(fen).rounded(new Money(unit), rounding);

        assertThat(rounded.fen() % unit).isZero();
        assertThat(Math.abs(rounded.fen() - fen)).isLessThan(unit);
    }

    @Property(tries = 300)
    void a_whole_factor_is_the_same_by_either_way(
            @ForAll @LongRange(min = -1_000_000_00L, max = 1_000_000_00L) long fen,
            @ForAll @IntRange(min = -100, max = 100) int factor) {
        assertThat(new Money(fen).times(BigDecimal.valueOf(factor), RoundingMode.UNNECESSARY))
                .isEqualTo(new Money(fen).times(factor));
    }

    @Property(tries = 1000)
    void capitals_say_exactly_the_amount(@ForAll @LongRange(min = 0, max = 1_000_000_000_000_00L) long fen) {
        capitals_read_back(fen);
    }

    @Property(tries = 1000)
    void capitals_say_exactly_an_amount_full_of_zeros(
            @ForAll @IntRange(min = 1, max = 999) int digits, @ForAll @IntRange(max = 14) int zeros) {
        capitals_read_back(digits * (long) Math.pow(10, zeros));
    }

    @Example
    void capitals_say_exactly_the_largest_amount() {
        capitals_read_back(Long.MAX_VALUE);
    }

    private static void capitals_read_back(long fen) {
        String capitals = new Money(fen).inChineseCapitals();

        assertThat(fenOf(capitals)).isEqualTo(fen);
        assertThat(capitals).doesNotContain("零零").matches(".*(元整|角|分)");
    }

    /** A reader that shares nothing with the writer: digits collect places, and 万 and 亿 lift what stands before. */
    private static long fenOf(String capitals) {
        int yuan = capitals.indexOf('元');
        long fen = yuan < 0 ? 0 : 100 * numberOf(capitals.substring(0, yuan));
        long digit = 0;
        for (char c : capitals.substring(yuan + 1).toCharArray()) {
            switch (c) {
                case '角' -> fen += 10 * digit;
                case '分' -> fen += digit;
                default -> digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            }
        }
        return fen;
    }

    private static long numberOf(String text) {
        for (String lift : List.of("亿", "万")) {
            int at = text.lastIndexOf(lift);
            if (at >= 0) {
                long times = lift.equals("亿") ? 100_000_000 : 10_000;
                return numberOf(text.substring(0, at)) * times + numberOf(text.substring(at + 1));
            }
        }
        long sum = 0;
        long digit = 0;
        for (char c : text.toCharArray()) {
            switch (c) {
                case '拾' -> sum += 10 * digit;
                case '佰' -> sum += 100 * digit;
                case '仟' -> sum += 1000 * digit;
                default -> {
                    digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
                    continue;
                }
            }
            digit = 0;
        }
        return sum + digit;
    }
}
