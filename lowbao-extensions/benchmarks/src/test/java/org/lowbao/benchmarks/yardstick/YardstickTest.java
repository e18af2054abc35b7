package org.lowbao.benchmarks.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lowbao.benchmarks.turns.Way;

class YardstickTest {

    /** The most bytes that the compact trace of a determination may take, on average over the households. */
    private static final long MOST_BYTES = 1_200;

    private static final int ROUNDS = 200;

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
        var compact = new Way("compact", bound.length, i -> bound[i].determine());
        compact.count(1);

        compact.count(ROUNDS);

        assertThat(compact.bytes()).isBetween(1L, MOST_BYTES);
    }
}
