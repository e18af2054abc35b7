package org.lowbao.documents.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/** The zip archive that an XLSX file is, once its outside has been looked at. */
final class Archive implements Closeable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final ZipFile zip;
    private final BoundedInput.Budget budget;

    private Archive(ZipFile zip, BoundedInput.Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static Archive open(Path file, Limits limits) throws IOException, UnreadableFileException {
        checkOutside(file, limits);
        ZipFile zip = openZip(file);
        try {
            checkNames(zip, limits);
            return new Archive(zip, new BoundedInput.Budget(limits.inflatedBytes()));
        } catch (UnreadableFileException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    MarkupReader part(String part) throws IOException, UnreadableFileException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableFileException(Reason.DAMAGED);
        }
        return new MarkupReader(new BoundedInput(zip.getInputStream(entry), budget));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void checkOutside(Path file, Limits limits) throws IOException, UnreadableFileException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFileException(Reason.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableFileException(Reason.TOO_LARGE);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(OLE.length);
        }
        if (startsWith(start, OLE)) {
            // a workbook with a password is wrapped in the container of the old format
            throw new UnreadableFileException(holdsEncryptedPackage(file) ? Reason.ENCRYPTED : Reason.OLD_FORMAT);
        }
        if (!startsWith(start, ZIP)) {
            throw new UnreadableFileException(Reason.NOT_A_WORKBOOK);
        }
    }

    private static ZipFile openZip(Path file) throws IOException, UnreadableFileException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new UnreadableFileException(Reason.DAMAGED);
        }
    }

    private static void checkNames(ZipFile zip, Limits limits) throws UnreadableFileException {
        if (zip.size() > limits.parts()) {
            throw new UnreadableFileException(Reason.TOO_MANY_PARTS);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            // names of parts are compared without regard to case (ECMA-376 part 2)
            if (leadsOut(entry.getName()) || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new UnreadableFileException(Reason.PART_NAME);
            }
        }
    }

    static boolean leadsOut(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.contains("..")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ');
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean holdsEncryptedPackage(Path file) throws IOException {
        byte[] wanted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        int matched = 0;
        try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if ((byte) b == wanted[matched]) {
                    matched++;
                } else {
                    matched = (byte) b == wanted[0] ? 1 : 0;
                }
                if (matched == wanted.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
