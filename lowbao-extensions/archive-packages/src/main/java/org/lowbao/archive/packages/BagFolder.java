package org.lowbao.archive.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bag being written into an empty folder: every file is digested as it is written and flushed to the disk. */
final class BagFolder {

    private final Path root;
    private final SortedMap<String, String> payload = new TreeMap<>();
    private long octets;

    BagFolder(Path root) {
        this.root = root;
    }

    /** Adds a payload file under {@code data/}. */
    void add(String path, byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            add(path, in);
        }
    }

    /** Adds a payload file under {@code data/} from a stream of any length. */
    void add(String path, InputStream in) throws IOException {
        String name = BagNames.PAYLOAD + path;
        if (!BagNames.PATH.matcher(name).matches() || payload.containsKey(name)) {
            throw new IllegalArgumentException("no path for a package, or there already: " + path);
        }
        MessageDigest digest = Sha256.digest();
        octets += write(name, in, digest);
        payload.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** Writes the tag files and flushes the folders; nothing can be added afterwards. */
    WrittenPackage finish(Path finalPath, BagInfo info) throws IOException {
        var tags = new TreeMap<String, String>();
        tag(tags, BagNames.DECLARATION, BagNames.DECLARATION_TEXT);
        tag(tags, BagNames.INFO, info.text(octets, payload.size()));
        tag(tags, BagNames.MANIFEST, Manifest.text(payload));
        String tagManifest = Manifest.text(tags);
        tag(new TreeMap<>(), BagNames.TAG_MANIFEST, tagManifest);
        flushFolders();
        return new WrittenPackage(
                finalPath, Sha256.hex(tagManifest.getBytes(StandardCharsets.UTF_8)), octets, payload.size());
    }

    private void tag(SortedMap<String, String> digests, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            write(name, in, Sha256.digest());
        }
        digests.put(name, Sha256.hex(bytes));
    }

    private long write(String name, InputStream in, MessageDigest digest) throws IOException {
        Path target = root.resolve(name);
        Files.createDirectories(target.getParent());
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long written = in.transferTo(out);
            channel.force(true);
            return written;
        }
    }

    private void flushFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (var walk = Files.walk(root)) {
            walk.filter(Files::isDirectory).forEach(folders::add);
        }
        for (Path folder : folders) {
            Publication.flush(folder);
        }
    }
}
