/**
 * A store of journals from nothing: the example of the vendors' guide.
 *
 * <p>Start with {@link org.lowbao.examples.ownstore.LogJournalStore}. It keeps one log file ({@code LogFile}), into
 * which every commit is written ({@code Encoder}) before it is answered, and from which the state is made again
 * ({@code Decoder}) when the store is opened.
 */
@NullMarked
package org.lowbao.examples.ownstore;

import org.jspecify.annotations.NullMarked;
