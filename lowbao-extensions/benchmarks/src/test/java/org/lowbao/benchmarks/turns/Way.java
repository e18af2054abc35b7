package org.lowbao.benchmarks.turns;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One way to do the work, on each case of a round, and what it took in each turn. For one thread. */
public final class Way {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A turn is long beside what reading the clock costs. */
    private static final double TURN_NANOS = 20e6;

    private static final double SECOND_NANOS = 1e9;

    private final String name;
    private final int cases;
    private final IntFunction<Object> operation;
    private final List<Double> turns = new ArrayList<>();
    private @Nullable Goal goal;
    private int rounds = 1;
    private double warmUpSeconds;
    private long bytes;

    /** Kept where the compiler has to believe that somebody reads it. */
    private volatile @Nullable Object last;

    /**
     * @param cases how many there are in a round; a round does each once
     * @param operation does the work on a case, from 0
     */
    public Way(String name, int cases, IntFunction<Object> operation) {
        this.name = name;
        this.cases = cases;
        this.operation = operation;
    }

    /** Says what it has to show. */
    public Way toShow(Goal shown) {
        this.goal = shown;
        return this;
    }

    String name() {
        return name;
    }

    @Nullable
    Goal goal() {
        return goal;
    }

    double warmUpSeconds() {
        return warmUpSeconds;
    }

    /** Returns the bytes that one operation allocates, on average over the cases. */
    public long bytes() {
        return bytes;
    }

    /**
     * Runs alone until it has taken that many seconds of processor time and gets no faster: the last fifth of them is less than
     * a twentieth faster than the fifth before. Stops at three times as many.
     */
    void warmUp(double seconds) {
        double slice = seconds / 5;
        double before = Double.POSITIVE_INFINITY;
        double now = slice(slice);
        while (warmUpSeconds < seconds || now < 0.95 * before && warmUpSeconds < 3 * seconds) {
            before = now;
            now = slice(slice);
        }
        rounds = (int) Math.max(1, Math.round(TURN_NANOS / (now * cases)));
    }

    /** Returns the nanoseconds for one operation. */
    private double slice(double seconds) {
        double nanos = 0;
        long operations = 0;
        do {
            nanos += nanosOf(1);
            operations += cases;
        } while (nanos < seconds * SECOND_NANOS);
        warmUpSeconds += nanos / SECOND_NANOS;
        return nanos / operations;
    }

    void turn() {
        turns.add(nanosOf(rounds) / ((double) rounds * cases));
    }

    /** Counts the bytes; they are the same every time, once the code is compiled. */
    public void count(int times) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        nanosOf(times);
        bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / ((long) times * cases);
    }

    private long nanosOf(int times) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < times; round++) {
            for (int i = 0; i < cases; i++) {
                last = operation.apply(i);
            }
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** Returns the median over the turns, in nanoseconds of processor time for one operation. */
    double nanos() {
        double[] sorted = turns.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return name;
    }
}
