package org.lowbao.examples.ownstore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.memory.InMemoryJournalStore;

/**
 * Journals in one log file that is only ever appended to. What can be read is the log played into the reference in
 * memory, so opening grows with the log and all of it has to fit into memory.
 *
 * <p>A commit is answered when its frame is flushed. One process at a time; safe for many threads, of which one works
 * at a time: nobody reads what is not flushed yet.
 */
public final class LogJournalStore implements JournalStore {

    /** How many commits of a batch share a flush. */
    private static final int SHARED = 1_000;

    private final LogFile log;
    /** What the log says; null after a frame could not be kept, until the log was played again. */
    private @Nullable JournalStore state;

    private boolean closed;

    private interface Encoding {
        byte[] frame() throws IOException;
    }

    LogJournalStore(LogFile log) {
        this.log = log;
    }

    /**
     * Opens the store in {@code file}, or makes it.
     *
     * @throws StorageException UNAVAILABLE while another process has it open; FOREIGN if the file is no log; DAMAGED if
     *     a frame that was acknowledged cannot be read; REFUSED_BY_SYSTEM if the file cannot be made, read or written
     */
    public static LogJournalStore open(Path file) {
        var store = new LogJournalStore(LogFile.open(file));
        boolean played = false;
        try {
            store.state();
            played = true;
            return store;
        } finally {
            if (!played) {
                store.close();
            }
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.DURABLE);
    }

    @Override
    public synchronized Outcome commit(Commit commit) {
        return flushedTogether(List.of(commit)).get(0);
    }

    @Override
    public synchronized List<Outcome> commitAll(List<Commit> commits) {
        var outcomes = new ArrayList<Outcome>(commits.size());
        List<Commit> all = List.copyOf(commits);
        for (int from = 0; from < all.size(); from += SHARED) {
            outcomes.addAll(flushedTogether(all.subList(from, Math.min(all.size(), from + SHARED))));
        }
        return List.copyOf(outcomes);
    }

    @Override
    public synchronized Outcome refresh(HeadRefresh refresh) {
        Outcome outcome = state().refresh(refresh);
        if (outcome.committed()) {
            keep(() -> Encoder.frame(refresh));
        }
        return outcome;
    }

    @Override
    public synchronized Optional<Head> head(JournalKey key) {
        return state().head(key);
    }

    @Override
    public synchronized List<Entry> entries(JournalKey key, long afterVersion, int limit) {
        return state().entries(key, afterVersion, limit);
    }

    @Override
    public synchronized HeadPage find(HeadQuery query, Optional<String> afterId, int limit) {
        return state().find(query, afterId, limit);
    }

    @Override
    public synchronized FeedPage feed(String partition, Optional<String> position, int limit) {
        return state().feed(partition, position, limit);
    }

    @Override
    public synchronized List<String> partitions(Optional<String> after, int limit) {
        return state().partitions(after, limit);
    }

    @Override
    public synchronized Optional<JournalKey> holder(String partition, String subject, int point) {
        return state().holder(partition, subject, point);
    }

    @Override
    public synchronized List<Claim> claims(JournalKey key) {
        return state().claims(key);
    }

    @Override
    public synchronized void close() {
        closed = true;
        log.close();
    }

    private List<Outcome> flushedTogether(List<Commit> commits) {
        List<Outcome> outcomes = state().commitAll(commits);
        List<Commit> done = IntStream.range(0, commits.size())
                .filter(i -> outcomes.get(i).committed())
                .mapToObj(commits::get)
                .toList();
        if (!done.isEmpty()) {
            keep(() -> Encoder.frame(done));
        }
        return outcomes;
    }

    /** Flushes what the state holds already; what cannot be flushed, the state has to forget. */
    private void keep(Encoding encoding) {
        boolean kept = false;
        try {
            log.append(encoding.frame());
            kept = true;
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, "a commit cannot be written to " + log, e);
        } finally {
            if (!kept) {
                state = null;
            }
        }
    }

    private JournalStore state() {
        if (closed) {
            throw new IllegalStateException("the store is closed: " + log);
        }
        JournalStore played = state;
        if (played == null) {
            played = played();
            state = played;
        }
        return played;
    }

    private JournalStore played() {
        var played = new InMemoryJournalStore();
        try {
            log.cutTail();
            log.frames(frame -> Decoder.play(frame, played));
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, log + " cannot be read", e);
        }
        return played;
    }
}
