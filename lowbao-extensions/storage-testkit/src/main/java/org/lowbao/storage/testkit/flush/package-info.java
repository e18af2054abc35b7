/**
 * Evidence that a store flushed before it answered, taken from the system calls of a real process.
 *
 * <p>A killed process proves no flush: the system still holds what was written. {@link
 * org.lowbao.storage.testkit.flush.TracedProcess} runs a writer under {@code strace}, and {@link
 * org.lowbao.storage.testkit.flush.FlushTrace} tells what was not flushed when the writer acknowledged.
 */
@NullMarked
package org.lowbao.storage.testkit.flush;

import org.jspecify.annotations.NullMarked;
