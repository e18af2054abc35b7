package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Samples;

/**
 * Plays random histories to a store and to the reference in memory; both have to answer the same and look the same
 * afterwards. Extend this in your own test source beside {@link JournalStoreContract}. A history that fails is cut down
 * to a short one.
 */
public abstract class JournalStoreModel {

    private static final List<JournalKey> KEYS = List.of(Samples.key("A"), Samples.key("B"), Samples.key("C"));
    private static final int LONGEST = 25;

    /** One step of a history; what it writes depends on what it finds, which is the same in both stores. */
    interface Step {
        Object play(JournalStore store);
    }

    /** For the subclass. */
    protected JournalStoreModel() {}

    /** Returns a store that holds nothing. Called for each history, so it should be cheap; the kit closes it. */
    protected abstract JournalStore emptyStore() throws Exception;

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void a_store_answers_any_history_as_the_reference_does(@ForAll("histories") List<Step> history) throws Exception {
        try (JournalStore store = emptyStore();
                JournalStore reference = new InMemoryJournalStore()) {
            for (Step step : history) {
                assertThat(step.play(store)).as(step.toString()).isEqualTo(step.play(reference));
            }
            assertThat(Picture.of(store, PART, KEYS)).isEqualTo(Picture.of(reference, PART, KEYS));
            for (HeadQuery query : queries()) {
                assertThat(heads(store, query)).isEqualTo(heads(reference, query));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return steps().list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<List<Change>> changes =
                changes().list().ofMinSize(1).ofMaxSize(3).uniqueElements(Change::key);
        Arbitrary<Step> commits = changes.map(CommitStep::new);
        Arbitrary<Step> batches = changes.list().ofMinSize(1).ofMaxSize(4).map(BatchStep::new);
        Arbitrary<Step> refreshes = changes().map(RefreshStep::new);
        return Arbitraries.frequencyOf(Tuple.of(5, commits), Tuple.of(2, batches), Tuple.of(2, refreshes));
    }

    private static Arbitrary<Change> changes() {
        // mostly what fits, sometimes not, so that histories both get somewhere and run into everything
        Arbitrary<Integer> slips = Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(1, 1), Tuple.of(1, -1));
        Arbitrary<String> kinds = Arbitraries.frequency(Tuple.of(20, KIND), Tuple.of(1, "other"));
        Arbitrary<List<Claim>> claims = claims().list().ofMaxSize(2);
        Arbitrary<Integer> releases = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        Arbitraries.of(KEYS),
                        slips,
                        kinds,
                        Arbitraries.integers().between(1, 3),
                        releases,
                        claims,
                        claims,
                        Arbitraries.of("red", "green", "blue"))
                .as(Change::new);
    }

    private static Arbitrary<Claim> claims() {
        return Combinators.combine(
                        Arbitraries.of("s", "t"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 4))
                .as((subject, from, length) -> new Claim(subject, from, from + length));
    }

    /**
     * What a step does to one journal.
     *
     * @param slip how far the expected version is off
     * @param releasing 0: gives nothing up; 1 and 2: gives up what the journal holds; 3: gives up {@code strangers}
     */
    record Change(
            JournalKey key,
            int slip,
            String kind,
            int entries,
            int releasing,
            List<Claim> strangers,
            List<Claim> takes,
            String token) {

        Append append(JournalStore store) {
            long version = Math.max(0, version(store) + slip);
            return new Append(
                    key,
                    kind,
                    version,
                    Samples.entries(version, entries),
                    state(version + entries),
                    releases(store),
                    takes);
        }

        HeadRefresh refresh(JournalStore store) {
            Optional<Head> head = store.head(key);
            long version = Math.max(1, version(store) + slip);
            long revision = Math.max(1, head.map(Head::revision).orElse(1L) + slip);
            HeadState state = new HeadState(
                    head.map(found -> found.state().chain()).orElse(Samples.digest(0)),
                    2,
                    Samples.bytes(token),
                    Samples.index(token, "T-1", token));
            return new HeadRefresh(key, version, revision, state, releases(store));
        }

        private HeadState state(long version) {
            return Samples.head((int) version, Samples.index("OPEN", token, token, "version-" + version));
        }

        private List<Claim> releases(JournalStore store) {
            return switch (releasing) {
                case 0 -> List.of();
                case 3 -> strangers;
                default -> store.claims(key);
            };
        }

        private long version(JournalStore store) {
            return store.head(key).map(Head::version).orElse(0L);
        }
    }

    private record CommitStep(List<Change> changes) implements Step {
        @Override
        public Object play(JournalStore store) {
            return answer(store.commit(commit(changes, store)));
        }
    }

    private record BatchStep(List<List<Change>> commits) implements Step {
        @Override
        public Object play(JournalStore store) {
            List<Commit> batch =
                    commits.stream().map(changes -> commit(changes, store)).toList();
            return store.commitAll(batch).stream()
                    .map(JournalStoreModel::answer)
                    .toList();
        }
    }

    private record RefreshStep(Change change) implements Step {
        @Override
        public Object play(JournalStore store) {
            return answer(store.refresh(change.refresh(store)));
        }
    }

    private static Commit commit(List<Change> changes, JournalStore store) {
        return new Commit(changes.stream().map(change -> change.append(store)).toList());
    }

    /** Reasons have no promised order. */
    private static Object answer(Outcome outcome) {
        return outcome.conflict()
                .<Object>map(conflict -> new HashSet<>(conflict.reasons()))
                .orElse(outcome);
    }

    private static List<HeadQuery> queries() {
        var queries = new ArrayList<HeadQuery>();
        for (String kind : List.of(KIND, "other")) {
            HeadQuery all = HeadQuery.all(PART, kind);
            queries.add(all);
            for (String token : List.of("red", "green", "blue", "version-1", "version-4")) {
                queries.add(all.withToken(token));
                queries.add(all.withOffice(token));
                queries.add(all.withStatus("OPEN").withToken(token));
            }
        }
        return queries;
    }

    private static List<Head> heads(JournalStore store, HeadQuery query) {
        var heads = new ArrayList<Head>();
        HeadPage page = store.find(query, Optional.empty(), 2);
        heads.addAll(page.heads());
        while (page.next().isPresent()) {
            page = store.find(query, page.next(), 2);
            heads.addAll(page.heads());
        }
        return heads;
    }
}
