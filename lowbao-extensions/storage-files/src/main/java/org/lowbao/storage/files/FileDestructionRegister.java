package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.Names;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.journal.JournalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destructions as lines of a text file, on a local disk, that only ever grows.
 *
 * <p>The file, final in form 1, ASCII, each line ended by a line feed:
 *
 * <pre>
 * lowbao-destructions 1
 * NUMBER PARTITION ID MILLISECONDS DIGEST
 * </pre>
 *
 * <p>DIGEST is the SHA-256 in hexadecimal of the digest of the line before (for the first record: of the first line
 * itself, as it stands), a blank, the line's own first four words, and a line feed; so a line that was changed, dropped or
 * moved is found on opening. That the last lines were cut off cannot be seen in the file itself: the key register knows
 * those destructions, too, and {@link org.lowbao.storage.destruction.Erasure#replay} takes them over.
 *
 * <p>A line that a crash left unfinished was never acknowledged; the next record takes its place. To copy the file at any
 * time is a backup.
 *
 * <p>Safe for use by many threads and by several processes of one machine: each operation holds the file's lock. All
 * records are kept in memory, about 300 bytes each, and are read and checked once, on opening.
 */
public final class FileDestructionRegister implements DestructionRegister {

    private static final Logger LOG = LoggerFactory.getLogger(FileDestructionRegister.class);

    private final Path file;
    private final DestructionIndex index = new DestructionIndex();
    // how far the file was read and found whole, in bytes, and the digest there
    private long end;
    private String digest = DestructionLine.FORM;
    private boolean closed;

    private FileDestructionRegister(Path file) {
        this.file = file;
    }

    /**
     * Opens the register in {@code file}, or makes it, with the folders above.
     *
     * @throws StorageException FOREIGN if the file is something else or was written by a newer lowbao; DAMAGED if a line
     *     is not what was written; REFUSED_BY_SYSTEM if it cannot be made or read
     */
    public static FileDestructionRegister open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file is in a folder");
        try {
            Folder.make(folder);
            var register = new FileDestructionRegister(folder.toRealPath().resolve(absolute.getFileName()));
            try (Turn turn = Turn.at(register.file)) {
                register.begin(turn.channel());
            }
            return register;
        } catch (IOException e) {
            throw new StorageException(
                    Trouble.REFUSED_BY_SYSTEM, "the destruction register " + absolute + " cannot be made or read", e);
        }
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public DestructionRecord record(JournalKey journal, Instant at) {
        try {
            return inTurn(channel -> {
                Optional<DestructionRecord> first = index.find(journal);
                if (first.isPresent()) {
                    // whoever wrote it may have died before it was flushed
                    channel.force(true);
                    return first.get();
                }
                return append(channel, journal, at.truncatedTo(ChronoUnit.MILLIS));
            });
        } catch (IOException e) {
            throw FileTrouble.writing("recording the destruction of " + journal, e);
        }
    }

    @Override
    public Optional<DestructionRecord> find(JournalKey journal) {
        return read(channel -> index.find(journal));
    }

    @Override
    public List<DestructionRecord> page(String partition, long after, int limit) {
        Names.require(partition, "partition", 64);
        if (after < 0 || limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " records after number 0 or more, was "
                    + limit + " after " + after);
        }
        return read(channel -> index.page(partition, after, limit));
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** Something done while the file is locked and everything in it is known. */
    private interface Work<T> {
        T with(FileChannel channel) throws IOException;
    }

    private <T> T read(Work<T> work) {
        try {
            return inTurn(work);
        } catch (IOException e) {
            throw FileTrouble.reading("reading the destruction register " + file, e);
        }
    }

    private synchronized <T> T inTurn(Work<T> work) throws IOException {
        if (closed) {
            throw new IllegalStateException("the register is closed: " + file);
        }
        try (Turn turn = Turn.atExisting(file)) {
            catchUp(turn.channel());
            return work.with(turn.channel());
        }
    }

    /** Reads what is there; writes the first line if the file is new, or if its maker came no further. */
    private synchronized void begin(FileChannel channel) throws IOException {
        Optional<String> form = new LineReader(channel, 0, DestructionLine.LONGEST).next();
        if (form.equals(Optional.of(DestructionLine.FORM))) {
            end = DestructionLine.FORM.length() + 1L;
            catchUp(channel);
        } else if (isUnfinished(channel)) {
            write(channel, DestructionLine.encode(DestructionLine.FORM));
        } else {
            throw new StorageException(
                    Trouble.FOREIGN, file + " is no destruction register, or was written by a newer lowbao");
        }
        if (index.size() == 0) {
            // before the first record, because whoever made the file may have died before he flushed its name
            Folder.flush(Objects.requireNonNull(file.getParent()));
        }
    }

    /** Tells whether the file is what a crash leaves of its first line: a part of it, or room for it. */
    private static boolean isUnfinished(FileChannel channel) throws IOException {
        String whole = DestructionLine.FORM + "\n";
        if (channel.size() > whole.length()) {
            return false;
        }
        byte[] there = new byte[(int) channel.size()];
        channel.read(ByteBuffer.wrap(there), 0);
        return IntStream.range(0, there.length).allMatch(i -> there[i] == 0 || there[i] == whole.charAt(i));
    }

    /** Reads what others wrote since. What is unfinished at the end was acknowledged by nobody and is not read. */
    private void catchUp(FileChannel channel) throws IOException {
        if (channel.size() < end) {
            throw damaged("is shorter than it was", null);
        }
        var lines = new LineReader(channel, end, DestructionLine.LONGEST);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (lines.atEnd() && line.get().indexOf('\0') >= 0) {
                return; // the system made room for the line and lost the power before it filled all of it
            }
            take(line.get());
        }
        if (!lines.atEnd()) {
            throw damaged("has a line that is too long after record " + index.size(), null);
        }
    }

    private void take(String line) {
        try {
            DestructionLine next = DestructionLine.parse(digest, index.size() + 1L, line);
            index.add(next.record());
            digest = next.digest();
            end += line.length() + 1L;
        } catch (IllegalArgumentException e) {
            throw damaged("is not what was written after record " + index.size(), e);
        }
    }

    private DestructionRecord append(FileChannel channel, JournalKey journal, Instant at) throws IOException {
        var made = new DestructionRecord(index.size() + 1L, journal, at);
        DestructionLine line = DestructionLine.after(digest, made);
        write(channel, DestructionLine.encode(line.text()));
        index.add(made);
        digest = line.digest();
        return made;
    }

    /** Writes after what is whole, and takes it back if it cannot be flushed, so that nobody reads what may vanish. */
    private void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        boolean done = false;
        try {
            channel.truncate(end).position(end);
            Folder.write(channel, bytes);
            channel.force(true);
            end += length;
            done = true;
        } finally {
            if (!done) {
                takeBack(channel);
            }
        }
    }

    private void takeBack(FileChannel channel) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            LOG.warn(
                    "could not take back an unfinished line of {}: {}",
                    file,
                    e.getClass().getName());
        }
    }

    private StorageException damaged(String how, @Nullable Exception cause) {
        return new StorageException(Trouble.DAMAGED, "the destruction register " + file + " " + how, cause);
    }
}
