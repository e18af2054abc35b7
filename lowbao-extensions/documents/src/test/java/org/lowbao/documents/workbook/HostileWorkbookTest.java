package org.lowbao.documents.workbook;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.documents.spreadsheet.Limits;

@Timeout(120)
class HostileWorkbookTest {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String PHONE = "0450-1234567";
    private static final String MEMBERS = "xl/worksheets/sheet3.xml";
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @TempDir
    Path folder;

    @Test
    void two_hundred_megabytes_in_one_cell_make_one_row_faulty() throws Exception {
        Path shared = RawBook.of(TestBook.of(3), folder)
                .replacing(STRINGS, PHONE, RawBook.run('x', 200))
                .write(folder.resolve("shared.xlsx"));
        // the shared text stands in every household, so all are held back; written inside one cell, only its own is
        assertThat(inSmallHeap(shared))
                .isEqualTo("3 households, 3 held back, 3 faults [HOUSEHOLDS:2:PHONE CELL_TOO_LONG, "
                        + "HOUSEHOLDS:3:PHONE CELL_TOO_LONG, HOUSEHOLDS:4:PHONE CELL_TOO_LONG]");

        RawBook book = RawBook.of(TestBook.of(3), folder);
        String cell = cellOf(book.text(MEMBERS), "C4");
        Path inline = book.replacing(MEMBERS, cell, out -> {
                    out.write("<c r=\"C4\" t=\"inlineStr\"><is><t>".getBytes(UTF_8));
                    RawBook.run('x', 200).write(out);
                    out.write("</t></is></c>".getBytes(UTF_8));
                })
                .write(folder.resolve("inline.xlsx"));
        assertThat(inSmallHeap(inline)).isEqualTo("3 households, 1 held back, 1 faults [MEMBERS:4:NAME CELL_TOO_LONG]");
    }

    @Test
    void a_zip_bomb_is_refused_in_bounded_time_and_heap() throws Exception {
        Path bomb = RawBook.of(TestBook.of(1), folder)
                .replacing(MEMBERS, "<sheetData>", out -> {
                    out.write("<sheetData>".getBytes(UTF_8));
                    RawBook.run(' ', 600).write(out);
                })
                .write(folder.resolve("bomb.xlsx"));

        assertThat(inSmallHeap(bomb)).endsWith("[FILE:0: FILE_TOO_LARGE]");
    }

    @Test
    void a_million_empty_rows_are_passed_over() throws Exception {
        Path file = RawBook.of(TestBook.of(2), folder)
                .replacing(MEMBERS, "</sheetData>", out -> {
                    var rows = new StringBuilder();
                    for (int row = 10; row < 1_000_010; row++) {
                        rows.append("<row r=\"")
                                .append(row)
                                .append("\"><c r=\"A")
                                .append(row)
                                .append("\" s=\"1\"/></row>");
                    }
                    out.write(rows.append("</sheetData>").toString().getBytes(UTF_8));
                })
                .write(folder.resolve("rows.xlsx"));

        assertThat(inSmallHeap(file)).isEqualTo("2 households, 0 held back, 0 faults []");
    }

    @Test
    void a_hundred_thousand_faulty_rows_are_all_reported_in_a_small_heap() throws Exception {
        Path file = RawBook.of(TestBook.of(2), folder)
                .replacing(MEMBERS, "</sheetData>", out -> {
                    var rows = new StringBuilder();
                    for (int row = 10; row < 99_000; row++) {
                        rows.append("<row r=\"")
                                .append(row)
                                .append("\"><c r=\"B")
                                .append(row)
                                .append("\"><v>1</v></c></row>");
                    }
                    out.write(rows.append("</sheetData>").toString().getBytes(UTF_8));
                })
                .write(folder.resolve("faulty.xlsx"));

        // every row lacks its household number and eight more cells that must not be empty
        assertThat(inSmallHeap(file)).startsWith("2 households, 0 held back, " + 98_990 * 9 + " faults");
    }

    @Test
    void more_rows_than_the_limit_and_more_text_than_the_limit_are_refused() {
        Path file = TestBook.of(3).write(folder.resolve("limits.xlsx"));

        assertThat(faults(file, limits(2_000, 500_000, 20))).isEqualTo("[FILE:0: FILE_TOO_MANY_ROWS]");
        assertThat(faults(file, limits(2_000, 10, 100_000))).isEqualTo("[FILE:0: FILE_TOO_LARGE]");
        assertThat(faults(file, limits(5, 500_000, 100_000))).isEqualTo("[FILE:0: FILE_TOO_MANY_PARTS]");
    }

