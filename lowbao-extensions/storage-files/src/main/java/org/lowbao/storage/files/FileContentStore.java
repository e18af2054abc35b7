package org.lowbao.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/**
 * Contents as files in a folder of their own, on a local disk.
 *
 * <p>The folder, final in form 1:
 *
 * <pre>
 * lowbao-contents                       one line: the form of this folder
 * staging/NAME                          staged, not visible
 * staging/NAME-RANDOM.LEASE.part        being staged; left behind by a crash, whole if it ends with its few lines
 * contents/OO/OWNER/NAME                published; OO are the first two digits of OWNER
 * locks/N                               empty, for taking turns; N is the first digit of NAME
 * </pre>
 *
 * <p>OWNER is the SHA-256 of partition and journal id, NAME that of partition, journal id and content id, each text
 * followed by a line feed: no name that a caller gives ever becomes a path. A file is the content's own bytes and, after
 * them, a few lines that say what it is; {@code head -c SIZE} gives the bytes alone.
 *
 * <p>Bytes and the name of a part are flushed before it is staged, the owner's folder when it is published; both are
 * renames. A power cut may take back the first of them, which the next recovery repeats. Files and folders are
 * for their owner only, where the system has such rights.
 *
 * <p>Safe for use by many threads and by several processes of one machine: what makes, renames or removes the file of an
 * id holds the lock of the file {@code locks/N} for that moment, and whose stream is slow holds nobody up. A recovery
 * leaves alone what another process is staging, as long as its lease runs.
 *
 * <p>A disk that is full or read-only is REFUSED_BY_SYSTEM, a folder that is gone UNAVAILABLE; work goes on with the same
 * object when the cause is gone.
 */
public final class FileContentStore implements ContentStore {

    private final Layout layout;
    private final PublishedFiles published;
    private final StagedFiles staged;
    private final StagingRecovery recovery;
    private final boolean sm3;

    private FileContentStore(Layout layout, Optional<Provider> sm3) {
        this.layout = layout;
        this.published = new PublishedFiles(layout, sm3);
        this.staged = new StagedFiles(layout, sm3);
        this.recovery = new StagingRecovery(layout, published);
        this.sm3 = sm3.isPresent();
    }

    /**
     * Opens the store in {@code folder}, or makes it, with the folders above.
     *
     * @throws StorageException FOREIGN if the folder holds something else or was written by a newer lowbao;
     *     REFUSED_BY_SYSTEM if it cannot be made or read
     */
    public static FileContentStore open(Path folder) {
        return open(folder, Optional.empty());
    }

    /**
     * Opens the store as {@link #open(Path)} does, and computes SM3 for everything staged from now on (C11). Where a store
     * without SM3 verifies such a content, it compares SHA-256 alone.
     *
     * @param sm3 a provider of the digest SM3; it is used here only and not made known to the platform
     * @throws IllegalArgumentException if it has no SM3
     */
    public static FileContentStore open(Path folder, Provider sm3) {
        Digests.with(Optional.of(sm3));
        return open(folder, Optional.of(sm3));
    }

    private static FileContentStore open(Path folder, Optional<Provider> sm3) {
        try {
            return new FileContentStore(Layout.open(folder), sm3);
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, "the folder " + folder + " cannot be made", e);
        }
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public boolean sm3() {
        return sm3;
    }

    @Override
    public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
        Place place = layout.place(owner, id);
        try {
            return staged.stage(place, bytes, leaseUntil);
        } catch (IOException e) {
            throw FileTrouble.writing("staging " + place, e);
        }
    }

    @Override
    public void publish(JournalKey owner, Collection<String> ids) {
        var places = new LinkedHashSet<Place>();
        ids.forEach(id -> places.add(layout.place(owner, id)));
        try {
            for (Place place : places) {
                requireThere(place);
            }
            if (!places.isEmpty()) {
                published.take(owner, places);
            }
        } catch (IOException e) {
            throw FileTrouble.writing("publishing contents of " + owner, e);
        }
    }

    private void requireThere(Place place) throws IOException {
        if (!Folder.holds(place.staged()) && !Folder.holds(place.published())) {
            layout.requireThere();
            throw new IllegalStateException(place + " was never staged, or was swept");
        }
    }

    @Override
    public Optional<StoredContent> find(JournalKey owner, String id) {
        Place place = layout.place(owner, id);
        try {
            return published.find(place);
        } catch (IOException e) {
            throw FileTrouble.reading("reading " + place, e);
        }
    }

    @Override
    public List<StoredContent> published(JournalKey owner) {
        try {
            return published.all(owner);
        } catch (IOException e) {
            throw FileTrouble.reading("listing the contents of " + owner, e);
        }
    }

    @Override
    public InputStream open(JournalKey owner, String id) {
        Place place = layout.place(owner, id);
        try {
            return published.open(place);
        } catch (IOException e) {
            throw FileTrouble.reading("opening " + place, e);
        }
    }

    @Override
    public boolean verify(JournalKey owner, String id) {
        Place place = layout.place(owner, id);
        try {
            return published.verify(place);
        } catch (IOException e) {
            throw FileTrouble.reading("verifying " + place, e);
        }
    }

    @Override
    public void purge(JournalKey owner, String id) {
        Place place = layout.place(owner, id);
        try (Turn turn = place.turn()) {
            Files.deleteIfExists(place.staged());
            // also when it was published: a name it had on its way in may still be on the disk
            Folder.flush(layout.staging());
            published.remove(place);
        } catch (IOException e) {
            throw FileTrouble.writing("purging " + place, e);
        }
    }

    @Override
    public List<StoredContent> recover(Instant now, Predicate<StoredContent> named) {
        try {
            return recovery.recover(now, named);
        } catch (IOException e) {
            throw FileTrouble.writing("recovering staged contents", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>A file whose trailer is damaged is left alone and logged.
     */
    @Override
    public boolean sweeps() {
        return true;
    }

    @Override
    public List<StoredContent> sweep(Predicate<StoredContent> named) {
        try {
            return published.sweep(named);
        } catch (IOException e) {
            throw FileTrouble.writing("sweeping published contents", e);
        }
    }
}
