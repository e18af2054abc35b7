package org.lowbao.benchmarks;

/**
 * One line of the result.
 *
 * @param what which work was done
 * @param oursNanos the median time of one operation on our side
 * @param rawNanos the median time of the same operation on the other side
 */
record Comparison(String what, double oursNanos, double rawNanos, Target target) {

    double timeRatio() {
        return oursNanos / rawNanos;
    }

    String measured() {
        return target.measured(timeRatio());
    }

    String verdict() {
        return target.verdict(timeRatio());
    }
}
