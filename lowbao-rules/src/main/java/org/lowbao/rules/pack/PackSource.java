package org.lowbao.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one pack, as bytes. Immutable. */
public final class PackSource {

    private static final int MAX_FILES = 200;
    private static final long MAX_READ = 64L << 20;

    private final String name;
    private final SortedMap<String, byte[]> files;

    private PackSource(String name, SortedMap<String, byte[]> files) {
        this.name = name;
        this.files = files;
    }

    /**
     * Takes a pack from memory.
     *
     * @param name what to call it in messages
     * @param files the content of each file by its name
     */
    public static PackSource of(String name, Map<String, byte[]> files) {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((file, bytes) -> copy.put(file, bytes.clone()));
        return new PackSource(name, copy);
    }

    /**
     * Takes every {@code .yaml} file that lies directly in a folder.
     *
     * @throws IOException if the folder cannot be read, or holds more than a pack can be
     */
    public static PackSource ofFolder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found = entries.filter(file -> file.getFileName().toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
        }
        long size = 0;
        for (Path file : found) {
            size += Files.size(file);
            if (size > MAX_READ || found.size() > MAX_FILES) {
                throw new IOException("too much for a pack: " + found.size() + " files, " + size + " bytes or more");
            }
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return new PackSource(String.valueOf(folder.getFileName()), files);
    }

    /**
     * Takes files from the class path, where folders cannot be listed.
     *
     * @param folder such as {@code org/example/packs/county}
     * @throws IOException if a file is missing or cannot be read
     */
    public static PackSource ofClassPath(ClassLoader loader, String folder, String... names) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String file : names) {
            try (InputStream in = loader.getResourceAsStream(folder + "/" + file)) {
                if (in == null) {
                    throw new NoSuchFileException(folder + "/" + file);
                }
                files.put(file, in.readAllBytes());
            }
        }
        return new PackSource(folder.substring(folder.lastIndexOf('/') + 1), files);
    }

    public String name() {
        return name;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    /**
     * Returns the SHA-256, in lower-case hexadecimal, over all files in the order of their names: for each the length
     * of its name in UTF-8 and the name, the length of its content and the content; lengths as 8 bytes, big-endian.
     */
    public String digest() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        files.forEach((file, bytes) -> {
            add(digest, file.getBytes(StandardCharsets.UTF_8));
            add(digest, bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
        digest.update(bytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
