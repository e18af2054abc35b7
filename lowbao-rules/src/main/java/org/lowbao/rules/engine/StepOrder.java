package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.lowbao.rules.fault.At;

/**
 * The order in which steps run: every step after those it needs; among free ones the order of declaration stands.
 *
 * @param steps those that can run at all
 * @param circle one of the circles, if any step waits for itself
 */
record StepOrder(List<Step> steps, Optional<Circle> circle) {

    /**
     * Steps that wait for each other.
     *
     * @param at where one of them is declared
     * @param shown their names, that one first and last
     */
    record Circle(At at, String shown) {}

    static StepOrder of(List<Step> steps) {
        List<TreeSet<Integer>> needs = needs(steps);
        List<List<Integer>> neededBy = turned(needs);
        int[] open = needs.stream().mapToInt(TreeSet::size).toArray();
        var ready = new PriorityQueue<Integer>();
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        var ordered = new ArrayList<Step>();
        for (Integer next = ready.poll(); next != null; next = ready.poll()) {
            ordered.add(steps.get(next));
            for (int waiting : neededBy.get(next)) {
                if (--open[waiting] == 0) {
                    ready.add(waiting);
                }
            }
        }
        return new StepOrder(
                ordered, ordered.size() < steps.size() ? Optional.of(circle(steps, needs, open)) : Optional.empty());
    }

    /** Returns the steps that each step needs. */
    private static List<TreeSet<Integer>> needs(List<Step> steps) {
        Map<List<Integer>, Integer> bySlot = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            bySlot.put(
                    List.of(
                            steps.get(i).symbol().subject(),
                            steps.get(i).symbol().slot()),
                    i);
        }
        var needs = new ArrayList<TreeSet<Integer>>();
        for (Step step : steps) {
            var mine = new TreeSet<Integer>();
            step.dependencies((subject, slot) -> {
                Integer needed = bySlot.get(List.of(subject, slot));
                if (needed != null) {
                    mine.add(needed);
                }
            });
            needs.add(mine);
        }
        return needs;
    }

    /** Returns the steps by which each step is needed. */
    private static List<List<Integer>> turned(List<TreeSet<Integer>> needs) {
        var neededBy = new ArrayList<List<Integer>>();
        needs.forEach(any -> neededBy.add(new ArrayList<>()));
        for (int i = 0; i < needs.size(); i++) {
            int self = i;
            needs.get(i).forEach(needed -> neededBy.get(needed).add(self));
        }
        return neededBy;
    }

    /** Follows needs among those that never became ready until one comes again. */
    private static Circle circle(List<Step> steps, List<TreeSet<Integer>> needs, int[] open) {
        int at = 0;
        while (open[at] == 0) {
            at++;
        }
        var path = new ArrayList<Integer>();
        while (!path.contains(at)) {
            path.add(at);
            at = needs.get(at).stream()
                    .filter(need -> open[need] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
        circle.add(at);
        String shown = String.join(
                " → ",
                circle.stream().map(index -> steps.get(index).symbol().name()).toList());
        return new Circle(steps.get(at).at(), shown);
    }
}
