package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

/** Parameters chosen by several names, some of them in bands. */
class BandedTableTest {

    private static final String PACK = STATE.replace(
            "      在学: {type: yes-no,",
            "      年龄: {type: 年, words: {zh: 年龄, en: age}}\n"
                    + "      住房面积: {type: 年, words: {zh: 住房面积, en: floor space}}\n"
                    + "      在学: {type: yes-no,");

    private static final List<String> ROWS = List.of(
            "{key: [urban, 0..5], value: 1, from: 2020-01-01, document: law}",
            "{key: [urban, 6..17], value: 2, from: 2020-01-01, document: law}",
            "{key: [urban, 18..59], value: 3, from: 2020-01-01, document: law}",
            "{key: [urban, 60..], value: 4, from: 2020-01-01, document: law}",
            "{key: [rural, 0..17], value: 5, from: 2020-01-01, document: law}",
            "{key: [rural, 18..], value: 6, from: 2020-01-01, document: law}");

    private static String pack(String by, List<String> rows) {
        String table = "  补贴:\n    type: number\n    by: [" + by
                + "]\n    words: {zh: 补贴, en: aid}\n    rows:\n      - " + String.join("\n      - ", rows) + "\n";
        return PACK.replace("variables:\n", table + "variables:\n");
    }

    private static List<String> faults(String by, List<String> rows) {
        String pack = pack(by, rows);
        long before = pack.substring(0, pack.indexOf("  补贴:\n")).lines().count();
        return TestPacks.compile(pack).faults().stream()
                .map(fault ->
                        fault.line() - before + ":" + fault.column() + " " + fault.code() + " " + fault.particulars())
                .toList();
    }

    private static List<String> changed(String from, String to) {
        return ROWS.stream().map(row -> row.replace(from, to)).toList();
    }

