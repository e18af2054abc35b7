package org.lowbao.benchmarks;

import java.util.Arrays;

/**
 * Does two things in turns and takes the median of each, so that whatever else the machine does meets both alike. Which
 * one is first changes every time.
 */
final class Turns {

    /** The same work twice, prepared but not yet done. */
    record Pair(Work ours, Work raw) {}

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }

    /** What is not. */
    interface Preparation {
        Pair pair(int turn) throws Exception;
    }

    private Turns() {}

    /**
     * @param warmUp turns that are not counted
     * @param counted turns that are
     * @param operations how many operations one work does; times are told for one
     */
    static Comparison compare(
            String what, Target target, int warmUp, int counted, int operations, Preparation preparation)
            throws Exception {
        double[] ours = new double[counted];
        double[] raw = new double[counted];
        for (int turn = 0; turn < warmUp + counted; turn++) {
            Pair pair = preparation.pair(turn);
            boolean oursFirst = turn % 2 == 0;
            double first = nanos(oursFirst ? pair.ours() : pair.raw()) / (double) operations;
            double second = nanos(oursFirst ? pair.raw() : pair.ours()) / (double) operations;
            if (turn >= warmUp) {
                ours[turn - warmUp] = oursFirst ? first : second;
                raw[turn - warmUp] = oursFirst ? second : first;
            }
        }
        return new Comparison(what, median(ours), median(raw), target);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long nanos(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
