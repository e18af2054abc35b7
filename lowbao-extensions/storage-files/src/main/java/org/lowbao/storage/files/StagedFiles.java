package org.lowbao.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Provider;
import java.time.Instant;
import java.util.Optional;
import org.lowbao.storage.content.StoredContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents on their way in: taken whole and flushed under a name of their own, then staged by a rename.
 *
 * <p>The rename is not flushed. After a power cut the file may have the name it had before, and {@link StagingRecovery}
 * renames it again; so a content costs no more flushes than a file that is written with care.
 */
final class StagedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StagedFiles.class);
    private static final int BUFFER = 64 * 1024;

    private final Layout layout;
    private final Optional<Provider> sm3;

    StagedFiles(Layout layout, Optional<Provider> sm3) {
        this.layout = layout;
        this.sm3 = sm3;
    }

    StoredContent stage(Place place, InputStream bytes, Instant leaseUntil) throws IOException {
        place.requireUnpublished();
        Path part = layout.part(place, leaseUntil);
        boolean done = false;
        try {
            StoredContent about = write(place, bytes, leaseUntil, part);
            // a whole file whose name is flushed: a recovery gives it the name that it gets now, should the power be
            // cut
            Folder.flush(layout.staging());
            if (replaces(place, part)) {
                // or a recovery would have two to choose from
                Folder.flush(layout.staging());
            }
            done = true;
            return about;
        } finally {
            if (!done) {
                giveUp(part);
            }
        }
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

    /** Gives the file its name, and tells whether another one had it. */
    private static boolean replaces(Place place, Path part) throws IOException {
        try (Turn turn = place.turn()) {
            place.requireUnpublished();
            boolean replaces = Folder.holds(place.staged());
            if (!replaces || Folder.holds(part)) {
                Files.move(part, place.staged(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return replaces;
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
}
