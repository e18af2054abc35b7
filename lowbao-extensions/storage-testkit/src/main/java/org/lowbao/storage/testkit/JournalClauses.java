package org.lowbao.storage.testkit;

import org.lowbao.storage.journal.JournalStore;

/** What the tests of every clause of {@link JournalStore} begin with. */
interface JournalClauses {

    /** Returns the store under test, which held nothing when the test began. */
    JournalStore store();

    /** Opens the data of {@link #store} once more beside it; whoever asks closes it. */
    JournalStore another() throws Exception;

    /** Closes {@link #store} and opens its data again, which is then the store under test. */
    void reopen() throws Exception;
}
