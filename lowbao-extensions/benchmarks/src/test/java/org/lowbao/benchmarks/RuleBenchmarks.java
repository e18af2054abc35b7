package org.lowbao.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lowbao.benchmarks.turns.Tables;
import org.lowbao.benchmarks.turns.Way;
import org.lowbao.benchmarks.yardstick.YardstickWays;

/**
 * Measures in turns and in one process, in processor time of the thread: whatever else a machine does then meets all
 * alike, which a run of JMH on a shared machine cannot promise. Every way is first warmed up alone, as {@link Way#warmUp}
 * says. Prints the tables of docs/performance.md.
 */
public final class RuleBenchmarks {

    private RuleBenchmarks() {}

    /** @param arguments seconds of warm-up for each way, 20 by default; turns, 60 by default */
    public static void main(String[] arguments) {
        double warmUpSeconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 20;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var tables = new Tables(out, warmUpSeconds, turns);
        out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        tables.printCompared("yardstick", YardstickWays.all());
    }
}
