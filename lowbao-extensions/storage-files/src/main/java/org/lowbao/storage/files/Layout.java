package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.lowbao.storage.Names;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.JournalKey;

/** Where everything lies in the folder of a store, in form 1 as {@link FileContentStore} tells it. */
final class Layout {

    private static final String MARKER = "lowbao-contents";
    private static final String FORM = "lowbao-contents 1\n";

    private final Path folder;
    private final Path staging;
    private final Path contents;
    private final Path locks;

    private Layout(Path folder) {
        this.folder = folder;
        this.staging = folder.resolve("staging");
        this.contents = folder.resolve("contents");
        this.locks = folder.resolve("locks");
    }

    /** Takes {@code folder} for contents, made if it is not there; refuses one that holds something else. */
    static Layout open(Path folder) throws IOException {
        Folder.make(folder.toAbsolutePath().normalize());
        var layout = new Layout(folder.toRealPath());
        layout.claim();
        Folder.make(layout.staging, layout.folder);
        Folder.make(layout.contents, layout.folder);
        Folder.make(layout.locks, layout.folder);
        return layout;
    }

    Path staging() {
        return staging;
    }

    Path contents() {
        return contents;
    }

    Place place(JournalKey owner, String id) {
        Names.require(id, "content id", 128);
        String name = name(owner.partition(), owner.id(), id);
        return new Place(
                owner,
                id,
                name,
                staging.resolve(name),
                ownerFolder(owner).resolve(name),
                locks.resolve(name.substring(0, 1)));
    }

    Path ownerFolder(JournalKey owner) {
        String name = name(owner.partition(), owner.id());
        return contents.resolve(name.substring(0, 2)).resolve(name);
    }

    /** Makes the folder of an owner, whose name is flushed when this answers. */
    Path makeOwnerFolder(JournalKey owner) throws IOException {
        Path made = ownerFolder(owner);
        Folder.make(made, contents);
        return made;
    }

    /** Returns a file of its own for a content that is on its way in. */
    Path part(Place place, Instant leaseUntil) {
        return staging.resolve(place.name() + "-" + UUID.randomUUID() + "." + leaseUntil.toEpochMilli() + ".part");
    }

    /** Tells apart a content that is not there from a disk that is not there. */
    void requireThere() throws IOException {
        if (!Folder.holds(folder.resolve(MARKER))) {
            throw new StorageException(Trouble.UNAVAILABLE, "the folder " + folder + " is not there any more");
        }
    }

    private void claim() throws IOException {
        boolean others;
        try (Stream<Path> files = Files.list(folder)) {
            // a marker on its way in is no other file: somebody makes this folder, too, or died while he did
            others = files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.equals(MARKER) && !name.startsWith(MARKER + "."));
        }
        Path marker = folder.resolve(MARKER);
        if (Folder.holds(marker)) {
            if (Files.size(marker) != FORM.length() || !Files.readString(marker).equals(FORM)) {
                throw new StorageException(Trouble.FOREIGN, "the folder " + folder + " was written by a newer lowbao");
            }
        } else if (others) {
            throw new StorageException(
                    Trouble.FOREIGN, "the folder " + folder + " holds other files; name an empty one");
        } else {
            mark(marker);
        }
    }

    private void mark(Path marker) throws IOException {
        Path made = folder.resolve(MARKER + "." + UUID.randomUUID());
        try (FileChannel channel = Folder.createFile(made)) {
            Folder.write(channel, StandardCharsets.US_ASCII.encode(FORM));
            channel.force(true);
        }
        Files.move(made, marker, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folder.flush(folder);
    }

    private static String name(String... texts) {
        var lines = new StringBuilder();
        for (String text : texts) {
            lines.append(text).append('\n');
        }
        return Digests.sha256(lines.toString()).hex();
    }
}
