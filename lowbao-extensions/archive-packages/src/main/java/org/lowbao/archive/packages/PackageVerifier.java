package org.lowbao.archive.packages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds everything that is wrong with a package: its layout, every byte against the manifests, missing and extra files,
 * the measures in {@code bag-info.txt}, the number of items, and the journal, whose commitments and chain it recomputes.
 *
 * <p>Reads what strangers hand over: links are not followed, paths that lead elsewhere are not opened, and no file but a
 * payload may be large. Has no state and is safe for many threads. Cost grows with the bytes of the package.
 */
public final class PackageVerifier {

    private static final String UNNAMEABLE = "?";
    private static final int MOST_FILES = 100_000;
    private static final int DEEPEST = 9;
    private static final int LARGEST_TAG_FILE = 32 * 1024 * 1024;

    private final Path root;
    private final FaultList faults = new FaultList();
    private final SortedMap<String, Long> files = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private String tagManifestDigest = "";
    private int entries;

    private PackageVerifier(Path root) {
        this.root = root;
    }

    /** Verifies a package against itself: it is whole, but it may be another one than was handed over. */
    public static PackageVerification verify(Path folder) {
        return new PackageVerifier(folder).run(Optional.empty());
    }

    /**
     * Verifies a package against the digest that the dossier or the hand-over document recorded.
     *
     * @param tagManifestDigest as {@link WrittenPackage#tagManifestDigest} tells it
     */
    public static PackageVerification verify(Path folder, String tagManifestDigest) {
        return new PackageVerifier(folder).run(Optional.of(tagManifestDigest));
    }

