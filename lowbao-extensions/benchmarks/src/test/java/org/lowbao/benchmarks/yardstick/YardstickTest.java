package org.lowbao.benchmarks.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lowbao.rules.engine.Evaluation;

class YardstickTest {

    /** The most bytes that the compact trace of a determination may take, on average over the households. */
    private static final long MOST_BYTES = 1_200;

    private static final int ROUNDS = 200;

    /** Kept where the compiler has to believe that somebody reads it. */
    volatile @Nullable Evaluation last;

    @TestFactory
    Stream<DynamicTest> every_engine_determines_every_household_alike() {
        var expected = Engines.results(DecimalByHand::determine);
        return Engines.all().entrySet().stream()
                .map(engine -> DynamicTest.dynamicTest(
                        engine.getKey(),
                        () -> assertThat(Engines.results(engine.getValue())).isEqualTo(expected)));
    }

    @Test
    void every_outcome_and_every_reason_occurs_often() {
        Map<String, Long> reasons = DecimalByHand.all().stream()
                .flatMap(result -> result.reasons().stream())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));

        assertThat(reasons).containsOnlyKeys("H0", "H1", "H2", "H3", "H5", "H6", "H7");
        assertThat(reasons.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(10));
    }

    /** Bytes, unlike times, are the same on every machine; what is interpreted still takes no less than what is compiled. */
    @Test
    void a_determination_takes_few_bytes() {
        var lowbao = new Lowbao();
        Lowbao.Bound[] bound = Households.all().stream().map(lowbao::bind).toArray(Lowbao.Bound[]::new);
        round(bound);

        long before = allocated();
        for (int i = 0; i < ROUNDS; i++) {
            round(bound);
        }
        long bytes = (allocated() - before) / ((long) ROUNDS * bound.length);

        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }

    private void round(Lowbao.Bound[] bound) {
        for (Lowbao.Bound household : bound) {
            last = household.determine();
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
