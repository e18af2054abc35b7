package org.lowbao.storage.content;

import java.util.Optional;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;

/**
 * What a store knows of a content.
 *
 * @param owner the one journal it belongs to
 * @param id unique within its owner
 * @param size bytes as they lie in the store
 * @param sha256 their digest
 * @param sm3 their digest by the Chinese national standard GB/T 32905, if the store was asked for it when they were staged
 */
public record StoredContent(JournalKey owner, String id, long size, Bytes sha256, Optional<Bytes> sm3) {

    /** Makes one without SM3. */
    public StoredContent(JournalKey owner, String id, long size, Bytes sha256) {
        this(owner, id, size, sha256, Optional.empty());
    }
}
