package org.lowbao.benchmarks.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {

    @Test
    void a_round_does_each_case_once_in_order() {
        var done = new ArrayList<Integer>();
        var way = new Way("each", 3, i -> done.add(i));

        way.count(2);

        assertThat(done).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void bytes_are_told_for_one_operation() {
        var way = new Way("a kilobyte", 4, i -> new byte[1_000]);

        way.count(1_000);

        // an array has a header of 16 bytes or so
        assertThat(way.bytes()).isBetween(1_000L, 1_100L);
    }

    @Test
    void what_is_exactly_at_its_bound_meets_its_goal() {
        var way = new Way("any", 1, i -> i);

        assertThat(goal(2.0, false).verdict(way)).isEqualTo("met: 2.00 ×");
        assertThat(goal(2.0, true).verdict(way)).isEqualTo("met: 2.00 ×");
        assertThat(goal(1.9, false).verdict(way)).isEqualTo("**missed**: 2.00 ×");
        assertThat(goal(2.1, true).verdict(way)).isEqualTo("**missed**: 2.00 ×");
    }

    private static Goal goal(double bound, boolean least) {
        return new Goal("", way -> 2, bound, least, "×");
    }

    @Test
    void each_kind_of_goal_is_told_in_words() {
        var way = new Way("any", 1, i -> i);

        assertThat(List.of(Goal.timesAtMost(1.5, way), Goal.oursFasterBy(40, way), Goal.millisAtMost(5)))
                .extracting(Goal::words)
                .containsExactly("≤ 1.5 × by hand", "≥ 40 × ours", "≤ 5 ms");
    }
}
