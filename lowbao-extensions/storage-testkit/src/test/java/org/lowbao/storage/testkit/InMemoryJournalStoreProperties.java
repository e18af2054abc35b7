package org.lowbao.storage.testkit;

import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;

/** Shows that the model plays at all; the reference agrees with itself. */
class InMemoryJournalStoreProperties extends JournalStoreModel {

    @Override
    protected JournalStore emptyStore() {
        return new InMemoryJournalStore();
    }
}
