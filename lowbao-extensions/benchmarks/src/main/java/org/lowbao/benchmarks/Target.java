package org.lowbao.benchmarks;

import java.util.Locale;

/**
 * What a comparison has to show.
 *
 * @param words as it is printed
 * @param most the most time that ours may take, as a multiple of the other side's
 * @param asShare whether it is told as a share of the other side's throughput, and not as a multiple of its time
 */
record Target(String words, double most, boolean asShare) {

    /** Of what has no target and is told for information. */
    static final Target NONE = new Target("", Double.POSITIVE_INFINITY, false);

    static Target timeAtMost(double times) {
        return new Target(String.format(Locale.ROOT, "≤ %.2f ×", times), times, false);
    }

    static Target throughputAtLeast(double share) {
        return new Target(String.format(Locale.ROOT, "≥ %.0f %%", 100 * share), 1 / share, true);
    }

    String measured(double timeRatio) {
        return asShare
                ? String.format(Locale.ROOT, "%.0f %%", 100 / timeRatio)
                : String.format(Locale.ROOT, "%.2f ×", timeRatio);
    }

    String verdict(double timeRatio) {
        if (Double.isInfinite(most)) {
            return "";
        }
        return timeRatio <= most ? "met" : "MISSED";
    }
}