    private PackageVerification run(Optional<String> expected) {
        try {
            if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(PackageFault.Code.NO_PACKAGE, ".");
            } else {
                collect();
                checkTags(expected);
                checkPayload();
                checkItems();
                checkJournal();
            }
        } catch (IOException e) {
            faults.add(PackageFault.Code.UNREADABLE, ".");
        }
        return new PackageVerification(faults.all(), tagManifestDigest, (int) payloadFiles(), entries);
    }

    private void collect() throws IOException {
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(root)) {
                    folders.add(name(folder) + "/");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(file);
                if (!attributes.isRegularFile()) {
                    faults.add(PackageFault.Code.NOT_A_FILE, name);
                } else if (name.equals(UNNAMEABLE)) {
                    faults.add(PackageFault.Code.UNSAFE_PATH, name);
                } else if (files.size() == MOST_FILES) {
                    faults.add(PackageFault.Code.TOO_LARGE, ".");
                    return FileVisitResult.TERMINATE;
                } else {
                    files.put(name, attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                faults.add(PackageFault.Code.UNREADABLE, name(file));
                return FileVisitResult.CONTINUE;
            }
        });
        for (String folder : folders) {
            if (files.tailMap(folder).keySet().stream()
                    .findFirst()
                    .filter(name -> name.startsWith(folder))
                    .isEmpty()) {
                faults.add(PackageFault.Code.FILE_EXTRA, folder);
            }
        }
    }

    private String name(Path path) {
        var name = new StringBuilder();
        root.relativize(path)
                .forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
        return BagNames.PATH.matcher(name).matches() ? name.toString() : UNNAMEABLE;
    }

    private void checkTags(Optional<String> expected) throws IOException {
        Optional<String> tagManifest = text(BagNames.TAG_MANIFEST);
        if (tagManifest.isPresent()) {
            tagManifestDigest = Sha256.hex(tagManifest.get().getBytes(StandardCharsets.UTF_8));
            SortedMap<String, String> digests = Manifest.read(BagNames.TAG_MANIFEST, tagManifest.get(), faults);
            var listed = new TreeSet<>(digests.keySet());
            listed.addAll(BagNames.TAG_FILES);
            for (String name : listed) {
                if (!BagNames.TAG_FILES.contains(name)) {
                    faults.add(PackageFault.Code.FILE_EXTRA, name);
                } else if (files.containsKey(name)) {
                    compare(name, Optional.ofNullable(digests.get(name)));
                } else {
                    faults.add(PackageFault.Code.FILE_MISSING, name);
                }
            }
        }
        if (expected.isPresent() && !expected.get().equals(tagManifestDigest)) {
            faults.add(PackageFault.Code.NOT_THE_EXPECTED_PACKAGE, BagNames.TAG_MANIFEST);
        }
        if (!text(BagNames.DECLARATION).orElse("").equals(BagNames.DECLARATION_TEXT)) {
            faults.add(PackageFault.Code.DECLARATION, BagNames.DECLARATION);
        }
        long octets = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(BagNames.PAYLOAD))
                .mapToLong(SortedMap.Entry::getValue)
                .sum();
        String oxum = "Payload-Oxum: " + BagInfo.oxum(octets, (int) payloadFiles());
        if (text(BagNames.INFO).orElse("").lines().filter(oxum::equals).count() != 1) {
            faults.add(PackageFault.Code.OXUM_DIFFERS, BagNames.INFO);
        }
    }

    private void checkPayload() throws IOException {
        Optional<String> manifest = text(BagNames.MANIFEST);
        SortedMap<String, String> digests = Manifest.read(BagNames.MANIFEST, manifest.orElse(""), faults);
        for (String name : digests.keySet()) {
            if (!name.startsWith(BagNames.PAYLOAD)) {
                faults.add(PackageFault.Code.UNSAFE_PATH, BagNames.MANIFEST);
            } else if (!files.containsKey(name)) {
                faults.add(PackageFault.Code.FILE_MISSING, name);
            }
        }
        for (String name : files.keySet()) {
            if (name.startsWith(BagNames.PAYLOAD)) {
                compare(name, Optional.ofNullable(digests.get(name)));
            } else if (!BagNames.TAG_FILES.contains(name) && !name.equals(BagNames.TAG_MANIFEST)) {
                faults.add(PackageFault.Code.FILE_EXTRA, name);
            }
        }
    }

    private void compare(String name, Optional<String> digest) throws IOException {
        if (digest.isEmpty()) {
            faults.add(PackageFault.Code.FILE_EXTRA, name);
            return;
        }
        try (InputStream in = open(name)) {
            if (!Sha256.hex(in).equals(digest.get())) {
                faults.add(PackageFault.Code.DIGEST_DIFFERS, name);
            }
        }
    }

    /** The contents list has a line for each item and one for its head; the metadata an element for each. */
    private void checkItems() throws IOException {
        Optional<String> contents = text(BagNames.CONTENTS_LIST);
        Optional<String> metadata = text(BagNames.METADATA);
        if (contents.isEmpty() || metadata.isEmpty()) {
            return;
        }
        try {
            if (contents.get().lines().count() != countItems(metadata.get()) + 1) {
                faults.add(PackageFault.Code.ITEM_COUNT_DIFFERS, BagNames.CONTENTS_LIST);
            }
        } catch (XMLStreamException e) {
            faults.add(PackageFault.Code.ITEM_COUNT_DIFFERS, BagNames.METADATA);
        }
    }

    private static long countItems(String metadata) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // a stranger's XML: no entities, no types, nothing loaded
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(metadata));
        try {
            long items = 0;
            while (xml.hasNext()) {
                boolean begins = xml.next() == XMLStreamConstants.START_ELEMENT;
                items += begins && xml.getLocalName().equals("件") ? 1 : 0;
            }
            return items;
        } finally {
            xml.close();
        }
    }

    private void checkJournal() throws IOException {
        Optional<String> chain = text(BagNames.CHAIN);
        if (!files.containsKey(BagNames.ENTRIES)) {
            faults.add(PackageFault.Code.FILE_MISSING, BagNames.ENTRIES);
        } else if (chain.isPresent()) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(open(BagNames.ENTRIES), StandardCharsets.UTF_8.newDecoder()))) {
                entries = JournalCheck.check(chain.get(), lines, faults);
            } catch (CharacterCodingException e) {
                faults.add(PackageFault.Code.JOURNAL_FORM, BagNames.ENTRIES);
            }
        }
    }

    /** Returns a small file that has to be there, or empty with a fault. */
    private Optional<String> text(String name) throws IOException {
        Long size = files.get(name);
        if (size == null) {
            faults.add(PackageFault.Code.FILE_MISSING, name);
            return Optional.empty();
        }
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(LARGEST_TAG_FILE + 1);
            if (bytes.length > LARGEST_TAG_FILE) {
                faults.add(PackageFault.Code.TOO_LARGE, name);
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            faults.add(PackageFault.Code.DIGEST_DIFFERS, name);
            return Optional.empty();
        }
    }

    private InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private long payloadFiles() {
        return files.keySet().stream()
                .filter(name -> name.startsWith(BagNames.PAYLOAD))
                .count();
    }
}
