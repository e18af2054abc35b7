package org.lowbao.storage.destruction;

import org.lowbao.storage.journal.JournalKey;

/**
 * What was still there of a journal on record as destroyed, and was removed.
 *
 * @param journal the journal
 * @param key whether it still had a key
 * @param contents how many of its contents were still published
 * @param head whether its head still had a snapshot, tokens, dates or claims
 */
public record Remains(JournalKey journal, boolean key, int contents, boolean head) {

    /** Tells whether nothing was there any more. */
    public boolean isNothing() {
        return !key && contents == 0 && !head;
    }
}
