/**
 * Other processes that work on a store, and what is left when they are killed.
 *
 * <p>{@link org.lowbao.storage.testkit.internal.process.Child} starts a JVM that does one
 * {@link org.lowbao.storage.testkit.internal.process.Job}; the classes called {@code ...Kills} end such JVMs at random
 * moments and look at what they leave.
 */
@NullMarked
package org.lowbao.storage.testkit.internal.process;

import org.jspecify.annotations.NullMarked;
