package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.QuickKeys;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** Three releases of one small journal: a count that was text, then a number, then a number with a unit. */
class UpcastersTest {

    private static final JournalKey KEY = new JournalKey("990101", "tally-1");
    private static final Actor ACTOR = new Actor("a", "Somebody", Role.ARCHIVIST, "990101");

    private final InMemoryJournalStore store = new InMemoryJournalStore();
    private final SealedJournals journals = new SealedJournals(
            store,
            new KeyRing(new InMemoryKeyRegister(), new QuickKeys(), Sealing.aesGcm(), Entropy.demonstration("tally")));

    @Test
    void a_journal_of_three_releases_is_lifted_entry_by_entry_and_folds_to_one_state() {
        append(FIRST, new Counted1("5"));
        append(FIRST, new Counted1("7"));
        append(SECOND, new Counted2(11));
        append(THIRD, new Counted3(13, "pair"));
        // 5 + 7 + 11 single pieces and 13 pairs
        assertThat(state(THIRD)).contains(new Tally3("tally-1", 23 + 26, "tally-1 in pieces"));
    }

    @Test
    void what_is_stored_is_never_rewritten() {
        append(FIRST, new Counted1("5"));
        var before = store.entries(KEY, 0, 10);
        append(THIRD, new Counted3(1, "piece"));
        assertThat(store.entries(KEY, 0, 1)).isEqualTo(before);
        assertThat(store.entries(KEY, 0, 10))
                .extracting(entry -> entry.header().typeVersion())
                .containsExactly(1, 3);
    }

    @Test
    void a_snapshot_of_another_form_is_not_read_but_folded_anew() {
        append(FIRST, new Counted1("5"));
        // the first release's snapshot has no note, the third one's has
        assertThat(state(THIRD)).contains(new Tally3("tally-1", 5, "tally-1 in pieces"));
        append(THIRD, new Counted3(1, "piece"));
        assertThat(store.head(KEY).orElseThrow().state().snapshotVersion()).isEqualTo(3);
        assertThat(state(THIRD)).contains(new Tally3("tally-1", 6, "tally-1 in pieces"));
    }

    @Test
    void an_older_release_says_which_entry_it_does_not_know() {
        append(FIRST, new Counted1("5"));
        append(SECOND, new Counted2(11));
        append(THIRD, new Counted3(13, "pair"));
        assertThat(journals.load(FIRST, KEY)).isEqualTo(new SealedJournals.Found.Newer<>(2, "tally.counted", 2));
        assertThat(journals.load(SECOND, KEY)).isEqualTo(new SealedJournals.Found.Newer<>(3, "tally.counted", 3));
        assertThat(journals.open(SECOND, store.head(KEY).orElseThrow())).isEmpty();
    }

    @Test
    void lifts_follow_each_other_without_a_gap() {
        Upcasters none = Upcasters.none(List.of("tally.counted"));
        assertThatThrownBy(() -> none.with("tally.counted", 2, entry -> entry))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> none.with("tally.unknown", 1, entry -> entry))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(none.knows("tally.counted", 1)).isTrue();
        assertThat(none.knows("tally.counted", 2)).isFalse();
        assertThat(none.knows("tally.unknown", 1)).isFalse();
    }

    private <S, E> void append(JournalFormat<S, E> format, E entry) {
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        var prepared = journals.prepare(
                        format,
                        KEY,
                        journals.load(format, KEY).toOptional(),
                        ACTOR,
                        at,
                        LocalDate.of(2026, 3, 2),
                        entry)
                .orElseThrow();
        assertThat(store.commit(Commit.of(prepared.append())).committed()).isTrue();
    }

    private <S> Optional<S> state(JournalFormat<S, ?> format) {
        return journals.load(format, KEY).toOptional().map(SealedJournals.Loaded::state);
    }

    private static final JournalFormat<Tally, Entry1> FIRST = new JournalFormat<>(
            "tally",
            Entry1.class,
            Entry1::type,
            entry -> 1,
            Upcasters.none(List.of("tally.counted")),
            Tally.class,
            1,
            (id, written) -> new Tally(id, Integer.parseInt(((Counted1) written.entry()).n())),
            (tally, written) ->
                    new Tally(tally.id(), tally.total() + Integer.parseInt(((Counted1) written.entry()).n())),
            tally -> HeadIndex.of("OPEN", "tally"));

    private static final JournalFormat<Tally, Entry2> SECOND = new JournalFormat<>(
            "tally",
            Entry2.class,
            Entry2::type,
            entry -> 2,
            FIRST.upcasters().with("tally.counted", 1, entry -> {
                entry.put("count", Integer.parseInt(entry.remove("n").textValue()));
                return entry;
            }),
            Tally.class,
            2,
            (id, written) -> new Tally(id, ((Counted2) written.entry()).count()),
            (tally, written) -> new Tally(tally.id(), tally.total() + ((Counted2) written.entry()).count()),
            tally -> HeadIndex.of("OPEN", "tally"));

    private static final JournalFormat<Tally3, Entry3> THIRD = new JournalFormat<>(
            "tally",
            Entry3.class,
            Entry3::type,
            entry -> 3,
            SECOND.upcasters().with("tally.counted", 2, entry -> {
                entry.set("number", entry.remove("count"));
                return entry.put("unit", "piece");
            }),
            Tally3.class,
            3,
            (id, written) -> new Tally3(id, ((Counted3) written.entry()).pieces(), id + " in pieces"),
            (tally, written) ->
                    new Tally3(tally.id(), tally.total() + ((Counted3) written.entry()).pieces(), tally.note()),
            tally -> HeadIndex.of("OPEN", "tally"));

    record Tally(String id, int total) {}

    record Tally3(String id, int total, String note) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Counted1.class, name = "tally.counted"))
    sealed interface Entry1 {
        @JsonIgnore
        default String type() {
            return "tally.counted";
        }
    }

    record Counted1(String n) implements Entry1 {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Counted2.class, name = "tally.counted"))
    sealed interface Entry2 {
        @JsonIgnore
        default String type() {
            return "tally.counted";
        }
    }

    record Counted2(int count) implements Entry2 {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Counted3.class, name = "tally.counted"))
    sealed interface Entry3 {
        @JsonIgnore
        default String type() {
            return "tally.counted";
        }
    }

    record Counted3(int number, String unit) implements Entry3 {
        int pieces() {
            return unit.equals("pair") ? 2 * number : number;
        }
    }
}
