/**
 * Makes the synthetic township that the example runs on: {@link
 * org.lowbao.examples.countyyear.generator.TownshipGenerator} makes it from a seed and writes the files a township keeps
 * and an agency delivers.
 *
 * <p>Nobody in it exists. Every ID number stands under the division prefix 99, which no place has; accounts begin with
 * 990; telephone numbers begin with 000; places are invented.
 */
@NullMarked
package org.lowbao.examples.countyyear.generator;

import org.jspecify.annotations.NullMarked;
