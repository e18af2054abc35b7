package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreModel;

/** Plays every history in one database, which is emptied before each. */
abstract class ServerJournalStoreModel extends JournalStoreModel {

    @SuppressWarnings("NullAway.Init") // made before the property
    private TestDatabase database;

    abstract Backend backend();

    @BeforeProperty
    void makeDatabase() {
        database = backend().fresh();
        database.open().close();
    }

    @AfterProperty
    void closePool() {
        database.close();
    }

    @Override
    protected JournalStore emptyStore() throws SQLException {
        database.run(
                "DELETE FROM lowbao_claim",
                "DELETE FROM lowbao_feed",
                "DELETE FROM lowbao_feed_position",
                "DELETE FROM lowbao_entry",
                "DELETE FROM lowbao_head_token",
                "DELETE FROM lowbao_journal");
        return database.open(SchemaMode.VALIDATE).journals();
    }
}
