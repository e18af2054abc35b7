package org.lowbao.benchmarks.yardstick;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.Trace;
import org.lowbao.rules.record.DecisionRecord;
import org.lowbao.rules.record.FactsDigest;
import org.lowbao.rules.record.RecordForm;
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

/**
 * One determination of the yardstick's policy by each engine, going round its households. Before anything is timed every
 * engine has given the same results. Each is warmed up for twenty seconds, which the slow ones need.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class YardstickBenchmark {

    private final Household[] households = Households.all().toArray(Household[]::new);
    private final Lowbao lowbao = new Lowbao();
    private final Lowbao.Bound[] bound =
            Households.all().stream().map(lowbao::bind).toArray(Lowbao.Bound[]::new);
    private final FactSheet[] sheets =
            Households.all().stream().map(HouseholdSheet::of).toArray(FactSheet[]::new);
    private final FactsDigest[] digests =
            Arrays.stream(sheets).map(FactsDigest::of).toArray(FactsDigest[]::new);
    private final RecordForm form = RecordForm.of(bound[0].determine().policy());
    private int next;

    @Setup
    public void compare() {
        Engines.requireEqualResults();
    }

    private int next() {
        return next++ & Households.COUNT - 1;
    }

    /** The slots filled from facts that were bound before: the compact trace. */
    @Benchmark
    public Evaluation lowbaoCompact() {
        return bound[next()].determine();
    }

    /** The same, and the result read out of the slots. */
    @Benchmark
    public Result lowbaoResult() {
        return Lowbao.result(bound[next()].determine());
    }

    /** The facts of a household written into slots. */
    @Benchmark
    public Lowbao.Bound lowbaoBinding() {
        return lowbao.bind(households[next()]);
    }

    /** The expanded trace, as numbers: what each variable was computed from. */
    @Benchmark
    public Trace lowbaoTrace() {
        return bound[next()].determine().trace();
    }

    /** Conclusion, findings in two languages, and every variable with its inputs and rows, as text. */
    @Benchmark
    public List<Object> lowbaoText() {
        Evaluation evaluation = bound[next()].determine();
        return List.of(evaluation.conclusion(), evaluation.findings(), List.copyOf(evaluation.trace()));
    }

    /** The same as a decision record in JSON; the digest of the facts was taken before. */
    @Benchmark
    public DecisionRecord lowbaoRecord() {
        int household = next();
        return form.record(bound[household].determine(), digests[household]);
    }

    /** The digest of a household's facts. */
    @Benchmark
    public FactsDigest lowbaoDigest() {
        return FactsDigest.of(sheets[next()]);
    }

    @Benchmark
    public Result byHandDecimal() {
        return DecimalByHand.determine(households[next()]);
    }

    @Benchmark
    public Result byHandFen() {
        return FenByHand.determine(households[next()]);
    }

    @Benchmark
    public Result aviator() {
        return AviatorByExpressions.determine(households[next()]);
    }

    @Benchmark
    public Result droolsOneObjectPooled() {
        return DroolsByRules.inPooledSession(households[next()]);
    }

    @Benchmark
    public Result droolsOneObject() {
        return DroolsByRules.inNewSession(households[next()]);
    }

    @Benchmark
    public Result droolsFactsPooled() {
        return DroolsByFacts.inPooledSession(households[next()]);
    }

    @Benchmark
    public Result droolsFacts() {
        return DroolsByFacts.inNewSession(households[next()]);
    }

    @Benchmark
    public Result dmn() {
        return DmnByDecisions.determine(households[next()]);
    }
}
