package org.lowbao.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the result for one kind of store line by line, as it comes; times are microseconds for one operation. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out, String title) {
        this.out = out;
        out.println("### " + title);
        out.println();
        out.println("| what | ours, µs | by hand, µs | measured | target | |");
        out.println("|---|---|---|---|---|---|");
    }

    void add(Comparison line) {
        out.println(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s | %s | %s |",
                line.what(),
                line.oursNanos() / 1_000,
                line.rawNanos() / 1_000,
                line.measured(),
                line.target().words(),
                line.verdict()));
    }
}
