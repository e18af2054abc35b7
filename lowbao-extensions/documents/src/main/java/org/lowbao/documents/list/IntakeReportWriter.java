package org.lowbao.documents.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lowbao.documents.workbook.IntakeColumn;
import org.lowbao.documents.workbook.IntakeReport;
import org.lowbao.documents.workbook.IntakeSheet;
import org.lowbao.documents.workbook.RowFault;

/**
 * Writes what is wrong with an intake workbook, for the person who has to put it right: where, what, and what to do. The
 * sheets and columns are named as the workbook names them, in every language.
 */
public final class IntakeReportWriter {

    private static final int MOST_ROWS = 100_000;

    private IntakeReportWriter() {}

    /**
     * Writes every fault as a line of CSV (RFC 4180) and leaves {@code out} open. The text is UTF-8 and begins with a
     * byte order mark, without which spreadsheet programs take it for another encoding.
     *
     * @throws IOException if {@code out} fails
     */
    public static void writeCsv(IntakeReport report, Locale language, OutputStream out) throws IOException {
        Words words = Words.in(language);
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write('\uFEFF');
        writeLine(csv, header(words));
        for (RowFault fault : report.faults()) {
            writeLine(csv, line(fault, language));
        }
        for (String household : report.heldBack()) {
            writeLine(csv, heldBack(household, words));
        }
        csv.flush();
    }

    /**
     * Writes the faults and the households held back as two sheets, at most 100,000 rows each, and leaves {@code out}
     * open; the CSV has them all.
     *
     * @param createdAt when the report was made; stands in the properties of the file
     * @throws IOException if {@code out} fails
     */
    public static void writeXlsx(IntakeReport report, Locale language, Instant createdAt, OutputStream out)
            throws IOException {
        Words words = Words.in(language);
        FixedWorkbook.write(out, createdAt, workbook -> {
            var faults = new Table(workbook.newWorksheet(words.text("report.faults"))).widths(14, 8, 18, 26, 50, 60);
            faults.header(header(words));
            report.faults().stream().limit(MOST_ROWS).forEach(fault -> faults.row(line(fault, language)));
            if (report.faults().size() > MOST_ROWS) {
                faults.line(words.text("report.more", report.faults().size() - MOST_ROWS));
            }
            var held = new Table(workbook.newWorksheet(words.text("report.heldBack"))).widths(30);
            held.header(List.of(IntakeColumn.HOUSEHOLD_NUMBER.header()));
            report.heldBack().stream().limit(MOST_ROWS).forEach(household -> held.row(List.of(household)));
        });
    }

    private static List<String> header(Words words) {
        return List.of(
                words.text("report.sheet"),
                words.text("report.row"),
                words.text("report.column"),
                words.text("report.code"),
                words.text("report.fault"),
                words.text("report.remedy"));
    }

    private static List<String> line(RowFault fault, Locale language) {
        return List.of(
                fault.sheet().map(IntakeSheet::title).orElse(""),
                fault.row() == 0 ? "" : Integer.toString(fault.row()),
                fault.column().map(IntakeColumn::header).orElse(""),
                fault.code().name(),
                fault.message(language),
                fault.remedy(language));
    }

    private static List<String> heldBack(String household, Words words) {
        return List.of(
                IntakeSheet.HOUSEHOLDS.title(),
                "",
                IntakeColumn.HOUSEHOLD_NUMBER.header(),
                "HELD_BACK",
                words.text("report.household", household),
                words.text("report.household.remedy"));
    }

    private static void writeLine(Writer csv, List<String> values) throws IOException {
        csv.write(values.stream().map(IntakeReportWriter::quoted).collect(Collectors.joining(",")));
        csv.write("\r\n");
    }

    /** Quotes a value; one that a spreadsheet program would take for a formula is led by an apostrophe. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
