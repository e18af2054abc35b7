package org.lowbao.storage.testkit;

import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;

class InMemoryJournalStoreTest extends JournalStoreContract {

    @Override
    protected JournalStore emptyStore() {
        return new InMemoryJournalStore();
    }
}
