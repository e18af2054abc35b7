package org.lowbao.storage.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
        try {
            Files.createDirectory(folder, only(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            // made by somebody else in between; a file in the way is another matter
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (parent != null) {
            flush(parent);
        }
    }

    /** Opens a file that must not be there yet, for writing. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only(file, "rw-------"));
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

    private static FileAttribute<?>[] only(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
