package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.pack.PackSource;

/** Rows of a parameter that stand in a file beside the pack. */
class TableRowsTest {

    private static final String BESIDE = STATE.substring(0, STATE.indexOf("    rows:\n"))
            + "    rows: limits.csv\n"
            + STATE.substring(STATE.indexOf("variables:\n"));

    private static final String LIMITS = """
            地区,value,unit,from,to,document
            urban,700,,2020-01-01,,law
            rural,6000,元/人/年,2020-01-01,2025-12-31,law
            rural,520,,2026-01-01,,law
            """;

    private static Compilation compile(String pack, byte[] limits) {
        return PolicyCompiler.compile(List.of(PackSource.of(
                "state", Map.of("pack.yaml", pack.getBytes(StandardCharsets.UTF_8), "limits.csv", limits))));
    }

    private static List<String> faults(String pack, String limits) {
        return compile(pack, limits.getBytes(StandardCharsets.UTF_8)).faults().stream()
                .filter(fault -> !fault.code().isWarning())
                .map(fault -> fault.at() + ": " + fault.code())
                .toList();
    }

    private static BigDecimal limit(CompiledPolicy policy, String area, YearMonth month) {
        FactSheet household = FactSheet.of("h").fact("地区", FactValue.code(area)).build();
        return (BigDecimal) Engine.determine(household, policy, month, LocalDate.of(2026, 9, 1))
                .value("限额")
                .orElseThrow();
    }

    @Test
    void rows_from_a_file_are_what_rows_in_the_pack_are() {
        CompiledPolicy policy =
                compile(BESIDE, LIMITS.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(limit(policy, "urban", YearMonth.of(2026, 9))).isEqualByComparingTo("700");
        // 6 000 a year
        assertThat(limit(policy, "rural", YearMonth.of(2025, 12))).isEqualByComparingTo("500");
        assertThat(limit(policy, "rural", YearMonth.of(2026, 1))).isEqualByComparingTo("520");
    }

    @Test
    void a_fault_names_the_file_the_line_the_character_and_the_heading() {
        var fault = compile(
                        BESIDE, LIMITS.replace("rural,520", "rural,\"5 20\"").getBytes(StandardCharsets.UTF_8))
                .faults()
                .get(1);

        assertThat(fault).hasToString("state/limits.csv:4:7 (value): BAD_VALUE: \"5 20\" is not a number.");
        assertThat(fault.message(Locale.CHINESE)).isEqualTo("“5 20”不是数。");
    }

    @Test
    void every_fault_of_a_row_is_told_where_it_stands() {
        assertThat(faults(BESIDE, LIMITS.replace("rural,520,,2026-01-01,,law", "rurl,520,元,2026-13-01,,lav,x")))
                .containsExactly(
                        "state/limits.csv:4:6 (value): INEXACT_CONVERSION",
                        "state/limits.csv:4:12 (from): BAD_VALUE",
                        "state/limits.csv:4:24 (document): UNKNOWN_DOCUMENT",
                        "state/limits.csv:4:28: CELL_WITHOUT_HEADING");
        assertThat(faults(BESIDE, LIMITS.replace("rural,520", "rurl,520")))
                .containsExactly("state/limits.csv:4:1 (地区): UNKNOWN_CODE");
    }

    @Test
    void a_heading_that_names_no_field_or_stands_twice_is_refused() {
        assertThat(faults(BESIDE, LIMITS.replace("document", "documents")))
                .contains("state/limits.csv:2:1: MISSING_FIELD", "state/limits.csv:2:24 (documents): UNKNOWN_FIELD");
        assertThat(faults(BESIDE, LIMITS.replace("unit", "value")))
                .contains("state/limits.csv:1:10: DUPLICATE_HEADING");
    }

    @Test
    void a_byte_order_mark_does_not_count() {
        byte[] marked = ("\ufeff" + LIMITS).getBytes(StandardCharsets.UTF_8);

        assertThat(compile(BESIDE, marked).faults()).isEmpty();
    }

    @Test
    void a_file_in_gb18030_with_chinese_headings_is_read_where_the_pack_says_so() {
        String declared = BESIDE.replace(
                "    rows: limits.csv\n",
                "    rows: {file: limits.csv, encoding: GB18030, headings: {标准: value, 起: from, 止: to, 单位: unit, 文件: document}}\n");
        byte[] chinese = LIMITS.replace("地区,value,unit,from,to,document", "地区,标准,单位,起,止,文件")
                .getBytes(Charset.forName("GB18030"));

        assertThat(limit(compile(declared, chinese).orElseThrow(), "urban", YearMonth.of(2026, 9)))
                .isEqualByComparingTo("700");
        assertThat(compile(BESIDE, chinese).faults().get(0))
                .hasToString("state/limits.csv:0:0: WRONG_ENCODING: The file is not UTF-8."
                        + " Save it anew, or name its encoding in \"encoding\".");
    }

    @Test
    void a_file_that_is_not_there_or_has_an_unknown_ending_is_told_at_its_name() {
        assertThat(faults(BESIDE.replace("rows: limits.csv", "rows: limit.csv"), LIMITS))
                .containsExactly("state/pack.yaml:32:5: NO_SUCH_FILE");
        assertThat(faults(BESIDE.replace("rows: limits.csv", "rows: limits.ods"), LIMITS))
                .contains("state/pack.yaml:32:5: NO_TABLE_FORMAT");
    }

    @Test
    void the_digest_of_a_pack_covers_its_tables() {
        byte[] pack = BESIDE.getBytes(StandardCharsets.UTF_8);
        PackSource one =
                PackSource.of("p", Map.of("pack.yaml", pack, "limits.csv", LIMITS.getBytes(StandardCharsets.UTF_8)));
        PackSource other = PackSource.of(
                "p",
                Map.of(
                        "pack.yaml",
                        pack,
                        "limits.csv",
                        LIMITS.replace("700", "701").getBytes(StandardCharsets.UTF_8)));

        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void a_table_of_more_rows_than_allowed_is_refused() {
        String many = LIMITS.lines().findFirst().orElseThrow() + "\n" + "urban,1,,2020-01-01,,law\n".repeat(100_001);

        assertThat(faults(BESIDE, many)).contains("state/limits.csv:100002:1: TABLE_TOO_LARGE");
    }

    @Test
    void a_table_full_of_faults_is_not_read_to_its_end() {
        String many = LIMITS.lines().findFirst().orElseThrow() + "\n" + "urban,x,,2020-01-01,,law\n".repeat(50_000);

        assertThat(faults(BESIDE, many)).hasSizeBetween(100, 110);
    }
}
