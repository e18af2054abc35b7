/** That the measuring itself is right. */
@NullMarked
package org.lowbao.benchmarks;

import org.jspecify.annotations.NullMarked;
