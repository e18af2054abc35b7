package org.lowbao.archive.packages;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Puts a folder under its name as a whole. It is made beside its place, so that the last act is a rename: whoever looks
 * finds the old one or the new one, never a part. Between the two renames of a replacement the name is free for a moment;
 * a machine that stops there leaves both folders beside the name, and the next writing begins anew.
 */
final class Publication {

    private final Path target;
    private final Path writing;
    private final Path replaced;

    Publication(Path target) {
        this.target = target.toAbsolutePath().normalize();
        String name = this.target.getFileName().toString();
        this.writing = this.target.resolveSibling("." + name + ".writing");
        this.replaced = this.target.resolveSibling("." + name + ".replaced");
    }

    Path target() {
        return target;
    }

    /**
     * Returns an empty folder to write into; what an interrupted writing left behind is removed.
     *
     * @throws FileAlreadyExistsException if there is something under the name that is no package
     */
    Path begin() throws IOException {
        boolean taken = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (taken && !Files.isRegularFile(target.resolve(BagNames.DECLARATION), LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString(), null, "not a package; it will not be replaced");
        }
        delete(writing);
        return Files.createDirectories(writing);
    }

    /** Puts the written folder under its name, in place of whatever is there. */
    void commit() throws IOException {
        delete(replaced);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
        flush(parent());
    }

    /** Removes what was written and not committed, and what was replaced. */
    void cleanUp() throws IOException {
        delete(writing);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            delete(replaced);
        }
    }

    private Path parent() {
        Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a package is a folder inside another");
        }
        return parent;
    }

    /** Flushes a folder's list of names, without which a flushed file can be lost with its name. */
    static void flush(Path folder) throws IOException {
        // Windows has no such thing: there a folder cannot be opened, and names are flushed by the file system
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
