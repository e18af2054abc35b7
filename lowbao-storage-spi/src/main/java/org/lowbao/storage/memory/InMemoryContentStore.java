package org.lowbao.storage.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.Names;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/**
 * Contents in memory, for tests and as the reference of the contract; gone with the object.
 *
 * <p>Safe for use by many threads: one lock for all, not held while a stream is read. Takes as much memory as its
 * contents are large, against the constant memory of C1.
 */
public final class InMemoryContentStore implements ContentStore {

    private record Name(JournalKey owner, String id) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byOwner = owner.compareTo(other.owner);
            return byOwner != 0 ? byOwner : id.compareTo(other.id);
        }
    }

    private record Staged(StoredContent about, Bytes bytes, Instant leaseUntil) {}

    private final Map<Name, Staged> staged = new TreeMap<>();
    private final NavigableMap<Name, Staged> published = new TreeMap<>();

    /** Makes a store that holds no content. */
    public InMemoryContentStore() {}

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public boolean sm3() {
        return false;
    }

    @Override
    public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
        Name name = name(owner, id);
        requireUnpublished(name);
        byte[] read;
        try {
            read = bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the stream of content " + id + " of " + owner + " failed", e);
        }
        var about = new StoredContent(owner, id, read.length, sha256(read));
        synchronized (this) {
            requireUnpublished(name);
            staged.put(name, new Staged(about, Bytes.of(read), leaseUntil));
        }
        return about;
    }

    @Override
    public synchronized void publish(JournalKey owner, Collection<String> ids) {
        for (String id : ids) {
            Name name = name(owner, id);
            if (!staged.containsKey(name) && !published.containsKey(name)) {
                throw new IllegalStateException("content " + id + " of " + owner + " was never staged, or was swept");
            }
        }
        ids.forEach(id -> publish(name(owner, id)));
    }

    @Override
    public synchronized Optional<StoredContent> find(JournalKey owner, String id) {
        return Optional.ofNullable(published.get(name(owner, id))).map(Staged::about);
    }

    @Override
    public synchronized List<StoredContent> published(JournalKey owner) {
        return published.tailMap(new Name(owner, ""), false).values().stream()
                .map(Staged::about)
                .takeWhile(about -> about.owner().equals(owner))
                .toList();
    }

    @Override
    public synchronized InputStream open(JournalKey owner, String id) {
        Staged content = published.get(name(owner, id));
        if (content == null) {
            throw new StorageException(Trouble.DAMAGED, "content " + id + " of " + owner + " is not there");
        }
        return new ByteArrayInputStream(content.bytes().toByteArray());
    }

    @Override
    public synchronized boolean verify(JournalKey owner, String id) {
        Staged content = published.get(name(owner, id));
        return content != null
                && sha256(content.bytes().toByteArray()).equals(content.about().sha256());
    }

    @Override
    public synchronized void purge(JournalKey owner, String id) {
        staged.remove(name(owner, id));
        published.remove(name(owner, id));
    }

    @Override
    public synchronized List<StoredContent> recover(Instant now, Predicate<StoredContent> named) {
        var swept = new ArrayList<StoredContent>();
        for (Staged content : List.copyOf(staged.values())) {
            Name name = name(content.about().owner(), content.about().id());
            if (named.test(content.about())) {
                publish(name);
            } else if (!content.leaseUntil().isAfter(now)) {
                staged.remove(name);
                swept.add(content.about());
            }
        }
        return List.copyOf(swept);
    }

    @Override
    public boolean sweeps() {
        return true;
    }

    @Override
    public synchronized List<StoredContent> sweep(Predicate<StoredContent> named) {
        List<StoredContent> unnamed = published.values().stream()
                .map(Staged::about)
                .filter(named.negate())
                .toList();
        unnamed.forEach(content -> published.remove(name(content.owner(), content.id())));
        return unnamed;
    }

    private void publish(Name name) {
        Staged content = staged.remove(name);
        if (content != null) {
            published.put(name, content);
        }
    }

    private synchronized void requireUnpublished(Name name) {
        if (published.containsKey(name)) {
            throw new IllegalStateException("content " + name.id() + " of " + name.owner() + " is already published");
        }
    }

    private static Name name(JournalKey owner, String id) {
        return new Name(owner, Names.require(id, "content id", 128));
    }

    private static Bytes sha256(byte[] bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
