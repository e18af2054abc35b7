package org.lowbao.benchmarks.turns;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a way has to show.
 *
 * @param words as printed
 * @param measured what is held against the bound
 * @param bound the limit, which still meets it
 * @param least whether less than the bound misses, and not more
 * @param unit what is measured is printed with it
 */
public record Goal(String words, ToDoubleFunction<Way> measured, double bound, boolean least, String unit) {

    /** To take at most that many times what another takes. */
    public static Goal timesAtMost(double times, Way other) {
        return new Goal(
                String.format(Locale.ROOT, "≤ %.1f × by hand", times),
                way -> way.nanos() / other.nanos(),
                times,
                false,
                "×");
    }

    /** That ours is at least that many times as fast. */
    public static Goal oursFasterBy(double times, Way ours) {
        return new Goal(
                String.format(Locale.ROOT, "≥ %.0f × ours", times),
                way -> way.nanos() / ours.nanos(),
                times,
                true,
                "×");
    }

    /** To take at most that many milliseconds. */
    public static Goal millisAtMost(double millis) {
        return new Goal(String.format(Locale.ROOT, "≤ %.0f ms", millis), way -> way.nanos() / 1e6, millis, false, "ms");
    }

    String verdict(Way way) {
        double value = measured.applyAsDouble(way);
        boolean met = least ? value >= bound : value <= bound;
        return String.format(Locale.ROOT, "%s: %.2f %s", met ? "met" : "**missed**", value, unit);
    }
}