    private static Optional<Object> aid(CompiledPolicy policy, String area, FactValue age) {
        FactSheet member =
                FactSheet.of("1").fact("年龄", age).fact("住房面积", age(30)).build();
        FactSheet household = FactSheet.of("h")
                .fact("地区", FactValue.code(area))
                .add("成员", member)
                .build();
        return Engine.determine(household, policy, YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1))
                .value("成员", 0, "补贴");
    }

    private static FactValue age(int years) {
        return FactValue.number(years, Unit.YEARS);
    }

    @Test
    void a_number_chooses_the_band_it_lies_in() {
        CompiledPolicy policy = TestPacks.policy(pack("地区, 年龄", ROWS));

        assertThat(List.of(0, 5, 6, 17, 18, 59, 60, 120))
                .extracting(
                        years -> aid(policy, "urban", age(years)).orElseThrow().toString())
                .containsExactly("1", "1", "2", "2", "3", "3", "4", "4");
        assertThat(List.of(0, 17, 18))
                .extracting(
                        years -> aid(policy, "rural", age(years)).orElseThrow().toString())
                .containsExactly("5", "5", "6");
        assertThat(aid(policy, "urban", FactValue.unknown("NOT_ASKED"))).isEmpty();
        // below the lowest band nothing is regulated
        assertThat(aid(policy, "urban", age(-1))).isEmpty();
    }

    @Test
    void the_trace_names_the_row_that_was_used() {
        String pack = pack("地区, 年龄", ROWS)
                .replace(
                        "variables:\n",
                        "variables:\n  所得:\n    of: 成员\n    type: number\n    is: 补贴\n    words: {zh: 所得, en: due}\n");
        FactSheet household = FactSheet.of("h")
                .fact("地区", FactValue.code("rural"))
                .add("成员", FactSheet.of("1").fact("年龄", age(40)).build())
                .build();

        Evaluation evaluation =
                Engine.determine(household, TestPacks.policy(pack), YearMonth.of(2026, 9), LocalDate.of(2026, 9, 1));

        assertThat(evaluation.trace().stream()
                        .filter(step -> step.variable().equals("所得"))
                        .flatMap(step -> step.rows().stream())
                        .map(used -> used.row().written()))
                .containsExactly(List.of("rural", "18.."));
    }

    @Test
    void a_hole_between_bands_is_refused_for_the_code_that_has_it() {
        assertThat(faults("地区, 年龄", changed("[urban, 18..59]", "[urban, 19..59]")))
                .containsExactly("2:5 BAND_GAP [补贴, urban, 年龄 18]");
        assertThat(faults("地区, 年龄", changed("[rural, 0..17]", "[rural, 1..17]")))
                .containsExactly("2:5 BAND_GAP [补贴, rural, 年龄 0]");
        assertThat(faults("地区, 年龄", changed("[urban, 60..]", "[urban, 60..99]")))
                .containsExactly("2:5 BAND_GAP [补贴, urban, 年龄 100..]");
    }

    @Test
    void bands_that_overlap_are_refused() {
        assertThat(faults("地区, 年龄", changed("[urban, 6..17]", "[urban, 5..17]")))
                .singleElement()
                .asString()
                .startsWith("7:9 OVERLAP [补贴, urban, 5..17, 2020-01-01, ");
    }

    @Test
    void bands_may_change_with_time() {
        var rows = new ArrayList<>(ROWS.subList(0, 4));
        rows.replaceAll(row -> row.replace("document", "to: 2025-12-31, document"));
        rows.add("{key: [urban, 0..15], value: 7, from: 2026-01-01, document: law}");
        rows.add("{key: [urban, 16..], value: 8, from: 2026-01-01, document: law}");

        assertThat(faults("地区, 年龄", rows)).isEmpty();
        CompiledPolicy policy = TestPacks.policy(pack("地区, 年龄", rows));
        assertThat(aid(policy, "urban", age(15))).map(Object::toString).contains("7");
        assertThat(aid(policy, "urban", age(16))).map(Object::toString).contains("8");
        rows.set(4, "{key: [urban, 0..14], value: 7, from: 2026-01-01, document: law}");
        // a fifteen-year-old has a value until 2025 only
        assertThat(faults("地区, 年龄", rows)).containsExactly("7:9 RUNS_OUT [补贴, urban, 年龄 15, 2025-12-31]");
    }

    @Test
    void money_and_fractions_leave_no_hole_unnoticed() {
        assertThat(faults(
                        "月收入",
                        List.of(
                                "{key: ..999, value: 1, from: 2020-01-01, document: law}",
                                "{key: 1000.., value: 2, from: 2020-01-01, document: law}")))
                .containsExactly("2:5 BAND_GAP [补贴, 月收入 > 999 < 1000]");
        assertThat(faults(
                        "月收入",
                        List.of(
                                "{key: ..<1000, value: 1, from: 2020-01-01, document: law}",
                                "{key: 1000.., value: 2, from: 2020-01-01, document: law}")))
                .isEmpty();
    }

    @Test
    void two_bands_make_a_grid_that_has_to_be_full() {
        List<String> grid = List.of(
                "{key: [0..17, < 30], value: 1, from: 2020-01-01, document: law}",
                "{key: [0..17, \">= 30\"], value: 2, from: 2020-01-01, document: law}",
                "{key: [18.., < 30], value: 3, from: 2020-01-01, document: law}",
                "{key: [18.., \">= 30\"], value: 4, from: 2020-01-01, document: law}");

        assertThat(faults("年龄, 住房面积", grid)).isEmpty();
        assertThat(faults("年龄, 住房面积", grid.subList(0, 3))).containsExactly("2:5 BAND_GAP [补贴, 年龄 18.., 住房面积 30..]");
    }

    @Test
    void a_part_of_a_key_that_is_no_band_is_told_where_it_stands() {
        assertThat(faults("地区, 年龄", changed("[urban, 6..17]", "[urban, 6-17]")))
                .contains("7:23 BAD_VALUE [6-17, a number or a band such as 18..59]");
        assertThat(faults("地区, 年龄", changed("[urban, 6..17]", "[urbn, 6..17]")))
                .contains("7:16 UNKNOWN_CODE [urbn, urban]");
    }

    @Test
    void a_key_of_too_few_parts_is_told_and_nothing_else_comes_of_it() {
        assertThat(faults("地区, 年龄", changed("[urban, 6..17]", "[6..17]")))
                .contains("7:9 BAD_VALUE [6..17, a key of 地区, 年龄]");
    }

    @Test
    void a_lower_pack_replaces_all_bands_of_the_codes_it_mentions() {
        String lower = TestPacks.TOWN.substring(0, TestPacks.TOWN.indexOf("parameters:\n"))
                + "parameters:\n  补贴:\n    overrides: town-law\n    rows:\n"
                + "      - {key: [urban, 0..], value: 9, from: 2020-01-01, document: town-law}\n";
        String upper = pack("地区, 年龄", ROWS);

        CompiledPolicy policy = TestPacks.policy(upper, lower);

        assertThat(aid(policy, "urban", age(70))).map(Object::toString).contains("9");
        assertThat(aid(policy, "rural", age(70))).map(Object::toString).contains("6");
    }

    @Test
    void thousands_of_rows_are_loaded_and_looked_up() {
        var rows = new StringBuilder("年龄,住房面积,value,from,document\n");
        for (int age = 0; age < 100; age++) {
            for (int space = 0; space < 100; space++) {
                rows.append(age).append("..").append(age == 99 ? "" : age).append(',');
                rows.append(space).append("..").append(space == 99 ? "" : space).append(',');
                rows.append(age * 1000 + space).append(",2020-01-01,law\n");
            }
        }
        String pack = pack("年龄, 住房面积", List.of("{}"));
        pack = pack.substring(0, pack.indexOf("    rows:\n      - {}")) + "    rows: aid.csv\n"
                + pack.substring(pack.indexOf("variables:\n"));

        CompiledPolicy policy = PolicyCompiler.compile(List.of(PackSource.of(
                        "p",
                        Map.of(
                                "pack.yaml", pack.getBytes(StandardCharsets.UTF_8),
                                "aid.csv", rows.toString().getBytes(StandardCharsets.UTF_8)))))
                .orElseThrow();

        assertThat(aid(policy, "urban", age(42))).map(Object::toString).contains("42030");
    }

    @Property(tries = 50)
    void a_number_finds_what_looking_at_every_row_finds(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> widths,
            @ForAll @IntRange(min = -2, max = 60) int number) {
        var rows = new ArrayList<String>();
        var expected = Optional.<String>empty();
        int from = 0;
        for (int width : widths) {
            int to = from + width - 1;
            rows.add("{key: \"" + from + ".." + to + "\", value: " + from + ", from: 2020-01-01, document: law}");
            if (number >= from && number <= to) {
                expected = Optional.of(BigDecimal.valueOf(from).toString());
            }
            from = to + 1;
        }
        CompiledPolicy policy = TestPacks.policy(pack("年龄", rows));

        assertThat(aid(policy, "urban", age(number)).map(Object::toString)).isEqualTo(expected);
    }
}
