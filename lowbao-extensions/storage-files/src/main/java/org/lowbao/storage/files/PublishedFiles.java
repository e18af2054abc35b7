package org.lowbao.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contents that everybody sees: renamed into the folder of their owner, and never written again. */
final class PublishedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedFiles.class);
    private static final int BUFFER = 64 * 1024;

    private final Layout layout;
    private final Optional<Provider> sm3;

    PublishedFiles(Layout layout, Optional<Provider> sm3) {
        this.layout = layout;
        this.sm3 = sm3;
    }

    /** Takes contents of one owner out of staging, at the cost of one flush for all; what is there already stays. */
    void take(JournalKey owner, Collection<Place> places) throws IOException {
        Path folder = layout.makeOwnerFolder(owner);
        for (Place place : places) {
            take(place);
        }
        // also when all were there: whoever put them there may not have come to flush them
        Folder.flush(folder);
    }

    private static void take(Place place) throws IOException {
        try (Turn turn = place.turn()) {
            if (Folder.holds(place.published())) {
                // what is published stays; a second staging can only be left over
                Files.deleteIfExists(place.staged());
            } else if (Folder.holds(place.staged())) {
                Files.move(place.staged(), place.published(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    Optional<StoredContent> find(Place place) throws IOException {
        try {
            return Optional.of(Trailer.read(place.published()).about());
        } catch (NoSuchFileException e) {
            layout.requireThere();
            return Optional.empty();
        }
    }

    /** Returns the contents of an owner, in the order of their ids. */
    List<StoredContent> all(JournalKey owner) throws IOException {
        var all = new ArrayList<StoredContent>();
        for (Path file : files(layout.ownerFolder(owner))) {
            try {
                all.add(Trailer.read(file).about());
            } catch (NoSuchFileException e) {
                // purged in between
            }
        }
        if (all.isEmpty()) {
            layout.requireThere();
        }
        all.sort(Comparator.comparing(StoredContent::id));
        return List.copyOf(all);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    InputStream open(Place place) throws IOException {
        Optional<StoredContent> about = find(place);
        if (about.isEmpty()) {
            throw new StorageException(Trouble.DAMAGED, place + " is not there");
        }
        return new Limited(Files.newInputStream(place.published()), about.get().size());
    }

    /** Reads a content again and tells whether it is what its trailer says, in every digest that can be computed. */
    boolean verify(Place place) throws IOException {
        try {
            Optional<StoredContent> about = find(place);
            return about.isPresent() && read(place, about.get()).equals(computable(about.get()));
        } catch (StorageException e) {
            if (e.trouble() == Trouble.DAMAGED) {
                return false;
            }
            throw e;
        }
    }

    private StoredContent read(Place place, StoredContent about) throws IOException {
        Digests digests = Digests.with(about.sm3().flatMap(there -> sm3));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new Limited(Files.newInputStream(place.published()), about.size())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digests.update(buffer, read);
            }
        }
        return digests.of(place);
    }

    private StoredContent computable(StoredContent about) {
        return new StoredContent(
                about.owner(), about.id(), about.size(), about.sha256(), sm3.flatMap(provider -> about.sm3()));
    }

    void remove(Place place) throws IOException {
        if (Files.deleteIfExists(place.published())) {
            Folder.flush(layout.ownerFolder(place.owner()));
        }
    }

    /** Removes what is not named and tells what that was, folder by folder. */
    List<StoredContent> sweep(Predicate<StoredContent> named) throws IOException {
        var swept = new ArrayList<StoredContent>();
        for (Path group : files(layout.contents())) {
            for (Path folder : files(group)) {
                for (Path file : files(folder)) {
                    Optional<StoredContent> about = whole(file);
                    if (about.isPresent() && !named.test(about.get())) {
                        remove(layout.place(about.get().owner(), about.get().id()));
                        swept.add(about.get());
                    }
                }
            }
        }
        return List.copyOf(swept);
    }

    private static Optional<StoredContent> whole(Path file) throws IOException {
        try {
            return Optional.of(Trailer.read(file).about());
        } catch (StorageException e) {
            LOG.warn("left alone while sweeping, for an operator to look at: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
