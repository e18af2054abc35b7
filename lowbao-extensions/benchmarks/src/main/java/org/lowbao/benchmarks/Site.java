package org.lowbao.benchmarks;

import org.lowbao.storage.journal.JournalStore;

/** One kind of database, with the same tables twice: one for our store, one for the raw side. */
interface Site extends AutoCloseable {

    /** Returns the name of the database and its version. */
    String name();

    JournalStore ours();

    RawJournals raw();

    /** Opens the raw side's tables with our store, to see what is in them; the caller closes it. */
    JournalStore rawAsOurs() throws Exception;

    @Override
    void close() throws Exception;
}
