package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers that lead to the same, from the least tried to the greatest.
 *
 * @param standing what they lead to
 */
record Stretch(Object from, Object to, Standing standing) {

    /** Returns its two ends, which stand for all of it; one if they are the same. */
    Set<Object> ends() {
        var ends = new LinkedHashSet<>();
        ends.add(from);
        ends.add(to);
        return ends;
    }

    /** Finds a value between two; the same as the lower one if they are neighbours. */
    @FunctionalInterface
    interface Middle<T> {
        T of(T low, T high);
    }

    /**
     * Cuts an ordered range where what follows changes. Between two neighbours of {@code tried} that differ the cut is
     * found to the last step; what lies between two that agree is taken to agree.
     *
     * @param tried at least one
     */
    static <T extends Comparable<? super T>> List<Stretch> cut(
            List<T> tried, Middle<T> middle, Function<T, Standing> leading) {
        var known = new TreeMap<T, Standing>();
        tried.forEach(value -> known.put(value, leading.apply(value)));
        List<T> values = List.copyOf(known.keySet());
        for (int i = 1; i < values.size(); i++) {
            halve(values.get(i - 1), values.get(i), middle, leading, known);
        }
        return merged(known);
    }

    private static <T extends Comparable<? super T>> void halve(
            T low, T high, Middle<T> middle, Function<T, Standing> leading, Map<T, Standing> known) {
        if (!leadsToSame(known, low, high)) {
            T between = middle.of(low, high);
            if (between.compareTo(low) > 0) {
                known.put(between, leading.apply(between));
                halve(low, between, middle, leading, known);
                halve(between, high, middle, leading, known);
            }
        }
    }

    private static <T> boolean leadsToSame(Map<T, Standing> known, T one, T other) {
        Standing standing = known.get(one);
        return standing != null && standing.equals(known.get(other));
    }

    private static <T> List<Stretch> merged(TreeMap<T, Standing> known) {
        var stretches = new ArrayList<Stretch>();
        known.forEach((value, standing) -> {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).standing.equals(standing)) {
                stretches.set(last, new Stretch(stretches.get(last).from, value, standing));
            } else {
                stretches.add(new Stretch(value, value, standing));
            }
        });
        return stretches;
    }
}
