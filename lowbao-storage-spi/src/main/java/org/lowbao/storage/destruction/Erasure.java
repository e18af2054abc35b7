package org.lowbao.storage.destruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;

/**
 * Destroys journals through all stores, so that what is left says nothing and comes back with no restore.
 *
 * <p>The order is that of safety: the record is flushed first, and from then on everything can be done again; then the
 * key goes, and with it the sense of every sealed byte; then the contents; last the head, left with its chain, its office
 * and the status {@link #STATUS}, without snapshot, tokens, dates and claims. The entries stay, sealed for ever, so that
 * the chain can still be checked.
 *
 * <p>Every operation can be called again at any time and goes on where it was interrupted. An append that was decided
 * upon before the destruction may still be committed after it: whoever appends asks {@link KeyRegister#find} once it is
 * committed, and calls {@link #destroy} again if the key is gone.
 *
 * <p>Safe for use by many threads and processes as far as the stores are; it closes none of them. Trouble is the stores'
 * {@link StorageException}, after which calling again finishes what was begun.
 */
public final class Erasure {

    /** The status of the head of a destroyed journal. */
    public static final String STATUS = "destroyed";

    private static final int PAGE = 1_000;
    private static final int ENTRIES = 100;
    private static final int TRIES = 50;

    private final DestructionRegister destructions;
    private final KeyRegister keys;
    private final ContentStore contents;
    private final JournalStore journals;

    /** Makes an erasure over the stores that belong together. */
    public Erasure(DestructionRegister destructions, KeyRegister keys, ContentStore contents, JournalStore journals) {
        this.destructions = destructions;
        this.keys = keys;
        this.contents = contents;
        this.journals = journals;
    }

    /** Tells whether a head is what destruction leaves behind. */
    public static boolean isErased(Head head) {
        return head.state().index().status().equals(STATUS) && head.state().equals(erased(head));
    }

    /**
     * Destroys a journal, which need not exist; grows with its entries and contents.
     *
     * @return the record that counts, which is an older one if the journal was on record
     */
    public DestructionRecord destroy(JournalKey journal, Instant at) {
        DestructionRecord counts = destructions.record(journal, at);
        erase(counts);
        return counts;
    }

    /**
     * Destroys again every journal of a partition that is on record, called before anything is read after a restore, best
     * at every start. First takes over the destructions that only the key register knows, so that either of the two may
     * be the older. Grows with the number of records.
     */
    public Replay replay(String partition) {
        long learned = learn(partition);
        var removed = new ArrayList<Remains>();
        long records = 0;
        long after = 0;
        List<DestructionRecord> page = destructions.page(partition, after, PAGE);
        while (!page.isEmpty()) {
            for (DestructionRecord on : page) {
                Remains remains = erase(on);
                if (!remains.isNothing()) {
                    removed.add(remains);
                }
                after = on.number();
            }
            records += page.size();
            page = destructions.page(partition, after, PAGE);
        }
        return new Replay(records, learned, removed);
    }

    private long learn(String partition) {
        long learned = 0;
        for (KeyRegister.Destruction known : keys.destructions(partition)) {
            if (destructions.find(known.owner()).isEmpty()) {
                destructions.record(known.owner(), known.at());
                learned++;
            }
        }
        return learned;
    }

    private Remains erase(DestructionRecord on) {
        JournalKey journal = on.journal();
        return new Remains(journal, eraseKey(journal, on.at()), eraseContents(journal), eraseHead(journal));
    }

    private boolean eraseKey(JournalKey journal, Instant at) {
        KeyRegister.Entry before = keys.find(journal);
        if (!(before instanceof KeyRegister.Entry.Destroyed)) {
            keys.destroy(journal, at);
        }
        return before instanceof KeyRegister.Entry.Present;
    }

    private int eraseContents(JournalKey journal) {
        // what an entry names may be staged only, if its publication was interrupted
        var ids = new TreeSet<String>();
        long after = 0;
        List<Entry> page = journals.entries(journal, after, ENTRIES);
        while (!page.isEmpty()) {
            page.forEach(entry -> ids.addAll(entry.header().contents()));
            after += page.size();
            page = journals.entries(journal, after, ENTRIES);
        }
        List<StoredContent> published = contents.published(journal);
        published.forEach(content -> ids.add(content.id()));
        ids.forEach(id -> contents.purge(journal, id));
        return published.size();
    }

    private boolean eraseHead(JournalKey journal) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Head> there = journals.head(journal);
            List<Claim> claims = journals.claims(journal);
            if (there.isEmpty() || (isErased(there.get()) && claims.isEmpty())) {
                return i > 0;
            }
            Head head = there.get();
            var refresh = new HeadRefresh(journal, head.version(), head.revision(), erased(head), claims);
            if (journals.refresh(refresh).committed()) {
                return true;
            }
        }
        throw new StorageException(Trouble.UNAVAILABLE, "the head of " + journal + " is written all the time");
    }

    private static HeadState erased(Head head) {
        HeadState state = head.state();
        return new HeadState(
                state.chain(),
                state.snapshotVersion(),
                Bytes.EMPTY,
                HeadIndex.of(STATUS, state.index().office()));
    }
}
