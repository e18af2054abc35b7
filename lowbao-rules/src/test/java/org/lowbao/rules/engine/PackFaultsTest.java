package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.TOWN;
import static org.lowbao.rules.engine.TestPacks.compile;
import static org.lowbao.rules.engine.TestPacks.errors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.pack.PackSource;

/** Each fault with its place and words. Lines and columns are those of the text as written in {@link TestPacks}. */
class PackFaultsTest {

    private static Fault only(FaultCode code, String... layers) {
        List<Fault> found = compile(layers).faults().stream()
                .filter(fault -> fault.code() == code)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The place of {@code piece} in a text, as line:column. */
    private static String place(String text, String piece) {
        int at = text.indexOf(piece);
        String before = text.substring(0, at);
        long line = before.lines().count() + (before.endsWith("\n") ? 1 : 0);
        return line + ":" + (at - before.lastIndexOf('\n'));
    }

    private static String place(Fault fault) {
        return fault.line() + ":" + fault.column();
    }

    @Test
    void sound_packs_have_no_errors() {
        assertThat(errors(STATE, TOWN)).isEmpty();
    }

    @Test
    void sound_packs_give_their_policy_and_refused_ones_all_their_faults() {
        assertThat(compile(STATE, TOWN).orElseThrow().packs()).hasSize(2);

        Compilation refused = compile(STATE.replace("- 户月收入", "- 户月收人"));

        assertThatIllegalStateException()
                .isThrownBy(refused::orElseThrow)
                .withMessageContaining(refused.faults().get(0).toString());
    }

    @Test
    void a_misspelt_name_is_told_with_the_name_that_was_meant() {
        String broken = STATE.replace("- 户月收入", "- 户月收人");

        Fault fault = only(FaultCode.UNKNOWN_NAME, broken);

        assertThat(place(fault)).isEqualTo(place(broken, "户月收人"));
        assertThat(fault.message(Locale.ENGLISH)).isEqualTo("There is no name \"户月收人\". Did you mean \"户月收入\"?");
        assertThat(fault.message(Locale.CHINESE)).isEqualTo("没有名称“户月收人”。是不是“户月收入”？");
    }

    @Test
    void the_place_is_right_inside_a_text_of_several_lines() {
        String broken = STATE.replace("is: 限额 * count(成员) - 户月收入", "is: |\n        限额 * count(成员)\n          - 户月收人");

        Fault fault = only(FaultCode.UNKNOWN_NAME, broken);

        assertThat(place(fault)).isEqualTo(place(broken, "户月收人"));
    }

    @Test
    void a_balance_is_not_an_income() {
        String broken = STATE.replace("- 户月收入", "- 存款");

        Fault fault = only(FaultCode.STOCK_WITH_FLOW, broken);

        assertThat(place(fault)).isEqualTo(place(broken, "- 存款"));
        assertThat(fault.message(Locale.ENGLISH))
                .isEqualTo("元/月 and 元 do not go together: one is a balance, the other comes again every period.");
    }

    @Test
    void a_variable_must_have_the_type_it_declares() {
        String broken = STATE.replace("type: 元/月\n    is: sum", "type: 元/年\n    is: sum");

        assertThat(compile(broken).faults()).extracting(Fault::code).contains(FaultCode.MONTH_WITH_YEAR);
    }

    @Test
    void a_gap_between_two_rows_is_refused() {
        String broken = STATE.replace("value: 520, from: 2026-01-01", "value: 520, from: 2026-02-01");

        Fault fault = only(FaultCode.GAP, broken);

        assertThat(place(fault)).isEqualTo(place(broken, "{key: rural, value: 520"));
        assertThat(fault.message(Locale.ENGLISH))
                .isEqualTo("Parameter \"限额\" (rural) has no value from 2026-01-01 to 2026-01-31. Add a row.");
    }

    @Test
    void an_overlap_of_rows_decided_on_one_day_is_refused() {
        String broken = STATE.replace("value: 520, from: 2026-01-01", "value: 520, from: 2025-12-31");

        assertThat(place(only(FaultCode.OVERLAP, broken))).isEqualTo(place(broken, "{key: rural, value: 520"));
    }

    @Test
    void a_value_without_successor_is_a_warning() {
        String ending = STATE.replace("value: 520, from: 2026-01-01", "value: 520, from: 2026-01-01, to: 2026-12-31");

        assertThat(only(FaultCode.RUNS_OUT, ending).message(Locale.ENGLISH))
                .isEqualTo(
                        "Parameter \"限额\" (rural) has no value after 2026-12-31; later months will need a decision.");
        assertThat(errors(ending)).isEmpty();
    }

    @Test
    void a_circle_is_told_with_its_path() {
        String broken = STATE.replace("is: sum(成员.月收入)", "is: sum(成员.月收入) + 差额");

        assertThat(only(FaultCode.CYCLE, broken).message(Locale.ENGLISH))
                .isEqualTo("Variables depend on each other in a circle: 户月收入 → 差额 → 户月收入.");
    }

    @Test
    void a_clash_of_layers_names_both() {
        String clashing = TOWN.replace(
                "    overrides: town-law\n", "    type: 元/人/月\n    by: [地区]\n    words: {zh: 限额, en: limit}\n");

        Fault fault = only(FaultCode.CLASH, STATE, clashing);

        assertThat(fault.file()).isEqualTo("p1/pack.yaml");
        assertThat(fault.message(Locale.ENGLISH))
                .contains("\"限额\" is declared already by the pack above, at p0/pack.yaml:");
    }

    @Test
    void an_override_of_nothing_and_one_without_its_document_are_refused() {
        assertThat(only(FaultCode.NOTHING_TO_OVERRIDE, STATE, TOWN.replace("  限额:", "  限颔:"))
                        .message(Locale.ENGLISH))
                .isEqualTo("The packs above have no \"限颔\" to override. Did you mean \"限额\"?");
        only(FaultCode.OVERRIDE_WITHOUT_DOCUMENT, STATE, TOWN.replace("overrides: town-law", "overrides: \"\""));
        only(FaultCode.UNKNOWN_DOCUMENT, STATE, TOWN.replace("overrides: town-law", "overrides: town-lav"));
    }

    @Test
    void a_pack_under_the_wrong_parent_is_refused() {
        only(FaultCode.WRONG_PARENT, STATE, TOWN.replace("parent: state", "parent: other"));
    }

    @Test
    void missing_chinese_is_an_error_and_missing_english_a_warning() {
        only(FaultCode.MISSING_CHINESE, STATE.replace("words: {zh: 发放, en: paid}", "words: {en: paid}"));
        String chineseOnly = STATE.replace("words: {zh: 发放, en: paid}", "words: {zh: 发放}");

        only(FaultCode.MISSING_ENGLISH, chineseOnly);
        assertThat(errors(chineseOnly)).isEmpty();
    }

    @Test
    void words_can_only_be_filled_with_names_there_are() {
        only(FaultCode.UNKNOWN_PLACEHOLDER, STATE.replace("\"差额 {差额} 元\"", "\"差额 {差颔} 元\""));
    }

    @Test
    void unknown_fields_missing_fields_and_bad_dates_are_all_told_at_once() {
        String broken = STATE.replace("    because: [below]\n", "    becuase: [below]\n")
                .replace("  version: \"1\"\n", "")
                .replace("to: 2025-12-31", "to: 2025-02-30");

        assertThat(compile(broken).faults())
                .extracting(Fault::code)
                .contains(FaultCode.UNKNOWN_FIELD, FaultCode.MISSING_FIELD, FaultCode.BAD_VALUE);
    }

    @Test
    void a_figure_per_year_that_has_no_exact_month_is_refused() {
        only(FaultCode.INEXACT_CONVERSION, STATE.replace("value: 6000, unit", "value: 6001, unit"));
    }

    @Test
    void a_pack_that_asks_for_nothing_is_refused() {
        String empty = STATE.substring(0, STATE.indexOf("documents:"));

        assertThat(only(FaultCode.MISSING_FIELD, empty).message(Locale.ENGLISH)).isEqualTo("\"subjects\" is missing.");
    }

    @Test
    void a_key_outside_the_declared_codes_is_refused() {
        only(FaultCode.UNKNOWN_CODE, STATE.replace("{key: urban", "{key: urbam"));
    }

    @Test
    void one_name_for_two_things_is_refused() {
        only(FaultCode.DUPLICATE_NAME, STATE.replace("  户月收入:", "  存款:").replace("- 户月收入", "- 存款"));
    }

    @Test
    void hostile_files_are_refused_quickly() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(errors("a: &a [x, x]\nb: &b [*a, *a]\n"))
                    .containsExactly("p0:0:0: NO_PACK_HEADER", "p0/pack.yaml:1:4: YAML_ALIAS");
            assertThat(errors("[".repeat(100_000))).hasSize(2);
            assertThat(errors("a: " + "{b: ".repeat(1_000))).hasSize(2);
            assertThat(errors("pack: !!java.net.URL [http://x]")).contains("p0/pack.yaml:1:7: YAML_TAG");
            assertThat(errors("x".repeat(2 << 20))).contains("p0/pack.yaml:0:0: PACK_TOO_LARGE");
            assertThat(errors("")).hasSize(2);
            assertThat(errors("\u0000")).hasSize(2);
            String manyRows = STATE.replace(
                    "    rows:\n", "    rows:\n" + "      - {key: urban, value: 1, from: 2020-01-01}\n".repeat(15_000));
            assertThat(errors(manyRows)).isNotEmpty();
        });
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var source = PackSource.of("p", Map.of("pack.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0}));

        assertThat(PolicyCompiler.compile(List.of(source)).faults())
                .extracting(Fault::code)
                .contains(FaultCode.NOT_UTF8);
    }

    @Test
    void a_file_that_is_no_text_has_no_lines_to_show() {
        var source = PackSource.of(
                "p",
                Map.of("a.xlsx", new byte[] {'P', 'K', (byte) 0xff}, "b.csv", "x\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(source.excerpt(new Fault(FaultCode.GAP, "p/a.xlsx", 1, 1, List.of())))
                .isEmpty();
        assertThat(source.excerpt(new Fault(FaultCode.GAP, "p/b.csv", 1, 1, List.of())))
                .isEqualTo("1 | x\n  | ^");
        assertThat(source.excerpt(new Fault(FaultCode.GAP, "q/b.csv", 1, 1, List.of())))
                .isEmpty();
    }

    @Test
    void the_digest_is_over_the_bytes_of_all_files_whatever_their_order() {
        byte[] one = "1".getBytes(StandardCharsets.UTF_8);
        byte[] two = "2".getBytes(StandardCharsets.UTF_8);
        PackSource source = PackSource.of("p", Map.of("a", one, "b", two));

        assertThat(PackSource.of("q", Map.of("b", two, "a", one)).digest()).isEqualTo(source.digest());
        assertThat(PackSource.of("p", Map.of("a", two, "b", one)).digest()).isNotEqualTo(source.digest());
        assertThat(PackSource.of("p", Map.of("a", one)).digest())
                // printf '\0\0\0\0\0\0\0\1a\0\0\0\0\0\0\0\0011' | sha256sum
                .isEqualTo("0e9c3156ac694b081269e7631db910df955a4df29e20086134d7aa57f4e54795");
    }

    @Test
    void every_kind_of_fault_has_words_in_both_languages() {
        for (FaultCode code : FaultCode.values()) {
            var fault = new Fault(code, "f", 1, 1, List.of("a", "b", "c", "d"));

            assertThat(fault.message(Locale.ROOT))
                    .isNotEqualTo(fault.message(Locale.ENGLISH))
                    .doesNotContain("{");
            assertThat(fault.message(Locale.ENGLISH)).doesNotContain("{");
        }
    }
}
