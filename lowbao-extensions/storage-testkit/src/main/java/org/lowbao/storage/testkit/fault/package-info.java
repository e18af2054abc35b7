/**
 * Databases that fail when they are told to.
 *
 * <p>{@link org.lowbao.storage.testkit.fault.FaultyDataSource} stands between a store and its database; a
 * {@link org.lowbao.storage.testkit.fault.Fault} says what goes wrong.
 */
@NullMarked
package org.lowbao.storage.testkit.fault;

import org.jspecify.annotations.NullMarked;
