package org.lowbao.documents.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes an XLSX file whose contents depend on nothing but what is put in: the writer underneath stamps the wall clock
 * into the properties and the archive, and this takes it out again.
 */
final class FixedWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

    /** The earliest time a zip archive can hold; the date of a list stands in its properties and on its face. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedWorkbook() {}

    /** Writes the workbook and leaves {@code out} open. */
    static void write(OutputStream out, Instant created, Consumer<Workbook> content) throws IOException {
        var stamped = new ByteArrayOutputStream();
        try (var workbook = new Workbook(stamped, "lowbao", "1.0")) {
            content.accept(workbook);
        }
        var zip = new ZipOutputStream(out);
        for (var part : StampedArchive.read(stamped.toByteArray()).entrySet()) {
            var entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(part.getKey().equals(PROPERTIES) ? withDate(part.getValue(), created) : part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }

    private static byte[] withDate(byte[] properties, Instant created) {
        String date =
                Matcher.quoteReplacement(created.truncatedTo(ChronoUnit.SECONDS).toString());
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceFirst("$1" + date + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
