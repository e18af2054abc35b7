package org.lowbao.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.StoredContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contents on their way in: taken whole and flushed under a name of their own, then staged by a rename. */
final class StagedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StagedFiles.class);
    private static final int BUFFER = 64 * 1024;

    private final Layout layout;
    private final PublishedFiles published;
    private final Optional<Provider> sm3;

    StagedFiles(Layout layout, PublishedFiles published, Optional<Provider> sm3) {
        this.layout = layout;
        this.published = published;
        this.sm3 = sm3;
    }

    StoredContent stage(Place place, InputStream bytes, Instant leaseUntil) throws IOException {
        place.requireUnpublished();
        Path part = layout.part(place, leaseUntil);
        boolean done = false;
        try {
            StoredContent about = write(place, bytes, leaseUntil, part);
            try (Turn turn = place.turn()) {
                place.requireUnpublished();
                Files.move(part, place.staged(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Folder.flush(layout.staging());
            done = true;
            return about;
        } finally {
            if (!done) {
                giveUp(part);
            }
        }
    }

    /** Finishes what is named and sweeps what is not and past its lease; tells what was swept. */
    List<StoredContent> recover(Instant now, Predicate<StoredContent> named) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(layout.staging())) {
            files = listed.sorted().toList();
        }
        var swept = new ArrayList<StoredContent>();
        for (Path file : files) {
            if (file.toString().endsWith(".part")) {
                sweepPart(file, now);
            } else {
                recover(file, now, named).ifPresent(swept::add);
            }
        }
        Folder.flush(layout.staging());
        return List.copyOf(swept);
    }

    /** Copies the stream and flushes it, with size and digests computed on the way. */
    private StoredContent write(Place place, InputStream bytes, Instant leaseUntil, Path part) throws IOException {
        Digests digests = Digests.with(sm3);
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = Folder.createFile(part)) {
            for (int read = read(place, bytes, buffer); read >= 0; read = read(place, bytes, buffer)) {
                digests.update(buffer, read);
                Folder.write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            StoredContent about = digests.of(place);
            Folder.write(channel, new Trailer(about, leaseUntil).encode());
            channel.force(true);
            return about;
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

    private static void giveUp(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // what stopped the staging is told to the caller; what is left is swept after its lease
            LOG.warn("could not remove {}: {}", part.getFileName(), e.getClass().getName());
        }
    }

    private Optional<StoredContent> recover(Path file, Instant now, Predicate<StoredContent> named) throws IOException {
        Trailer trailer;
        try {
            trailer = Trailer.read(file);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // published or purged by somebody else in between
        } catch (StorageException e) {
            if (e.trouble() != Trouble.DAMAGED) {
                throw e;
            }
            LOG.warn("left alone while recovering, for an operator to look at: {}", e.getMessage());
            return Optional.empty();
        }
        StoredContent about = trailer.about();
        if (named.test(about)) {
            published.take(about.owner(), List.of(layout.place(about.owner(), about.id())));
            return Optional.empty();
        }
        return !trailer.leaseUntil().isAfter(now) && sweep(file, trailer) ? Optional.of(about) : Optional.empty();
    }

    /** Tells whether a content is gone now: one that was published keeps what it has under another name. */
    private boolean sweep(Path file, Trailer trailer) throws IOException {
        Place place = layout.place(trailer.about().owner(), trailer.about().id());
        try (Turn turn = place.turn()) {
            // staged anew in between, it has a new lease
            boolean same = Folder.holds(file) && Trailer.read(file).equals(trailer);
            return same && Files.deleteIfExists(file) && !Folder.holds(place.published());
        }
    }

    private static void sweepPart(Path part, Instant now) throws IOException {
        OptionalLong leaseUntil = leaseOf(part);
        if (leaseUntil.isPresent() && leaseUntil.getAsLong() <= now.toEpochMilli()) {
            Files.deleteIfExists(part);
        }
    }

    private static OptionalLong leaseOf(Path part) {
        String[] words = part.getFileName().toString().split("\\.", -1);
        try {
            return OptionalLong.of(Long.parseLong(words[words.length - 2]));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // no file of ours
        }
    }
}
