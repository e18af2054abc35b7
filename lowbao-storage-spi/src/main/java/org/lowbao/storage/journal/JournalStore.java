package org.lowbao.storage.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps journals: numbered entries that are only ever added, each journal with one head, and claims that only one
 * journal can hold. Vendors implement this; {@code JournalStoreConformance} in the test kit checks every clause, by its
 * number.
 *
 * <ol>
 *   <li><b>J1</b> A journal never written has no head and no entries; reading it is no error.
 *   <li><b>J2</b> An append is done only if {@code expectedVersion} is the stored version (0: not written yet);
 *       otherwise {@link Outcome.Reason.Moved}.
 *   <li><b>J3</b> A commit is wholly there or not at all, over all its journals, heads, tokens and claims.
 *   <li><b>J4</b> Of several concurrent commits with one expected version, exactly one is done.
 *   <li><b>J5</b> A commit that answers {@link Outcome.Conflict} or throws leaves the store as it was; the one
 *       exception is a connection that breaks while the commit is under way: then it is there or not, wholly, and
 *       reading the head tells which.
 *   <li><b>J6</b> A conflict names every reason found, and is a result, not an exception.
 *   <li><b>J7</b> Entries come back as they were written, to the byte and the millisecond, in order.
 *   <li><b>J8</b> The head is the one written last; {@code revision} counts its writes.
 *   <li><b>J9</b> A claim is held by one journal of its partition at any point of its interval; a clash answers
 *       {@link Outcome.Reason.Held}. A journal's own claims clash too: it gives one up before it takes another.
 *   <li><b>J10</b> A claim is given up only exactly as it was taken; otherwise {@link Outcome.Reason.NotHeld}.
 *   <li><b>J11</b> Within one append releases come before takes, and within one commit all releases before all takes,
 *       so a claim can move between journals without a gap.
 *   <li><b>J12</b> A refresh adds no entry, keeps the chain, and is done only if version and revision are as expected.
 *   <li><b>J13</b> Pages follow the ids' order (by ASCII code) and, on a store that stands still, cover every matching
 *       head once; every query is bounded by its limit.
 *   <li><b>J14</b> The feed gives every committed entry of the partition at least once and skips none, however
 *       commits interleave; within one journal in order. A position stays valid for ever.
 *   <li><b>J15</b> Nothing of one partition is seen from another.
 *   <li><b>J16</b> {@link #commitAll} answers each commit as {@link #commit} would, in the order given; one conflict
 *       does not touch the others. Commits may share transactions; none is answered before it is durable.
 *   <li><b>J17</b> The kind of a journal is that of its first append; another answers
 *       {@link Outcome.Reason.OtherKind}.
 *   <li><b>J18</b> ({@link Capability#DURABLE}) What was acknowledged survives {@code kill -9} and a power cut.
 *   <li><b>J19</b> ({@link Capability#MANY_PROCESSES}) All of the above holds between processes.
 *   <li><b>J20</b> {@link #partitions} tells every partition in which a journal was written, by pages in the order of
 *       their names (by ASCII code), and no other.
 *   <li><b>J21</b> Trouble passes: when its cause is gone, the same object works again, without being opened anew.
 *   <li><b>J22</b> ({@link Capability#JOINS_TRANSACTIONS}) Joined to a transaction of the host's, a store neither begins
 *       nor ends it. A conflict leaves it usable, for the store and for the host's own statements. What is answered
 *       stands if and when the host commits; if it rolls back, the store is as it was.
 * </ol>
 *
 * <p>Clauses without a capability in brackets are mandatory. How a store is joined to a transaction (J22) is its
 * technology's matter; it is another object of this type, for the one thread and the one transaction.
 *
 * <p>Costs: {@code head}, {@code holder} and {@code commit} do not grow with the number of journals beyond the depth of
 * an index; a commit grows with its appends, entries, changed tokens and claims, and not with the entries that a journal
 * already has. {@code entries}, {@code feed} and {@code partitions} grow with the page. {@code find} grows with the page
 * when at most one of status, office and token is asked for; with several of them, or with a date, it may read as many
 * heads as the narrowest of the conditions alone allows.
 *
 * <p>Implementations are safe for use by many threads. Trouble with the machine is a
 * {@link org.lowbao.storage.StorageException}; arguments that break what a parameter says are an
 * {@link IllegalArgumentException}, before anything is done.
 *
 * @see org.lowbao.storage the promise about versions of this contract
 */
public interface JournalStore extends AutoCloseable {

    /** The largest page that can be asked for. */
    int MAX_PAGE = 10_000;

    /** How many heads {@link #scan} holds at a time. */
    int SCAN_PAGE = 500;

    /** Returns what this store can do beyond the mandatory clauses; the same at every call. */
    Set<Capability> capabilities();

    /** Does all of {@code commit} or nothing (J2 to J11, J17, J18). */
    Outcome commit(Commit commit);

    /**
     * Does each commit by itself, sharing the cost of flushing where it can (J16). If it throws, each commit is there
     * or not, wholly; reading the heads tells which.
     */
    List<Outcome> commitAll(List<Commit> commits);

    /**
     * Writes a head without an entry (J12). Of a journal that moved on it answers {@link Outcome.Reason.Moved} and does
     * not add that its revision did, too.
     *
     * @throws IllegalArgumentException if version and revision are as expected and the chain is not the stored one
     */
    Outcome refresh(HeadRefresh refresh);

    /** Returns the journal's head, or empty if it was never written (J1, J8). */
    Optional<Head> head(JournalKey key);

    /**
     * Returns the journal's entries after {@code afterVersion}, in order (J7).
     *
     * @param afterVersion 0 for the first page
     * @param limit 1 to 10,000
     */
    List<Entry> entries(JournalKey key, long afterVersion, int limit);

    /**
     * Returns heads in the order of their ids (J13).
     *
     * @param afterId the {@code next} of the page before; empty for the first page
     * @param limit 1 to 10,000
     */
    HeadPage find(HeadQuery query, Optional<String> afterId, int limit);

    /**
     * Returns every head that answers the query, in the order of their ids (J13), read page by page as the stream is
     * consumed: constant memory, however many there are. Nothing has to be closed. For reading in parallel, take one
     * stream for each of the {@link #partitions}.
     */
    default Stream<Head> scan(HeadQuery query) {
        return Stream.iterate(
                        Optional.of(find(query, Optional.empty(), SCAN_PAGE)),
                        Optional::isPresent,
                        page -> page.flatMap(HeadPage::next).map(after -> find(query, Optional.of(after), SCAN_PAGE)))
                .flatMap(page -> page.orElseThrow().heads().stream());
    }

    /**
     * Returns what was committed in the partition after {@code position} (J14).
     *
     * @param position the position of a page of this partition; empty to begin with the oldest entry
     * @param limit 1 to 10,000
     */
    FeedPage feed(String partition, Optional<String> position, int limit);

    /**
     * Returns the partitions in which a journal was written, in the order of their names (J20).
     *
     * @param after the last name of the page before; empty for the first page
     * @param limit 1 to 10,000
     */
    List<String> partitions(Optional<String> after, int limit);

    /** Returns which journal holds {@code subject} at {@code point}, if any does (J9). */
    Optional<JournalKey> holder(String partition, String subject, int point);

    /** Returns the claims that a journal holds, by subject and start. */
    List<Claim> claims(JournalKey key);

    /** Frees what the store holds open; calling anything afterwards is misuse. Calling it twice is not. */
    @Override
    void close();
}
