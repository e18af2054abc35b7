package org.lowbao.documents.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.documents.workbook.FaultCode;
import org.lowbao.documents.workbook.IntakeColumn;
import org.lowbao.documents.workbook.IntakeReport;
import org.lowbao.documents.workbook.IntakeSheet;
import org.lowbao.documents.workbook.RowFault;

class ListWritersTest {

    private static final Instant CREATED = Instant.parse("2026-09-30T01:02:03Z");
    private static final DivisionCode EAST = DivisionCode.of("990105001001");
    private static final DivisionCode WEST = DivisionCode.of("990105001002");

    private static final PaymentList PAYMENTS = new PaymentList(
            "FF-2026-09",
            YearMonth.of(2026, 9),
            "测试乡",
            List.of(
                    line("D-1", EAST, IdentificationKind.DIBAO, "=测试甲", "6200000000000001", 2, "778.00"),
                    line("D-2", WEST, IdentificationKind.DESTITUTE, "@测试乙", "", 1, "1193.25"),
                    line("D-3", EAST, IdentificationKind.DIBAO, "测试丙", "0062000000000003", 3, "0.10")),
            Map.of(EAST, "东村"),
            List.of(new SignOff(SignOff.Step.PREPARED, "经办甲", LocalDate.of(2026, 9, 25))),
            CREATED);

    private static final NoticeList NOTICE = new NoticeList(
            NoticeList.Kind.FIRST_REVIEW,
            "测试县",
            "测试乡",
            "东村",
            LocalDate.of(2026, 9, 8),
            LocalDate.of(2026, 9, 14),
            "0450-1234567",
            List.of(
                    new NoticeList.Line(PersonName.of("测试<b>甲"), 2, Money.ofYuan("778")),
                    new NoticeList.Line(PersonName.of("+测试乙"), 1, Money.ofYuan("1193.25"))),
            CREATED);

    private static final IntakeReport REPORT = new IntakeReport(
            List.of(
                    new RowFault(Optional.empty(), 0, Optional.empty(), FaultCode.FILE_DAMAGED, List.of()),
                    new RowFault(
                            Optional.of(IntakeSheet.INCOMES),
                            7,
                            Optional.of(IntakeColumn.AMOUNT),
                            FaultCode.NEGATIVE,
                            List.of())),
            List.of("-H1"),
            2);

    @Test
    void a_payment_list_holds_its_lines_and_adds_up() throws IOException {
        List<List<String>> rows = sheet(payments(Locale.CHINESE), 0);

        assertThat(rows.get(0)).containsExactly("测试乡社会救助资金发放表（2026-09）");
        assertThat(rows.get(1)).containsExactly("表号：FF-2026-09    发放月份：2026-09");
        assertThat(rows.subList(2, 5))
                .containsExactly(List.of("制表：经办甲（2026-09-25）"), List.of("审核：未签"), List.of("批准：未签"));
        assertThat(rows.get(5)).containsExactly("序号", "户名", "账号", "村(居)", "城乡", "类别", "人数", "月份", "项目", "金额(元)", "备注");
        assertThat(rows.subList(6, rows.size()))
                .containsExactly(
                        List.of(
                                "1",
                                "=测试甲",
                                "6200000000000001",
                                "东村",
                                "农村",
                                "最低生活保障",
                                "2",
                                "2026-09",
                                "保障金",
                                "778.00",
                                ""),
                        List.of(
                                "2",
                                "@测试乙",
                                "",
                                "990105001002",
                                "农村",
                                "特困人员",
                                "1",
                                "2026-09",
                                "保障金",
                                "1193.25",
                                "未登记账号，本次不发"),
                        List.of(
                                "3",
                                "测试丙",
                                "0062000000000003",
                                "东村",
                                "农村",
                                "最低生活保障",
                                "3",
                                "2026-09",
                                "保障金",
                                "0.10",
                                ""),
                        // 778.00 + 1193.25 + 0.10
                        List.of("合计", "", "", "", "", "", "6", "", "", "1971.35", ""),
                        List.of("其中本次不发", "", "", "", "", "", "1", "", "", "1193.25", ""));
    }

