/**
 * Feeds the language and the packs what no author in his right mind would write. {@link org.lowbao.rules.fuzz.Fuzzer}
 * makes the inputs, from a seed; {@link org.lowbao.rules.fuzz.Trial} says what must hold of every one.
 */
@NullMarked
package org.lowbao.rules.fuzz;

import org.jspecify.annotations.NullMarked;
