package org.lowbao.storage.testkit.internal.history;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lowbao.storage.journal.Claim;

/** Random moves of two or three threads over the same few journals and claims. */
public final class ConcurrentMoves implements ArbitrarySupplier<List<List<Move>>> {

    private static final List<String> IDS = Histories.IDS.subList(0, 2);
    private static final int MOST_EACH = 3;

    @Override
    public Arbitrary<List<List<Move>>> get() {
        return moves().list()
                .ofMinSize(1)
                .ofMaxSize(MOST_EACH)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3);
    }

    private static Arbitrary<Move> moves() {
        // low versions, so that threads meet at the same ones
        Arbitrary<Long> versions = Arbitraries.frequency(Tuple.of(6, 0L), Tuple.of(4, 1L), Tuple.of(1, 2L));
        Arbitrary<Long> revisions = Arbitraries.longs().between(1, 2);
        Arbitrary<List<String>> ids = Arbitraries.shuffle(IDS)
                .flatMap(all -> Arbitraries.integers().between(1, 2).map(count -> all.subList(0, count)));
        Arbitrary<List<Claim>> takes = Histories.claims().list().ofMaxSize(1);
        Arbitrary<List<Claim>> releases =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(List.of())), Tuple.of(1, takes));
        Arbitrary<String> marks = Arbitraries.integers().between(1, 1_000_000).map(mark -> "mark-" + mark);
        Arbitrary<Move> writes =
                Combinators.combine(ids, versions, releases, takes, marks).as(Move.Write::new);
        Arbitrary<Move> refreshes = Combinators.combine(Arbitraries.of(IDS), revisions, revisions, marks)
                .as(Move.Refresh::new);
        Arbitrary<Move> heads = Arbitraries.of(IDS).map(Move.LookAtHead::new);
        Arbitrary<Move> holders = Combinators.combine(
                        Arbitraries.of("s", "t"), Arbitraries.integers().between(0, 8))
                .as(Move.LookAtHolder::new);
        return Arbitraries.frequencyOf(
                Tuple.of(6, writes), Tuple.of(1, refreshes), Tuple.of(2, heads), Tuple.of(1, holders));
    }
}
