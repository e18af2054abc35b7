package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.Samples.ALL_CHARACTERS;
import static org.lowbao.storage.testkit.Samples.KIND;
import static org.lowbao.storage.testkit.Samples.PART;
import static org.lowbao.storage.testkit.Samples.append;
import static org.lowbao.storage.testkit.Samples.bytes;
import static org.lowbao.storage.testkit.Samples.claiming;
import static org.lowbao.storage.testkit.Samples.digest;
import static org.lowbao.storage.testkit.Samples.entries;
import static org.lowbao.storage.testkit.Samples.head;
import static org.lowbao.storage.testkit.Samples.index;
import static org.lowbao.storage.testkit.Samples.key;
import static org.lowbao.storage.testkit.Samples.pattern;
import static org.lowbao.storage.testkit.Samples.releasing;
import static org.lowbao.storage.testkit.Samples.taking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * The clauses of {@link JournalStore} as tests. Extend this in your own test source and hand in an empty store; every
 * test must pass, and only those of capabilities that your store does not declare may be skipped.
 *
 * <pre>
 * class MyStoreTest extends JournalStoreContract {
 *
 *     {@literal @}TempDir Path folder;
 *
 *     {@literal @}Override
 *     protected JournalStore emptyStore() {
 *         return MyStore.open(folder.resolve("store"));
 *     }
 *
 *     {@literal @}Override
 *     protected JournalStore openAgain() {
 *         return MyStore.open(folder.resolve("store"));
 *     }
 * }
 * </pre>
 */
public abstract class JournalStoreContract {

    private static final JournalKey A = key("A");
    private static final JournalKey B = key("B");
    private static final JournalKey C = key("C");
    private static final Outcome DONE = new Outcome.Committed();
    private static final int THREADS = 8;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private JournalStore store;

    /** For the subclass. */
    protected JournalStoreContract() {}

    /** Returns a store that holds nothing. Called once before each test; the kit closes it. */
    protected abstract JournalStore emptyStore() throws Exception;

    /**
     * Opens the data of the last {@link #emptyStore} once more, as another process would: after the first was closed,
     * or beside it. Needed only by a store that declares a capability. The kit closes it.
     */
    protected JournalStore openAgain() throws Exception {
        throw new UnsupportedOperationException("a store that declares a capability has to override openAgain()");
    }

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    // ---- J1, J2: absence and expectation

    @Test
    @DisplayName("J1: a journal never written has no head, no entries and no claims")
    void j1_a_journal_never_written_reads_as_nothing() {
        assertThat(store.head(A)).isEmpty();
        assertThat(store.entries(A, 0, 10)).isEmpty();
        assertThat(store.entries(A, 5, 10)).isEmpty();
        assertThat(store.claims(A)).isEmpty();
        assertThat(store.holder(PART, "subject", 1)).isEmpty();
        assertThat(store.find(HeadQuery.all(PART, KIND), Optional.empty(), 10))
                .isEqualTo(new HeadPage(List.of(), Optional.empty()));
        assertThat(store.feed(PART, Optional.empty(), 10).entries()).isEmpty();
    }

    @Test
    @DisplayName("J2: a first append expects version 0, the next one the version before")
    void j2_appends_follow_each_other() {
        assertThat(store.commit(Commit.of(appendOf(A, 0, 3)))).isEqualTo(DONE);
        assertThat(store.commit(Commit.of(append(A, 3)))).isEqualTo(DONE);

        assertThat(store.head(A).orElseThrow().version()).isEqualTo(4);
    }

    @Test
    @DisplayName("J2, J6: a stale append is told both versions")
    void j2_a_stale_append_is_told_both_versions() {
        store.commit(Commit.of(appendOf(A, 0, 2)));

        assertThat(store.commit(Commit.of(append(A, 0)))).isEqualTo(conflict(new Reason.Moved(A, 0, 2)));
        assertThat(store.commit(Commit.of(append(A, 1)))).isEqualTo(conflict(new Reason.Moved(A, 1, 2)));
    }

    @Test
    @DisplayName("J2, J6: an append ahead of the journal is told both versions")
    void j2_an_append_ahead_of_the_journal_is_told_both_versions() {
        store.commit(Commit.of(append(A, 0)));

        assertThat(store.commit(Commit.of(append(A, 2)))).isEqualTo(conflict(new Reason.Moved(A, 2, 1)));
        assertThat(store.commit(Commit.of(append(B, 1)))).isEqualTo(conflict(new Reason.Moved(B, 1, 0)));
    }

    // ---- J3 to J6: atomic commits

    @Test
    @DisplayName("J3: a commit over a hundred journals is wholly there")
    void j3_a_commit_over_a_hundred_journals_is_wholly_there() {
        List<JournalKey> keys = IntStream.range(0, Commit.MAX_APPENDS)
                .mapToObj(i -> key("J-" + i))
                .toList();

        assertThat(store.commit(
                        new Commit(keys.stream().map(key -> append(key, 0)).toList())))
                .isEqualTo(DONE);

        assertThat(keys).allSatisfy(key -> assertThat(store.head(key)).isPresent());
    }

