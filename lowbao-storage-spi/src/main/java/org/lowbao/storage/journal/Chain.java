package org.lowbao.storage.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.lowbao.storage.Bytes;

/**
 * The digest that ties the entries of a journal together: whoever changes, drops or reorders one changes all that
 * follow.
 *
 * <p>Taken over headers only, so it can be checked without a key, and still after the key was destroyed; the header's
 * commitment binds the plaintext. Form 1, final:
 *
 * <pre>
 * chain(0) = SHA-256( "lowbao-chain-1" · partition · id · kind )
 * chain(n) = SHA-256( chain(n-1) · version · type · typeVersion · recordedAt · actor
 *                     · number of contents · each content id · commitment )
 * </pre>
 *
 * <p>where a text is its UTF-8 length in 4 bytes and its bytes, {@code version} and {@code recordedAt} (milliseconds
 * since 1970-01-01T00:00Z) are 8 bytes, {@code typeVersion} and the number of contents 4 bytes, all big-endian, and
 * digests are their 32 bytes.
 */
public final class Chain {

    private Chain() {}

    /** Returns the digest before the first entry. */
    public static Bytes genesis(JournalKey key, String kind) {
        return digest(out -> {
            text(out, "lowbao-chain-1");
            text(out, key.partition());
            text(out, key.id());
            text(out, kind);
        });
    }

    /** Returns the digest after the entry with {@code header}. */
    public static Bytes next(Bytes previous, EntryHeader header) {
        return digest(out -> {
            out.write(previous.toByteArray());
            out.writeLong(header.version());
            text(out, header.type());
            out.writeInt(header.typeVersion());
            out.writeLong(header.recordedAt().toEpochMilli());
            text(out, header.actor());
            out.writeInt(header.contents().size());
            for (String content : header.contents()) {
                text(out, content);
            }
            out.write(header.commitment().toByteArray());
        });
    }

    /** Returns the digest after {@code entries}, which follow each other. Grows with their number. */
    public static Bytes next(Bytes previous, List<Entry> entries) {
        Bytes chain = previous;
        for (Entry entry : entries) {
            chain = next(chain, entry.header());
        }
        return chain;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static Bytes digest(Writing writing) {
        try {
            var buffer = new ByteArrayOutputStream(256);
            writing.to(new DataOutputStream(buffer));
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(buffer.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
