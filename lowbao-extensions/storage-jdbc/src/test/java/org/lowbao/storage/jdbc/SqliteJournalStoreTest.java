package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreContract;

class SqliteJournalStoreTest extends JournalStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected JournalStore emptyStore() {
        return SqliteStore.open(folder.resolve("journals.db")).journals();
    }

    @Override
    protected JournalStore openAgain() {
        return emptyStore();
    }
}
