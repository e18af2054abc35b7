package org.lowbao.casework.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyException;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalKey;

/**
 * Contents in clear on this side, sealed on the other, in constant memory.
 *
 * <p>A content's id is a keyed digest of its plaintext, so the entry that names the id, and with it the chain, binds the
 * bytes, and the id says nothing to whoever lacks the key. Sealed form 1, final: cipher code, then pieces of up to 64
 * KiB, each a length of four bytes, a nonce and the sealed piece; the context of a piece is its number and whether it is
 * the last, so that pieces cannot be dropped, repeated or moved.
 */
public final class SealedContents {

    private static final int PIECE = 64 * 1024;

    private final ContentStore store;
    private final KeyRing keys;
    private final Sealing sealing;
    private final Entropy entropy;

    public SealedContents(ContentStore store, KeyRing keys, Sealing sealing, Entropy entropy) {
        this.store = store;
        this.keys = keys;
        this.sealing = sealing;
        this.entropy = entropy;
    }

    /** Opens the plaintext; called twice, once to name it and once to seal it, and has to give the same bytes. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Seals and stages a content and returns its id; nothing is visible before {@link #publish}.
     *
     * @return empty if the owner's key was destroyed
     * @throws IOException if the source cannot be opened
     * @throws java.io.UncheckedIOException if it cannot be read to its end, or gives other bytes the second time
     */
    public Optional<String> stage(JournalKey owner, Source source, Instant leaseUntil) throws IOException {
        Optional<DossierKeys> found = keys.findOrMake(owner);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String id;
        try (InputStream plaintext = source.open()) {
            id = name(found.get(), plaintext);
        }
        if (store.find(owner, id).isPresent()) {
            return Optional.of(id);
        }
        try (InputStream plaintext = source.open();
                InputStream sealed = new SealingStream(plaintext, owner, found.get(), id)) {
            store.stage(owner, id, sealed, leaseUntil);
        }
        return Optional.of(id);
    }

    /** Makes staged contents visible, after the journal that names them was committed. */
    public void publish(JournalKey owner, Collection<String> ids) {
        store.publish(owner, ids);
    }

    /** Publishes what is named and sweeps what is not and past its lease; returns how many were swept. */
    public int recover(Instant now, BiPredicate<JournalKey, String> named) {
        return store.recover(now, content -> named.test(content.owner(), content.id()))
                .size();
    }

    /** Removes what is published and not named, when nobody stages or publishes; returns how many that were. */
    public int sweep(BiPredicate<JournalKey, String> named) {
        return store.sweep(content -> named.test(content.owner(), content.id())).size();
    }

    /** Opens a content in clear; the end of the stream is only reached if every byte is what was staged. */
    public InputStream open(JournalKey owner, String id) throws IOException {
        DossierKeys found = keys.find(owner).orElseThrow(() -> new KeyException("the key of " + owner + " is gone"));
        InputStream sealed = store.open(owner, id);
        try {
            return new OpeningStream(sealed, owner, found, id);
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    private static String name(DossierKeys keys, InputStream plaintext) throws IOException {
        Mac mac = keys.contentName();
        byte[] buffer = new byte[PIECE];
        for (int read = plaintext.read(buffer); read >= 0; read = plaintext.read(buffer)) {
            mac.update(buffer, 0, read);
        }
        return idOf(mac);
    }

    private static String idOf(Mac mac) {
        return "c." + HexFormat.of().formatHex(mac.doFinal());
    }

    private static boolean isNamed(String id, Mac mac) {
        return MessageDigest.isEqual(
                idOf(mac).getBytes(StandardCharsets.US_ASCII), id.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] context(JournalKey owner, long number, boolean last) {
        return ("content|" + owner + "|" + number + "|" + last).getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the sealed form of a plaintext. */
    private final class SealingStream extends InputStream {
        private final InputStream plaintext;
        private final JournalKey owner;
        private final byte[] key;
        private final String id;
        private final Mac mac;
        private byte[] next;
        private ByteBuffer out;
        private long number;
        private boolean ended;

        private SealingStream(InputStream plaintext, JournalKey owner, DossierKeys keys, String id) throws IOException {
            this.plaintext = plaintext;
            this.owner = owner;
            this.key = keys.contentSealKey();
            this.id = id;
            this.mac = keys.contentName();
            this.next = plaintext.readNBytes(PIECE);
            this.out = ByteBuffer.wrap(new byte[] {sealing.code()});
        }

        @Override
        public int read() throws IOException {
            return fill() ? out.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, out.remaining());
            out.get(target, offset, count);
            return count;
        }

        private boolean fill() throws IOException {
            if (out.hasRemaining()) {
                return true;
            }
            if (ended) {
                return false;
            }
            byte[] piece = next;
            next = plaintext.readNBytes(PIECE);
            ended = next.length == 0;
            mac.update(piece);
            if (ended && !isNamed(id, mac)) {
                throw new IOException("the source of a content of " + owner + " gave other bytes the second time");
            }
            byte[] nonce = entropy.nonce(sealing.nonceLength());
            byte[] sealed = sealing.seal(key, nonce, context(owner, number++, ended), piece);
            out = ByteBuffer.allocate(4 + nonce.length + sealed.length)
                    .putInt(sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .flip();
            return true;
        }
    }

    /** Gives the plaintext of a sealed form, and at its end checks it against the content's id. */
    private final class OpeningStream extends InputStream {
        private final PushbackInputStream sealed;
        private final JournalKey owner;
        private final byte[] key;
        private final String id;
        private final Mac mac;
        private ByteBuffer out = ByteBuffer.allocate(0);
        private long number;
        private boolean ended;

        private OpeningStream(InputStream sealed, JournalKey owner, DossierKeys keys, String id) throws IOException {
            this.sealed = new PushbackInputStream(sealed, 1);
            this.owner = owner;
            this.key = keys.contentSealKey();
            this.id = id;
            this.mac = keys.contentName();
            if (this.sealed.read() != sealing.code()) {
                throw new KeyException("a content of " + owner + " was sealed with another cipher");
            }
        }

        @Override
        public int read() throws IOException {
            return fill() ? out.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, out.remaining());
            out.get(target, offset, count);
            return count;
        }

        private boolean fill() throws IOException {
            while (!out.hasRemaining()) {
                if (ended) {
                    return false;
                }
                nextPiece();
            }
            return true;
        }

        private void nextPiece() throws IOException {
            byte[] length = sealed.readNBytes(4);
            if (length.length < 4) {
                throw new KeyException("a content of " + owner + " ends too early");
            }
            int size = ByteBuffer.wrap(length).getInt();
            if (size < 0 || size > PIECE + 64) {
                throw new KeyException("a content of " + owner + " has a piece of an impossible length");
            }
            byte[] nonce = sealed.readNBytes(sealing.nonceLength());
            byte[] piece = sealed.readNBytes(size);
            if (nonce.length < sealing.nonceLength() || piece.length < size) {
                throw new KeyException("a content of " + owner + " ends too early");
            }
            boolean last = atEnd();
            byte[] plain = sealing.open(key, nonce, context(owner, number++, last), piece);
            mac.update(plain);
            ended = last;
            if (ended && !isNamed(id, mac)) {
                throw new KeyException("a content of " + owner + " is not the one its id names");
            }
            out = ByteBuffer.wrap(plain);
        }

        private boolean atEnd() throws IOException {
            int next = sealed.read();
            if (next >= 0) {
                sealed.unread(next);
            }
            return next < 0;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
