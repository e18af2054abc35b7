package org.lowbao.benchmarks.national;

import java.util.concurrent.TimeUnit;
import org.lowbao.rules.engine.BoundFacts;
import org.lowbao.rules.engine.Evaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One determination by the shipped rules, and by the same written by hand, going round the families. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class NationalBenchmark {

    private final ShippedRules rules = new ShippedRules();
    private final Family[] families = Families.all().toArray(Family[]::new);
    private final BoundFacts[] bound = Families.all().stream().map(rules::bind).toArray(BoundFacts[]::new);
    private int next;

    @Setup
    public void compare() {
        NationalWays.requireEqualResults(rules);
    }

    private int next() {
        return next++ & Families.COUNT - 1;
    }

    @Benchmark
    public Evaluation lowbaoCompact() {
        return ShippedRules.determine(bound[next()]);
    }

    @Benchmark
    public Proposal lowbaoResult() {
        return ShippedRules.proposal(ShippedRules.determine(bound[next()]));
    }

    @Benchmark
    public Proposal byHandDecimal() {
        return NationalWays.byHand(families[next()]);
    }
}
