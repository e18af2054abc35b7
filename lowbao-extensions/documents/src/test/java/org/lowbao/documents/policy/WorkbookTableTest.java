package org.lowbao.documents.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.table.TableFile;

class WorkbookTableTest {

    private static final String PACK = """
            pack:
              {id: p, version: "1", issuer: office, division: "990000", level: county, language: 1, from: 2020-01-01,
               decided: 2019-12-01, name: {zh: 包, en: pack}}
            documents: {law: {title: Law, issued: 2019-12-01, mark: fixture}}
            subjects:
              户: {words: {zh: 户, en: household}, facts: {地区: {type: code, codes: [urban, rural], words: {zh: 地区, en: area}}}}
            parameters:
              标准: {type: 元/月, by: [地区], rows: standards.xlsx, words: {zh: 标准, en: standard}}
            """;

    private final List<List<Scalar>> rows = new ArrayList<>();

    private static byte[] book(Consumer<Worksheet> filling, String... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            for (String sheet : sheets) {
                filling.accept(book.newWorksheet(sheet));
            }
        }
        return out.toByteArray();
    }

    private static void standards(Worksheet sheet) {
        String[] headings = {"地区", "value", "from", "document"};
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
        }
        sheet.value(1, 0, "urban");
        sheet.value(1, 1, 710.1 + 0.2);
        sheet.value(1, 2, LocalDate.of(2020, 1, 1));
        sheet.style(1, 2).format("yyyy-MM-dd").set();
        sheet.value(1, 3, "law");
        sheet.value(3, 0, "rural");
        sheet.value(3, 1, 517);
        sheet.value(3, 2, "2020-01-01");
        sheet.value(3, 3, "law");
    }

    private Optional<Fault> read(byte[] bytes) {
        return new WorkbookTable().read(new TableFile("p/t.xlsx", bytes, StandardCharsets.UTF_8), rows::add);
    }

    private static Compilation compile(byte[] table) {
        return PolicyCompiler.compile(List.of(PackSource.of(
                "p", Map.of("pack.yaml", PACK.getBytes(StandardCharsets.UTF_8), "standards.xlsx", table))));
    }

    @Test
    void a_pack_reads_the_rows_of_a_parameter_from_a_workbook() throws IOException {
        Compilation compilation = compile(book(WorkbookTableTest::standards, "标准"));

        assertThat(compilation.faults()).isEmpty();
        var evaluation = Engine.determine(
                FactSheet.of("h").fact("地区", FactValue.code("urban")).build(),
                compilation.orElseThrow(),
                YearMonth.of(2026, 9),
                LocalDate.of(2026, 9, 1));
        // the binary fraction as a spreadsheet shows it
        assertThat(evaluation.value("标准")).map(Object::toString).contains("710.3");
    }

    @Test
    void a_place_is_row_and_cell_as_the_spreadsheet_program_counts_them() throws IOException {
        Compilation compilation = compile(book(
                sheet -> {
                    standards(sheet);
                    sheet.value(3, 1, "viel");
                },
                "标准"));

        assertThat(compilation.faults())
                .extracting(Fault::toString)
                .containsExactly("p/standards.xlsx:4:2 (value): BAD_VALUE: \"viel\" is not a number.");
    }

    @Test
    void empty_rows_are_passed_over_and_empty_cells_kept() throws IOException {
        read(book(
                sheet -> {
                    sheet.value(0, 1, "b");
                    sheet.value(4, 0, "a");
                },
                "s"));

        assertThat(rows.stream().map(row -> row.stream().map(Scalar::text).toList()))
                .containsExactly(List.of("", "b"), List.of("a"));
        assertThat(rows.get(1).get(0).at()).hasToString("p/t.xlsx:5:1");
    }

    @Test
    void formulas_several_sheets_and_what_is_no_workbook_are_refused() throws IOException {
        assertThat(read(book(sheet -> sheet.formula(2, 1, "1+1"), "s"))
                        .orElseThrow()
                        .toString())
                .startsWith("p/t.xlsx:3:2: WORKBOOK_CELL");
        assertThat(read(book(WorkbookTableTest::standards, "a", "b"))
                        .orElseThrow()
                        .toString())
                .startsWith("p/t.xlsx:0:0: WORKBOOK_SHEETS: The workbook must have one sheet; it has 2.");
        assertThat(read("地区,value".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .particulars())
                .containsExactly("NOT_A_WORKBOOK");
        assertThat(read(new byte[0]).orElseThrow().particulars()).containsExactly("EMPTY");
    }

    @Test
    void a_sheet_that_is_too_wide_is_refused() throws IOException {
        assertThat(read(book(sheet -> sheet.value(0, 64, "x"), "s"))
                        .orElseThrow()
                        .toString())
                .startsWith("p/t.xlsx:1:65: TABLE_TOO_LARGE");
    }
}
