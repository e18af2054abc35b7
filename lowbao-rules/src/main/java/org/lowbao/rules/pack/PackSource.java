package org.lowbao.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.form.Folder;

/** The files of one pack, as bytes: its YAML files and the table files they name. Immutable. */
public final class PackSource {

    private static final Set<String> ENDINGS = Set.of(".yaml", ".csv", ".xlsx");

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
     * Takes every {@code .yaml}, {@code .csv} and {@code .xlsx} file that lies directly in a folder.
     *
     * @throws IOException if the folder cannot be read, or holds more than a pack can be
     */
    public static PackSource ofFolder(Path folder) throws IOException {
        return new PackSource(Folder.name(folder), Folder.read(folder, ENDINGS));
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

    SortedMap<String, byte[]> yamlFiles() {
        var yaml = new TreeMap<>(files);
        yaml.keySet().removeIf(file -> !file.endsWith(".yaml"));
        return yaml;
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

    /**
     * Returns the line of a fault with a caret beneath the place; empty if the fault stands in no file of this pack, or
     * in one that is no text.
     */
    public String excerpt(Fault fault) {
        String prefix = name + "/";
        byte[] bytes = fault.file().startsWith(prefix) ? files.get(fault.file().substring(prefix.length())) : null;
        if (bytes == null) {
            return "";
        }
        try {
            return fault.excerpt(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