    @Test
    void thousands_of_parts_are_refused() {
        RawBook book = RawBook.of(TestBook.of(1), folder);
        for (int i = 0; i < 5_000; i++) {
            book.with("xl/media/" + i + ".png", "");
        }

        assertThat(faults(book)).isEqualTo("[FILE:0: FILE_TOO_MANY_PARTS]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../evil.xml", "/etc/passwd", "xl\\evil.xml", "C:evil.xml", "XL/WORKBOOK.XML", "a\u0001b"})
    void parts_whose_names_play_tricks_are_refused(String name) {
        assertThat(faults(RawBook.of(TestBook.of(1), folder).with(name, ""))).isEqualTo("[FILE:0: FILE_PART_NAME]");
    }

    @Test
    void a_relation_that_leads_out_of_the_file_is_refused() {
        assertThat(faults(RawBook.of(TestBook.of(1), folder)
                        .replacing("xl/_rels/workbook.xml.rels", "worksheets/sheet3.xml", "../../../etc/passwd")))
                .isEqualTo("[FILE:0: FILE_PART_NAME]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
                "<![CDATA[x]]>"
            })
    void a_document_type_is_refused_before_anything_is_read(String markup) {
        for (String part : new String[] {"xl/workbook.xml", STRINGS, MEMBERS, "xl/_rels/workbook.xml.rels"}) {
            RawBook book = RawBook.of(TestBook.of(1), folder);
            String text = book.text(part);
            String declared = text.substring(0, text.indexOf("?>") + 2);
            assertThat(faults(book.replacing(part, declared, declared + markup)))
                    .isEqualTo("[FILE:0: FILE_FORBIDDEN_MARKUP]");
        }
    }

    @Test
    void an_undeclared_entity_is_refused() {
        assertThat(faults(RawBook.of(TestBook.of(1), folder).replacing(STRINGS, PHONE, "&evil;")))
                .isEqualTo("[FILE:0: FILE_FORBIDDEN_MARKUP]");
    }

    @Test
    void text_that_is_not_utf_8_is_refused() {
        RawBook book = RawBook.of(TestBook.of(1), folder);
        String strings = book.text(STRINGS).replace(PHONE, "测试");

        assertThat(faults(book.with(STRINGS, out -> out.write(strings.getBytes("GB18030")))))
                .isEqualTo("[FILE:0: FILE_FORBIDDEN_MARKUP]");
        assertThat(faults(book.with(STRINGS, out -> out.write(strings.getBytes(UTF_16)))))
                .isEqualTo("[FILE:0: FILE_FORBIDDEN_MARKUP]");
        assertThat(faults(book.with(STRINGS, strings.replaceFirst("UTF-8", "GBK"))))
                .isEqualTo("[FILE:0: FILE_FORBIDDEN_MARKUP]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZ4\">",
                "<c r=\"XFE4\">",
                "<c r=\"4\">",
                "<c r=\"A4\">",
                "<c t=\"odd\">",
                "<c r=>",
                "<c",
                "<c a=\"<\">",
                "<a><b></a></b><c>"
            })
    void a_cell_that_no_spreadsheet_could_have_is_damage(String cell) {
        RawBook book = RawBook.of(TestBook.of(3), folder);
        String old = cellOf(book.text(MEMBERS), "C4");

        assertThat(faults(book.replacing(MEMBERS, old, cell + "<v>1</v></c>"))).isEqualTo("[FILE:0: FILE_DAMAGED]");
    }

