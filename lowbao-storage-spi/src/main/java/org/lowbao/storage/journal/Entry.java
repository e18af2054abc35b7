package org.lowbao.storage.journal;

import org.lowbao.storage.Bytes;

/**
 * One entry of a journal.
 *
 * @param header what stands in clear
 * @param payload opaque bytes, usually encrypted; at most 16 MiB, larger things are contents
 */
public record Entry(EntryHeader header, Bytes payload) {

    /** The most bytes a payload may have. */
    public static final int MAX_PAYLOAD = 16 * 1024 * 1024;

    public Entry {
        if (payload.size() > MAX_PAYLOAD) {
            throw new IllegalArgumentException(
                    "a payload has at most " + MAX_PAYLOAD + " bytes, was " + payload.size());
        }
    }
}
