package org.lowbao.storage.testkit.internal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Samples.KIND;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.testkit.internal.Picture;

/** Random histories of one thread, and the law that a store answers them as the reference does. */
public final class Histories implements ArbitrarySupplier<List<Step>> {

    static final List<String> IDS = List.of("A", "B", "C");

    private static final int LONGEST = 25;
    private static final List<String> TOKENS = List.of("red", "green", "blue");
    private static final AtomicLong PARTITIONS = new AtomicLong();

    @Override
    public Arbitrary<List<Step>> get() {
        return steps().list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    /** Returns a partition that no history was played in; J15 makes it as good as an empty store. */
    public static String freshPartition() {
        return "history-" + PARTITIONS.incrementAndGet();
    }

    /** Plays {@code history} to both; they have to answer the same and look the same afterwards. */
    public static void assertAnswersAsTheReference(JournalStore store, String partition, List<Step> history) {
        try (JournalStore reference = new InMemoryJournalStore()) {
            for (Step step : history) {
                assertThat(step.play(store, partition)).as(step.toString()).isEqualTo(step.play(reference, partition));
            }
            assertLooksAlike(store, reference, partition);
        }
    }

    private static void assertLooksAlike(JournalStore store, JournalStore reference, String partition) {
        assertThat(picture(store, partition)).isEqualTo(picture(reference, partition));
        for (HeadQuery query : queries(partition)) {
            assertThat(Picture.heads(store, query, 2)).isEqualTo(Picture.heads(reference, query, 2));
        }
    }

    static Picture picture(JournalStore store, String partition) {
        return Picture.of(
                store,
                partition,
                IDS.stream().map(id -> new JournalKey(partition, id)).toList());
    }

    static Arbitrary<Claim> claims() {
        return Combinators.combine(
                        Arbitraries.of("s", "t"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 4))
                .as((subject, from, length) -> new Claim(subject, from, from + length));
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<List<Change>> changes =
                changes().list().ofMinSize(1).ofMaxSize(3).uniqueElements(Change::id);
        Arbitrary<Step> commits = changes.map(Step.CommitStep::new);
        Arbitrary<Step> batches = changes.list().ofMinSize(1).ofMaxSize(4).map(Step.BatchStep::new);
        Arbitrary<Step> refreshes = changes().map(Step.RefreshStep::new);
        return Arbitraries.frequencyOf(Tuple.of(5, commits), Tuple.of(2, batches), Tuple.of(2, refreshes));
    }

    private static Arbitrary<Change> changes() {
        // mostly what fits, sometimes not, so that histories both get somewhere and run into everything
        Arbitrary<Integer> slips = Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(1, 1), Tuple.of(1, -1));
        Arbitrary<String> kinds = Arbitraries.frequency(Tuple.of(20, KIND), Tuple.of(1, "other"));
        Arbitrary<List<Claim>> claims = claims().list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        slips,
                        kinds,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 3),
                        claims,
                        claims,
                        Arbitraries.of(TOKENS))
                .as(Change::new);
    }

    private static List<HeadQuery> queries(String partition) {
        var queries = new ArrayList<HeadQuery>();
        for (String kind : List.of(KIND, "other")) {
            HeadQuery all = HeadQuery.all(partition, kind);
            queries.add(all);
            for (String token : List.of("red", "green", "blue", "version-1", "version-4")) {
                queries.add(all.withToken(token));
                queries.add(all.withOffice(token));
                queries.add(all.withStatus("OPEN").withToken(token));
            }
        }
        return queries;
    }
}