    @Test
    void a_household_with_lines_of_several_months_counts_once_among_the_persons() throws IOException {
        PaymentLine september = PAYMENTS.lines().get(0);
        PaymentLine august = new PaymentLine(
                september.dossierId(),
                september.division(),
                september.area(),
                september.kind(),
                september.payee(),
                september.account(),
                4,
                YearMonth.of(2026, 8),
                Money.ofYuan("100.00"));
        var withBackPay = new PaymentList(
                PAYMENTS.id(),
                PAYMENTS.month(),
                PAYMENTS.office(),
                List.of(august, september, PAYMENTS.lines().get(2)),
                PAYMENTS.villages(),
                List.of(),
                CREATED);

        List<List<String>> sums = sheet(bytes(out -> PaymentListWriter.write(withBackPay, Locale.ENGLISH, out)), 1);

        // two persons since September and three, in three lines; 100.00 + 778.00 + 0.10
        assertThat(sums.subList(1, 3))
                .containsExactly(
                        List.of("东村", "minimum living guarantee", "3", "5", "878.10"),
                        List.of("Total", "", "3", "5", "878.10"));
    }

    @Test
    void the_sums_stand_by_village_and_kind() throws IOException {
        assertThat(sheet(payments(Locale.ENGLISH), 1))
                .containsExactly(
                        List.of("Village or community", "Kind", "Lines", "Persons", "Amount (yuan)"),
                        List.of("东村", "minimum living guarantee", "2", "5", "778.10"),
                        List.of("990105001002", "destitute person", "1", "1", "1193.25"),
                        List.of("Total", "", "3", "6", "1971.35"));
    }

