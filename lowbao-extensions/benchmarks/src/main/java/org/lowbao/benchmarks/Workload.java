package org.lowbao.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/**
 * The appends that both sides write: an entry of 700 bytes, a snapshot of 1,800, four tokens of which one changes with
 * every step, and a claim. The same number always gives the same append.
 */
final class Workload {

    static final String PARTITION = "990101";
    static final String KIND = "dossier";

    private static final int PAYLOAD = 700;
    private static final int SNAPSHOT = 1_800;
    // few, so that a batch of many appends does not fill the memory; databases do not look inside
    private static final int PATTERNS = 64;

    private final Bytes[] payloads = new Bytes[PATTERNS];
    private final Bytes[] snapshots = new Bytes[PATTERNS];
    private final Bytes[] digests = new Bytes[PATTERNS];

    Workload() {
        var random = new SplittableRandom(20261123);
        for (int i = 0; i < PATTERNS; i++) {
            payloads[i] = bytes(random, PAYLOAD);
            snapshots[i] = bytes(random, SNAPSHOT);
            digests[i] = bytes(random, 32);
        }
    }

    static JournalKey key(int number) {
        // spread, as ids are that were not counted up
        return new JournalKey(PARTITION, "d-" + spread(number));
    }

    /** Returns the append that writes journal {@code number} for the first time. */
    Append first(int number) {
        return append(number, 0);
    }

    /** Returns one step more. */
    Append append(int number, long version) {
        int pattern = (int) Math.floorMod(number * 31L + version, PATTERNS);
        var header = new EntryHeader(
                version + 1,
                "step-" + version % 10,
                1,
                Instant.ofEpochMilli(1_780_000_000_000L + number + version),
                "a." + spread(number % 40) + spread(number % 20),
                List.of(),
                digests[pattern]);
        var head = new HeadState(digests[(pattern + 1) % PATTERNS], 1, snapshots[pattern], index(number, version));
        return new Append(
                key(number),
                KIND,
                version,
                List.of(new Entry(header, payloads[pattern])),
                head,
                List.of(),
                List.of(new Claim("c." + spread(number), (int) version, (int) version + 1)));
    }

    private static HeadIndex index(int number, long version) {
        var tokens = new TreeSet<String>();
        for (int i = 0; i < 3; i++) {
            tokens.add("id." + spread(number) + spread(number + i));
        }
        tokens.add("step." + spread(number) + version);
        return new HeadIndex(
                "STATE_" + (number + version) % 8,
                "99010100" + number % 20,
                Optional.of(LocalDate.of(2026, 1, 1).plusDays(Math.floorMod(number + version, 365))),
                Optional.empty(),
                tokens);
    }

    private static Bytes bytes(SplittableRandom random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** Returns sixteen hexadecimal digits that differ for different numbers and lie anywhere. */
    private static String spread(int number) {
        // multiplying by an odd number loses nothing
        return HexFormat.of().toHexDigits((number + 1) * 0x9e3779b97f4a7c15L);
    }
}
