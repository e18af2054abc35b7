/**
 * Typed slots and the operations that fill them: what an expression becomes once it has been checked. Knows nothing of
 * expressions, packs or law.
 *
 * <p>{@link org.lowbao.rules.slot.Frame} holds all slots of one case in one array of {@code long}; {@link
 * org.lowbao.rules.slot.Nodes} makes the operations, {@link org.lowbao.rules.slot.FillerCompiler} the code that runs;
 * {@link org.lowbao.rules.slot.Shape} tells where a slot lies.
 *
 * <p>A slot holds a yes-no as 1 or 0, a code as its number, a date as {@link org.lowbao.rules.slot.Dates} tells, a number
 * as {@link org.lowbao.rules.slot.Decimals} tells, or {@link org.lowbao.rules.slot.Frame#UNKNOWN}.
 */
@NullMarked
package org.lowbao.rules.slot;

import org.jspecify.annotations.NullMarked;
