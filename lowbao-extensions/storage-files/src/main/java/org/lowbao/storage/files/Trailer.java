package org.lowbao.storage.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/**
 * What a file says of itself after the content's own bytes, so that both are renamed in one step.
 *
 * <p>Form 1, final: seven lines of ASCII, each ended by a line feed: {@code lowbao-content 1}, partition, journal id,
 * content id, size, SHA-256 in hexadecimal, lease in milliseconds since 1970-01-01T00:00Z; then the length of these
 * lines in bytes as four decimal digits and a line feed. Names hold neither blanks nor line feeds.
 *
 * @param about the content
 * @param leaseUntil until when a recovery leaves it alone
 */
record Trailer(StoredContent about, Instant leaseUntil) {

    private static final String FORM = "lowbao-content 1";
    private static final int LENGTH = 5;

    ByteBuffer encode() {
        String lines = String.join(
                        "\n",
                        FORM,
                        about.owner().partition(),
                        about.owner().id(),
                        about.id(),
                        Long.toString(about.size()),
                        about.sha256().hex(),
                        Long.toString(leaseUntil.toEpochMilli()))
                + "\n";
        String length = Integer.toString(10_000 + lines.length()).substring(1);
        return StandardCharsets.US_ASCII.encode(lines + length + "\n");
    }

    /**
     * Reads the trailer of {@code file}.
     *
     * @throws StorageException DAMAGED if it is not one, or does not fit the file's length
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    static Trailer read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            int length = Integer.parseInt(text(channel, end - LENGTH, LENGTH - 1));
            String[] lines = text(channel, end - LENGTH - length, length).split("\n", -1);
            var owner = new JournalKey(lines[1], lines[2]);
            var about = new StoredContent(owner, lines[3], Long.parseLong(lines[4]), Bytes.ofHex(lines[5]));
            var trailer = new Trailer(about, Instant.ofEpochMilli(Long.parseLong(lines[6])));
            if (!lines[0].equals(FORM) || about.size() + length + LENGTH != end) {
                throw damaged(file, null);
            }
            return trailer;
        } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(file, e);
        }
    }

    private static String text(FileChannel channel, long position, int length) throws IOException {
        if (position < 0) {
            throw new EOFException("too short");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("too short");
            }
        }
        return StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
    }

    private static StorageException damaged(Path file, @Nullable Exception cause) {
        return new StorageException(Trouble.DAMAGED, "the content file " + file.getFileName() + " is damaged", cause);
    }
}
