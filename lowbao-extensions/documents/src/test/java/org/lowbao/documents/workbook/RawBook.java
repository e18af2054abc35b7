package org.lowbao.documents.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An XLSX file of which a test writes single parts by hand, to build what no spreadsheet program would. */
final class RawBook {

    /** Writes the bytes of one part, as many as it likes. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Returns the parts of a workbook as they are; the sheet of members is {@code xl/worksheets/sheet3.xml}. */
    static RawBook of(TestBook book, Path folder) {
        var raw = new RawBook();
        Path file = book.write(folder.resolve("raw-source.xlsx"));
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                raw.parts.put(entry.getName(), out -> out.write(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return raw;
    }

    RawBook with(String part, Part content) {
        parts.put(part, content);
        return this;
    }

    RawBook with(String part, String content) {
        return with(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Replaces the first {@code old} in a part by whatever {@code content} writes. */
    RawBook replacing(String part, String old, Part content) {
        String text = text(part);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException("not in the part: " + old);
        }
        return with(part, out -> {
            out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
            content.write(out);
            out.write(text.substring(at + old.length()).getBytes(StandardCharsets.UTF_8));
        });
    }

    RawBook replacing(String part, String old, String content) {
        return replacing(part, old, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    String text(String part) {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            java.util.Objects.requireNonNull(parts.get(part)).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    Path write(Path file) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Writes {@code megabytes} of one character. */
    static Part run(char c, int megabytes) {
        return out -> {
            byte[] megabyte = new byte[1024 * 1024];
            java.util.Arrays.fill(megabyte, (byte) c);
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        };
    }
}
