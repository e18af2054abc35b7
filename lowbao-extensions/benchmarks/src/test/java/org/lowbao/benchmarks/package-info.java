/**
 * That the measuring itself is right, and what the rules cost: {@link org.lowbao.benchmarks.RuleBenchmarks} prints the
 * tables of docs/performance.md.
 */
@NullMarked
package org.lowbao.benchmarks;

import org.jspecify.annotations.NullMarked;
