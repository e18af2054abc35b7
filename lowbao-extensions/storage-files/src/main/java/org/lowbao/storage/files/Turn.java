package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * The right of one thread of one process to work on what a lock file stands for; others wait until it is closed. The
 * system gives it back when a process dies.
 *
 * <p>A process's file locks are its own as a whole, and closing any channel of a file gives them up. So threads queue
 * here first, and a file is never open twice.
 */
final class Turn implements AutoCloseable {

    private static final ReentrantLock[] HERE =
            IntStream.range(0, 256).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    private final ReentrantLock here;
    private final FileChannel channel;

    private Turn(ReentrantLock here, FileChannel channel) {
        this.here = here;
        this.channel = channel;
    }

    /** Opens a file. */
    private interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    /** Waits for the turn at {@code file}, a real path, which is made if it is not there. */
    static Turn at(Path file) throws IOException {
        return at(file, Folder::openOrCreate);
    }

    /** Waits for the turn at {@code file}, a real path, which has to be there. */
    static Turn atExisting(Path file) throws IOException {
        return at(file, existing -> FileChannel.open(existing, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private static Turn at(Path file, Opening opening) throws IOException {
        ReentrantLock here = HERE[Math.floorMod(file.hashCode(), HERE.length)];
        here.lock();
        boolean taken = false;
        try {
            FileChannel channel = locked(opening.open(file));
            taken = true;
            return new Turn(here, channel);
        } finally {
            if (!taken) {
                here.unlock();
            }
        }
    }

    private static FileChannel locked(FileChannel channel) throws IOException {
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns the locked file. */
    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            here.unlock();
        }
    }
}
