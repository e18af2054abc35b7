package org.lowbao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lowbao.benchmarks.Turns.Pair;

class TurnsTest {

    @Test
    void the_side_that_is_first_changes_with_every_turn() throws Exception {
        var done = new ArrayList<String>();

        Turns.compare(
                "order",
                Target.NONE,
                1,
                2,
                1,
                turn -> new Pair(() -> done.add("ours " + turn), () -> done.add("raw " + turn)));

        assertThat(done).containsExactly("ours 0", "raw 0", "raw 1", "ours 1", "ours 2", "raw 2");
    }

    @Test
    void the_median_is_the_middle_or_between_the_two_in_the_middle() {
        assertThat(Turns.median(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Turns.median(new double[] {9, 1, 5, 7})).isEqualTo(6);
    }

    @Test
    void time_and_throughput_are_judged_by_their_own_bound() {
        // 1.25 times the time is 80 % of the throughput
        var atBound = new Comparison("bound", 1250, 1000, Target.timeAtMost(1.25));
        var share = new Comparison("share", 1250, 1000, Target.throughputAtLeast(0.8));
        var slow = new Comparison("slow", 1500, 1000, Target.throughputAtLeast(0.7));

        assertThat(atBound.measured() + " " + atBound.verdict()).isEqualTo("1.25 × met");
        assertThat(share.measured() + " " + share.verdict()).isEqualTo("80 % met");
        assertThat(slow.measured() + " " + slow.verdict()).isEqualTo("67 % MISSED");
        assertThat(new Comparison("told", 5, 1, Target.NONE).verdict()).isEmpty();
    }

    @Test
    void a_table_has_a_line_for_each_comparison_in_microseconds() {
        var bytes = new ByteArrayOutputStream();
        var table = new Table(new PrintStream(bytes, true, StandardCharsets.UTF_8), "a store");

        table.add(new Comparison("a step", 2_500, 2_000, Target.timeAtMost(1.3)));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("### a store")
                .contains("| a step | 2.5 | 2.0 | 1.25 × | ≤ 1.30 × | met |");
    }
}
