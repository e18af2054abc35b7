package org.lowbao.examples.ownstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreModel;

class LogJournalStoreProperties extends JournalStoreModel {

    @Override
    protected JournalStore emptyStore() throws IOException {
        Path file = Files.createTempFile("journals", ".log");
        file.toFile().deleteOnExit();
        return LogJournalStore.open(file);
    }
}
