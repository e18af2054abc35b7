/**
 * What the tests of the kit share; not for users, and free to change.
 *
 * <p>{@link org.lowbao.storage.testkit.internal.Samples} is what is written into stores,
 * {@link org.lowbao.storage.testkit.internal.Picture} what is seen of them afterwards.
 */
@NullMarked
package org.lowbao.storage.testkit.internal;

import org.jspecify.annotations.NullMarked;
