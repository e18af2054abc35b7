/**
 * The yardstick: one fixed policy with which rule engines are compared. It is a measuring device and no law; its figures
 * are made up.
 *
 * <p>{@link org.lowbao.benchmarks.yardstick.Households} are the cases, {@link org.lowbao.benchmarks.yardstick.Result} what
 * every engine has to make of them, {@link org.lowbao.benchmarks.yardstick.DecimalByHand} the hand-written program that
 * counts as 1.0, and {@link org.lowbao.benchmarks.yardstick.Lowbao} the pack.
 */
@NullMarked
package org.lowbao.benchmarks.yardstick;

import org.jspecify.annotations.NullMarked;
