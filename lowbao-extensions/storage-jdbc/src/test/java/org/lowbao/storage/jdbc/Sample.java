package org.lowbao.storage.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/** What the tests write. */
final class Sample {

    static final String PART = "990101";
    static final JournalKey KEY = new JournalKey(PART, "D-1");

    private Sample() {}

    static JournalKey key(String id) {
        return new JournalKey(PART, id);
    }

    /** Returns a commit of one entry that takes {@code takes}. */
    static Commit commit(JournalKey key, long expectedVersion, Claim... takes) {
        return commit(key, expectedVersion, Bytes.of("payload".getBytes(StandardCharsets.UTF_8)), List.of(), takes);
    }

    static Commit commit(JournalKey key, long expectedVersion, Bytes payload, List<Claim> releases, Claim... takes) {
        var header = new EntryHeader(
                expectedVersion + 1, "NOTED", 1, Instant.EPOCH, "actor", List.of(), Bytes.ofHex("00".repeat(32)));
        var tokens = new TreeSet<>(List.of("token-" + expectedVersion, "always"));
        var index = new HeadIndex("OPEN", "T-1", Optional.empty(), Optional.empty(), tokens);
        var head = new HeadState(Bytes.ofHex("11".repeat(32)), 1, Bytes.EMPTY, index);
        return Commit.of(new Append(
                key, "sample", expectedVersion, List.of(new Entry(header, payload)), head, releases, List.of(takes)));
    }
}
