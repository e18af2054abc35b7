package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.index;
import static org.lowbao.storage.testkit.internal.Samples.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Picture;

/** J13: heads found by their index. */
interface FindClauses extends JournalClauses {

    @Test
    @DisplayName("J13: pages follow the ids' order by ASCII code and cover every head once, whatever their size")
    default void j13_pages_follow_the_order_of_ids() {
        List<String> ids = List.of("!", "10", "9", "A", "A-1", "A10", "A9", "B", "Z", "_", "a", "a-1", "b", "~");
        for (int i : new int[] {7, 0, 13, 3, 9, 1, 12, 5, 11, 2, 8, 4, 10, 6}) {
            store().commit(Commit.of(append(key(ids.get(i)), 0)));
        }
        store().commit(Commit.of(new Append(key("C"), "other", 0, entries(0, 1), head(1), List.of(), List.of())));

        for (int limit : new int[] {1, 2, 3, 7, 14, 15, JournalStore.MAX_PAGE}) {
            assertThat(Picture.ids(store(), HeadQuery.all(PART, KIND), limit)).isEqualTo(ids);
        }
        assertThat(Picture.ids(store(), HeadQuery.all(PART, "other"))).containsExactly("C");
        assertThat(Picture.ids(store(), HeadQuery.all(PART, "none"))).isEmpty();
    }

    @Test
    @DisplayName("J13: a last page that is full has no next one")
    default void j13_a_last_page_that_is_full_has_no_next_one() {
        Stream.of(A, B).forEach(key -> store().commit(Commit.of(append(key, 0))));
        HeadQuery all = HeadQuery.all(PART, KIND);

        assertThat(store().find(all, Optional.empty(), 2).next()).isEmpty();
        assertThat(store().find(all, Optional.empty(), 1).next()).contains("A");
        assertThat(store().find(all, Optional.of("A"), 1).next()).isEmpty();
        assertThat(store().find(all, Optional.of("B"), 1)).isEqualTo(new HeadPage(List.of(), Optional.empty()));
    }

    @Test
    @DisplayName("J13, J8: every condition is kept, alone and together, and follows the head when it changes")
    default void j13_every_condition_is_kept() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        write("open", index("OPEN", "T-1", "red", "round"));
        write("other", index("OPEN", "T-2", "red"));
        write("due", dated("DUE", Optional.of(day), Optional.empty()));
        write("later", dated("DUE", Optional.of(day.plusDays(1)), Optional.of(day.minusDays(1))));
        write("kept", dated("FILED", Optional.empty(), Optional.of(day)));
        HeadQuery all = HeadQuery.all(PART, KIND);

        assertThat(Picture.ids(store(), all.withStatus("OPEN"))).containsExactly("open", "other");
        assertThat(Picture.ids(store(), all.withStatus("OPE"))).isEmpty();
        assertThat(Picture.ids(store(), all.withOffice("T-2"))).containsExactly("other");
        assertThat(Picture.ids(store(), all.withToken("red"))).containsExactly("open", "other");
        assertThat(Picture.ids(store(), all.withToken("Red"))).isEmpty();
        assertThat(Picture.ids(store(), all.withToken("red").withOffice("T-1"))).containsExactly("open");
        assertThat(Picture.ids(
                        store(), all.withToken("round").withStatus("OPEN").withOffice("T-2")))
                .isEmpty();
        assertThat(Picture.ids(store(), all.withDueBy(day))).containsExactly("due");
        assertThat(Picture.ids(store(), all.withDueBy(day.minusDays(1)))).isEmpty();
        assertThat(Picture.ids(store(), all.withDueBy(day.plusDays(1)))).containsExactly("due", "later");
        assertThat(Picture.ids(store(), all.withRetainUntilBy(day))).containsExactly("kept", "later");
        assertThat(Picture.ids(store(), all.withRetainUntilBy(day).withDueBy(day.plusDays(9))))
                .containsExactly("later");

        store().commit(Commit.of(append(key("open"), 1, head(2, index("SHUT", "T-1", "round", "blue")))));
        assertThat(Picture.ids(store(), all.withStatus("OPEN"))).containsExactly("other");
        assertThat(Picture.ids(store(), all.withStatus("SHUT"))).containsExactly("open");
        assertThat(Picture.ids(store(), all.withToken("red"))).containsExactly("other");
        assertThat(Picture.ids(store(), all.withToken("blue"))).containsExactly("open");
        assertThat(Picture.ids(store(), all.withToken("round"))).containsExactly("open");
    }

    @Test
    @DisplayName("J13: a page by token is continued where it stopped")
    default void j13_a_page_by_token_is_continued() {
        List<String> ids = IntStream.range(10, 35).mapToObj(i -> "J-" + i).toList();
        ids.forEach(id -> write(id, index("OPEN", "T-1", "common", "own-" + id)));

        assertThat(Picture.ids(store(), HeadQuery.all(PART, KIND).withToken("common"), 4))
                .isEqualTo(ids);
        assertThat(store().find(HeadQuery.all(PART, KIND).withToken("own-J-12"), Optional.empty(), 4)
                        .heads())
                .singleElement()
                .satisfies(found ->
                        assertThat(found).isEqualTo(store().head(key("J-12")).orElseThrow()));
    }

    private void write(String id, HeadIndex index) {
        assertThat(store().commit(Commit.of(append(key(id), 0, head(1, index)))))
                .isEqualTo(DONE);
    }

    private static HeadIndex dated(String status, Optional<LocalDate> due, Optional<LocalDate> retainUntil) {
        return new HeadIndex(status, "T-1", due, retainUntil, new TreeSet<>());
    }
}
