package org.lowbao.storage.testkit;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.history.Histories;
import org.lowbao.storage.testkit.internal.history.Step;

/**
 * Plays random histories to a store and to the reference in memory; both have to answer the same and look the same
 * afterwards. What to run beside {@link JournalStoreContract} while a store is being written;
 * {@link JournalStoreConformance} holds this, too. A history that fails is cut down to a short one.
 */
public abstract class JournalStoreModel {

    /** For the subclass. */
    protected JournalStoreModel() {}

    /** Returns a store that holds nothing. Called for each history, so it should be cheap; the kit closes it. */
    protected abstract JournalStore emptyStore() throws Exception;

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void a_store_answers_any_history_as_the_reference_does(@ForAll(supplier = Histories.class) List<Step> history)
            throws Exception {
        try (JournalStore store = emptyStore()) {
            Histories.assertAnswersAsTheReference(store, "P-1", history);
        }
    }
}
