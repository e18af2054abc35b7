package org.lowbao.storage.testkit.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/** What the kit writes into stores. */
public final class Samples {

    public static final String PART = "P-1";
    public static final String KIND = "sample";

    /** Every character that a name may have, 94 of them. */
    public static final String ALL_CHARACTERS = allCharacters();

    public static final JournalKey A = key("A");
    public static final JournalKey B = key("B");
    public static final JournalKey C = key("C");

    private Samples() {}

    public static JournalKey key(String id) {
        return new JournalKey(PART, id);
    }

    public static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns {@code size} bytes in which every value appears and no block repeats the one before. */
    public static byte[] pattern(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i ^ (i >>> 8) ^ (i >>> 16));
        }
        return bytes;
    }

    public static Entry entry(long version) {
        var header = new EntryHeader(
                version,
                "NOTED",
                1,
                Instant.parse("2026-03-01T08:00:00.123Z").plusSeconds(version),
                "actor-" + version,
                List.of("content-" + version),
                digest((int) version));
        return new Entry(header, bytes("payload " + version));
    }

    /** Returns an entry whose payload and commitment tell {@code mark}. */
    public static Entry entry(long version, String mark) {
        var header = new EntryHeader(version, "NOTED", 1, Instant.EPOCH, "actor", List.of(), digest(mark.hashCode()));
        return new Entry(header, bytes(mark));
    }

    public static List<Entry> entries(long afterVersion, int count) {
        var entries = new ArrayList<Entry>(count);
        for (long version = afterVersion + 1; version <= afterVersion + count; version++) {
            entries.add(entry(version));
        }
        return entries;
    }

    /** Returns 32 bytes that differ between numbers. */
    public static Bytes digest(int number) {
        return Bytes.ofHex(String.format("%08x", number).repeat(8));
    }

    public static HeadState head(int number) {
        return head(number, HeadIndex.of("OPEN", "T-1"));
    }

    public static HeadState head(int number, HeadIndex index) {
        return new HeadState(digest(number), 1, bytes("snapshot " + number), index);
    }

    public static HeadIndex index(String status, String office, String... tokens) {
        return new HeadIndex(status, office, Optional.empty(), Optional.empty(), new TreeSet<>(List.of(tokens)));
    }

    /** Returns an append of one entry. */
    public static Append append(JournalKey key, long expectedVersion) {
        return append(key, expectedVersion, head((int) expectedVersion + 1));
    }

    public static Append append(JournalKey key, long expectedVersion, HeadState head) {
        return new Append(key, KIND, expectedVersion, entries(expectedVersion, 1), head, List.of(), List.of());
    }

    public static Append taking(JournalKey key, long expectedVersion, Claim... takes) {
        return claiming(key, expectedVersion, List.of(), List.of(takes));
    }

    public static Append releasing(JournalKey key, long expectedVersion, Claim... releases) {
        return claiming(key, expectedVersion, List.of(releases), List.of());
    }

    public static Append claiming(JournalKey key, long expectedVersion, List<Claim> releases, List<Claim> takes) {
        HeadState head = head((int) expectedVersion + 1);
        return new Append(key, KIND, expectedVersion, entries(expectedVersion, 1), head, releases, takes);
    }

    /** Returns an append of {@code count} entries. */
    public static Append appendOf(JournalKey key, long expectedVersion, int count) {
        HeadState head = head((int) expectedVersion + count);
        return new Append(key, KIND, expectedVersion, entries(expectedVersion, count), head, List.of(), List.of());
    }

    /** Returns a refresh that keeps the chain of {@link #head}. */
    public static HeadRefresh refresh(JournalKey key, long version, long revision) {
        return new HeadRefresh(key, version, revision, head((int) version, index("NEWER", "T-1")), List.of());
    }

    private static String allCharacters() {
        var text = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            text.append(c);
        }
        return text.toString();
    }
}
