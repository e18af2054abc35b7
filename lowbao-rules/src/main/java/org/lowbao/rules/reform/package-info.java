/**
 * What a reform would do, before anybody decides it.
 *
 * <p>A reform is a pack laid over a policy by {@link
 * org.lowbao.rules.engine.PolicyCompiler#overlay PolicyCompiler.overlay}. {@link org.lowbao.rules.reform.Reform} holds
 * the two policies against each other: one case gives a {@link org.lowbao.rules.reform.Comparison} with its {@link
 * org.lowbao.rules.reform.Reason reason}, a caseload of any size gives {@link org.lowbao.rules.reform.Totals} month by
 * month.
 */
@NullMarked
package org.lowbao.rules.reform;

import org.jspecify.annotations.NullMarked;
