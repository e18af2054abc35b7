package org.lowbao.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stays of one person who was recorded twice. */
class StayTest {

    private static final Instant AT = Instant.parse("2026-06-01T04:00:00Z");

    private static Stay stay(int from, int until) {
        return lasting(from).endedBy(new Leaving(day(until), LeavingCause.OTHER), AT);
    }

    private static Stay lasting(int from) {
        return Stay.begunBy(Joining.withNothing(day(from), JoiningCause.OTHER), AT);
    }

    private static LocalDate day(int ofMay) {
        return LocalDate.of(2026, 5, ofMay);
    }

    private static List<Optional<LocalDate>> ends(Stay... stays) {
        return Stay.joined(Stream.of(stays)).stream()
                .map(stay -> stay.leaving().map(Leaving::on))
                .toList();
    }

    @Test
    void that_touch_are_one_and_those_with_a_day_between_are_two() {
        assertThat(ends(stay(1, 10), stay(10, 20))).containsExactly(Optional.of(day(20)));
        assertThat(ends(stay(1, 10), stay(11, 20))).containsExactly(Optional.of(day(10)), Optional.of(day(20)));
    }

    @Test
    void that_overlap_end_with_the_later_of_both() {
        assertThat(ends(stay(1, 20), stay(5, 10))).containsExactly(Optional.of(day(20)));
        assertThat(ends(stay(1, 10), stay(5, 20))).containsExactly(Optional.of(day(20)));
    }

    @Test
    void last_if_one_of_those_that_overlap_does() {
        assertThat(ends(stay(1, 10), lasting(5))).containsExactly(Optional.empty());
        assertThat(ends(lasting(1), stay(5, 10))).containsExactly(Optional.empty());
    }

    @Test
    void are_ordered_by_their_first_day_and_begin_with_the_earliest() {
        List<Stay> joined = Stay.joined(Stream.of(stay(5, 20), stay(1, 10)));

        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).joining().orElseThrow().on()).isEqualTo(day(1));
        assertThat(Stay.joined(Stream.of(stay(5, 20), Stay.sinceApplication(AT))))
                .containsExactly(Stay.sinceApplication(AT));
    }
}
