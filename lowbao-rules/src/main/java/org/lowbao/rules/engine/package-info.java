/**
 * Compiles packs and determines what they make of facts. Nothing here knows what dibao is.
 *
 * <p>Start with {@link org.lowbao.rules.engine.PolicyCompiler}, which answers with a {@link
 * org.lowbao.rules.engine.CompiledPolicy} or every fault; put facts into a {@link org.lowbao.rules.engine.FactSheet};
 * {@link org.lowbao.rules.engine.Engine#determine} gives an {@link org.lowbao.rules.engine.Evaluation}, which keeps the
 * slots it filled and makes its {@link org.lowbao.rules.engine.Trace} of them when asked. A host with many cases fills in a {@link
 * org.lowbao.rules.engine.FactForm} instead of sheets.
 */
@NullMarked
package org.lowbao.rules.engine;

import org.jspecify.annotations.NullMarked;
