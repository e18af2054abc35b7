package org.lowbao.storage.testkit.internal.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Samples;

/**
 * Commits of one writer alone in its partition, made so that a half one shows: each appends to two journals, moves a
 * claim along, and writes its number into the heads' index, tokens, chains and snapshots. For one thread.
 */
final class Trail {

    static final String KIND = "trail";

    private static final int PAYLOAD = 1_500;

    private final JournalKey left;
    private final JournalKey right;
    private Bytes leftChain;
    private Bytes rightChain;
    private long version;

    Trail(String partition) {
        this.left = left(partition);
        this.right = right(partition);
        this.leftChain = Chain.genesis(left, KIND);
        this.rightChain = Chain.genesis(right, KIND);
    }

    static JournalKey left(String partition) {
        return new JournalKey(partition, "left");
    }

    static JournalKey right(String partition) {
        return new JournalKey(partition, "right");
    }

    /** Returns the claim that the left journal holds at {@code version}. */
    static Claim claim(long version) {
        return new Claim("moving", (int) version, (int) version + 1);
    }

    static String token(long version) {
        return "version-" + version;
    }

    /** Returns the version that the commits made so far lead to. */
    long version() {
        return version;
    }

    /** Returns the next commit. */
    Commit next() {
        Entry entry = entry(version + 1);
        leftChain = Chain.next(leftChain, entry.header());
        rightChain = Chain.next(rightChain, entry.header());
        List<Claim> releases = version == 0 ? List.of() : List.of(claim(version));
        Commit commit = Commit.of(
                append(left, entry, leftChain, releases, List.of(claim(version + 1))),
                append(right, entry, rightChain, List.of(), List.of()));
        version++;
        return commit;
    }

    List<Commit> next(int count) {
        var commits = new ArrayList<Commit>(count);
        for (int i = 0; i < count; i++) {
            commits.add(next());
        }
        return commits;
    }

    private Append append(JournalKey key, Entry entry, Bytes chain, List<Claim> releases, List<Claim> takes) {
        long next = version + 1;
        var index = new HeadIndex(
                "V-" + next, "T-1", Optional.empty(), Optional.empty(), new TreeSet<>(List.of(token(next))));
        var head = new HeadState(chain, 1, Samples.bytes("snapshot " + next), index);
        return new Append(key, KIND, version, List.of(entry), head, releases, takes);
    }

    private static Entry entry(long version) {
        var header =
                new EntryHeader(version, "NOTED", 1, Instant.EPOCH, "writer", List.of(), Samples.digest((int) version));
        return new Entry(header, Bytes.of(Samples.pattern(PAYLOAD)));
    }
}
