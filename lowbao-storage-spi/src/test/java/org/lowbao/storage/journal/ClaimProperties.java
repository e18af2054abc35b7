package org.lowbao.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClaimProperties {

    @Property
    void two_claims_clash_exactly_if_their_subjects_are_one_and_some_point_lies_in_both(
            @ForAll("claims") Claim one, @ForAll("claims") Claim other) {
        boolean shared = IntStream.range(one.from(), one.until())
                .anyMatch(point -> other.from() <= point && point < other.until());

        assertThat(one.clashesWith(other)).isEqualTo(shared && one.subject().equals(other.subject()));
        assertThat(other.clashesWith(one)).isEqualTo(one.clashesWith(other));
        assertThat(one.clashesWith(one)).isTrue();
    }

    @Example
    void a_claim_without_an_end_clashes_with_everything_later() {
        var open = new Claim("s", 5, Claim.OPEN);

        assertThat(open.clashesWith(new Claim("s", 1_000_000, 1_000_001))).isTrue();
        assertThat(open.clashesWith(new Claim("s", 4, 5))).isFalse();
    }

    @Example
    void an_empty_or_backward_interval_is_no_claim() {
        assertThatThrownBy(() -> new Claim("s", 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claim("s", 6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claim("", 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Claim> claims() {
        return Combinators.combine(
                        Arbitraries.of("s", "t"),
                        Arbitraries.integers().between(-10, 10),
                        Arbitraries.integers().between(1, 10))
                .as((subject, from, length) -> new Claim(subject, from, from + length));
    }
}