    @Test
    void rows_that_go_back_and_endless_tags_names_and_depths_are_damage() {
        assertThat(faults(membersWith("<row r=\"2\"></row>"))).isEqualTo("[FILE:0: FILE_DAMAGED]");
        assertThat(faults(membersWith("<row r=\"1048577\"></row>"))).isEqualTo("[FILE:0: FILE_DAMAGED]");
        assertThat(faults(membersWith("<a b=\"" + "x".repeat(100_000) + "\"/>")))
                .isEqualTo("[FILE:0: FILE_DAMAGED]");
        assertThat(faults(membersWith("<" + "x".repeat(100_000) + "/>"))).isEqualTo("[FILE:0: FILE_DAMAGED]");
        assertThat(faults(membersWith("<a>".repeat(100_000)))).isEqualTo("[FILE:0: FILE_DAMAGED]");
        assertThat(faults(membersWith("<a " + "b=\"\" ".repeat(1_000) + "/>"))).isEqualTo("[FILE:0: FILE_DAMAGED]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "99999999999999", "-1", "x"})
    void a_shared_string_that_is_not_there_is_an_error_of_its_cell(String index) {
        RawBook book = RawBook.of(TestBook.of(3), folder);
        String old = cellOf(book.text(MEMBERS), "C4");

        assertThat(faults(book.replacing(MEMBERS, old, "<c r=\"C4\" t=\"s\"><v>" + index + "</v></c>")))
                .isEqualTo("[MEMBERS:4:NAME CELL_ERROR]");
    }

    @Test
    void numbers_with_gigantic_exponents_cost_nothing() {
        for (String number : new String[] {"1E+999999999", "1E-999999999", "9".repeat(30_000), "-1E+2147483647"}) {
            RawBook book = RawBook.of(TestBook.of(1), folder);
            String old = cellOf(book.text("xl/worksheets/sheet4.xml"), "E2");
            RawBook changed = book.replacing("xl/worksheets/sheet4.xml", old, "<c r=\"E2\"><v>" + number + "</v></c>");

            assertThat(faults(changed)).startsWith("[INCOMES:2:AMOUNT ");
        }
    }

    @Test
    void rich_text_is_joined_and_phonetic_readings_and_comments_are_left_out() throws IOException {
        RawBook book = RawBook.of(TestBook.of(1), folder);
        String old = cellOf(book.text(MEMBERS), "C2");
        Path file = book.replacing(
                        MEMBERS,
                        old,
                        "<c r=\"C2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>测&#x8BD5;</t></r><!-- > - -- >--><r><t>&#30002;</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>ce</t></rPh></is></c>")
                .write(folder.resolve("rich.xlsx"));

        assertThat(TestBook.read(file).complete())
                .singleElement()
                .satisfies(household -> assertThat(
                                household.application().applicant().name().text())
                        .isEqualTo("测试甲"));
    }

    @Test
    void what_is_no_xlsx_is_named_for_what_it_is() throws IOException {
        assertThat(faults(file(new byte[0]))).isEqualTo("[FILE:0: FILE_EMPTY]");
        assertThat(faults(file("户编号,姓名\n1,测试甲".getBytes(UTF_8)))).isEqualTo("[FILE:0: FILE_NOT_A_WORKBOOK]");
        assertThat(faults(file("%PDF-1.7\n".getBytes(UTF_8)))).isEqualTo("[FILE:0: FILE_NOT_A_WORKBOOK]");
        assertThat(faults(file(OLE))).isEqualTo("[FILE:0: FILE_OLD_FORMAT]");
        byte[] encrypted = ByteBuffer.allocate(4096)
                .put(OLE)
                .position(1024)
                .put("EncryptedPackage".getBytes(UTF_16LE))
                .array();
        assertThat(faults(file(encrypted))).isEqualTo("[FILE:0: FILE_ENCRYPTED]");
        assertThat(faults(new RawBook().with("word/document.xml", "<a/>"))).isEqualTo("[FILE:0: FILE_NOT_A_WORKBOOK]");
    }

    @Test
    void a_truncated_file_is_damaged_wherever_it_is_cut() throws IOException {
        byte[] whole = Files.readAllBytes(TestBook.of(3).write(folder.resolve("whole.xlsx")));
        for (int percent = 1; percent < 100; percent += 7) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);

            assertThat(faults(file(part))).isEqualTo("[FILE:0: FILE_DAMAGED]");
        }
    }

    @Test
    void a_file_with_bytes_turned_over_is_read_or_refused_and_nothing_else() throws IOException {
        byte[] whole = Files.readAllBytes(TestBook.of(1).write(folder.resolve("whole.xlsx")));
        for (int at = 0; at < whole.length; at += 41) {
            byte[] turned = whole.clone();
            turned[at] ^= 0x55;

            WorkbookRead read = TestBook.read(file(turned));
            assertThat(read.complete().isEmpty()).isEqualTo(!read.report().isClean());
        }
    }

    private RawBook membersWith(String markup) {
        return RawBook.of(TestBook.of(1), folder).replacing(MEMBERS, "</sheetData>", markup + "</sheetData>");
    }

    private static String cellOf(String sheet, String reference) {
        int start = sheet.indexOf("<c r=\"" + reference + "\"");
        return sheet.substring(start, sheet.indexOf("</c>", start) + 4);
    }

    private static Limits limits(int parts, int sharedStrings, int rows) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.fileBytes(),
                parts,
                usual.inflatedBytes(),
                sharedStrings,
                usual.sharedCharacters(),
                usual.columns(),
                rows);
    }

    private String faults(RawBook book) {
        return faults(book.write(folder.resolve("hostile.xlsx")));
    }

    private static String faults(Path file) {
        return faults(file, Limits.DEFAULT);
    }

    private static String faults(Path file, Limits limits) {
        try {
            return HouseholdWorkbook.read(file, limits, TestBook.VALIDATOR)
                    .report()
                    .faults()
                    .toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.xlsx"), content);
    }

    /** Reads a file in a Java machine with 512 MB of heap, within a minute, and returns what that prints. */
    private static String inSmallHeap(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapProbe.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).isZero();
        return printed.strip();
    }
}
