package org.lowbao.storage.testkit;

import org.junit.jupiter.api.BeforeEach;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalKey;

/**
 * The clauses of {@link ContentStore} as tests inside one process: what to run while a store is being written. A store
 * that is finished proves itself with {@link ContentStoreConformance}, which holds these tests and more.
 *
 * <p>Extend this in your own test source and hand in an empty store; every test must pass, and only C10 and C11 may be
 * skipped, by a store that does not say it is durable or computes SM3.
 */
public abstract class ContentStoreContract implements StagingClauses, PublishingClauses, KeepingClauses {

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ContentStore store;

    /** For the subclass. */
    protected ContentStoreContract() {}

    /** Returns a store that holds nothing. Called once before each test. */
    protected abstract ContentStore emptyStore() throws Exception;

    /** Opens the data of the last {@link #emptyStore} once more, as after a crash. Needed only by a durable store. */
    protected ContentStore openAgain() throws Exception {
        throw new UnsupportedOperationException("a durable store has to override openAgain()");
    }

    /**
     * Changes one byte of a published content behind the store's back, and tells whether that could be done; where it
     * cannot, a part of C7 is skipped.
     */
    protected boolean damage(JournalKey owner, String id) throws Exception {
        return false;
    }

    @Override
    public final ContentStore store() {
        return store;
    }

    @Override
    public final void reopen() throws Exception {
        store = openAgain();
    }

    @Override
    public final boolean damaged(JournalKey owner, String id) throws Exception {
        return damage(owner, id);
    }

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
    }
}
