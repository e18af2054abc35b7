package org.lowbao.archive.packages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.casework.export.OpenedEntry;
import org.lowbao.core.archive.Arrangement;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.FilingEntry;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.dossier.DossierItem;

/**
 * Writes hand-over packages. The same export and information give the same bytes on every machine.
 *
 * <p>Has no state and is safe for many threads, as long as no two write into one folder. Contents are streamed; the
 * journal is held in memory once.
 */
public final class PackageWriter {

    private PackageWriter() {}

    /**
     * Writes a package and flushes it to the disk before it stands under its name. A folder that was left by an
     * interrupted writing is replaced; a whole and equal package that is there already is kept.
     *
     * @param export a dossier that was filed into archives
     * @param folder the package's own folder; its parent is made if it is not there
     * @throws IllegalArgumentException if the dossier was not filed, or the export does not prove its own chain
     * @throws java.nio.file.FileAlreadyExistsException if there is something under the name that is no package
     * @throws IOException if a content cannot be read or the disk not be written; then nothing stands under the name
     *     that was not there before
     */
    public static WrittenPackage write(DossierExport export, PackageInfo info, Path folder) throws IOException {
        CaseFile.Filing filing = export.file()
                .filing()
                .orElseThrow(() -> new IllegalArgumentException(export.key() + " is not filed into archives"));
        var publication = new Publication(folder);
        try {
            WrittenPackage written = fill(publication, export, info, filing);
            PackageVerification there = PackageVerifier.verify(publication.target(), written.tagManifestDigest());
            if (!there.isIntact()) {
                publication.commit();
            }
            return written;
        } finally {
            // what is left is a dossier in clear
            publication.cleanUp();
        }
    }

    private static WrittenPackage fill(
            Publication publication, DossierExport export, PackageInfo info, CaseFile.Filing filing)
            throws IOException {
        var bag = new BagFolder(publication.begin());
        var texts = new Texts(info.language());
        addJournal(bag, export);
        List<PackagedItem> items = addDocuments(bag, export, info, filing.referenceCode(), texts);
        var lists = new VolumeLists(filing, info, texts, items);
        bag.add("contents.csv", lists.contentsCsv());
        bag.add("contents.html", lists.contentsHtml());
        bag.add("metadata.xml", lists.metadataXml());
        bag.add("remarks.html", lists.remarksHtml(filed(export)));
        return bag.finish(
                publication.target(),
                new BagInfo(info, filing.referenceCode(), export.key().toString()));
    }

    private static void addJournal(BagFolder bag, DossierExport export) throws IOException {
        if (export.recorded().size() != export.entries().size()) {
            throw new IllegalArgumentException("the export of " + export.key() + " opens "
                    + export.entries().size() + " of " + export.recorded().size() + " entries");
        }
        bag.add("journal/chain.txt", JournalFiles.chain(export));
        bag.add("journal/entries.jsonl", JournalFiles.entries(export));
        try (InputStream readme = PackageWriter.class.getResourceAsStream("journal-readme.txt")) {
            if (readme == null) {
                throw new IllegalStateException("journal-readme.txt is missing from the library");
            }
            bag.add("journal/README.txt", readme);
        }
        if (export.file().proposal().isPresent()) {
            long version = export.file().proposal().get().entry();
            OpenedEntry decision = export.entries().get((int) version - 1);
            bag.add("decision-record.json", decision.plaintext().toByteArray());
        }
    }

    private static List<PackagedItem> addDocuments(
            BagFolder bag, DossierExport export, PackageInfo info, String volume, Texts texts) throws IOException {
        var pages = new DocumentPages(export.file(), export.recorded(), info, volume, texts);
        var items = new ArrayList<PackagedItem>();
        for (DossierItem item :
                Arrangement.conclusionFirst().arrange(export.file().items())) {
            var placed = new PackagedItem(items.size() + 1, item, Optional.empty());
            Optional<String> path = Optional.empty();
            if (pages.isRendered(item)) {
                path = Optional.of("documents/" + placed.fourDigits() + "-" + item.type() + ".html");
                bag.add(path.get(), pages.page(placed));
            } else if (item.contentId().isPresent()) {
                path = Optional.of(addContent(bag, export, item.contentId().get()));
            }
            items.add(new PackagedItem(placed.number(), item, path));
        }
        return items;
    }

    private static String addContent(BagFolder bag, DossierExport export, String contentId) throws IOException {
        try (var in = new BufferedInputStream(export.contents().open(contentId))) {
            in.mark(16);
            byte[] head = in.readNBytes(8);
            in.reset();
            String path = "contents/" + BagNames.ofContent(contentId) + "." + extension(head);
            bag.add(path, in);
            return path;
        }
    }

    /** Tells by its first bytes what a content is; no name that came with it is trusted. */
    private static String extension(byte[] head) {
        if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return "jpg";
        } else if (startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'})) {
            return "png";
        } else if (startsWith(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return "pdf";
        } else if (startsWith(head, new byte[] {'B', 'M'})) {
            return "bmp";
        }
        return "bin";
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static Recorded filed(DossierExport export) {
        return export.recorded().stream()
                .filter(recorded -> recorded.entry() instanceof FilingEntry.FiledIntoArchives)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(export.key() + " has no entry that filed it"));
    }
}
