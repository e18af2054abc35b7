package org.lowbao.benchmarks.yardstick;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.PolicyCompiler;

/**
 * Measures the engines in turns and in one process, in processor time of the thread: whatever else a machine does then
 * meets all alike, which a run of JMH on a shared machine cannot promise. Prints a table; the argument is the number of
 * turns.
 */
public final class YardstickInTurns {

    private static final int OPERATIONS = 4 * Households.COUNT;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One way to determine, and what it took in each turn. */
    private static final class Way {
        private final String name;
        private final IntFunction<Object> operation;
        private final List<Double> nanos = new ArrayList<>();
        private long bytes;
        private @Nullable Object last;

        Way(String name, IntFunction<Object> operation) {
            this.name = name;
            this.operation = operation;
        }

        void turn(int operations) {
            long thread = Thread.currentThread().getId();
            long before = THREADS.getThreadAllocatedBytes(thread);
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < operations; i++) {
                last = operation.apply(i & Households.COUNT - 1);
            }
            nanos.add((THREADS.getCurrentThreadCpuTime() - start) / (double) operations);
            bytes = (THREADS.getThreadAllocatedBytes(thread) - before) / operations;
        }

        /** The median of the second half: by then all is compiled. */
        double median() {
            double[] warm = nanos.subList(nanos.size() / 2, nanos.size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            Arrays.sort(warm);
            return warm[warm.length / 2];
        }
    }

    private YardstickInTurns() {}

    public static void main(String[] arguments) {
        int turns = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
        Engines.requireEqualResults();
        List<Way> ways = ways();
        for (int turn = 0; turn < turns; turn++) {
            for (Way way : ways) {
                way.turn(OPERATIONS);
            }
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double byHand = ways.get(0).median();
        out.println("| one determination | ns of processor | × by hand | bytes |\n|---|---|---|---|");
        for (Way way : ways) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %,d |%n",
                    way.name,
                    way.median(),
                    way.median() / byHand,
                    way.bytes);
        }
        loading(out);
    }

    private static List<Way> ways() {
        Household[] households = Households.all().toArray(Household[]::new);
        var lowbao = new Lowbao();
        Lowbao.Bound[] bound = Households.all().stream().map(lowbao::bind).toArray(Lowbao.Bound[]::new);
        return List.of(
                new Way("by hand, BigDecimal, no trace", i -> DecimalByHand.determine(households[i])),
                new Way("by hand, fen in a long, no trace", i -> FenByHand.determine(households[i])),
                new Way("lowbao, compact trace", i -> bound[i].determine()),
                new Way("lowbao, compact trace, result read", i -> Lowbao.result(bound[i].determine())),
                new Way("lowbao, binding the facts of one household", i -> lowbao.bind(households[i])),
                new Way("lowbao, expanded trace in two languages", i -> expanded(bound[i].determine())),
                new Way("Aviator 5.4.3", i -> AviatorByExpressions.determine(households[i])),
                new Way("Drools 10.2.0", i -> DroolsByRules.determine(households[i])));
    }

    private static Object expanded(Evaluation evaluation) {
        return List.of(evaluation.conclusion(), evaluation.findings(), evaluation.trace());
    }

    private static void loading(PrintStream out) {
        var loading = new Way(
                "", i -> PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty())));
        for (int turn = 0; turn < 60; turn++) {
            loading.turn(1);
        }
        out.printf(
                Locale.ROOT,
                "%nLoading the national pack and a county's: %.1f ms warm, %.1f ms the first time in this process%n",
                loading.median() / 1e6,
                loading.nanos.get(0) / 1e6);
    }
}
