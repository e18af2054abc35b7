package org.lowbao.casework.export;

import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.EntryHeader;

/**
 * One entry in clear, with what proves that it is the one the chain was taken over.
 *
 * @param header as stored
 * @param plaintext the canonical plaintext, UTF-8 JSON
 * @param opening the salt of the commitment, 32 bytes: {@code commitment = HMAC-SHA-256(opening, plaintext)}
 */
public record OpenedEntry(EntryHeader header, Bytes plaintext, Bytes opening) {}
