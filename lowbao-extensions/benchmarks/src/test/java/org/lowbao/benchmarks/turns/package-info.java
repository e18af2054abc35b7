/**
 * Measures in turns and in one process: a {@link org.lowbao.benchmarks.turns.Way} is one way to do the same work, {@link
 * org.lowbao.benchmarks.turns.Tables} measures several and prints them.
 */
@NullMarked
package org.lowbao.benchmarks.turns;

import org.jspecify.annotations.NullMarked;
