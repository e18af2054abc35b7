package org.lowbao.benchmarks.turns;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures ways in turns, and prints a line for each. */
public final class Tables {

    private static final int ROUNDS_COUNTED = 3;

    private final PrintStream out;
    private final double warmUpSeconds;
    private final int turns;

    /**
     * @param warmUpSeconds for each way alone, before the turns; more if it still gets faster
     * @param turns which way is first changes from one to the next
     */
    public Tables(PrintStream out, double warmUpSeconds, int turns) {
        this.out = out;
        this.warmUpSeconds = warmUpSeconds;
        this.turns = turns;
    }

    /** Measures ways to do the same; all are told as multiples of what the first takes. */
    public void printCompared(String title, List<Way> ways) {
        measure(ways);
        double first = ways.get(0).nanos();
        head(title, "× by hand");
        ways.forEach(way -> line(way, String.format(Locale.ROOT, " %,.2f |", way.nanos() / first)));
        out.println();
    }

    /** Measures ways that have nothing to do with each other. */
    public void print(String title, List<Way> ways) {
        measure(ways);
        head(title);
        ways.forEach(way -> line(way, ""));
        out.println();
    }

    private void measure(List<Way> ways) {
        ways.forEach(way -> way.warmUp(warmUpSeconds));
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < ways.size(); i++) {
                ways.get((turn + i) % ways.size()).turn();
            }
        }
        ways.forEach(way -> way.count(ROUNDS_COUNTED));
    }

    private void head(String title, String... compared) {
        var columns = new ArrayList<>(List.of(title, "µs of processor"));
        columns.addAll(List.of(compared));
        columns.addAll(List.of("bytes", "warm-up, s", "target", ""));
        out.println("| " + String.join(" | ", columns) + " |");
        out.println("|" + "---|".repeat(columns.size()));
    }

    private void line(Way way, String compared) {
        Goal goal = way.goal();
        out.printf(
                Locale.ROOT,
                "| %s | %,.2f |%s %,d | %.0f | %s | %s |%n",
                way.name(),
                way.nanos() / 1e3,
                compared,
                way.bytes(),
                way.warmUpSeconds(),
                goal == null ? "" : goal.words(),
                goal == null ? "" : goal.verdict(way));
    }
}
