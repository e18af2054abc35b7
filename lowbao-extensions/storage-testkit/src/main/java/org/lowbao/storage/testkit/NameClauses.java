package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.index;
import static org.lowbao.storage.testkit.internal.Samples.key;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.internal.Picture;

/** J13 and J15 for names that are easily taken for one another, of every character, and as long as they may be. */
interface NameClauses extends JournalClauses {

    @Test
    @DisplayName("J15: partitions and ids that differ only by case or by a separator are kept apart")
    default void j15_names_that_read_alike_are_kept_apart() {
        List<JournalKey> keys = List.of(
                new JournalKey("ab", "c"),
                new JournalKey("aB", "c"),
                new JournalKey("a", "bc"),
                new JournalKey("a", "b/c"),
                new JournalKey("a/b", "c"),
                new JournalKey("a:b", "c"),
                new JournalKey("a", "b:c"),
                new JournalKey("a", "b_c"),
                new JournalKey("a", "b%"),
                new JournalKey("a", "B%"));
        var claim = new Claim("subject", 1, 5);
        for (int i = 0; i < keys.size(); i++) {
            var own = new Claim("subject-" + i, 1, 5);
            assertThat(store().commit(Commit.of(taking(keys.get(i), 0, own)))).isEqualTo(DONE);
        }
        store().commit(Commit.of(taking(keys.get(0), 1, claim)));

        assertThat(store().head(keys.get(0)).orElseThrow().version()).isEqualTo(2);
        assertThat(keys.subList(1, keys.size()))
                .allSatisfy(key ->
                        assertThat(store().head(key).orElseThrow().version()).isEqualTo(1));
        assertThat(Picture.feed(store(), "a", 3)).hasSize(6);
        assertThat(Picture.feed(store(), "ab", 3)).hasSize(2);
        assertThat(store().holder("aB", "subject", 1)).isEmpty();
        assertThat(store().holder("ab", "subject", 1)).contains(keys.get(0));
        assertThat(Picture.ids(store(), HeadQuery.all("a", KIND)))
                .containsExactly("B%", "b%", "b/c", "b:c", "b_c", "bc");
    }

    @Test
    @DisplayName("J13: an id of each printable character has its place in the order of the codes")
    default void j13_every_printable_character_has_its_place() {
        List<String> ids = ALL_CHARACTERS.chars().mapToObj(Character::toString).toList();
        List<Commit> commits = IntStream.range(0, ids.size())
                // 37 and 94 have no common divisor: every id comes once, in no order that a store could keep by chance
                .mapToObj(i -> Commit.of(append(key(ids.get(i * 37 % ids.size())), 0)))
                .toList();

        assertThat(store().commitAll(commits)).containsOnly(DONE);

        assertThat(Picture.ids(store(), HeadQuery.all("P-1", KIND), 10)).isEqualTo(ids);
    }

    @Test
    @DisplayName("J9, J13: the longest names differ by their last character")
    default void j9_j13_the_longest_names_differ_by_their_last_character() {
        String partition = "p".repeat(64);
        String id = "i".repeat(127);
        String token = "t".repeat(127);
        String subject = "s".repeat(127);
        for (String last : List.of("A", "a", "~")) {
            var append = new Append(
                    new JournalKey(partition, id + last),
                    KIND,
                    0,
                    entries(0, 1),
                    head(1, index("S".repeat(64), "O".repeat(64), token + last, token + "!")),
                    List.of(),
                    List.of(new Claim(subject + last, Integer.MIN_VALUE, Claim.OPEN)));
            assertThat(store().commit(Commit.of(append))).isEqualTo(DONE);
        }
        HeadQuery all = HeadQuery.all(partition, KIND);

        assertThat(Picture.ids(store(), all.withToken(token + "!"))).containsExactly(id + "A", id + "a", id + "~");
        assertThat(Picture.ids(store(), all.withToken(token + "a"))).containsExactly(id + "a");
        assertThat(store().find(all, Optional.of(id + "A"), 1).next()).contains(id + "a");
        assertThat(store().holder(partition, subject + "a", Integer.MIN_VALUE))
                .contains(new JournalKey(partition, id + "a"));
        assertThat(store().holder(partition, subject + "b", 0)).isEmpty();
    }
}
