package org.lowbao.benchmarks.national;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.inquiry.Inquiry;
import org.lowbao.rules.inquiry.Prospect;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.reform.CaseFacts;
import org.lowbao.rules.reform.Comparison;
import org.lowbao.rules.reform.Reform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with whole policies: loading, laying a reform over one, comparing both, and asking for the next fact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolicyBenchmark {

    private final ShippedRules rules = new ShippedRules();
    private final PackSource pack = ShippedRules.reform();
    private final Reform reform = Reform.between(rules.policy(), overlay());
    private final FactSheet[] sheets = Families.all().stream().map(rules::sheet).toArray(FactSheet[]::new);
    private int next;

    private FactSheet next() {
        return sheets[next++ & Families.COUNT - 1];
    }

    /** The nation's pack and a county's, read and compiled. */
    @Benchmark
    public CompiledPolicy loading() {
        return ShippedRules.compiled();
    }

    /** A reform laid over them. */
    @Benchmark
    public CompiledPolicy overlay() {
        return PolicyCompiler.overlay(rules.policy(), pack).orElseThrow();
    }

    /** One case, before and after, bound anew. */
    @Benchmark
    public Comparison reform() {
        return reform.compare(new CaseFacts("case", next()), ShippedRules.MONTH, ShippedRules.KNOWN_ON);
    }

    /** The next fact to ask for, three being unknown. */
    @Benchmark
    public Optional<Prospect> inquiry() {
        return Inquiry.into(OpenCases.of(next()), rules.policy(), ShippedRules.MONTH, ShippedRules.KNOWN_ON)
                .next();
    }
}
