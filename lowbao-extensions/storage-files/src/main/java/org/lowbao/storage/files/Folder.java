package org.lowbao.storage.files;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only their owner can read, and whose names are flushed as well as their bytes. */
final class Folder {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private Folder() {}

    /** Makes {@code folder} and those above it, as far as they are missing, and flushes the name of each. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            make(parent);
        }
        create(folder);
        if (parent != null) {
            flush(parent);
        }
    }

    /**
     * Makes {@code folder} and those above it, below {@code top}, which has to be there. When this answers, their names are
     * flushed, whoever made them, and even if he was killed before he could flush: nobody puts the first thing into a
     * folder before its name is flushed, so a folder that holds something needs no flush.
     */
    static void make(Path folder, Path top) throws IOException {
        if (folder.equals(top) || holdsSomething(folder)) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.getParent(), "below the top there is a parent");
        make(parent, top);
        create(folder);
        flush(parent);
    }

    /** Opens a file that must not be there yet, for writing. */
    static FileChannel createFile(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Opens a file for reading and writing, made if it is not there. */
    static FileChannel openOrCreate(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Writes all of {@code bytes}. */
    static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Tells whether a file is there; trouble in finding out is trouble, not absence. */
    static boolean holds(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Flushes the names in {@code folder}, so that a file made or renamed there is still there after a power cut. */
    static void flush(Path folder) throws IOException {
        // Windows cannot open a folder as a file, and flushes names by itself
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, only(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            // made by somebody else in between; a file in the way is another matter
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return entries.iterator().hasNext();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        return FileChannel.open(file, options, only(file, "rw-------"));
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
