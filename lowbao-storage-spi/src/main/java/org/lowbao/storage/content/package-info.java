/**
 * Contents: scans, photographs, sound, films; anything too large for an entry.
 *
 * <p>{@link org.lowbao.storage.content.ContentStore} numbers the clauses. A content is staged and flushed before a
 * journal names it, and published after: a crash in between leaves either nothing or something that
 * {@code recover} finishes or sweeps.
 */
@NullMarked
package org.lowbao.storage.content;

import org.jspecify.annotations.NullMarked;
