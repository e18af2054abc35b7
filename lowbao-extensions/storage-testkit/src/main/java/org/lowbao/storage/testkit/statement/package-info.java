/**
 * What a run of the kit came to, written down for others to read.
 *
 * <p>{@link org.lowbao.storage.testkit.statement.ConformanceListener} hears of every test through the JUnit Platform and
 * writes one {@link org.lowbao.storage.testkit.statement.Statement} for each conformance class, as JSON and as HTML.
 */
@NullMarked
package org.lowbao.storage.testkit.statement;

import org.jspecify.annotations.NullMarked;
