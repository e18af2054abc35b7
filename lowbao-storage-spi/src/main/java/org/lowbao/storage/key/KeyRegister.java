package org.lowbao.storage.key;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;

/**
 * Keeps one wrapped key for each journal. {@code KeyRegisterContract} in the test kit checks every clause.
 *
 * <ol>
 *   <li><b>K1</b> {@link #register} keeps the first key given for a journal; a later one is not kept, and the answer is
 *       the key that counts.
 *   <li><b>K2</b> (if {@link #durable}) What was answered is flushed: it survives {@code kill -9} and a power cut.
 *   <li><b>K3</b> {@link #destroy} removes the key and records when, for ever; a destroyed journal never gets a key
 *       again.
 *   <li><b>K4</b> {@link #replace} swaps a key for the same key wrapped anew, only if the old one is as expected.
 *   <li><b>K5</b> {@link #destructions} tells every destruction this register knows of, in the order of the ids.
 *   <li><b>K6</b> Trouble leaves nothing half done and passes: when its cause is gone, the same object works again.
 * </ol>
 *
 * <p>Clauses without a condition in brackets are mandatory.
 *
 * <p>Implementations are safe for use by many threads. Trouble with the machine is a
 * {@link org.lowbao.storage.StorageException}.
 */
public interface KeyRegister extends AutoCloseable {

    /** What is kept for a journal. */
    sealed interface Entry {

        /** The wrapped key. */
        record Present(Bytes wrapped) implements Entry {}

        /** No key was ever registered. */
        record Absent() implements Entry {}

        /** The key was destroyed and will not come back. */
        record Destroyed(Instant at) implements Entry {}
    }

    /** One destruction. */
    record Destruction(JournalKey owner, Instant at) {}

    /** Tells whether what was answered outlives the object and the machine's power (K2); a register for tests need not. */
    boolean durable();

    /** Returns what is kept for {@code owner}. */
    Entry find(JournalKey owner);

    /** Keeps a key unless there is one already, and returns what counts now (K1, K2, K3). */
    Entry register(JournalKey owner, Bytes wrapped);

    /** Does {@link #register} for many at the cost of few flushes; answers for every owner given. */
    Map<JournalKey, Entry> registerAll(Map<JournalKey, Bytes> wrapped);

    /** Swaps a wrapped key; answers whether it was done (K4). */
    boolean replace(JournalKey owner, Bytes expected, Bytes wrapped);

    /**
     * Removes a key for ever; of one already destroyed, does nothing (K3). A journal without a key is marked as
     * destroyed too, so that destructions can be replayed over a backup that never had it.
     *
     * @param at when it was destroyed; kept to the millisecond
     */
    void destroy(JournalKey owner, Instant at);

    /** Returns every destruction of a partition, in the order of the journals' ids (K5). */
    List<Destruction> destructions(String partition);

    @Override
    void close();
}
