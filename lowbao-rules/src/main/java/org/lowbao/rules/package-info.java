/**
 * Policy as dated data: packs, the language they are written in, and the engine that determines and explains.
 *
 * <p>The packages build on each other: {@link org.lowbao.rules.language} knows expressions only,
 * {@link org.lowbao.rules.pack} reads packs and layers them, {@link org.lowbao.rules.engine} compiles and evaluates
 * them, and none of the three knows what dibao is. {@link org.lowbao.rules.dibao} is the thin binding that does.
 * Neither do {@link org.lowbao.rules.reform}, which holds two policies against each other, and {@link
 * org.lowbao.rules.inquiry}, which tells what to ask next.
 */
@NullMarked
package org.lowbao.rules;

import org.jspecify.annotations.NullMarked;
