package org.lowbao.core.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulingTest {

    private static final Refusal NO = Refusal.of(RefusalCode.REASON_MISSING);

    @Test
    void what_is_permitted_goes_on_and_what_is_refused_stays_so() {
        assertThat(Ruling.permitted(2)
                        .then(value -> Ruling.permitted(value + 1))
                        .toOptional())
                .contains(3);
        assertThat(Ruling.permitted(2).then(value -> Ruling.refused(NO)).reasons())
                .containsExactly(NO);
        assertThat(Ruling.<Integer>refused(NO)
                        .then(value -> Ruling.permitted(value + 1))
                        .reasons())
                .containsExactly(NO);
    }

    @Test
    void no_reason_means_permitted_and_a_refusal_has_one() {
        assertThat(Ruling.unless(List.of(), "yes").toOptional()).contains("yes");
        assertThat(Ruling.unless(List.of(NO), "yes").toOptional()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ruling.Refused<>(List.of()));
    }
}
