package org.lowbao.examples.ownstore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreContract;

class LogJournalStoreTest extends JournalStoreContract {

    @TempDir
    Path folder;

    @Override
    protected JournalStore emptyStore() {
        return LogJournalStore.open(folder.resolve("journals.log"));
    }

    @Override
    protected JournalStore openAgain() {
        return LogJournalStore.open(folder.resolve("journals.log"));
    }
}
