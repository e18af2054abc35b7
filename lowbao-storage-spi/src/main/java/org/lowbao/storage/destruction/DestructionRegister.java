package org.lowbao.storage.destruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.JournalKey;

/**
 * Remembers for ever which journals were destroyed. {@code DestructionRegisterContract} in the test kit checks every
 * clause, by its number.
 *
 * <ol>
 *   <li><b>D1</b> {@link #record} keeps the first record of a journal; a later one changes nothing, and the answer is the
 *       record that counts.
 *   <li><b>D2</b> (if {@link #durable}) What was answered is flushed: it survives {@code kill -9} and a power cut.
 *   <li><b>D3</b> {@link #page} tells the records of a partition in the order in which they were made, each once however
 *       small the pages, and none of another partition.
 *   <li><b>D4</b> No record is ever removed, changed or numbered anew.
 *   <li><b>D5</b> Of several threads, and of several processes where the register may be shared, that record one journal
 *       at once, all are answered alike.
 *   <li><b>D6</b> Trouble leaves nothing half done and passes: when its cause is gone, the same object works again.
 * </ol>
 *
 * <p>Clauses without a condition in brackets are mandatory.
 *
 * <p>It is kept apart from journals and from keys, and backed up apart from both, so that no restore of one of them can
 * bring a destroyed journal back. It is itself never restored to an older state while a newer one is at hand.
 *
 * <p>Costs: {@code record} and {@code find} do not grow with the number of records beyond the depth of an index;
 * {@code page} grows with the page.
 *
 * <p>Implementations are safe for use by many threads. Trouble with the machine is a
 * {@link org.lowbao.storage.StorageException}; arguments that break what a parameter says are an
 * {@link IllegalArgumentException}.
 */
public interface DestructionRegister extends AutoCloseable {

    /** The largest page that can be asked for. */
    int MAX_PAGE = 10_000;

    /** Tells whether records outlive the object and the machine's power (D2); a register for tests need not. */
    boolean durable();

    /**
     * Puts a destruction on record and answers once that is flushed (D1, D2). The journal need not exist.
     *
     * @param at when; kept to the millisecond
     */
    DestructionRecord record(JournalKey journal, Instant at);

    /** Returns the record of a journal, or empty if it was never destroyed. */
    Optional<DestructionRecord> find(JournalKey journal);

    /**
     * Returns the records of a partition, in the order in which they were made (D3).
     *
     * @param after the last number of the page before; 0 for the first page
     * @param limit 1 to 10,000
     */
    List<DestructionRecord> page(String partition, long after, int limit);

    /** Frees what the register holds open; calling anything afterwards is misuse. Calling it twice is not. */
    @Override
    void close();
}
