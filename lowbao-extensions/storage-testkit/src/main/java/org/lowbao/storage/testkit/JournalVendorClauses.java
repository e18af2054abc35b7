package org.lowbao.storage.testkit;

import java.util.Optional;
import javax.sql.DataSource;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Workbench;

/** What the tests begin with that need more of the vendor than an open store. */
interface JournalVendorClauses extends JournalClauses, StoreUnderTest<JournalStore> {

    /** Returns where the store under test was made. */
    Workbench<JournalStore> workbench();

    Optional<DataSource> dataSource(String address) throws Exception;

    JournalStore open(DataSource connections) throws Exception;

    HostTransaction beginTransaction(String address) throws Exception;
}
