package org.lowbao.storage.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.Names;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents as files in a folder of their own, on a local disk.
 *
 * <p>The folder, final in form 1:
 *
 * <pre>
 * lowbao-contents                       one line: the form of this folder
 * staging/NAME                          staged, not visible
 * staging/NAME-RANDOM.LEASE.part        being staged; left behind by a crash
 * contents/OO/OWNER/NAME                published; OO are the first two digits of OWNER
 * </pre>
 *
 * <p>OWNER is the SHA-256 of partition and journal id, NAME that of partition, journal id and content id, each text
 * followed by a line feed: no name that a caller gives ever becomes a path. A file is the content's own bytes and, after
 * them, a few lines that say what it is; {@code head -c SIZE} gives the bytes alone.
 *
 * <p>Bytes are flushed before a file gets its name, and the folder after it; a rename publishes. Files and folders are
 * for their owner only, where the system has such rights.
 *
 * <p>Safe for use by many threads. Several processes may use one folder as long as no two of them stage the same id of
 * the same journal at once, which the journal's own version rules out.
 */
public final class FileContentStore implements ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileContentStore.class);
    private static final String FORM = "lowbao-contents 1\n";
    private static final int STRIPES = 64;

    private final Path staging;
    private final Path contents;
    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

    private FileContentStore(Path folder) {
        this.staging = folder.resolve("staging");
        this.contents = folder.resolve("contents");
    }

    /**
     * Opens the store in {@code folder}, or makes it, with the folders above.
     *
     * @throws StorageException FOREIGN if the folder holds something else or was written by a newer lowbao;
     *     REFUSED_BY_SYSTEM if it cannot be made or read
     */
    public static FileContentStore open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Folder.make(absolute);
            claim(absolute);
            var store = new FileContentStore(absolute);
            Folder.make(store.staging);
            Folder.make(store.contents);
            return store;
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, "the folder " + absolute + " cannot be made", e);
        }
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public boolean sm3() {
        return false;
    }

    @Override
    public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
        Place place = place(owner, id);
        requireUnpublished(place);
        try {
            return stage(place, bytes, leaseUntil);
        } catch (IOException e) {
            throw trouble("staging", place, e);
        }
    }

    @Override
    public void publish(JournalKey owner, Collection<String> ids) {
        var places = new LinkedHashSet<Place>();
        ids.forEach(id -> places.add(place(owner, id)));
        for (Place place : places) {
            if (!Files.exists(place.staged()) && !Files.exists(place.published())) {
                throw new IllegalStateException(place + " was never staged, or was swept");
            }
        }
        try {
            Folder.make(ownerFolder(owner));
            for (Place place : places) {
                publish(place);
            }
            // one flush for all: they share the folder
            Folder.flush(ownerFolder(owner));
        } catch (IOException e) {
            throw new StorageException(trouble(e), "publishing contents of " + owner + " failed", e);
        }
    }

    @Override
    public Optional<StoredContent> find(JournalKey owner, String id) {
        Place place = place(owner, id);
        try {
            return Optional.of(Trailer.read(place.published()).about());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw trouble("reading", place, e);
        }
    }

    @Override
    public List<StoredContent> published(JournalKey owner) {
        var published = new ArrayList<StoredContent>();
        try (Stream<Path> files = Files.list(ownerFolder(owner))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                published.add(Trailer.read(file).about());
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new StorageException(trouble(e), "listing the contents of " + owner + " failed", e);
        }
        published.sort(Comparator.comparing(StoredContent::id));
        return List.copyOf(published);
    }

    @Override
    public InputStream open(JournalKey owner, String id) {
        Place place = place(owner, id);
        try {
            long size = Trailer.read(place.published()).about().size();
            return new Limited(Files.newInputStream(place.published()), size);
        } catch (NoSuchFileException e) {
            throw new StorageException(Trouble.DAMAGED, place + " is not there", e);
        } catch (IOException e) {
            throw trouble("opening", place, e);
        }
    }

    @Override
    public boolean verify(JournalKey owner, String id) {
        Place place = place(owner, id);
        try {
            StoredContent about = Trailer.read(place.published()).about();
            return about.owner().equals(owner)
                    && about.id().equals(id)
                    && digest(place, about.size()).equals(about.sha256());
        } catch (NoSuchFileException e) {
            return false;
        } catch (StorageException e) {
            if (e.trouble() == Trouble.DAMAGED) {
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw trouble("verifying", place, e);
        }
    }

    @Override
    public void purge(JournalKey owner, String id) {
        Place place = place(owner, id);
        try {
            synchronized (stripe(place)) {
                if (Files.deleteIfExists(place.staged())) {
                    Folder.flush(staging);
                }
                if (Files.deleteIfExists(place.published())) {
                    Folder.flush(ownerFolder(owner));
                }
            }
        } catch (IOException e) {
            throw trouble("purging", place, e);
        }
    }

    @Override
    public List<StoredContent> recover(Instant now, Predicate<StoredContent> named) {
        var swept = new ArrayList<StoredContent>();
        try {
            List<Path> files;
            try (Stream<Path> listed = Files.list(staging)) {
                files = listed.sorted().toList();
            }
            for (Path file : files) {
                if (file.toString().endsWith(".part")) {
                    sweepPart(file, now);
                } else {
                    recover(file, now, named).ifPresent(swept::add);
                }
            }
            Folder.flush(staging);
        } catch (IOException e) {
            throw new StorageException(trouble(e), "recovering staged contents failed", e);
        }
        return List.copyOf(swept);
    }

    private StoredContent stage(Place place, InputStream bytes, Instant leaseUntil) throws IOException {
        Path part = staging.resolve(place.name() + "-" + UUID.randomUUID() + "." + leaseUntil.toEpochMilli() + ".part");
        boolean done = false;
        try {
            StoredContent about = write(place, bytes, leaseUntil, part);
            synchronized (stripe(place)) {
                requireUnpublished(place);
                Files.move(part, place.staged(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Folder.flush(staging);
            done = true;
            return about;
        } finally {
            if (!done) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Copies the stream and flushes it, with size and digest computed on the way. */
    private static StoredContent write(Place place, InputStream bytes, Instant leaseUntil, Path part)
            throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (FileChannel channel = Folder.create(part)) {
            for (int read = read(place, bytes, buffer); read >= 0; read = read(place, bytes, buffer)) {
                sha256.update(buffer, 0, read);
                size += read;
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            var about = new StoredContent(place.owner(), place.id(), size, Bytes.of(sha256.digest()));
            write(channel, new Trailer(about, leaseUntil).encode());
            channel.force(true);
            return about;
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads from the caller's stream, whose failures are not ours. */
    private static int read(Place place, InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("the stream of " + place + " failed", e);
        }
    }

    private void publish(Place place) throws IOException {
        synchronized (stripe(place)) {
            if (Files.exists(place.published())) {
                // what is published stays; a second staging can only be left over
                Files.deleteIfExists(place.staged());
            } else {
                Files.move(place.staged(), place.published(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Finishes or sweeps one staged file; tells what was swept. */
    private Optional<StoredContent> recover(Path file, Instant now, Predicate<StoredContent> named) throws IOException {
        Trailer trailer;
        try {
            trailer = Trailer.read(file);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // published or purged by somebody else in between
        } catch (StorageException e) {
            LOG.warn("left alone while recovering, for an operator to look at: {}", e.getMessage());
            return Optional.empty();
        }
        StoredContent about = trailer.about();
        if (named.test(about)) {
            publish(about.owner(), List.of(about.id()));
            return Optional.empty();
        }
        return !trailer.leaseUntil().isAfter(now) && sweep(file, trailer) ? Optional.of(about) : Optional.empty();
    }

    private boolean sweep(Path file, Trailer trailer) throws IOException {
        synchronized (stripe(place(trailer.about().owner(), trailer.about().id()))) {
            // staged anew in between, it has a new lease
            return Files.exists(file) && Trailer.read(file).equals(trailer) && Files.deleteIfExists(file);
        }
    }

    private static void sweepPart(Path part, Instant now) throws IOException {
        String[] words = part.getFileName().toString().split("\\.", -1);
        long leaseUntil = Long.parseLong(words[words.length - 2]);
        if (leaseUntil <= now.toEpochMilli()) {
            Files.deleteIfExists(part);
        }
    }

    private static Bytes digest(Place place, long size) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = new Limited(Files.newInputStream(place.published()), size)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return Bytes.of(sha256.digest());
    }

    private static void requireUnpublished(Place place) {
        if (Files.exists(place.published())) {
            throw new IllegalStateException(place + " is already published");
        }
    }

    private static void claim(Path folder) throws IOException {
        Path marker = folder.resolve("lowbao-contents");
        if (Files.exists(marker)) {
            if (Files.size(marker) != FORM.length() || !Files.readString(marker).equals(FORM)) {
                throw new StorageException(Trouble.FOREIGN, "the folder " + folder + " was written by a newer lowbao");
            }
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            // another process may be making the same store at this moment: its beginnings are no stranger's files
            boolean strange =
                    files.anyMatch(file -> !file.getFileName().toString().startsWith("lowbao-contents"));
            if (strange && !Files.exists(marker)) {
                throw new StorageException(
                        Trouble.FOREIGN, "the folder " + folder + " holds other files; name an empty one");
            }
        }
        Path made = folder.resolve("lowbao-contents." + UUID.randomUUID());
        try (FileChannel channel = Folder.create(made)) {
            write(channel, StandardCharsets.US_ASCII.encode(FORM));
            channel.force(true);
        }
        Files.move(made, marker, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folder.flush(folder);
    }

    private Object stripe(Place place) {
        return stripes[Math.floorMod(place.name().hashCode(), STRIPES)];
    }

    private Place place(JournalKey owner, String id) {
        Names.require(id, "content id", 128);
        String name = hash(owner.partition(), owner.id(), id);
        return new Place(
                owner, id, name, staging.resolve(name), ownerFolder(owner).resolve(name));
    }

    private Path ownerFolder(JournalKey owner) {
        String hash = hash(owner.partition(), owner.id());
        return contents.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String hash(String... texts) {
        MessageDigest sha256 = sha256();
        for (String text : texts) {
            sha256.update((text + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return Bytes.of(sha256.digest()).hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static StorageException trouble(String doing, Place place, IOException e) {
        return new StorageException(trouble(e), doing + " " + place + " failed", e);
    }

    /** Full disks and missing rights are what a file system fails with; what else there is may pass. */
    private static Trouble trouble(IOException e) {
        return e instanceof FileSystemException ? Trouble.REFUSED_BY_SYSTEM : Trouble.UNAVAILABLE;
    }

    private record Place(JournalKey owner, String id, String name, Path staged, Path published) {
        @Override
        public String toString() {
            return "content " + id + " of " + owner;
        }
    }

    /** The first bytes of a file, without its trailer. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = super.read(into, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new IOException("the file ends " + left + " bytes too soon");
            }
            left -= read;
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(Math.max(count, 0), left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
