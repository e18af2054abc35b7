package org.lowbao.examples.ownstore;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

/**
 * A file of frames, each flushed before the next is begun: length (4 bytes), checksum over place and body (4 bytes),
 * body, zeros up to the next block.
 *
 * <p>A frame begins a block of its own, so a write that is cut short by a power cut cannot hurt a frame before it. The
 * checksum knows the frame's place, so a copy of a frame inside another one is not taken for one. For one thread.
 */
// not a FileChannel: that one closes itself when its thread is interrupted, and the store with it
class LogFile implements AutoCloseable {

    static final int BLOCK = 4096;

    private static final int HEADER = 8;
    private static final byte[] TITLE = "lowbao example log 1".getBytes(StandardCharsets.US_ASCII);

    /** Takes the bodies of frames. */
    interface Reader {
        void read(byte[] body) throws IOException;
    }

    private final Path path;
    private final RandomAccessFile file;
    /** Where the next frame goes; what lies behind was never acknowledged. */
    private long end;

    LogFile(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Opens a log, or makes it where there is no file or an empty one. */
    static LogFile open(Path path) {
        try {
            var log = new LogFile(path);
            log.prepare();
            return log;
        } catch (IOException e) {
            throw new StorageException(Trouble.REFUSED_BY_SYSTEM, path + " cannot be opened", e);
        }
    }

    /** Keeps other processes out and finds the end; closes the file if that fails. */
    void prepare() throws IOException {
        boolean prepared = false;
        try {
            lock();
            findEnd();
            prepared = true;
        } finally {
            if (!prepared) {
                close();
            }
        }
    }

    /** Adds a frame and flushes it; if that fails, the frame is not there once {@link #cutTail} has succeeded. */
    void append(byte[] body) throws IOException {
        byte[] frame = ByteBuffer.allocate(Math.toIntExact(next(0, body)))
                .putInt(body.length)
                .putInt(checksum(end, body))
                .put(body)
                .array();
        file.seek(end);
        file.write(frame);
        flush();
        end += frame.length;
    }

    /** Takes away what was written and never acknowledged. */
    void cutTail() throws IOException {
        if (file.length() > end) {
            file.setLength(end);
            flush();
        }
    }

    /** Reads every frame but the title, oldest first. */
    void frames(Reader reader) throws IOException {
        long place = next(0, TITLE);
        while (place < end) {
            Optional<byte[]> body = body(place);
            if (body.isEmpty()) {
                throw damaged(place);
            }
            reader.read(body.get());
            place = next(place, body.get());
        }
    }

    void flush() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new StorageException(Trouble.UNAVAILABLE, this + " cannot be closed", e);
        }
    }

    @Override
    public String toString() {
        return "log " + path;
    }

    private void lock() throws IOException {
        try {
            // held until the file is closed
            if (file.getChannel().tryLock() == null) {
                throw inUse(null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        }
    }

    /** Goes over the frames to the first that cannot be read: one that was cut short, if none stands behind it. */
    private void findEnd() throws IOException {
        if (isBlank()) {
            append(TITLE);
            flushFolder();
            return;
        }
        if (body(0).filter(title -> Arrays.equals(title, TITLE)).isEmpty()) {
            throw new StorageException(Trouble.FOREIGN, path + " is no log of this store; name another file");
        }
        for (Optional<byte[]> body = body(0); body.isPresent(); body = body(end)) {
            end = next(end, body.get());
        }
        for (long place = end + BLOCK; place < file.length(); place += BLOCK) {
            if (body(place).isPresent()) {
                throw damaged(end);
            }
        }
    }

    /** Tells whether there is nothing yet, or only what a power cut left of making it. */
    private boolean isBlank() throws IOException {
        if (file.length() > BLOCK) {
            return false;
        }
        byte[] all = new byte[(int) file.length()];
        file.seek(0);
        file.readFully(all);
        return Arrays.equals(all, new byte[all.length]);
    }

    /** Returns the body of the frame at a place, or empty if no whole frame stands there. */
    private Optional<byte[]> body(long place) throws IOException {
        long room = file.length() - place - HEADER;
        if (room < 0) {
            return Optional.empty();
        }
        file.seek(place);
        int length = file.readInt();
        int checksum = file.readInt();
        if (length < 1 || length > room) {
            return Optional.empty();
        }
        byte[] body = new byte[length];
        file.readFully(body);
        return checksum == checksum(place, body) ? Optional.of(body) : Optional.empty();
    }

    /** A new file is there after a power cut only if its folder was flushed, too; Windows does that by itself. */
    private void flushFolder() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private StorageException damaged(long place) {
        return new StorageException(
                Trouble.DAMAGED, this + " has an unreadable frame at byte " + place + "; restore it from a backup");
    }

    private StorageException inUse(@Nullable Throwable cause) {
        return new StorageException(Trouble.UNAVAILABLE, this + " is in use; close it there first", cause);
    }

    /** Returns where the frame after {@code body} begins. */
    private static long next(long place, byte[] body) {
        return place + BLOCK * ((HEADER + (long) body.length + BLOCK - 1) / BLOCK);
    }

    private static int checksum(long place, byte[] body) {
        var checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(place).flip());
        checksum.update(body);
        return (int) checksum.getValue();
    }
}
