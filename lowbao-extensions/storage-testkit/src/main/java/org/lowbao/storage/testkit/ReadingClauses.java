package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.assertMisuse;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.appendOf;
import static org.lowbao.storage.testkit.internal.Samples.digest;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.pattern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Picture;

/** J7 and J8: entries and heads come back as they were written. */
interface ReadingClauses extends JournalClauses {

    @Test
    @DisplayName("J7: entries come back to the byte and the millisecond, whatever they hold")
    default void j7_entries_come_back_as_they_were_written() {
        var written = new ArrayList<Entry>();
        for (int size : new int[] {0, 1, 255, 4096, 65_537, 1_000_000}) {
            int version = written.size() + 1;
            var header = new EntryHeader(
                    version,
                    ALL_CHARACTERS.substring(0, 64),
                    version == 1 ? 1 : Integer.MAX_VALUE,
                    Instant.ofEpochMilli(version == 1 ? -1 : 1_772_352_000_000L + version),
                    ALL_CHARACTERS,
                    version == 1 ? List.of() : List.of("z", "a", ALL_CHARACTERS, "z"),
                    Bytes.of(pattern(32)));
            written.add(new Entry(header, Bytes.of(pattern(size))));
        }
        store().commit(Commit.of(new Append(A, KIND, 0, written, head(1), List.of(), List.of())));

        assertThat(store().entries(A, 0, 10)).isEqualTo(written);
        assertThat(Picture.feed(store(), PART, 2)).extracting(FeedEntry::entry).isEqualTo(written);
    }

    @Test
    @DisplayName("J7: a page of entries begins after the version given and is as long as its limit")
    default void j7_entries_are_read_by_pages() {
        store().commit(Commit.of(appendOf(A, 0, 5)));
        store().commit(Commit.of(appendOf(A, 5, 5)));

        assertThat(store().entries(A, 0, 4)).isEqualTo(entries(0, 4));
        assertThat(store().entries(A, 4, 4)).isEqualTo(entries(4, 4));
        assertThat(store().entries(A, 8, 4)).isEqualTo(entries(8, 2));
        assertThat(store().entries(A, 10, 4)).isEmpty();
        assertThat(store().entries(A, Long.MAX_VALUE, 4)).isEmpty();
    }

    @Test
    @DisplayName("J7, J13, J14, J20: a page of no rows, of more than 10,000, or from before the beginning is misuse")
    default void j7_j13_j14_j20_pages_outside_the_limits_are_misuse() {
        for (int limit : new int[] {-1, 0, JournalStore.MAX_PAGE + 1, Integer.MAX_VALUE}) {
            assertMisuse(() -> store().entries(A, 0, limit));
            assertMisuse(() -> store().find(HeadQuery.all(PART, KIND), Optional.empty(), limit));
            assertMisuse(() -> store().feed(PART, Optional.empty(), limit));
            assertMisuse(() -> store().partitions(Optional.empty(), limit));
        }
        assertMisuse(() -> store().entries(A, -1, 10));
        assertMisuse(() -> store().feed(PART, Optional.of("no position of anybody's"), 10));
        assertThat(store().entries(A, 0, JournalStore.MAX_PAGE)).isEmpty();
    }

    @Test
    @DisplayName("J8: the head is the one written last, every field of it")
    default void j8_the_head_is_the_one_written_last() {
        var tokens = new TreeSet<String>();
        IntStream.range(0, 1000)
                .mapToObj(i -> (i + ALL_CHARACTERS + ALL_CHARACTERS).substring(0, 128))
                .forEach(tokens::add);
        var full = new HeadIndex(
                ALL_CHARACTERS.substring(0, 64),
                ALL_CHARACTERS.substring(30, 94),
                Optional.of(LocalDate.of(1900, 1, 1)),
                Optional.of(LocalDate.of(9999, 12, 31)),
                tokens);
        var first = new HeadState(digest(1), 1, Bytes.EMPTY, HeadIndex.of("S", "O"));
        var second = new HeadState(Bytes.of(pattern(32)), Integer.MAX_VALUE, Bytes.of(pattern(1_000_000)), full);
        var longest = new JournalKey(ALL_CHARACTERS.substring(0, 64), ALL_CHARACTERS + ALL_CHARACTERS.substring(60));

        store().commit(Commit.of(append(longest, 0, first)));
        assertThat(store().head(longest)).contains(new Head(longest, KIND, 1, 1, first));
        store().commit(Commit.of(append(longest, 1, second)));
        assertThat(store().head(longest)).contains(new Head(longest, KIND, 2, 2, second));
        store().commit(Commit.of(append(longest, 2, first)));
        assertThat(store().head(longest)).contains(new Head(longest, KIND, 3, 3, first));
    }
}
