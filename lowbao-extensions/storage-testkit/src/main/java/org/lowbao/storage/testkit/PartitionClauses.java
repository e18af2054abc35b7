package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.index;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Picture;

/** J15 and J20: partitions, which do not see each other. */
interface PartitionClauses extends JournalClauses {

    @Test
    @DisplayName("J15: nothing of one partition is seen from another, and same names do not meet")
    default void j15_partitions_do_not_see_each_other() {
        var claim = new Claim("s", 1, 5);
        JournalKey there = new JournalKey("P-2", "A");
        HeadState head = head(1, index("OPEN", "T-1", "token"));
        store().commit(Commit.of(new Append(A, KIND, 0, entries(0, 1), head, List.of(), List.of(claim))));

        assertThat(store().head(there)).isEmpty();
        assertThat(store().entries(there, 0, 10)).isEmpty();
        assertThat(store().claims(there)).isEmpty();
        assertThat(store().holder("P-2", "s", 1)).isEmpty();
        assertThat(store().feed("P-2", Optional.empty(), 10).entries()).isEmpty();
        assertThat(store().find(HeadQuery.all("P-2", KIND), Optional.empty(), 10)
                        .heads())
                .isEmpty();
        assertThat(store().find(HeadQuery.all("P-2", KIND).withToken("token"), Optional.empty(), 10)
                        .heads())
                .isEmpty();

        assertThat(store().commit(Commit.of(
                        new Append(there, "other", 0, entries(0, 2), head, List.of(), List.of(claim)))))
                .isEqualTo(DONE);
        assertThat(store().holder("P-2", "s", 1)).contains(there);
        assertThat(store().holder(PART, "s", 1)).contains(A);
        assertThat(store().head(A).orElseThrow().version()).isEqualTo(1);
        assertThat(Picture.feed(store(), PART, 10)).hasSize(1);
        assertThat(Picture.feed(store(), "P-2", 10)).hasSize(2);
        assertThat(Picture.ids(store(), HeadQuery.all(PART, KIND).withToken("token")))
                .containsExactly("A");
    }

    @Test
    @DisplayName("J20: partitions are told in the order of their names, by pages, and only those written")
    default void j20_partitions_are_told_in_order() {
        assertThat(store().partitions(Optional.empty(), 10)).isEmpty();
        List<String> names = List.of("!", "10", "9", "A", "A-1", "Z", "a", "~");
        for (int i : new int[] {3, 6, 0, 7, 5, 1, 4, 2}) {
            store().commit(Commit.of(append(new JournalKey(names.get(i), "J-1"), 0)));
            store().commit(Commit.of(append(new JournalKey(names.get(i), "J-2"), 0)));
        }
        // a commit that conflicts makes no partition
        store().commit(Commit.of(append(new JournalKey("B", "J-1"), 7)));

        assertThat(store().partitions(Optional.empty(), 10)).isEqualTo(names);
        assertThat(store().partitions(Optional.empty(), 8)).isEqualTo(names);
        assertThat(store().partitions(Optional.empty(), 3)).containsExactly("!", "10", "9");
        assertThat(store().partitions(Optional.of("9"), 3)).containsExactly("A", "A-1", "Z");
        assertThat(store().partitions(Optional.of("B"), 10)).containsExactly("Z", "a", "~");
        assertThat(store().partitions(Optional.of("~"), 10)).isEmpty();
    }
}
