/** The shipped rules against the same written by hand, and what is done with whole policies. */
@NullMarked
package org.lowbao.benchmarks.national;

import org.jspecify.annotations.NullMarked;
