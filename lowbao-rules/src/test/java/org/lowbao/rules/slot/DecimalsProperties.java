package org.lowbao.rules.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What is computed in a {@code long} is what {@link BigDecimal} computes, to the last digit of the scale. */
class DecimalsProperties {

    private static final int TRIES = 5000;

    private final Frame frame = new FrameBuilder(new Shape(new int[] {-1}, new int[] {0}), new Codes()).build();

    @Property(tries = TRIES)
    void a_number_is_held_as_it_is(@ForAll("numbers") BigDecimal a) {
        assertThat(frame.number(frame.hold(a))).isEqualTo(a);
    }

    @Property(tries = TRIES)
    void sums_differences_and_products_are_exact(@ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        long first = frame.hold(a);
        long second = frame.hold(b);

        assertThat(value(Decimals.add(frame, first, second))).isEqualTo(Numbers.bounded(a.add(b)));
        assertThat(value(Decimals.subtract(frame, first, second))).isEqualTo(Numbers.bounded(a.subtract(b)));
        assertThat(value(Decimals.multiply(frame, first, second))).isEqualTo(Numbers.bounded(a.multiply(b)));
        assertThat(value(Decimals.negate(frame, first))).isEqualTo(a.negate());
    }

    @Property(tries = TRIES)
    void comparisons_are_exact(@ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        assertThat(Decimals.compare(frame, frame.hold(a), frame.hold(b))).isEqualTo(a.compareTo(b));
        assertThat(Decimals.isZero(frame, frame.hold(a))).isEqualTo(a.signum() == 0);
    }

    @Property(tries = TRIES)
    void quotients_are_rounded_once_from_the_exact_value(
            @ForAll("numbers") BigDecimal dividend,
            @ForAll("numbers") BigDecimal divisor,
            @ForAll("steps") BigDecimal step,
            @ForAll("roundings") RoundingMode rounding) {
        long rounded = Decimals.round(frame, frame.hold(dividend), frame.hold(divisor), frame.hold(step), rounding);

        assertThat(value(rounded)).isEqualTo(Numbers.round(dividend, divisor, step, rounding));
    }

    @Example
    void nothing_shared_out_is_nothing_however_small_the_shares() {
        var least = new BigDecimal("1E-40");

        long rounded = Decimals.round(
                frame, frame.hold(BigDecimal.ZERO), frame.hold(least), frame.hold(least), RoundingMode.FLOOR);

        assertThat(value(rounded)).isEqualTo(new BigDecimal("0E-40"));
        assertThat(Numbers.round(BigDecimal.ZERO, least, least, RoundingMode.FLOOR))
                .isEqualTo(new BigDecimal("0E-40"));
    }

    @Property(tries = TRIES)
    void equal_numbers_have_one_stripped_form(@ForAll("numbers") BigDecimal a, @ForAll("zeros") int zeros) {
        BigDecimal longer = a.setScale(a.scale() + zeros);
        long stripped = Decimals.stripped(frame, frame.hold(a));

        assertThat(frame.number(stripped)).isEqualByComparingTo(a);
        if (!Decimals.isBeside(stripped)) {
            assertThat(Decimals.stripped(frame, frame.hold(longer))).isEqualTo(stripped);
        }
    }

    @Property(tries = 200)
    void what_is_unknown_stays_unknown(@ForAll("numbers") BigDecimal a) {
        long known = frame.hold(a);
        long unknown = Frame.UNKNOWN;

        assertThat(Decimals.add(frame, known, unknown)).isEqualTo(unknown);
        assertThat(Decimals.add(frame, unknown, known)).isEqualTo(unknown);
        assertThat(Decimals.subtract(frame, known, unknown)).isEqualTo(unknown);
        assertThat(Decimals.subtract(frame, unknown, known)).isEqualTo(unknown);
        assertThat(Decimals.multiply(frame, known, unknown)).isEqualTo(unknown);
        assertThat(Decimals.multiply(frame, unknown, known)).isEqualTo(unknown);
        assertThat(Decimals.negate(frame, unknown)).isEqualTo(unknown);
        assertThat(Decimals.stripped(frame, unknown)).isEqualTo(unknown);
        assertThat(Decimals.round(frame, unknown, known, known, RoundingMode.FLOOR))
                .isEqualTo(unknown);
        assertThat(Decimals.round(frame, known, unknown, known, RoundingMode.FLOOR))
                .isEqualTo(unknown);
        assertThat(Decimals.round(frame, known, known, unknown, RoundingMode.FLOOR))
                .isEqualTo(unknown);
    }

    private @Nullable BigDecimal value(long held) {
        return held == Frame.UNKNOWN ? null : frame.number(held);
    }

    /** Sums of money, and numbers at the edges of what a slot, a {@code long} and the bounds take. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> money =
                Arbitraries.longs().between(-100_000_00, 100_000_00).map(BigInteger::valueOf);
        Arbitrary<BigInteger> edges = Combinators.combine(
                        Arbitraries.of(0, 1, 30, 56, 57, 58, 62, 63, 64, 100, 199),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.of(-1, 1))
                .as((power, near, sign) ->
                        BigInteger.TWO.pow(power).add(BigInteger.valueOf(near)).multiply(BigInteger.valueOf(sign)));
        Arbitrary<BigInteger> powers = Arbitraries.integers().between(0, 59).map(BigInteger.TEN::pow);
        Arbitrary<Integer> scales = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(0, 1, 2, 3, 4)),
                Tuple.of(1, Arbitraries.integers().between(-40, 40)));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(3, money), Tuple.of(1, edges), Tuple.of(1, powers)), scales)
                .as(BigDecimal::new);
    }

    @Provide
    Arbitrary<BigDecimal> steps() {
        Arbitrary<BigDecimal> usual = Arbitraries.of("1", "0.1", "0.01", "0.05", "5", "10", "1.00", "0")
                .map(BigDecimal::new);
        return Arbitraries.oneOf(usual, usual, numbers());
    }

    @Provide
    Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_UP);
    }

    @Provide
    Arbitrary<Integer> zeros() {
        return Arbitraries.integers().between(0, 12);
    }
}
