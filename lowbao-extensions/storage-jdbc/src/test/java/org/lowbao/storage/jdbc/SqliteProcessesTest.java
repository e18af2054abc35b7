package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/**
 * J18 and J19 with real processes. {@code -Dlowbao.kills=200} kills as often as that; {@code -Dlowbao.seed=} repeats a
 * run.
 */
class SqliteProcessesTest {

    private static final int KILLS = Math.max(2, Integer.getInteger("lowbao.kills", 6));
    private static final long SEED = Long.getLong("lowbao.seed", 20260331L);

    @TempDir
    private Path folder;

    @Test
    void two_processes_on_one_file_lose_nothing_and_double_nothing() throws Exception {
        Path file = folder.resolve("journals.db");
        Process first = Writer.start(file, "first", 60, 3, folder.resolve("first.out"));
        Process second = Writer.start(file, "second", 60, 1, folder.resolve("second.out"));

        assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(second.exitValue()).isZero();
        assertThat(Files.readAllLines(folder.resolve("first.out"))).hasSize(60);
        assertThat(Files.readAllLines(folder.resolve("second.out"))).hasSize(60);

        try (var store = SqliteStore.open(file)) {
            assertWhole(store.journals(), Map.of("first", 60L, "second", 60L));
            assertThat(version(store.journals(), "first")).isEqualTo(60);
            assertThat(version(store.journals(), "second")).isEqualTo(60);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_writers_are_killed_at_any_moment() throws Exception {
        Path file = folder.resolve("journals.db");
        var random = new Random(SEED);
        Map<String, Long> acknowledged = new HashMap<>(Map.of("single", 0L, "batch", 0L));
        for (int kill = 0; kill < KILLS; kill++) {
            String name = kill % 2 == 0 ? "single" : "batch";
            Path said = folder.resolve("kill-" + kill + ".out");
            Process writer = Writer.start(file, name, Integer.MAX_VALUE, kill % 2 == 0 ? 1 : 25, said);
            // killed only once it writes; then somewhere within the next tenth of a second
            while (writer.isAlive() && Files.size(said) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(100));
            assertThat(writer.isAlive()).as("still writing").isTrue();
            writer.destroyForcibly().waitFor();
            acknowledged.merge(name, last(said), Math::max);

            try (var store = SqliteStore.open(file)) {
                assertWhole(store.journals(), acknowledged);
            }
        }
        assertThat(acknowledged.values())
                .as("each was killed after it had written")
                .doesNotContain(0L);
    }

    /** Checks that everything acknowledged is there, and that every commit is there wholly or not at all. */
    private static void assertWhole(JournalStore journals, Map<String, Long> acknowledged) {
        long commits = 0;
        for (Map.Entry<String, Long> writer : acknowledged.entrySet()) {
            JournalKey own = Writer.own(writer.getKey());
            long version = version(journals, writer.getKey());
            commits += version;
            assertThat(version).as(own.toString()).isGreaterThanOrEqualTo(writer.getValue());
            assertThat(versions(journals, own)).isEqualTo(upTo(version));
            assertThat(journals.claims(own))
                    .isEqualTo(
                            version == 0
                                    ? List.of()
                                    : List.of(new Claim("of-" + own.id(), (int) version - 1, (int) version)));
        }
        assertThat(journals.head(Writer.SHARED).map(Head::version).orElse(0L)).isEqualTo(commits);
        assertThat(versions(journals, Writer.SHARED)).isEqualTo(upTo(commits));
        assertThat(feed(journals)).hasSize((int) commits * 2);
        for (Head head : journals.find(HeadQuery.all(Writer.PART, "test"), Optional.empty(), 10)
                .heads()) {
            assertThat(head.state().index().tokens()).containsExactly("token-" + head.version());
            assertThat(head.state().index().status()).isEqualTo("V-" + head.version());
            assertThat(journals.find(
                                    HeadQuery.all(Writer.PART, "test").withToken("token-" + head.version()),
                                    Optional.empty(),
                                    10)
                            .heads())
                    .contains(head);
        }
    }

    private static long version(JournalStore journals, String writer) {
        return journals.head(Writer.own(writer)).map(Head::version).orElse(0L);
    }

    private static List<Long> versions(JournalStore journals, JournalKey key) {
        var versions = new ArrayList<Long>();
        List<Entry> page = journals.entries(key, 0, 1_000);
        while (!page.isEmpty()) {
            page.forEach(entry -> versions.add(entry.header().version()));
            page = journals.entries(key, versions.get(versions.size() - 1), 1_000);
        }
        return versions;
    }

    private static List<Long> upTo(long version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }

    private static List<FeedEntry> feed(JournalStore journals) {
        var feed = new ArrayList<FeedEntry>();
        FeedPage page = journals.feed(Writer.PART, Optional.empty(), 1_000);
        while (!page.entries().isEmpty()) {
            feed.addAll(page.entries());
            page = journals.feed(Writer.PART, Optional.of(page.position()), 1_000);
        }
        return feed;
    }

    /** Returns the last version said in a whole line; the kill may have cut one off. */
    private static long last(Path said) throws IOException {
        String text = Files.readString(said, StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('\n');
        int begin = text.lastIndexOf('\n', end - 1) + 1;
        return end < 0 ? 0 : Long.parseLong(text.substring(begin, end));
    }
}
