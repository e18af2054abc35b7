/**
 * What an expression cannot say, written in Java: a {@link org.lowbao.rules.strategy.Strategy} computes a variable that a
 * pack names, from names that the pack hands it. {@link org.lowbao.rules.strategy.Strategies} are those at hand, from the
 * class path or given one by one.
 */
@NullMarked
package org.lowbao.rules.strategy;

import org.jspecify.annotations.NullMarked;
