package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.lowbao.storage.testkit.internal.history.ConcurrentHistory;
import org.lowbao.storage.testkit.internal.history.ConcurrentMoves;
import org.lowbao.storage.testkit.internal.history.Histories;
import org.lowbao.storage.testkit.internal.history.Move;
import org.lowbao.storage.testkit.internal.history.Step;

/** J2 to J17 against the reference in memory, over random histories of one and of several threads. */
interface HistoryClauses extends JournalClauses {

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    @Label("J2, J3, J6, J8, J9, J10, J11, J12, J13, J16, J17: any history is answered as the reference answers it")
    default void any_history_is_answered_as_the_reference_answers_it(
            @ForAll(supplier = Histories.class) List<Step> history) {
        Histories.assertAnswersAsTheReference(store(), Histories.freshPartition(), history);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    @Label("J3, J4, J5, J9, J12: what several threads are answered at once is explained by some order of their moves")
    default void what_threads_are_answered_at_once_is_explained_by_some_order(
            @ForAll(supplier = ConcurrentMoves.class) List<List<Move>> threads) throws Exception {
        ConcurrentHistory history = ConcurrentHistory.play(store(), Histories.freshPartition(), threads);

        assertThat(history.isExplained())
                .as("no order of these moves explains the answers: %s", history)
                .isTrue();
    }
}
