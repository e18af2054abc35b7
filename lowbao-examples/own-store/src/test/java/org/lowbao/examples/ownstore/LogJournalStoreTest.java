package org.lowbao.examples.ownstore;

import java.nio.file.Path;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreConformance;

public class LogJournalStoreTest extends JournalStoreConformance {

    @Override
    public String create(Path folder) {
        return folder.resolve("journals.log").toString();
    }

    @Override
    public JournalStore open(String address) {
        return LogJournalStore.open(Path.of(address));
    }
}
