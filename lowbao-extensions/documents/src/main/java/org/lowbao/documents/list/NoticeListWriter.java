package org.lowbao.documents.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes statutory notices: as XLSX with one sheet for each village, and as a page of HTML for one village that prints
 * on A4 and loads nothing from anywhere. The same notice gives the same contents, on every machine.
 */
public final class NoticeListWriter {

    private NoticeListWriter() {}

    /**
     * Writes one sheet for each notice and leaves {@code out} open.
     *
     * @throws IllegalArgumentException if there is no notice
     * @throws IOException if {@code out} fails
     */
    public static void writeXlsx(List<NoticeList> notices, Locale language, OutputStream out) throws IOException {
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a workbook has at least one notice");
        }
        Words words = Words.in(language);
        FixedWorkbook.write(
                out,
                notices.get(0).createdAt(),
                workbook -> notices.forEach(notice -> {
                    writeSheet(notice, words, workbook);
                }));
    }

    /**
     * Writes one notice as HTML in UTF-8 and leaves {@code out} open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void writeHtml(NoticeList notice, Locale language, OutputStream out) throws IOException {
        out.write(html(notice, Words.in(language)).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void writeSheet(NoticeList notice, Words words, Workbook workbook) {
        var table = new Table(workbook.newWorksheet(notice.village())).widths(8, 28, 12, 20);
        table.title(title(notice, words));
        table.line(place(notice, words));
        table.line(posted(notice, words));
        table.line(objections(notice, words));
        table.header(header(words));
        int number = 0;
        for (NoticeList.Line line : notice.lines()) {
            table.row(List.of(++number, line.applicant().text(), line.members(), line.monthly()));
        }
    }

    private static String html(NoticeList notice, Words words) {
        var page = new StringBuilder(4096);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.text("language"))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title(notice, words)))
                .append("</title>\n<style>\n")
                .append("@page { size: A4; margin: 20mm; }\n")
                .append("body { font-family: serif; font-size: 14pt; max-width: 170mm; margin: 0 auto; }\n")
                .append("h1 { font-size: 22pt; text-align: center; }\n")
                .append("table { width: 100%; border-collapse: collapse; margin: 6mm 0; }\n")
                .append("th, td { border: 1px solid; padding: 2mm; text-align: center; }\n")
                .append("thead { display: table-header-group; }\n")
                .append("tr { break-inside: avoid; }\n")
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title(notice, words)))
                .append("</h1>\n");
        paragraph(page, place(notice, words));
        paragraph(page, words.text("notice.basis." + notice.kind().name()));
        page.append("<table>\n<thead><tr>");
        header(words)
                .forEach(head ->
                        page.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        int number = 0;
        for (NoticeList.Line line : notice.lines()) {
            page.append("<tr><td>")
                    .append(++number)
                    .append("</td><td>")
                    .append(escaped(line.applicant().text()))
                    .append("</td><td>")
                    .append(line.members())
                    .append("</td><td>")
                    .append(line.monthly().toPlainString())
                    .append("</td></tr>\n");
        }
        page.append("</tbody>\n</table>\n");
        paragraph(page, posted(notice, words));
        paragraph(page, objections(notice, words));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static String title(NoticeList notice, Words words) {
        return words.text("notice.title." + notice.kind().name(), notice.township());
    }

    private static String place(NoticeList notice, Words words) {
        return words.text("notice.place", notice.county(), notice.township(), notice.village());
    }

    private static String posted(NoticeList notice, Words words) {
        return words.text("notice.posted", notice.from(), notice.to());
    }

    private static String objections(NoticeList notice, Words words) {
        return words.text("notice.objections", notice.phone());
    }

    private static List<String> header(Words words) {
        return List.of(
                words.text("payment.number"),
                words.text("notice.applicant"),
                words.text("persons"),
                words.text("notice.monthly"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
