package org.lowbao.benchmarks;

import java.util.List;
import java.util.Locale;

/** The result for one kind of store. */
record Table(String title, List<Comparison> lines) {

    /** Returns a heading and a table; times are microseconds for one operation. */
    String markdown() {
        var text = new StringBuilder("### " + title + "\n\n");
        text.append("| what | ours, µs | by hand, µs | measured | target | |\n|---|---|---|---|---|---|\n");
        for (Comparison line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %s | %s | %s |%n",
                    line.what(),
                    line.oursNanos() / 1_000,
                    line.rawNanos() / 1_000,
                    line.measured(),
                    line.target().words(),
                    line.verdict()));
        }
        return text.toString();
    }
}
