package org.lowbao.documents.workbook;

import static org.lowbao.documents.workbook.IntakeSheet.HOUSEHOLDS;
import static org.lowbao.documents.workbook.IntakeSheet.INCOMES;
import static org.lowbao.documents.workbook.IntakeSheet.MEMBERS;
import static org.lowbao.documents.workbook.IntakeSheet.PROPERTY;
import static org.lowbao.documents.workbook.IntakeSheet.RIGID_EXPENDITURE;
import static org.lowbao.documents.workbook.IntakeSheet.SUPPORTERS;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.documents.spreadsheet.Limits;

/** An intake workbook of invented families that a test bends where it likes. Row {@code i} stands in line {@code i + 2}. */
public final class TestBook {

    static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** A cell with a formula. */
    record Formula(String expression) {}

    private final Map<IntakeSheet, List<Map<String, Object>>> rows = new EnumMap<>(IntakeSheet.class);
    private final Map<IntakeSheet, List<String>> headers = new EnumMap<>(IntakeSheet.class);

    TestBook() {
        for (IntakeSheet sheet : IntakeSheet.values()) {
            rows.put(sheet, new ArrayList<>());
            headers.put(
                    sheet,
                    new ArrayList<>(
                            sheet.columns().stream().map(IntakeColumn::header).toList()));
        }
    }

    /** Returns a workbook of so many families, numbered from H1: a couple with an income, a deposit, a cost, a son. */
    static TestBook of(int households) {
        var book = new TestBook();
        for (int i = 1; i <= households; i++) {
            book.addHousehold(i);
        }
        return book;
    }

    void addHousehold(int i) {
        String number = "H" + i;
        LocalDate his = LocalDate.of(1950, 1, 1).plusDays(i);
        LocalDate hers = LocalDate.of(1952, 3, 1).plusDays(i);
        add(
                HOUSEHOLDS,
                number,
                "A-" + i,
                "2026-09-01",
                "990105001001",
                "测试村",
                "农村",
                "测试村一组",
                "0450-1234567",
                "1",
                "6200000000000" + String.format(Locale.ROOT, "%03d", i % 1000),
                "否",
                "是",
                "低保申请书;诚信承诺书；家庭经济状况核对授权书@1;残疾人证@2");
        add(MEMBERS, number, "1", "测试甲", id(his, true), "男", his.toString(), "户主", "已婚", "", "", "否", "部分", "否");
        add(MEMBERS, number, "2", "测试乙", id(hers, false), "女", hers.toString(), "妻", "已婚", "肢体", "二级", "是", "丧失", "否");
        add(INCOMES, number, "1", "转移净", "基础养老金", new BigDecimal("143.5"), "月");
        add(PROPERTY, number, "银行存款", "活期", new BigDecimal("1200"), "2026-08-31");
        add(RIGID_EXPENDITURE, number, "2", "重特大疾病", new BigDecimal("3600.25"), "年");
        add(SUPPORTERS, number, "测试丙", "", "长子", 3, new BigDecimal("36000"), "有", new BigDecimal("1200"));
    }

    static String id(LocalDate birth, boolean male) {
        return id(birth, male ? "001" : "002");
    }

    static String id(LocalDate birth, String sequence) {
        String seventeen = "990105" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
        return seventeen + CitizenId.checkCharacter(seventeen);
    }

    TestBook add(IntakeSheet sheet, Object... values) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            row.put(sheet.columns().get(i).header(), values[i]);
        }
        rowsOf(sheet).add(row);
        return this;
    }

    TestBook set(IntakeSheet sheet, int row, IntakeColumn column, Object value) {
        rowsOf(sheet).get(row).put(column.header(), value);
        return this;
    }

    TestBook copyRow(IntakeSheet sheet, int row) {
        rowsOf(sheet).add(new LinkedHashMap<>(rowsOf(sheet).get(row)));
        return this;
    }

    TestBook without(IntakeSheet sheet) {
        headers.remove(sheet);
        return this;
    }

    List<String> headersOf(IntakeSheet sheet) {
        return headers.getOrDefault(sheet, List.of());
    }

    private List<Map<String, Object>> rowsOf(IntakeSheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    Path write(Path file) {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "无关的工作表");
            headers.forEach((sheet, titles) -> fill(workbook.newWorksheet(sheet.title()), titles, rowsOf(sheet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void fill(Worksheet worksheet, List<String> titles, List<Map<String, Object>> rows) {
        for (int column = 0; column < titles.size(); column++) {
            worksheet.value(0, column, titles.get(column));
            for (int row = 0; row < rows.size(); row++) {
                put(worksheet, row + 1, column, rows.get(row).getOrDefault(titles.get(column), ""));
            }
        }
    }

    private static void put(Worksheet worksheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            worksheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            worksheet.value(row, column, date);
            worksheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
        } else if (value instanceof Boolean bool) {
            worksheet.value(row, column, bool);
        } else if (value instanceof Formula formula) {
            worksheet.formula(row, column, formula.expression());
        } else if (!value.toString().isEmpty()) {
            worksheet.value(row, column, value.toString());
        }
    }

    static WorkbookRead read(Path file) {
        try {
            return HouseholdWorkbook.read(file, Limits.DEFAULT, VALIDATOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