    @Test
    void a_name_that_looks_like_a_formula_is_text_in_a_cell_for_text() throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(payments(Locale.CHINESE)), new ReadingOptions(true, false))) {
            Cell name = book.getFirstSheet().read().get(6).getCell(1);

            assertThat(name.getType()).isEqualTo(CellType.STRING);
            assertThat(name.getText()).isEqualTo("=测试甲");
            assertThat(contents(payments(Locale.CHINESE)).get("xl/styles.xml")).contains("formatCode=\"@\"");
        }
    }

    @Test
    void a_notice_shows_name_members_amount_and_nothing_else_of_a_family() throws IOException {
        var out = new ByteArrayOutputStream();
        NoticeListWriter.writeXlsx(List.of(NOTICE), Locale.CHINESE, out);

        assertThat(sheet(out.toByteArray(), 0))
                .containsExactly(
                        List.of("测试乡社会救助对象初审公示"),
                        List.of("测试县 测试乡 东村"),
                        List.of("公示时间：2026-09-08 至 2026-09-14"),
                        List.of("如有异议，请在公示期内反映。监督电话：0450-1234567"),
                        List.of("序号", "申请人姓名", "人数", "月救助金额(元)"),
                        List.of("1", "测试<b>甲", "2", "778.00"),
                        List.of("2", "+测试乙", "1", "1193.25"));
        assertThatThrownBy(() -> NoticeListWriter.writeXlsx(List.of(), Locale.CHINESE, out))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_printed_notice_is_one_page_that_loads_nothing_and_runs_nothing() throws IOException {
        var out = new ByteArrayOutputStream();
        NoticeListWriter.writeHtml(NOTICE, Locale.CHINESE, out);
        String html = out.toString(UTF_8);

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("size: A4")
                .contains("<td>1</td><td>测试&lt;b&gt;甲</td><td>2</td><td>778.00</td>")
                .contains("<td>2</td><td>+测试乙</td><td>1</td><td>1193.25</td>")
                .contains("监督电话：0450-1234567", "公示时间：2026-09-08 至 2026-09-14")
                .doesNotContain("<b>", "<script", "http", "src=", "url(");
    }

    @Test
    void a_notice_cannot_come_down_before_it_is_posted() {
        assertThatThrownBy(() -> new NoticeList(
                        NoticeList.Kind.CONFIRMED,
                        "",
                        "",
                        "",
                        LocalDate.of(2026, 9, 8),
                        LocalDate.of(2026, 9, 7),
                        "",
                        List.of(),
                        CREATED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_error_report_opens_in_a_spreadsheet_program_and_starts_no_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        IntakeReportWriter.writeCsv(REPORT, Locale.CHINESE, out);

        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(out.toString(UTF_8).substring(1).split("\r\n"))
                .containsExactly(
                        "\"工作表\",\"行\",\"列\",\"代码\",\"问题\",\"处理办法\"",
                        "\"\",\"\",\"\",\"FILE_DAMAGED\",\"文件不完整或已损坏。\",\"请重新复制或导出该文件，用电子表格软件打开确认无误后再导入。\"",
                        "\"收入\",\"7\",\"金额\",\"NEGATIVE\",\"金额为负数。\",\"请填写零或正数；经营亏损的填 0，并附说明材料。\"",
                        "\"家庭\",\"\",\"户编号\",\"HELD_BACK\",\"户编号 -H1 整户未导入。\",\"更正该户在各表中的问题后重新导入。\"");
    }

    @Test
    void the_error_report_as_a_workbook_names_faults_and_households() throws IOException {
        byte[] report = bytes(out -> IntakeReportWriter.writeXlsx(REPORT, Locale.ENGLISH, CREATED, out));

        assertThat(sheet(report, 0)).hasSize(3);
        assertThat(sheet(report, 0).get(2)).startsWith("收入", "7", "金额", "NEGATIVE", "The amount is negative.");
        assertThat(sheet(report, 1)).containsExactly(List.of("户编号"), List.of("-H1"));
    }

    @Test
    void the_same_lists_have_the_same_contents_under_any_locale_and_zone() throws IOException {
        List<Map<String, String>> here = everything();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(everything()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_file_is_dated_when_the_list_was_made() throws IOException {
        assertThat(contents(payments(Locale.CHINESE)).get("docProps/core.xml"))
                .contains(">2026-09-30T01:02:03Z</dcterms:created>");
    }

    private static List<Map<String, String>> everything() throws IOException {
        return List.of(
                contents(payments(Locale.CHINESE)),
                contents(bytes(out -> NoticeListWriter.writeXlsx(List.of(NOTICE, NOTICE), Locale.CHINESE, out))),
                contents(bytes(out -> IntakeReportWriter.writeXlsx(REPORT, Locale.CHINESE, CREATED, out))),
                Map.of(
                        "html",
                                new String(
                                        bytes(out -> NoticeListWriter.writeHtml(NOTICE, Locale.ENGLISH, out)), UTF_8),
                        "csv",
                                new String(
                                        bytes(out -> IntakeReportWriter.writeCsv(REPORT, Locale.ENGLISH, out)),
                                        UTF_8)));
    }

    /** Returns names, times and contents of the entries, in their order. */
    private static Map<String, String> contents(byte[] file) throws IOException {
        var contents = new TreeMap<String, String>();
        var order = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
                order.add(entry.getName() + "@" + entry.getTimeLocal());
            }
        }
        contents.put("order", order.toString());
        return contents;
    }

    private static List<List<String>> sheet(byte[] file, int index) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheet(index).orElseThrow();
            return sheet.read().stream()
                    .map(row -> row.stream()
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .map(Cell::getText)
                            .toList())
                    .toList();
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static byte[] payments(Locale language) throws IOException {
        return bytes(out -> PaymentListWriter.write(PAYMENTS, language, out));
    }

    private static PaymentLine line(
            String dossier,
            DivisionCode village,
            IdentificationKind kind,
            String payee,
            String account,
            int persons,
            String amount) {
        return new PaymentLine(
                dossier,
                village,
                AreaClass.RURAL,
                kind,
                PersonName.of(payee),
                BankAccountNumber.parse(account).toOptional(),
                persons,
                YearMonth.of(2026, 9),
                Money.ofYuan(amount));
    }
}
