package org.lowbao.storage.testkit;

import java.nio.file.Path;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.memory.InMemoryJournalStore;

public class InMemoryJournalStoreTest extends JournalStoreConformance {

    @Override
    public String create(Path folder) {
        return "memory";
    }

    @Override
    public JournalStore open(String address) {
        return new InMemoryJournalStore();
    }
}
