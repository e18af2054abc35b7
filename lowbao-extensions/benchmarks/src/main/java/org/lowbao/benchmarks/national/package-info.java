/**
 * The rules that lowbao ships, the nation's with those of the county that does not exist, and the same written by hand:
 * {@link org.lowbao.benchmarks.national.FamilyByHand} beside {@link org.lowbao.benchmarks.national.ShippedRules}, both on
 * {@link org.lowbao.benchmarks.national.Families}.
 */
@NullMarked
package org.lowbao.benchmarks.national;

import org.jspecify.annotations.NullMarked;
