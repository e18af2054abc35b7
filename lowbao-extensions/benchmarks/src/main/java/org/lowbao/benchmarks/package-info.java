/**
 * What the stores cost against the same work written by hand: same rows, same checks, same flushes, in turns and in one
 * process. Start with {@link org.lowbao.benchmarks.StorageBenchmarks}.
 */
@NullMarked
package org.lowbao.benchmarks;

import org.jspecify.annotations.NullMarked;
