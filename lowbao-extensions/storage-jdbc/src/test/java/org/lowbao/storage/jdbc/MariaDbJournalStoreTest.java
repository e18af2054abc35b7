package org.lowbao.storage.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreContract;

class MariaDbJournalStoreTest extends JournalStoreContract {

    private final TestDatabase database = Backend.MARIADB.fresh();

    @Override
    protected JournalStore emptyStore() {
        return database.open().journals();
    }

    @Override
    protected JournalStore openAgain() {
        return database.open(SchemaMode.VALIDATE).journals();
    }

    @AfterEach
    void closePool() {
        database.close();
    }
}
