package org.lowbao.casework.confidentiality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys from a file that a pass-phrase opens: the default for one office with one machine.
 *
 * <p>The file holds one random master key, sealed under a key derived from the pass-phrase (PBKDF2, HMAC-SHA-256,
 * 600,000 rounds). Whoever loses the file or the pass-phrase loses every dossier: keep both, apart from each other and
 * from the store. Opening takes about half a second, on purpose; every use after that is fast. Safe for many threads;
 * processes that make one file at the same moment get the same keys.
 */
public final class PassphraseKeyFile implements KeyProvider {

    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int MOST_BYTES = 4096;
    private static final byte[] CONTEXT = "lowbao-key-file-1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] wrapKey;
    private final byte[] macKey;
    private final Sealing sealing;
    private final Entropy entropy;

    private PassphraseKeyFile(byte[] master, Sealing sealing, Entropy entropy) {
        this.wrapKey = hmac(master, "lowbao wrap 1".getBytes(StandardCharsets.US_ASCII));
        this.macKey = hmac(master, "lowbao mac 1".getBytes(StandardCharsets.US_ASCII));
        this.sealing = sealing;
        this.entropy = entropy;
    }

    /**
     * Opens the file, or makes it with a new master key if it is not there.
     *
     * @param passphrase at least 8 characters; not kept
     * @throws KeyException if the pass-phrase is not that of the file, or the file is no key file
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public static PassphraseKeyFile open(Path file, char[] passphrase) {
        return open(file, passphrase, Entropy.secure());
    }

    /** Opens or makes the file as {@link #open(Path, char[])} does, with a given source of keys and nonces. */
    public static PassphraseKeyFile open(Path file, char[] passphrase, Entropy entropy) {
        if (passphrase.length < 8) {
            throw new IllegalArgumentException("a pass-phrase has 8 characters or more");
        }
        Sealing sealing = Sealing.aesGcm();
        try {
            byte[] master =
                    Files.exists(file) ? read(file, passphrase, sealing) : create(file, passphrase, sealing, entropy);
            return new PassphraseKeyFile(master, sealing, entropy);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read or written", e);
        }
    }

    private static byte[] read(Path file, char[] passphrase, Sealing sealing) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new KeyException("this is no key file: it is too large");
        }
        var properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (!"1".equals(properties.getProperty("form"))) {
                throw new KeyException("this is no key file of form 1");
            }
            int rounds = Integer.parseInt(properties.getProperty("rounds", "0"));
            if (rounds < 1 || rounds > MOST_ROUNDS) {
                throw new KeyException("this is no key file: rounds out of range");
            }
            byte[] salt = HexFormat.of().parseHex(properties.getProperty("salt", ""));
            byte[] nonce = HexFormat.of().parseHex(properties.getProperty("nonce", ""));
            byte[] sealed = HexFormat.of().parseHex(properties.getProperty("sealed", ""));
            return sealing.open(derive(passphrase, salt, rounds), nonce, CONTEXT, sealed);
        } catch (IllegalArgumentException e) {
            throw new KeyException("this is no key file", e);
        } catch (KeyException e) {
            throw new KeyException("the pass-phrase does not open the key file, or the file was changed", e);
        }
    }

    private static byte[] create(Path file, char[] passphrase, Sealing sealing, Entropy entropy) throws IOException {
        byte[] master = entropy.newKey("master");
        byte[] salt = entropy.nonce(16);
        byte[] nonce = entropy.nonce(sealing.nonceLength());
        byte[] sealed = sealing.seal(derive(passphrase, salt, ROUNDS), nonce, CONTEXT, master);
        HexFormat hex = HexFormat.of();
        String text = "# lowbao key file: useless without its pass-phrase, irreplaceable with it\n"
                + "form=1\nrounds=" + ROUNDS + "\nsalt=" + hex.formatHex(salt) + "\nnonce=" + hex.formatHex(nonce)
                + "\nsealed=" + hex.formatHex(sealed) + "\n";
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("the key file has no folder");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "key", ".new");
        try {
            restrict(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            name(temporary, file);
            flushFolder(folder);
            return master;
        } catch (FileAlreadyExistsException e) {
            // another process made it in between, and what it seals with that key must not be lost
            return read(file, passphrase, sealing);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Gives the file its name unless there is one already: a rename would replace another process's key. */
    private static void name(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // no links on this file system; this looks first and moves then, which is the best it offers
            Files.move(temporary, file);
        }
    }

    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void flushFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static byte[] derive(char[] passphrase, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(passphrase, salt, rounds, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new KeyException("the platform lacks PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        byte[] nonce = entropy.nonce(sealing.nonceLength());
        byte[] sealed = sealing.seal(wrapKey, nonce, context, key);
        byte[] wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        int nonceLength = sealing.nonceLength();
        if (wrapped.length <= nonceLength) {
            throw new KeyException("a wrapped key is longer than its nonce");
        }
        return sealing.open(
                wrapKey,
                Arrays.copyOf(wrapped, nonceLength),
                context,
                Arrays.copyOfRange(wrapped, nonceLength, wrapped.length));
    }

    @Override
    public byte[] mac(String purpose, byte[] data) {
        return hmac(hmac(macKey, purpose.getBytes(StandardCharsets.US_ASCII)), data);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new KeyException("the platform lacks HmacSHA256", e);
        }
    }
}
