package org.lowbao.storage.testkit;

import java.util.Optional;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.testkit.internal.Workbench;

/** What the tests begin with that need more of the vendor than an open store. */
interface ContentVendorClauses extends ContentClauses, StoreUnderTest<ContentStore> {

    /** Returns where the store under test was made. */
    Workbench<ContentStore> workbench();

    Optional<Outage> outage(String address) throws Exception;
}
