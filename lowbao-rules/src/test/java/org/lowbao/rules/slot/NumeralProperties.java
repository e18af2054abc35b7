package org.lowbao.rules.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumeralProperties {

    private final Frame frame = new FrameBuilder(new Shape(new int[] {-1}, new int[] {0}), new Codes()).build();

    private String written(BigDecimal number) {
        byte[] into = new byte[3 + Numeral.LONGEST];
        int end = Numeral.write(frame, frame.hold(number), into, 3);
        return new String(into, 3, end - 3, StandardCharsets.US_ASCII);
    }

    private static String writtenAlone(BigDecimal number) {
        byte[] into = new byte[Numeral.LONGEST];
        return new String(into, 0, Numeral.write(number, into, 0), StandardCharsets.US_ASCII);
    }

    @Example
    void zeros_that_say_nothing_are_left_out() {
        assertThat(written(new BigDecimal("700.00"))).isEqualTo("700");
        assertThat(written(new BigDecimal("0.50"))).isEqualTo("0.5");
        assertThat(written(new BigDecimal("-0.05"))).isEqualTo("-0.05");
        assertThat(written(new BigDecimal("-12.340"))).isEqualTo("-12.34");
        assertThat(written(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(written(new BigDecimal("1e3").setScale(0))).isEqualTo("1000");
    }

    @Property(tries = 3000)
    void a_number_reads_back_and_has_one_form(@ForAll("numbers") BigDecimal number) {
        String written = written(number);

        assertThat(new BigDecimal(written)).isEqualByComparingTo(number);
        assertThat(written).matches("0|-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
        assertThat(writtenAlone(number)).isEqualTo(written);
        assertThat(writtenAlone(number.setScale(number.scale() + 2))).isEqualTo(written);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> money =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-10_000_000), BigInteger.valueOf(10_000_000));
        Arbitrary<BigInteger> long60 =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(59).negate(), BigInteger.TEN.pow(59));
        return Arbitraries.oneOf(
                Combinators.combine(money, Arbitraries.integers().between(0, 4)).as(BigDecimal::new),
                Combinators.combine(long60, Arbitraries.integers().between(-40, 40))
                        .as(BigDecimal::new));
    }
}
