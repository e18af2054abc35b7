package org.lowbao.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.lowbao.benchmarks.national.ColdLoading;
import org.lowbao.benchmarks.national.NationalWays;
import org.lowbao.benchmarks.national.PolicyWays;
import org.lowbao.benchmarks.turns.Tables;
import org.lowbao.benchmarks.turns.Way;
import org.lowbao.benchmarks.yardstick.YardstickWays;

/**
 * Measures in turns and in one process, in processor time of the thread: whatever else a machine does then meets all
 * alike, which a run of JMH on a shared machine cannot promise. Every way is first warmed up alone, as {@link Way#warmUp}
 * says. Prints the tables of docs/performance.md.
 */
public final class RuleBenchmarks {

    private static final int FRESH_PROCESSES = 5;

    private RuleBenchmarks() {}

    /** @param arguments seconds of warm-up for each way, 20 by default; turns, 60 by default */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double warmUpSeconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 20;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var tables = new Tables(out, warmUpSeconds, turns);
        out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        tables.printCompared("yardstick", YardstickWays.all());
        tables.printCompared("shipped rules", NationalWays.all());
        tables.print("policies", PolicyWays.all());
        printCold(out, ColdLoading.millis(FRESH_PROCESSES));
    }

    private static void printCold(PrintStream out, List<Double> millis) {
        out.printf(
                Locale.ROOT,
                "The first load in a fresh JVM: %.0f ms on the wall, median of %d (%.0f to %.0f)%n",
                millis.get(millis.size() / 2),
                millis.size(),
                millis.get(0),
                millis.get(millis.size() - 1));
    }
}
