package org.lowbao.storage.journal;

import org.lowbao.storage.Bytes;

/**
 * What a writer says of a journal's head together with its entries.
 *
 * @param chain the digest after the last entry, see {@link Chain}; 32 bytes
 * @param snapshotVersion the form of the snapshot bytes, from 1
 * @param snapshot the folded state, opaque, a convenience that can be rebuilt from the entries; at most 16 MiB
 * @param index what the journal can be found by
 */
public record HeadState(Bytes chain, int snapshotVersion, Bytes snapshot, HeadIndex index) {

    public HeadState {
        if (chain.size() != 32) {
            throw new IllegalArgumentException("a chain digest has 32 bytes, was " + chain.size());
        }
        if (snapshotVersion < 1) {
            throw new IllegalArgumentException("snapshot versions start at 1, was " + snapshotVersion);
        }
        if (snapshot.size() > Entry.MAX_PAYLOAD) {
            throw new IllegalArgumentException(
                    "a snapshot has at most " + Entry.MAX_PAYLOAD + " bytes, was " + snapshot.size());
        }
    }
}
