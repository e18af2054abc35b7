/**
 * Other engines on the yardstick's policy, and the measurements: {@link
 * org.lowbao.benchmarks.yardstick.YardstickBenchmark} for times, {@link org.lowbao.benchmarks.yardstick.YardstickTest}
 * for results and bytes.
 */
@NullMarked
package org.lowbao.benchmarks.yardstick;

import org.jspecify.annotations.NullMarked;
