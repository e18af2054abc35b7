package org.lowbao.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BandTest {

    private static Optional<Cut> before(String number) {
        return Optional.of(new Cut(new BigDecimal(number), false));
    }

    private static Optional<Cut> after(String number) {
        return Optional.of(new Cut(new BigDecimal(number), true));
    }

    private static Band band(String text) {
        return Band.parse(text).orElseThrow();
    }

    @Test
    void a_band_has_both_its_ends_in_it_unless_it_says_otherwise() {
        assertThat(band("18..59")).isEqualTo(new Band(before("18"), after("59")));
        assertThat(band("1000 .. < 2000")).isEqualTo(new Band(before("1000"), before("2000")));
        assertThat(band("60..")).isEqualTo(new Band(before("60"), Optional.empty()));
        assertThat(band("..17")).isEqualTo(new Band(Optional.empty(), after("17")));
        assertThat(band("< 18")).isEqualTo(new Band(Optional.empty(), before("18")));
        assertThat(band("<=17")).isEqualTo(new Band(Optional.empty(), after("17")));
        assertThat(band("> 59.5")).isEqualTo(new Band(after("59.5"), Optional.empty()));
        assertThat(band(">= 60")).isEqualTo(new Band(before("60"), Optional.empty()));
        assertThat(band("3")).isEqualTo(new Band(before("3"), after("3")));
    }

    @Test
    void what_is_no_band_or_ends_before_it_begins_is_refused() {
        assertThat(List.of("", "..", "a", "5..3", "3..<3", "1..<", "1234567890123", "0.12345", "1,2", "= 3"))
                .allMatch(text -> Band.parse(text).isEmpty());
    }

    @Test
    void a_number_just_before_a_cut_is_not_one_just_after_it() {
        assertThat(new Cut(new BigDecimal("5"), false)).isLessThan(new Cut(new BigDecimal("5.0"), true));
        assertThat(new Cut(new BigDecimal("5"), true)).isEqualTo(new Cut(new BigDecimal("5.0"), true));
        assertThat(new Cut(new BigDecimal("5"), true)).hasSameHashCodeAs(new Cut(new BigDecimal("5.0"), true));
    }

    @Test
    void stretches_lie_between_the_ends_of_bands() {
        Stretches stretches = Stretches.of(List.of(band("0..<6"), band("6..17"), band("> 17")));

        assertThat(stretches.cuts()).hasSize(3);
        assertThat(stretches.first(band("6..17"))).isEqualTo(2);
        assertThat(stretches.last(band("6..17"))).isEqualTo(2);
        assertThat(stretches.first(band("> 17"))).isEqualTo(3);
        assertThat(stretches.last(band("> 17"))).isEqualTo(3);
        assertThat(List.of(stretches.shown(0), stretches.shown(1), stretches.shown(2), stretches.shown(3)))
                .containsExactly("..<0", "0..<6", "6..17", "> 17");
    }
}
