package org.lowbao.storage.testkit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lowbao.storage.journal.JournalStore;

/**
 * The clauses of {@link JournalStore} as tests inside one process: what to run while a store is being written. A store
 * that is finished proves itself with {@link JournalStoreConformance}, which holds these tests and more.
 *
 * <p>Extend this in your own test source and hand in an empty store; every test must pass, and only those of
 * capabilities that your store does not declare may be skipped.
 */
public abstract class JournalStoreContract
        implements AppendClauses,
                ReadingClauses,
                ClaimClauses,
                RefreshClauses,
                FindClauses,
                FeedClauses,
                PartitionClauses,
                BatchClauses,
                NameClauses,
                TimeClauses,
                InterruptionClauses,
                CapabilityClauses {

    private @Nullable JournalStore store;

    /** For the subclass. */
    protected JournalStoreContract() {}

    /** Returns a store that holds nothing. Called once before each test; the kit closes it. */
    protected abstract JournalStore emptyStore() throws Exception;

    /**
     * Opens the data of the last {@link #emptyStore} once more, as another process would: after the first was closed,
     * or beside it. Needed only by a store that declares a capability. The kit closes it.
     */
    protected JournalStore openAgain() throws Exception {
        throw new UnsupportedOperationException("a store that declares a capability has to override openAgain()");
    }

    @Override
    public final JournalStore store() {
        if (store == null) {
            throw new IllegalStateException("no store was opened yet");
        }
        return store;
    }

    @Override
    public final JournalStore another() throws Exception {
        return openAgain();
    }

    @Override
    public final void reopen() throws Exception {
        store().close();
        store = openAgain();
    }

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
    }

    @AfterEach
    void close() {
        // there is none where the vendor could not make it; that failure is the one to show
        if (store != null) {
            store.close();
        }
    }
}
