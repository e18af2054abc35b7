/**
 * Random histories, and what a store must answer to them.
 *
 * <p>{@link org.lowbao.storage.testkit.internal.history.Histories} are played by one thread, to a store and to the
 * reference in memory; {@link org.lowbao.storage.testkit.internal.history.ConcurrentHistory concurrent ones} by several,
 * and then explained by an order in which the reference would have answered so.
 */
@NullMarked
package org.lowbao.storage.testkit.internal.history;

import org.jspecify.annotations.NullMarked;
