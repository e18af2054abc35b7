package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/**
 * A process of its own that writes until it is killed, and says on its output what was acknowledged.
 *
 * <p>Each commit appends to two journals, one that only this writer uses and one that all writers share, and moves a
 * claim along; so a half commit would show.
 */
final class Writer {

    static final String PART = "990101";
    static final JournalKey SHARED = new JournalKey(PART, "shared");

    private Writer() {}

    /** Takes the file, the name of the writer, how many commits at most, and how many of them share a batch. */
    public static void main(String[] args) {
        int most = Integer.parseInt(args[2]);
        int batch = Integer.parseInt(args[3]);
        JournalKey own = own(args[1]);
        try (var store = SqliteStore.open(Path.of(args[0]))) {
            JournalStore journals = store.journals();
            int done = 0;
            while (done < most) {
                long version = journals.head(own).map(Head::version).orElse(0L);
                long shared = journals.head(SHARED).map(Head::version).orElse(0L);
                var commits = new ArrayList<Commit>();
                for (int i = 0; i < batch; i++) {
                    commits.add(commit(own, version + i, shared + i));
                }
                for (Outcome outcome : journals.commitAll(commits)) {
                    if (outcome.committed()) {
                        done++;
                        version++;
                        System.out.println(version);
                    }
                }
                System.out.flush();
            }
        }
    }

    static JournalKey own(String name) {
        return new JournalKey(PART, "own-" + name);
    }

    /** Starts a writer in a JVM of its own, whose output goes to the file {@code said}. */
    static Process start(Path file, String name, int most, int batch, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        name,
                        Integer.toString(most),
                        Integer.toString(batch))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Commit commit(JournalKey own, long version, long shared) {
        int point = (int) version;
        var before = new Claim("of-" + own.id(), point - 1, point);
        var after = new Claim("of-" + own.id(), point, point + 1);
        return Commit.of(
                append(own, version, version == 0 ? List.of() : List.of(before), List.of(after)),
                append(SHARED, shared, List.of(), List.of()));
    }

    private static Append append(JournalKey key, long version, List<Claim> releases, List<Claim> takes) {
        var header = new EntryHeader(
                version + 1, "TEST", 1, Instant.EPOCH, "actor", List.of(), Bytes.ofHex("00".repeat(32)));
        var entry = new Entry(header, text("payload ".repeat(250) + (version + 1)));
        var index = HeadIndex.of("V-" + (version + 1), "T1");
        var tokens = new TreeSet<>(List.of("token-" + (version + 1)));
        var head = new HeadState(
                Bytes.ofHex("11".repeat(32)),
                1,
                text("snapshot ".repeat(400) + (version + 1)),
                new HeadIndex(index.status(), index.office(), index.due(), index.retainUntil(), tokens));
        return new Append(key, "test", version, List.of(entry), head, releases, takes);
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
