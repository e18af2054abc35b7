package org.lowbao.storage.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
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
 * <p>Form 2, final, of a content with SM3: as form 1, but {@code lowbao-content 2}, and SM3 in hexadecimal on a line of
 * its own after SHA-256.
 *
 * @param about the content
 * @param leaseUntil until when a recovery leaves it alone
 */
record Trailer(StoredContent about, Instant leaseUntil) {

    private static final String WITHOUT_SM3 = "lowbao-content 1";
    private static final String WITH_SM3 = "lowbao-content 2";
    private static final int LENGTH = 5;

    ByteBuffer encode() {
        var lines = new ArrayList<String>();
        lines.add(about.sm3().isPresent() ? WITH_SM3 : WITHOUT_SM3);
        lines.add(about.owner().partition());
        lines.add(about.owner().id());
        lines.add(about.id());
        lines.add(Long.toString(about.size()));
        lines.add(about.sha256().hex());
        about.sm3().map(Bytes::hex).ifPresent(lines::add);
        lines.add(Long.toString(leaseUntil.toEpochMilli()));
        String text = String.join("\n", lines) + "\n";
        String length = Integer.toString(10_000 + text.length()).substring(1);
        return StandardCharsets.US_ASCII.encode(text + length + "\n");
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
            Trailer trailer = parse(text(channel, end - LENGTH - length, length));
            if (trailer.about().size() + length + LENGTH != end) {
                throw damaged(file, null);
            }
            return trailer;
        } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(file, e);
        }
    }

    private static Trailer parse(String text) {
        String[] lines = text.split("\n", -1);
        boolean withSm3 = lines[0].equals(WITH_SM3);
        if (!withSm3 && !lines[0].equals(WITHOUT_SM3)) {
            throw new IllegalArgumentException("no form of ours");
        }
        Optional<Bytes> sm3 = withSm3 ? Optional.of(Bytes.ofHex(lines[6])) : Optional.empty();
        var owner = new JournalKey(lines[1], lines[2]);
        var about = new StoredContent(owner, lines[3], Long.parseLong(lines[4]), Bytes.ofHex(lines[5]), sm3);
        return new Trailer(about, Instant.ofEpochMilli(Long.parseLong(lines[withSm3 ? 7 : 6])));
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
