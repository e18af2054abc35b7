package org.lowbao.storage.content;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lowbao.storage.journal.JournalKey;

/**
 * Keeps contents of any size, each belonging to one journal. {@code ContentStoreContract} in the test kit checks every
 * clause, by its number.
 *
 * <ol>
 *   <li><b>C1</b> {@link #stage} reads the stream to its end in constant memory, computes size and SHA-256 in the same
 *       pass, and answers only when bytes and folder are flushed.
 *   <li><b>C2</b> A staged content cannot be opened; a published one can, byte for byte.
 *   <li><b>C3</b> {@link #publish} of what is already published does nothing; of what was never staged, or was swept,
 *       is an {@link IllegalStateException} that names it, with nothing published.
 *   <li><b>C4</b> An id belongs to one owner: the same id under another owner is another content, and nothing can be
 *       opened through another owner.
 *   <li><b>C5</b> Staging an id again replaces what was staged under it; staging an id that is published is an
 *       {@link IllegalStateException} and changes nothing.
 *   <li><b>C6</b> A stream that fails while being staged leaves the store as it was; nothing of it can be published.
 *   <li><b>C7</b> {@link #verify} reads the bytes again and tells whether they are those that were staged.
 *   <li><b>C8</b> {@link #purge} removes a published or staged content; purging what is not there does nothing.
 *   <li><b>C9</b> {@link #recover} publishes what is staged and named, and sweeps what is staged, not named, and past
 *       its lease; a staging whose lease still runs is left alone, because another process may be at work on it.
 *   <li><b>C10</b> (if {@link #durable}) What was published survives {@code kill -9} and a power cut, and so does what
 *       was staged, until its lease is over.
 *   <li><b>C11</b> (if {@link #sm3}) SM3 is computed in the same pass as SHA-256, told wherever the content is told of,
 *       and compared by {@link #verify}.
 *   <li><b>C12</b> {@link #published} tells every published content of an owner, in the order of the ids, and none of
 *       another.
 *   <li><b>C13</b> Trouble leaves nothing half done and passes: when its cause is gone, the same object works again.
 *   <li><b>C14</b> (if {@link #sweeps}) {@link #sweep} removes what is published and not named, and nothing else.
 * </ol>
 *
 * <p>Clauses without a condition in brackets are mandatory. Costs: staging, opening and verifying grow with the size of
 * the content and take constant memory; {@link #published} grows with the owner's contents, {@link #recover} with what
 * is staged; nothing but {@link #sweep} grows with the number of contents in the store.
 *
 * <p>Implementations are safe for use by many threads. Trouble with the machine is a
 * {@link org.lowbao.storage.StorageException}.
 */
public interface ContentStore {

    /** Tells whether published contents survive a power cut (C10). */
    boolean durable();

    /** Tells whether what is staged from now on gets its SM3 digest, too (C11). */
    boolean sm3();

    /**
     * Takes in a content, not yet visible (C1).
     *
     * @param id 1 to 128 printable ASCII characters without blanks, chosen by the caller
     * @param bytes read to its end, not closed
     * @param leaseUntil until when {@link #recover} leaves it alone
     * @throws java.io.UncheckedIOException if {@code bytes} cannot be read to its end (C6)
     */
    StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil);

    /** Makes staged contents visible, all of them (C2, C3). */
    void publish(JournalKey owner, Collection<String> ids);

    /** Returns what is known of a published content, or empty. */
    Optional<StoredContent> find(JournalKey owner, String id);

    /** Returns every published content of {@code owner}, in the order of the ids (C12); empty if there is none. */
    List<StoredContent> published(JournalKey owner);

    /**
     * Opens a published content; the caller closes it.
     *
     * @throws org.lowbao.storage.StorageException if it is not there
     */
    InputStream open(JournalKey owner, String id);

    /** Reads a published content again and compares its digest (C7); of what is not there, false. Grows with its size. */
    boolean verify(JournalKey owner, String id);

    /** Removes a content (C8). */
    void purge(JournalKey owner, String id);

    /**
     * Clears up after a crash (C9).
     *
     * @param now the caller's clock
     * @param named tells whether the owner's journal names a content
     * @return what was swept
     */
    List<StoredContent> recover(Instant now, Predicate<StoredContent> named);

    /**
     * Removes published contents that no journal names, as they are left when journals are restored to an earlier state
     * (C14). Nobody may be staging or publishing meanwhile. Grows with the number of contents in the store.
     *
     * @param named tells whether the owner's journal names a content
     * @return what was removed
     * @throws UnsupportedOperationException unless {@link #sweeps}
     */
    default List<StoredContent> sweep(Predicate<StoredContent> named) {
        throw new UnsupportedOperationException("this store cannot walk through all it keeps");
    }

    /** Tells whether the store can walk through all it keeps, for {@link #sweep}. */
    default boolean sweeps() {
        return false;
    }

    /** A lease that outlives any ordinary commit. */
    Duration USUAL_LEASE = Duration.ofMinutes(10);
}
