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

    /**
     * Does what the server would do by itself some time after many rows came: clears up and counts. Done for both sides
     * before anything is timed, or it would meet one of them in the middle.
     */
    default void settle() throws Exception {}

    @Override
    void close() throws Exception;
}