    @Test
    @DisplayName("J3, J5: a commit of which one append is stale leaves journals, tokens, claims and feed as they were")
    void j3_j5_a_conflict_leaves_everything_as_it_was() {
        var claim = new Claim("subject", 1, 5);
        store.commit(Commit.of(taking(A, 0, claim)));
        Picture before = picture(A, B, C);

        Outcome outcome = store.commit(Commit.of(
                append(B, 0, head(1, index("OPEN", "T-1", "token"))),
                releasing(A, 1, claim),
                taking(C, 4, new Claim("other", 1, 2))));

        assertThat(outcome).isEqualTo(conflict(new Reason.Moved(C, 4, 0)));
        assertThat(picture(A, B, C)).isEqualTo(before);
        assertThat(ids(HeadQuery.all(PART, KIND).withToken("token"))).isEmpty();
        assertThat(store.holder(PART, "subject", 1)).contains(A);
        assertThat(store.holder(PART, "other", 1)).isEmpty();
    }

    @Test
    @DisplayName("J4: of eight concurrent appends to a new journal, exactly one is done")
    void j4_of_eight_concurrent_first_appends_exactly_one_is_done() throws Exception {
        assertOneOf(Together.run(attempts(i -> Commit.of(append(A, 0)))));
        assertThat(store.entries(A, 0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("J4: of eight concurrent appends with one expected version, exactly one is done, round after round")
    void j4_of_eight_concurrent_appends_exactly_one_is_done() throws Exception {
        store.commit(Commit.of(append(A, 0)));
        for (int round = 1; round <= 10; round++) {
            int version = round;

            List<Outcome> outcomes = Together.run(attempts(i -> Commit.of(append(A, version))));

            assertOneOf(outcomes);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.committed())
                    .allMatch(conflict(new Reason.Moved(A, version, version + 1))::equals);
        }
        assertThat(store.entries(A, 0, 100)).hasSize(11);
    }

    @Test
    @DisplayName("J6: a conflict names every reason")
    void j6_a_conflict_names_every_reason() {
        var held = new Claim("held", 1, 5);
        var never = new Claim("never", 1, 5);
        var overlapping = new Claim("held", 4, 9);
        store.commit(Commit.of(taking(A, 0, held)));
        store.commit(Commit.of(append(B, 0)));
        var otherKind = new Append(B, "other", 7, entries(7, 1), head(8), List.of(never), List.of(overlapping));

        Outcome outcome = store.commit(Commit.of(append(A, 0), otherKind));

        assertThat(outcome.conflict().orElseThrow().reasons())
                .containsExactlyInAnyOrder(
                        new Reason.Moved(A, 0, 1),
                        new Reason.Moved(B, 7, 1),
                        new Reason.OtherKind(B, "other", KIND),
                        new Reason.NotHeld(B, never),
                        new Reason.Held(B, overlapping, A));
    }

    // ---- J7, J8: what comes back

    @Test
    @DisplayName("J7: entries come back to the byte and the millisecond, whatever they hold")
    void j7_entries_come_back_as_they_were_written() {
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
        store.commit(Commit.of(new Append(A, KIND, 0, written, head(1), List.of(), List.of())));

        assertThat(store.entries(A, 0, 10)).isEqualTo(written);
        assertThat(Picture.feed(store, PART, 2)).extracting(FeedEntry::entry).isEqualTo(written);
    }

    @Test
    @DisplayName("J7: a page of entries begins after the version given and is as long as its limit")
    void j7_entries_are_read_by_pages() {
        store.commit(Commit.of(appendOf(A, 0, 5)));
        store.commit(Commit.of(appendOf(A, 5, 5)));

        assertThat(store.entries(A, 0, 4)).isEqualTo(entries(0, 4));
        assertThat(store.entries(A, 4, 4)).isEqualTo(entries(4, 4));
        assertThat(store.entries(A, 8, 4)).isEqualTo(entries(8, 2));
        assertThat(store.entries(A, 10, 4)).isEmpty();
        assertThat(store.entries(A, Long.MAX_VALUE, 4)).isEmpty();
    }

    @Test
    @DisplayName("J7, J13, J14, J20: a page of no rows, of more than 10,000, or from before the beginning is misuse")
    void j7_j13_j14_j20_pages_outside_the_limits_are_misuse() {
        for (int limit : new int[] {-1, 0, JournalStore.MAX_PAGE + 1, Integer.MAX_VALUE}) {
            assertMisuse(() -> store.entries(A, 0, limit));
            assertMisuse(() -> store.find(HeadQuery.all(PART, KIND), Optional.empty(), limit));
            assertMisuse(() -> store.feed(PART, Optional.empty(), limit));
            assertMisuse(() -> store.partitions(Optional.empty(), limit));
        }
        assertMisuse(() -> store.entries(A, -1, 10));
        assertMisuse(() -> store.feed(PART, Optional.of("no position of anybody's"), 10));
        assertThat(store.entries(A, 0, JournalStore.MAX_PAGE)).isEmpty();
    }

    @Test
    @DisplayName("J8: the head is the one written last, every field of it")
    void j8_the_head_is_the_one_written_last() {
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

        store.commit(Commit.of(append(longest, 0, first)));
        assertThat(store.head(longest)).contains(new Head(longest, KIND, 1, 1, first));
        store.commit(Commit.of(append(longest, 1, second)));
        assertThat(store.head(longest)).contains(new Head(longest, KIND, 2, 2, second));
        store.commit(Commit.of(append(longest, 2, first)));
        assertThat(store.head(longest)).contains(new Head(longest, KIND, 3, 3, first));
    }

    // ---- J9 to J11: claims

    @Test
    @DisplayName("J9: a claim clashes with every interval that shares a point with it, and with no other")
    void j9_a_claim_clashes_where_intervals_share_a_point() {
        store.commit(Commit.of(taking(A, 0, new Claim("s", 10, 20))));

        for (int[] clash : new int[][] {{10, 20}, {19, 20}, {19, 30}, {10, 11}, {5, 11}, {5, 30}, {12, 15}}) {
            var claim = new Claim("s", clash[0], clash[1]);
            assertThat(store.commit(Commit.of(taking(B, 0, claim)))).isEqualTo(conflict(new Reason.Held(B, claim, A)));
        }
        assertThat(store.commit(Commit.of(
                        taking(B, 0, new Claim("s", 20, Claim.OPEN), new Claim("s", 5, 10), new Claim("S", 10, 20)))))
                .isEqualTo(DONE);
        assertThat(store.claims(B))
                .containsExactly(new Claim("S", 10, 20), new Claim("s", 5, 10), new Claim("s", 20, Claim.OPEN));
    }

    @Test
    @DisplayName("J9: the holder is told at every point of the interval and outside it nobody")
    void j9_the_holder_is_told_at_every_point() {
        store.commit(Commit.of(taking(A, 0, new Claim("s", -3, 2), new Claim("t", 5, Claim.OPEN))));
        store.commit(Commit.of(taking(B, 0, new Claim("s", 2, 3))));

        assertThat(IntStream.range(-5, 5).mapToObj(point -> store.holder(PART, "s", point)))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(A),
                        Optional.of(B),
                        Optional.empty(),
                        Optional.empty());
        assertThat(store.holder(PART, "t", Integer.MAX_VALUE - 1)).contains(A);
    }

    @Test
    @DisplayName("J9: a journal's own claims clash, stored or in one commit")
    void j9_a_journals_own_claims_clash() {
        var claim = new Claim("s", 1, 5);
        var second = new Claim("s", 4, 6);

        assertThat(store.commit(Commit.of(taking(A, 0, claim, second))))
                .isEqualTo(conflict(new Reason.Held(A, second, A)));
        store.commit(Commit.of(taking(A, 0, claim)));
        assertThat(store.commit(Commit.of(taking(A, 1, second)))).isEqualTo(conflict(new Reason.Held(A, second, A)));
        assertThat(store.commit(Commit.of(taking(A, 1, claim)))).isEqualTo(conflict(new Reason.Held(A, claim, A)));
    }

    @Test
    @DisplayName("J9: two journals of one commit cannot take what clashes")
    void j9_two_journals_of_one_commit_clash() {
        var claim = new Claim("s", 1, 5);

        assertThat(store.commit(Commit.of(taking(A, 0, claim), taking(B, 0, claim))))
                .isEqualTo(conflict(new Reason.Held(B, claim, A)));
        assertThat(store.head(A)).isEmpty();
    }

    @Test
    @DisplayName("J9, J6: a claim over the intervals of two holders names both")
    void j9_j6_a_claim_over_two_holders_names_both() {
        store.commit(Commit.of(taking(A, 0, new Claim("s", 1, 2))));
        store.commit(Commit.of(taking(B, 0, new Claim("s", 3, 4))));
        var over = new Claim("s", 0, 9);

        assertThat(store.commit(Commit.of(taking(C, 0, over)))
                        .conflict()
                        .orElseThrow()
                        .reasons())
                .containsExactlyInAnyOrder(new Reason.Held(C, over, A), new Reason.Held(C, over, B));
    }

    @Test
    @DisplayName("J9: of eight journals that take one claim at once, exactly one gets it, round after round")
    void j9_of_eight_concurrent_claims_exactly_one_is_held() throws Exception {
        for (int round = 0; round < 10; round++) {
            // intervals differ, so that no unique key over subject and start can do the work
            int from = round * 100;
            String ids = "R-" + round + "-";

            List<Outcome> outcomes = Together.run(attempts(
                    i -> Commit.of(taking(key(ids + i), 0, new Claim("s", from + i, from + 50 + i)))));

            assertOneOf(outcomes);
            JournalKey holder = store.holder(PART, "s", from + 25).orElseThrow();
            assertThat(store.head(holder)).isPresent();
            assertThat(IntStream.range(0, THREADS)
                            .filter(i -> store.head(key(ids + i)).isPresent()))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("J10: a claim is given up only exactly as it was taken, by its holder, once")
    void j10_a_claim_is_given_up_only_exactly_as_taken() {
        var claim = new Claim("s", 1, 5);
        store.commit(Commit.of(taking(A, 0, claim)));
        store.commit(Commit.of(append(B, 0)));

        for (Claim other : List.of(new Claim("s", 1, 4), new Claim("s", 2, 5), new Claim("S", 1, 5))) {
            assertThat(store.commit(Commit.of(releasing(A, 1, other))))
                    .isEqualTo(conflict(new Reason.NotHeld(A, other)));
        }
        assertThat(store.commit(Commit.of(releasing(B, 1, claim)))).isEqualTo(conflict(new Reason.NotHeld(B, claim)));
        assertThat(store.commit(Commit.of(releasing(A, 1, claim, claim))))
                .isEqualTo(conflict(new Reason.NotHeld(A, claim)));
        assertThat(store.commit(Commit.of(releasing(A, 1, claim)))).isEqualTo(DONE);
        assertThat(store.commit(Commit.of(releasing(A, 2, claim)))).isEqualTo(conflict(new Reason.NotHeld(A, claim)));
        assertThat(store.holder(PART, "s", 3)).isEmpty();
        assertThat(store.claims(A)).isEmpty();
    }

    @Test
    @DisplayName("J11: one append can shorten its claim")
    void j11_one_append_can_shorten_its_claim() {
        store.commit(Commit.of(taking(A, 0, new Claim("s", 1, Claim.OPEN))));

        assertThat(store.commit(Commit.of(
                        claiming(A, 1, List.of(new Claim("s", 1, Claim.OPEN)), List.of(new Claim("s", 1, 7))))))
                .isEqualTo(DONE);

        assertThat(store.claims(A)).containsExactly(new Claim("s", 1, 7));
        assertThat(store.holder(PART, "s", 7)).isEmpty();
    }

    @Test
    @DisplayName("J11: within one commit a claim moves between journals, whichever stands first")
    void j11_a_claim_moves_between_journals_in_either_order() {
        var claim = new Claim("s", 1, 5);
        store.commit(Commit.of(taking(A, 0, claim)));

        assertThat(store.commit(Commit.of(taking(B, 0, claim), releasing(A, 1, claim))))
                .isEqualTo(DONE);
        assertThat(store.holder(PART, "s", 1)).contains(B);
        assertThat(store.commit(Commit.of(releasing(B, 1, claim), taking(A, 2, claim))))
                .isEqualTo(DONE);
        assertThat(store.holder(PART, "s", 1)).contains(A);
        assertThat(store.claims(B)).isEmpty();
    }

    // ---- J12: refreshing a head

    @Test
    @DisplayName("J12: a refresh writes the head, gives claims up, adds no entry and shows nothing in the feed")
    void j12_a_refresh_writes_the_head_and_adds_no_entry() {
        var claim = new Claim("s", 1, 5);
        store.commit(Commit.of(taking(A, 0, claim)));
        var rotated = new HeadState(digest(1), 2, bytes("newer"), index("GONE", "T-2", "rotated"));

        assertThat(store.refresh(new HeadRefresh(A, 1, 1, rotated, List.of(claim))))
                .isEqualTo(DONE);

        assertThat(store.head(A)).contains(new Head(A, KIND, 1, 2, rotated));
        assertThat(store.entries(A, 0, 10)).isEqualTo(entries(0, 1));
        assertThat(Picture.feed(store, PART, 10)).hasSize(1);
        assertThat(ids(HeadQuery.all(PART, KIND).withToken("rotated"))).containsExactly("A");
        assertThat(store.claims(A)).isEmpty();
        assertThat(store.commit(Commit.of(append(A, 1)))).isEqualTo(DONE);
        assertThat(store.head(A).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    @DisplayName("J12: a refresh of another version or revision, or of what is not there, does nothing")
    void j12_a_stale_refresh_does_nothing() {
        store.commit(Commit.of(append(A, 0)));
        store.commit(Commit.of(append(A, 1)));
        Picture before = picture(A);

        assertThat(store.refresh(refresh(A, 1, 1))).isEqualTo(conflict(new Reason.Moved(A, 1, 2)));
        assertThat(store.refresh(refresh(A, 2, 1))).isEqualTo(conflict(new Reason.Refreshed(A, 1, 2)));
        assertThat(store.refresh(refresh(B, 1, 1))).isEqualTo(conflict(new Reason.Moved(B, 1, 0)));
        assertThat(picture(A)).isEqualTo(before);
    }

    @Test
    @DisplayName("J12, J10: a refresh that gives up what is not held does nothing")
    void j12_j10_a_refresh_that_gives_up_what_is_not_held_does_nothing() {
        var claim = new Claim("s", 1, 5);
        store.commit(Commit.of(append(A, 0)));

        assertThat(store.refresh(new HeadRefresh(A, 1, 1, head(1, index("GONE", "T-2")), List.of(claim))))
                .isEqualTo(conflict(new Reason.NotHeld(A, claim)));
        assertThat(store.head(A).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("J12: a refresh with another chain is misuse and does nothing")
    void j12_a_refresh_with_another_chain_is_misuse() {
        store.commit(Commit.of(append(A, 0)));
        Picture before = picture(A);

        assertMisuse(() -> store.refresh(new HeadRefresh(A, 1, 1, head(2), List.of())));
        assertThat(picture(A)).isEqualTo(before);
        assertThat(store.commit(Commit.of(append(A, 1)))).isEqualTo(DONE);
    }

    @Test
    @DisplayName("J12: of eight concurrent refreshes with one revision, exactly one is done")
    void j12_of_eight_concurrent_refreshes_exactly_one_is_done() throws Exception {
        store.commit(Commit.of(append(A, 0)));
        Callable<Outcome> attempt = () -> store.refresh(refresh(A, 1, 1));

        assertOneOf(
                Together.run(IntStream.range(0, THREADS).mapToObj(i -> attempt).toList()));
        assertThat(store.head(A).orElseThrow().revision()).isEqualTo(2);
    }

    // ---- J13: finding

    @Test
    @DisplayName("J13: pages follow the ids' order by ASCII code and cover every head once, whatever their size")
    void j13_pages_follow_the_order_of_ids() {
        List<String> ids = List.of("!", "10", "9", "A", "A-1", "A10", "A9", "B", "Z", "_", "a", "a-1", "b", "~");
        for (int i : new int[] {7, 0, 13, 3, 9, 1, 12, 5, 11, 2, 8, 4, 10, 6}) {
            store.commit(Commit.of(append(key(ids.get(i)), 0)));
        }
        store.commit(Commit.of(new Append(key("C"), "other", 0, entries(0, 1), head(1), List.of(), List.of())));

        for (int limit : new int[] {1, 2, 3, 7, 14, 15, JournalStore.MAX_PAGE}) {
            assertThat(ids(HeadQuery.all(PART, KIND), limit)).isEqualTo(ids);
        }
        assertThat(ids(HeadQuery.all(PART, "other"))).containsExactly("C");
        assertThat(ids(HeadQuery.all(PART, "none"))).isEmpty();
    }

    @Test
    @DisplayName("J13: a last page that is full has no next one")
    void j13_a_last_page_that_is_full_has_no_next_one() {
        Stream.of(A, B).forEach(key -> store.commit(Commit.of(append(key, 0))));
        HeadQuery all = HeadQuery.all(PART, KIND);

        assertThat(store.find(all, Optional.empty(), 2).next()).isEmpty();
        assertThat(store.find(all, Optional.empty(), 1).next()).contains("A");
        assertThat(store.find(all, Optional.of("A"), 1).next()).isEmpty();
        assertThat(store.find(all, Optional.of("B"), 1)).isEqualTo(new HeadPage(List.of(), Optional.empty()));
    }

    @Test
    @DisplayName("J13, J8: every condition is kept, alone and together, and follows the head when it changes")
    void j13_every_condition_is_kept() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        write("open", index("OPEN", "T-1", "red", "round"));
        write("other", index("OPEN", "T-2", "red"));
        write("due", dated("DUE", Optional.of(day), Optional.empty()));
        write("later", dated("DUE", Optional.of(day.plusDays(1)), Optional.of(day.minusDays(1))));
        write("kept", dated("FILED", Optional.empty(), Optional.of(day)));
        HeadQuery all = HeadQuery.all(PART, KIND);

        assertThat(ids(all.withStatus("OPEN"))).containsExactly("open", "other");
        assertThat(ids(all.withStatus("OPE"))).isEmpty();
        assertThat(ids(all.withOffice("T-2"))).containsExactly("other");
        assertThat(ids(all.withToken("red"))).containsExactly("open", "other");
        assertThat(ids(all.withToken("Red"))).isEmpty();
        assertThat(ids(all.withToken("red").withOffice("T-1"))).containsExactly("open");
        assertThat(ids(all.withToken("round").withStatus("OPEN").withOffice("T-2")))
                .isEmpty();
        assertThat(ids(all.withDueBy(day))).containsExactly("due");
        assertThat(ids(all.withDueBy(day.minusDays(1)))).isEmpty();
        assertThat(ids(all.withDueBy(day.plusDays(1)))).containsExactly("due", "later");
        assertThat(ids(all.withRetainUntilBy(day))).containsExactly("kept", "later");
        assertThat(ids(all.withRetainUntilBy(day).withDueBy(day.plusDays(9)))).containsExactly("later");

        store.commit(Commit.of(append(key("open"), 1, head(2, index("SHUT", "T-1", "round", "blue")))));
        assertThat(ids(all.withStatus("OPEN"))).containsExactly("other");
        assertThat(ids(all.withStatus("SHUT"))).containsExactly("open");
        assertThat(ids(all.withToken("red"))).containsExactly("other");
        assertThat(ids(all.withToken("blue"))).containsExactly("open");
        assertThat(ids(all.withToken("round"))).containsExactly("open");
    }

    @Test
    @DisplayName("J13: a page by token is continued where it stopped")
    void j13_a_page_by_token_is_continued() {
        List<String> ids = IntStream.range(10, 35).mapToObj(i -> "J-" + i).toList();
        ids.forEach(id -> write(id, index("OPEN", "T-1", "common", "own-" + id)));

        assertThat(ids(HeadQuery.all(PART, KIND).withToken("common"), 4)).isEqualTo(ids);
        assertThat(store.find(HeadQuery.all(PART, KIND).withToken("own-J-12"), Optional.empty(), 4)
                        .heads())
                .singleElement()
                .satisfies(found ->
                        assertThat(found).isEqualTo(store.head(key("J-12")).orElseThrow()));
    }

    // ---- J14: the feed

    @Test
    @DisplayName("J14: the feed gives every entry, by journal in order, by pages of any size")
    void j14_the_feed_gives_every_entry() {
        store.commit(Commit.of(appendOf(A, 0, 3), appendOf(B, 0, 2)));
        store.commit(Commit.of(append(C, 4)));
        store.commit(Commit.of(append(B, 2), append(A, 3)));

        for (int limit : new int[] {1, 2, 7, 100}) {
            List<FeedEntry> feed = Picture.feed(store, PART, limit);
            assertThat(versions(feed, A)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(versions(feed, B)).containsExactly(1L, 2L, 3L);
            assertThat(versions(feed, C)).isEmpty();
            assertThat(feed).allMatch(entry -> entry.kind().equals(KIND));
        }
    }

    @Test
    @DisplayName("J14: an old position, and that of an empty page, give what came after them")
    void j14_a_position_stays_valid() {
        String empty = store.feed(PART, Optional.empty(), 10).position();
        store.commit(Commit.of(appendOf(A, 0, 2)));
        FeedPage first = store.feed(PART, Optional.of(empty), 10);
        assertThat(versions(first.entries(), A)).containsExactly(1L, 2L);

        FeedPage nothing = store.feed(PART, Optional.of(first.position()), 10);
        assertThat(nothing.entries()).isEmpty();
        store.commit(Commit.of(append(A, 2)));

        assertThat(versions(
                        store.feed(PART, Optional.of(nothing.position()), 10).entries(), A))
                .containsExactly(3L);
        assertThat(versions(store.feed(PART, Optional.of(empty), 10).entries(), A))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("J14: a reader that follows four writers is given every entry of every journal, in order")
    void j14_the_feed_skips_nothing_while_four_writers_run() throws Exception {
        int writers = 4;
        int commits = 50;
        var running = new AtomicInteger(writers);
        var seen = new ArrayList<FeedEntry>();
        var actions = new ArrayList<Callable<Integer>>();
        for (int w = 0; w < writers; w++) {
            JournalKey key = key("W-" + w);
            actions.add(() -> {
                try {
                    for (int version = 0; version < commits; version++) {
                        store.commit(Commit.of(append(key, version)));
                    }
                    return 0;
                } finally {
                    running.decrementAndGet();
                }
            });
        }
        actions.add(() -> {
            Optional<String> position = Optional.empty();
            boolean last;
            do {
                // asked before reading: whatever was committed by then is in the page or in one after it
                last = running.get() == 0;
                FeedPage page;
                do {
                    page = store.feed(PART, position, 5);
                    seen.addAll(page.entries());
                    position = Optional.of(page.position());
                } while (!page.entries().isEmpty());
            } while (!last);
            return seen.size();
        });

        Together.run(actions);

        var next = new HashMap<JournalKey, Long>();
        for (FeedEntry entry : seen) {
            long version = entry.entry().header().version();
            long due = next.getOrDefault(entry.key(), 1L);
            // at least once: an entry may come again, but none may come before the one it follows
            assertThat(version).as(entry.key().toString()).isLessThanOrEqualTo(due);
            next.put(entry.key(), Math.max(due, version + 1));
        }
        assertThat(next).hasSize(writers);
        assertThat(next.values()).containsOnly(commits + 1L);
    }

    // ---- J15: partitions

    @Test
    @DisplayName("J15: nothing of one partition is seen from another, and same names do not meet")
    void j15_partitions_do_not_see_each_other() {
        var claim = new Claim("s", 1, 5);
        JournalKey there = new JournalKey("P-2", "A");
        HeadState head = head(1, index("OPEN", "T-1", "token"));
        store.commit(Commit.of(new Append(A, KIND, 0, entries(0, 1), head, List.of(), List.of(claim))));

        assertThat(store.head(there)).isEmpty();
        assertThat(store.entries(there, 0, 10)).isEmpty();
        assertThat(store.claims(there)).isEmpty();
        assertThat(store.holder("P-2", "s", 1)).isEmpty();
        assertThat(store.feed("P-2", Optional.empty(), 10).entries()).isEmpty();
        assertThat(store.find(HeadQuery.all("P-2", KIND), Optional.empty(), 10).heads())
                .isEmpty();
        assertThat(store.find(HeadQuery.all("P-2", KIND).withToken("token"), Optional.empty(), 10)
                        .heads())
                .isEmpty();

        assertThat(store.commit(
                        Commit.of(new Append(there, "other", 0, entries(0, 2), head, List.of(), List.of(claim)))))
                .isEqualTo(DONE);
        assertThat(store.holder("P-2", "s", 1)).contains(there);
        assertThat(store.holder(PART, "s", 1)).contains(A);
        assertThat(store.head(A).orElseThrow().version()).isEqualTo(1);
        assertThat(Picture.feed(store, PART, 10)).hasSize(1);
        assertThat(Picture.feed(store, "P-2", 10)).hasSize(2);
        assertThat(ids(HeadQuery.all(PART, KIND).withToken("token"))).containsExactly("A");
    }

    // ---- J20: which partitions there are

    @Test
    @DisplayName("J20: partitions are told in the order of their names, by pages, and only those written")
    void j20_partitions_are_told_in_order() {
        assertThat(store.partitions(Optional.empty(), 10)).isEmpty();
        List<String> names = List.of("!", "10", "9", "A", "A-1", "Z", "a", "~");
        for (int i : new int[] {3, 6, 0, 7, 5, 1, 4, 2}) {
            store.commit(Commit.of(append(new JournalKey(names.get(i), "J-1"), 0)));
            store.commit(Commit.of(append(new JournalKey(names.get(i), "J-2"), 0)));
        }
        // a commit that conflicts makes no partition
        store.commit(Commit.of(append(new JournalKey("B", "J-1"), 7)));

        assertThat(store.partitions(Optional.empty(), 10)).isEqualTo(names);
        assertThat(store.partitions(Optional.empty(), 8)).isEqualTo(names);
        assertThat(store.partitions(Optional.empty(), 3)).containsExactly("!", "10", "9");
        assertThat(store.partitions(Optional.of("9"), 3)).containsExactly("A", "A-1", "Z");
        assertThat(store.partitions(Optional.of("B"), 10)).containsExactly("Z", "a", "~");
        assertThat(store.partitions(Optional.of("~"), 10)).isEmpty();
    }

    // ---- J16: batches

    @Test
    @DisplayName("J16: a batch answers each commit in its place, and a conflict touches no other")
    void j16_a_batch_answers_each_commit_in_its_place() {
        var claim = new Claim("s", 1, 5);
        List<Outcome> outcomes = store.commitAll(List.of(
                Commit.of(taking(A, 0, claim)),
                Commit.of(append(A, 0), append(C, 0)),
                Commit.of(append(A, 1)),
                Commit.of(taking(B, 0, claim)),
                Commit.of(releasing(A, 2, claim), taking(B, 0, claim))));

        assertThat(outcomes)
                .containsExactly(
                        DONE, conflict(new Reason.Moved(A, 0, 1)), DONE, conflict(new Reason.Held(B, claim, A)), DONE);
        assertThat(store.head(A).orElseThrow().version()).isEqualTo(3);
        assertThat(store.head(C)).isEmpty();
        assertThat(store.holder(PART, "s", 1)).contains(B);
    }

    @Test
    @DisplayName("J16: a batch may be empty, long, over several partitions, and end with a conflict")
    void j16_a_batch_may_be_empty_or_long() {
        assertThat(store.commitAll(List.of())).isEmpty();
        var commits = new ArrayList<Commit>();
        for (int i = 0; i < 1_000; i++) {
            commits.add(Commit.of(append(new JournalKey("P-" + i % 3, "J-" + i), 0)));
        }
        commits.add(Commit.of(append(new JournalKey("P-0", "J-0"), 0)));

        List<Outcome> outcomes = store.commitAll(commits);

        assertThat(outcomes).hasSize(1_001);
        assertThat(outcomes.subList(0, 1_000)).containsOnly(DONE);
        assertThat(outcomes.get(1_000).committed()).isFalse();
        assertThat(Picture.feed(store, "P-1", 1_000)).hasSize(333);
    }

    @Test
    @DisplayName("J16, J4: of eight concurrent batches over the same journals, each journal is written by one")
    void j16_j4_concurrent_batches_share_the_journals_out() throws Exception {
        List<Commit> batch = IntStream.range(0, 50)
                .mapToObj(i -> Commit.of(append(key("J-" + i), 0)))
                .toList();
        Callable<List<Outcome>> attempt = () -> store.commitAll(batch);

        List<List<Outcome>> answers =
                Together.run(IntStream.range(0, THREADS).mapToObj(i -> attempt).toList());

        for (int i = 0; i < batch.size(); i++) {
            int journal = i;
            assertOneOf(answers.stream().map(answer -> answer.get(journal)).toList());
        }
    }

    // ---- J17: kinds

    @Test
    @DisplayName("J17: the kind of a journal is that of its first append")
    void j17_the_kind_is_that_of_the_first_append() {
        store.commit(Commit.of(append(A, 0)));

        assertThat(store.commit(Commit.of(new Append(A, "other", 1, entries(1, 1), head(2), List.of(), List.of()))))
                .isEqualTo(conflict(new Reason.OtherKind(A, "other", KIND)));
        assertThat(store.head(A).orElseThrow().kind()).isEqualTo(KIND);
    }

    // ---- J18, J19: capabilities

    @Test
    @DisplayName("J18: what was acknowledged is there after closing and opening again, and work goes on")
    void j18_everything_is_there_after_opening_again() throws Exception {
        requireDeclared(Capability.DURABLE);
        var claim = new Claim("s", 1, Claim.OPEN);
        store.commit(Commit.of(taking(A, 0, claim), appendOf(B, 0, 20)));
        store.refresh(refresh(A, 1, 1));
        String position = store.feed(PART, Optional.empty(), 100).position();
        Picture before = picture(A, B);
        store.close();

        store = openAgain();

        assertThat(picture(A, B)).isEqualTo(before);
        assertThat(store.feed(PART, Optional.of(position), 100).entries()).isEmpty();
        assertThat(store.commit(Commit.of(append(A, 0)))).isEqualTo(conflict(new Reason.Moved(A, 0, 1)));
        assertThat(store.commit(Commit.of(taking(C, 0, claim)))).isEqualTo(conflict(new Reason.Held(C, claim, A)));
        assertThat(store.commit(Commit.of(append(B, 20)))).isEqualTo(DONE);
        assertThat(store.feed(PART, Optional.of(position), 100).entries()).hasSize(1);
    }

    @Test
    @DisplayName("J19: what one opening commits the other sees at once")
    void j19_what_one_opening_commits_the_other_sees() throws Exception {
        requireDeclared(Capability.MANY_PROCESSES);
        try (JournalStore other = openAgain()) {
            assertThat(other.head(A)).isEmpty();
            store.commit(Commit.of(append(A, 0)));
            assertThat(other.head(A)).isEqualTo(store.head(A));
            assertThat(other.commit(Commit.of(append(A, 0)))).isEqualTo(conflict(new Reason.Moved(A, 0, 1)));
            assertThat(other.commit(Commit.of(append(A, 1)))).isEqualTo(DONE);
            assertThat(store.entries(A, 0, 10)).hasSize(2);
        }
    }

    @Test
    @DisplayName("J19, J4, J9: of concurrent commits through two openings, exactly one is done")
    void j19_of_concurrent_commits_through_two_openings_exactly_one_is_done() throws Exception {
        requireDeclared(Capability.MANY_PROCESSES);
        try (JournalStore other = openAgain()) {
            for (int round = 0; round < 10; round++) {
                int version = round;
                Claim claim = new Claim("s", round, round + 1);
                assertOneOf(Together.run(attempts(i -> Commit.of(append(A, version)), other)));
                String ids = "R-" + round + "-";
                assertOneOf(Together.run(attempts(i -> Commit.of(taking(key(ids + i), 0, claim)), other)));
            }
            assertThat(other.entries(A, 0, 100)).hasSize(10);
        }
    }

    @Test
    @DisplayName("closing twice is no misuse")
    void closing_twice_is_no_misuse() {
        store.close();
        store.close();
    }

    // ---- what the tests share

    private interface Attempt {
        Commit number(int i);
    }

    private List<Callable<Outcome>> attempts(Attempt attempt) {
        return attempts(attempt, store);
    }

    /** Returns eight attempts, every other one through {@code other}. */
    private List<Callable<Outcome>> attempts(Attempt attempt, JournalStore other) {
        var attempts = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < THREADS; i++) {
            Commit commit = attempt.number(i);
            JournalStore through = i % 2 == 0 ? store : other;
            attempts.add(() -> through.commit(commit));
        }
        return attempts;
    }

    private void requireDeclared(Capability capability) {
        Assumptions.assumeTrue(
                store.capabilities().contains(capability), "skipped: the store does not declare " + capability);
    }

    private Picture picture(JournalKey... keys) {
        return Picture.of(store, PART, List.of(keys));
    }

    private void write(String id, HeadIndex index) {
        assertThat(store.commit(Commit.of(append(key(id), 0, head(1, index))))).isEqualTo(DONE);
    }

    private List<String> ids(HeadQuery query) {
        return ids(query, 2);
    }

    private List<String> ids(HeadQuery query, int limit) {
        var ids = new ArrayList<String>();
        Optional<String> after = Optional.empty();
        do {
            HeadPage page = store.find(query, after, limit);
            assertThat(page.heads()).hasSizeLessThanOrEqualTo(limit);
            page.heads().forEach(found -> ids.add(found.key().id()));
            // a store that answers the same page again would keep this test for ever
            assertThat(page.next()).isNotEqualTo(after.or(() -> Optional.of("none")));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }

    private static HeadIndex dated(String status, Optional<LocalDate> due, Optional<LocalDate> retainUntil) {
        return new HeadIndex(status, "T-1", due, retainUntil, new TreeSet<>());
    }

    private static Append appendOf(JournalKey key, long expectedVersion, int count) {
        HeadState head = head((int) expectedVersion + count);
        return new Append(key, KIND, expectedVersion, entries(expectedVersion, count), head, List.of(), List.of());
    }

    private static HeadRefresh refresh(JournalKey key, long version, long revision) {
        return new HeadRefresh(key, version, revision, head((int) version, index("NEWER", "T-1")), List.of());
    }

    private static List<Long> versions(List<FeedEntry> feed, JournalKey key) {
        return feed.stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> entry.entry().header().version())
                .toList();
    }

    private static Outcome conflict(Reason... reasons) {
        return new Outcome.Conflict(List.of(reasons));
    }

    private static void assertOneOf(List<Outcome> outcomes) {
        assertThat(outcomes).filteredOn(Outcome::committed).hasSize(1);
    }

    private static void assertMisuse(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(IllegalArgumentException.class);
    }
}
