/**
 * Other engines on the yardstick's policy: {@link org.lowbao.benchmarks.yardstick.YardstickWays} for measuring in turns,
 * {@link org.lowbao.benchmarks.yardstick.YardstickBenchmark} for JMH, {@link
 * org.lowbao.benchmarks.yardstick.YardstickTest} for results and bytes.
 */
@NullMarked
package org.lowbao.benchmarks.yardstick;

import org.jspecify.annotations.NullMarked;
