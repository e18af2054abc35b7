package org.lowbao.storage.content;

import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;

/**
 * What a store knows of a content.
 *
 * @param owner the one journal it belongs to
 * @param id unique within its owner
 * @param size bytes as they lie in the store
 * @param sha256 their digest
 */
public record StoredContent(JournalKey owner, String id, long size, Bytes sha256) {}
