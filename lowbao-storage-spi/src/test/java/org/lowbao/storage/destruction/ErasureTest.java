package org.lowbao.storage.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.destruction.InterruptedStores.Killed;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

class ErasureTest {

    private static final JournalKey JOURNAL = new JournalKey("P-1", "A");
    private static final JournalKey OTHER = new JournalKey("P-1", "B");
    private static final Instant AT = Instant.parse("2026-03-31T09:30:00Z");
    private static final Instant LEASE = AT.plusSeconds(600);
    private static final Claim CLAIM = new Claim("someone", 10, Claim.OPEN);

    private InMemoryDestructionRegister destructions = new InMemoryDestructionRegister();
    private InMemoryKeyRegister keys = new InMemoryKeyRegister();
    private InMemoryContentStore contents = new InMemoryContentStore();
    private InMemoryJournalStore journals = new InMemoryJournalStore();

    @Test
    void a_destroyed_journal_has_no_key_no_contents_and_an_empty_head_and_keeps_its_entries() {
        write(JOURNAL);
        Head before = journals.head(JOURNAL).orElseThrow();

        assertThat(erasure().destroy(JOURNAL, AT)).isEqualTo(new DestructionRecord(1, JOURNAL, AT));

        assertErased(JOURNAL);
        Head after = journals.head(JOURNAL).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.state().chain()).isEqualTo(before.state().chain());
        assertThat(after.state().index()).isEqualTo(HeadIndex.of("destroyed", "T-1"));
        assertThat(journals.entries(JOURNAL, 0, 10)).hasSize(1);
    }

    @Test
    void nothing_of_another_journal_is_touched() {
        write(JOURNAL);
        write(OTHER);

        erasure().destroy(JOURNAL, AT);

        assertThat(keys.find(OTHER)).isInstanceOf(KeyRegister.Entry.Present.class);
        assertThat(contents.published(OTHER)).hasSize(2);
        assertThat(journals.head(OTHER).orElseThrow().state().snapshot().size()).isPositive();
        assertThat(journals.claims(OTHER)).hasSize(1);
    }

    @Test
    void a_journal_that_was_never_written_is_put_on_record_and_never_gets_a_key() {
        erasure().destroy(JOURNAL, AT);

        assertThat(destructions.find(JOURNAL)).isPresent();
        assertThat(keys.register(JOURNAL, Bytes.ofHex("01"))).isEqualTo(new KeyRegister.Entry.Destroyed(AT));
        assertThat(journals.head(JOURNAL)).isEmpty();
    }

    @Test
    void destroying_twice_keeps_the_first_time() {
        write(JOURNAL);
        DestructionRecord first = erasure().destroy(JOURNAL, AT);

        assertThat(erasure().destroy(JOURNAL, AT.plusSeconds(60))).isEqualTo(first);
        assertThat(keys.find(JOURNAL)).isEqualTo(new KeyRegister.Entry.Destroyed(AT));
    }

    @Test
    void a_destruction_killed_at_any_moment_is_finished_by_replaying_or_by_destroying_again() {
        // record, key, three contents, head: six changes, each killed before and after
        for (int moment = 0; moment < 12; moment++) {
            for (boolean replays : new boolean[] {true, false}) {
                reset();
                write(JOURNAL);
                Erasure killed = new InterruptedStores(moment).erasure(destructions, keys, contents, journals);
                assertThatThrownBy(() -> killed.destroy(JOURNAL, AT)).isInstanceOf(Killed.class);
                boolean onRecord = destructions.find(JOURNAL).isPresent();
                assertThat(onRecord).as("the record is the first thing").isEqualTo(moment > 0);
                if (replays && onRecord) {
                    erasure().replay("P-1");
                } else {
                    erasure().destroy(JOURNAL, AT);
                }
                assertErased(JOURNAL);
            }
        }
        reset();
        write(JOURNAL);
        new InterruptedStores(12)
                .erasure(destructions, keys, contents, journals)
                .destroy(JOURNAL, AT);
        assertErased(JOURNAL);
    }

    @Test
    void a_replay_over_restored_stores_removes_what_came_back_and_tells_it() {
        erasure().destroy(JOURNAL, AT);
        erasure().destroy(OTHER, AT);
        restoreAllButDestructions();
        write(JOURNAL);

        assertThat(erasure().replay("P-1")).isEqualTo(new Replay(2, 0, List.of(new Remains(JOURNAL, true, 2, true))));

        assertErased(JOURNAL);
        assertThat(keys.find(JOURNAL)).isEqualTo(new KeyRegister.Entry.Destroyed(AT));
        assertThat(erasure().replay("P-1")).isEqualTo(new Replay(2, 0, List.of()));
    }

    @Test
    void a_replay_takes_over_what_only_the_key_register_knows() {
        write(JOURNAL);
        keys.destroy(JOURNAL, AT);

        assertThat(erasure().replay("P-1")).isEqualTo(new Replay(1, 1, List.of(new Remains(JOURNAL, false, 2, true))));

        assertThat(destructions.find(JOURNAL)).contains(new DestructionRecord(1, JOURNAL, AT));
        assertErased(JOURNAL);
    }

    @Test
    void a_replay_keeps_to_its_partition() {
        erasure().destroy(JOURNAL, AT);
        restoreAllButDestructions();
        write(JOURNAL);

        assertThat(erasure().replay("P-2")).isEqualTo(new Replay(0, 0, List.of()));

        assertThat(keys.find(JOURNAL)).isInstanceOf(KeyRegister.Entry.Present.class);
    }

    @Test
    void more_destructions_than_a_page_holds_are_all_replayed() {
        for (int i = 0; i < 2_001; i++) {
            destructions.record(new JournalKey("P-1", "J-" + i), AT);
        }

        assertThat(erasure().replay("P-1").records()).isEqualTo(2_001);
        assertThat(keys.find(new JournalKey("P-1", "J-2000"))).isEqualTo(new KeyRegister.Entry.Destroyed(AT));
    }

    @Test
    void an_append_that_was_committed_after_the_destruction_is_erased_by_destroying_again() {
        write(JOURNAL);
        Append late = append(JOURNAL, 1);
        erasure().destroy(JOURNAL, AT);
        assertThat(journals.commit(Commit.of(late)).committed()).isTrue();
        assertThat(Erasure.isErased(journals.head(JOURNAL).orElseThrow())).isFalse();

        erasure().destroy(JOURNAL, AT.plusSeconds(1));

        assertErased(JOURNAL);
        assertThat(journals.entries(JOURNAL, 0, 10)).hasSize(2);
    }

    private void write(JournalKey key) {
        keys.register(key, Bytes.ofHex("0102"));
        for (String id : List.of("named", "unnamed", "staged")) {
            var bytes = new ByteArrayInputStream(id.getBytes(StandardCharsets.US_ASCII));
            contents.stage(key, id, bytes, LEASE);
        }
        contents.publish(key, List.of("named", "unnamed"));
        assertThat(journals.commit(Commit.of(append(key, 0))).committed()).isTrue();
    }

    private static Append append(JournalKey key, long version) {
        var header = new EntryHeader(
                version + 1, "NOTED", 1, AT, "actor", List.of("named", "staged"), Bytes.ofHex("11".repeat(32)));
        var entry = new Entry(header, Bytes.ofHex("aa"));
        var index = new HeadIndex(
                "OPEN",
                "T-1",
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(LocalDate.of(2036, 4, 1)),
                new TreeSet<>(List.of("token")));
        Bytes chain = Chain.next(Chain.genesis(key, "sample"), header);
        var head = new HeadState(chain, 3, Bytes.ofHex("bb"), index);
        var claim = new Claim(key.id() + version, CLAIM.from(), CLAIM.until());
        return new Append(key, "sample", version, List.of(entry), head, List.of(), List.of(claim));
    }

    private void assertErased(JournalKey key) {
        assertThat(destructions.find(key)).isPresent();
        assertThat(keys.find(key)).isInstanceOf(KeyRegister.Entry.Destroyed.class);
        assertThat(contents.published(key)).isEmpty();
        assertThatThrownBy(() -> contents.publish(key, List.of("staged"))).isInstanceOf(IllegalStateException.class);
        Head head = journals.head(key).orElseThrow();
        assertThat(Erasure.isErased(head)).isTrue();
        assertThat(head.state().snapshot()).isEqualTo(Bytes.EMPTY);
        assertThat(journals.claims(key)).isEmpty();
        HeadQuery query = HeadQuery.all("P-1", "sample");
        assertThat(journals.find(query.withToken("token"), Optional.empty(), 10).heads())
                .noneMatch(found -> found.key().equals(key));
        assertThat(journals.find(query.withStatus("OPEN"), Optional.empty(), 10).heads())
                .noneMatch(found -> found.key().equals(key));
    }

    private void restoreAllButDestructions() {
        keys = new InMemoryKeyRegister();
        contents = new InMemoryContentStore();
        journals = new InMemoryJournalStore();
    }

    private void reset() {
        restoreAllButDestructions();
        destructions = new InMemoryDestructionRegister();
    }

    private Erasure erasure() {
        return new Erasure(destructions, keys, contents, journals);
    }
}
