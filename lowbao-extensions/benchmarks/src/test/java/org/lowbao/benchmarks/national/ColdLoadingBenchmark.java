package org.lowbao.benchmarks.national;

import java.util.concurrent.TimeUnit;
import org.lowbao.rules.engine.CompiledPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first load of the shipped packs in a fresh JVM. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdLoadingBenchmark {

    /** The nation's pack and a county's, read and compiled. */
    @Benchmark
    public CompiledPolicy firstLoad() {
        return ShippedRules.compiled();
    }
}
