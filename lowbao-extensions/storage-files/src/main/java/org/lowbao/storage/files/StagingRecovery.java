package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/** What a crash left in the folder for staging: finished where a journal names it, swept where none does (C9). */
final class StagingRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(StagingRecovery.class);
    private static final String PART = ".part";

    private final Layout layout;
    private final PublishedFiles published;

    StagingRecovery(Layout layout, PublishedFiles published) {
        this.layout = layout;
        this.published = published;
    }

    /** Finishes what is named and sweeps what is not and past its lease; tells what was swept. */
    List<StoredContent> recover(Instant now, Predicate<StoredContent> named) throws IOException {
        for (Path part : files(file -> file.toString().endsWith(PART))) {
            adopt(part, now);
        }
        var swept = new ArrayList<StoredContent>();
        for (Path file : files(file -> !file.toString().endsWith(PART))) {
            recover(file, now, named).ifPresent(swept::add);
        }
        Folder.flush(layout.staging());
        return List.copyOf(swept);
    }

    private List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> listed = Files.list(layout.staging())) {
            return listed.filter(wanted).sorted().toList();
        }
    }

    /** Gives a file that is whole the name of which a power cut robbed it; sweeps another one after its lease. */
    private void adopt(Path part, Instant now) throws IOException {
        Optional<Place> whole = wholeOf(part);
        if (whole.isEmpty() || !adopt(part, whole.get())) {
            sweepPart(part, now);
        }
    }

    private static boolean adopt(Path part, Place place) throws IOException {
        try (Turn turn = place.turn()) {
            if (!Folder.holds(part)) {
                return true; // whoever stages it has done so himself
            }
            if (Folder.holds(place.published())) {
                return Files.deleteIfExists(part);
            }
            if (Folder.holds(place.staged())) {
                return false; // staged anew, and perhaps not to the end: what was staged before stays
            }
            Files.move(part, place.staged(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /** Returns where the content of a part belongs; empty as long as some of it is missing. */
    private Optional<Place> wholeOf(Path part) throws IOException {
        try {
            StoredContent about = Trailer.read(part).about();
            Place place = layout.place(about.owner(), about.id());
            return part.getFileName().toString().startsWith(place.name() + "-") ? Optional.of(place) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (StorageException e) {
            if (e.trouble() != Trouble.DAMAGED) {
                throw e;
            }
            return Optional.empty();
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
