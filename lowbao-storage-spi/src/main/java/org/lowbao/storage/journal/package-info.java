/**
 * Journals: numbered entries that are only ever added, each journal with one head.
 *
 * <p>Start with {@link org.lowbao.storage.journal.JournalStore}, which numbers every clause of the contract;
 * {@link org.lowbao.storage.journal.Append} is what a caller writes, {@link org.lowbao.storage.journal.Head} what it
 * reads first, and {@link org.lowbao.storage.journal.Chain} the digest that ties entries together and that an outsider
 * can recompute without any key.
 */
@NullMarked
package org.lowbao.storage.journal;

import org.jspecify.annotations.NullMarked;
