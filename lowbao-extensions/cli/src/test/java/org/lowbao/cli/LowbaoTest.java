package org.lowbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.rules.dibao.ShippedPacks;

/** Runs the commands in this process, on folders that hold the county of the tests. */
class LowbaoTest {

    private static final String COUNTY = "heilongjiang-fixture-county";

    @TempDir
    Path folder;

    private Path county;
    private String out = "";
    private String err = "";

    @BeforeEach
    void county() throws IOException {
        county = copy("county");
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(copy.resolve("cases"));
        Files.writeString(copy.resolve("pack.yaml"), resource("pack.yaml"));
        Files.writeString(copy.resolve("cases/households.yaml"), resource("cases/households.yaml"));
        return copy;
    }

    private static String resource(String file) throws IOException {
        String path = "/org/lowbao/rules/packs/" + COUNTY + "/" + file;
        try (InputStream in = Objects.requireNonNull(ShippedPacks.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private int run(Object... arguments) {
        var output = new StringWriter();
        var errors = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Lowbao.run(new PrintWriter(output), new PrintWriter(errors), texts);
        out = output.toString();
        err = errors.toString();
        return code;
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    @Test
    void a_sound_pack_under_the_nation_has_no_faults() {
        assertThat(run("check", county)).isZero();
        assertThat(out).isEqualToIgnoringNewLines("错误 0 处，提示 0 处。\n");
    }

    @Test
    void a_fault_is_shown_with_its_line_and_a_caret_under_the_column() throws IOException {
        change(county.resolve("pack.yaml"), "{value: 24, from", "{value: two, from");

        assertThat(run("check", county, "--lang", "en")).isEqualTo(1);
        String[] lines = out.split("\\R");
        assertThat(lines[3]).endsWith("error BAD_VALUE: \"two\" is not a number.");
        assertThat(lines[4]).contains(" |       - {value: two, from: 2024-07-01, document: 县实施规定");
        assertThat(lines[5].indexOf('^')).isEqualTo(lines[4].indexOf("two"));
        assertThat(lines[6]).isEqualTo("1 errors, 1 warnings.");
    }

    @Test
    void a_warning_about_the_nation_s_pack_shows_its_line_too() throws IOException {
        change(
                county.resolve("pack.yaml"),
                "  金融资产月数:\n    overrides: 县实施规定\n    rows:\n      - {value: 24, from: 2024-07-01, document: 县实施规定, mark: \"fixture; V-weak:S51 elsewhere\"}\n",
                "");

        assertThat(run("check", county, "--lang", "en")).isZero();
        String[] lines = out.split("\\R");
        assertThat(lines[0]).startsWith("national/pack.yaml:").contains("NO_ROWS");
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("type: 月"));
    }

    @Test
    void a_caret_stands_under_signs_that_take_two_columns() throws IOException {
        change(county.resolve("cases/households.yaml"), "机动车合规: yes", "机动车合归: yes");

        assertThat(run("check", county)).isEqualTo(1);
        String[] lines = out.split("\\R");
        assertThat(lines[0]).contains("错误 UNKNOWN_NAME: 没有名称“机动车合归”。是不是“机动车合规”？");
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("机动车合归") + "金融资产限额".length());
    }

    @Test
    void a_folder_of_packs_is_checked_as_a_whole() throws IOException {
        Path other = copy("other");
        change(other.resolve("pack.yaml"), "{value: 24, from: 2024-07-01", "{value: x, from: 2024-07-01");

        assertThat(run("check", folder, "--json")).isEqualTo(1);
        assertThat(json().at("/errors").asInt()).isEqualTo(1);
        // the parameter that lost its only row is a warning at its name, before the row
        assertThat(json().at("/faults/0/severity").asText()).isEqualTo("warning");
        assertThat(json().at("/faults/1/code").asText()).isEqualTo("BAD_VALUE");
        assertThat(json().at("/faults/1/file").asText()).isEqualTo("other/pack.yaml");
        assertThat(json().at("/faults/1/line").asInt()).isPositive();
        assertThat(json().at("/faults/1/severity").asText()).isEqualTo("error");
    }

    @Test
    void cases_that_come_out_pass_and_one_that_does_not_is_told_with_what_came_out() throws IOException {
        assertThat(run("cases", county)).isZero();
        assertThat(out).contains("通过 rural-family").contains("不符 0 个");

        change(county.resolve("cases/households.yaml"), "amounts: [412, 100]", "amounts: [413, 100]");
        assertThat(run("cases", county, "--json")).isEqualTo(1);
        assertThat(json().at("/failed").asInt()).isEqualTo(1);
        JsonNode difference = json().at("/cases/0/differences/0");
        assertThat(difference.at("/what").asText()).isEqualTo("低保金");
        assertThat(difference.at("/expected").asText()).isEqualTo("413");
        assertThat(difference.at("/actual").asText()).isEqualTo("412");
        assertThat(run("cases", county, "--lang", "en")).isEqualTo(1);
        assertThat(out).contains("低保金: expected 413, was 412");
    }

    @Test
    void coverage_names_the_rows_that_no_case_used() throws IOException {
        assertThat(run("coverage", county, "--require-complete")).isZero();

        Path cases = county.resolve("cases/households.yaml");
        String text = Files.readString(cases);
        Files.writeString(cases, text.substring(0, text.indexOf("  urban-single:")));

        assertThat(run("coverage", county, "--lang", "en")).isZero();
        assertThat(out).contains("  + DIBAO: 1").contains("  - DESTITUTE: 0").contains("低保标准 urban 2024-07-01");
        assertThat(run("coverage", county, "--require-complete", "--json")).isEqualTo(1);
        assertThat(json().at("/complete").asBoolean()).isFalse();
    }

    @Test
    void the_difference_of_two_versions_is_told_in_words() throws IOException {
        Path later = copy("later");
        change(
                later.resolve("pack.yaml"),
                "{key: urban, value: 710, from: 2024-07-01,",
                "{key: urban, value: 750, from: 2024-07-01,");

        assertThat(run("diff", county, county)).isZero();
        assertThat(run("diff", county, later)).isEqualTo(1);
        assertThat(out).contains("参数“低保标准”(urban)自 2024-07-01 起的取值由 710 元/人/月").contains("共有 1 处变化。");
        assertThat(run("diff", county, later, "--json", "--lang", "en")).isEqualTo(1);
        assertThat(json().at("/changes/0/kind").asText()).isEqualTo("ROW_CHANGED");
    }

    @Test
    void a_household_is_screened() throws IOException {
        Path household = folder.resolve("wang.yaml");
        Files.writeString(household, """
                month: 2026-09
                known-on: 2026-09-01
                facts:
                  地区: urban
                  金融资产: 0
                  住房数: 1
                  非居住房数: 0
                  船舶农机数: 0
                  市场主体数: 0
                  有赡养能力人: yes
                  成员: [{出生日期: 1976-05-05, 健在: yes, 残疾类别: none, 残疾等级: 0, 重大疾病: no}]
                """);

        assertThat(run("screen", county, household)).isZero();
        assertThat(out)
                .contains("结论：最低生活保障家庭 (DIBAO)")
                .contains("  低保金: 710 元/月")
                .contains("+ 家庭人均月收入 0.00 元，低于当地低保标准 710 元（国务院令第649号 第9条）")
                .contains("不是审核确认决定");
        assertThat(run("screen", county, household, "--json", "--lang", "en")).isZero();
        assertThat(json().at("/outcome").asText()).isEqualTo("DIBAO");
        assertThat(json().at("/amounts/0/value").asText()).isEqualTo("710");
        assertThat(json().at("/packs/1/id").asText()).isEqualTo(COUNTY);

        change(household, "金融资产: 0", "金融资产: {unknown: NOT_ASKED}");
        assertThat(run("screen", county, household)).isZero();
        assertThat(out).contains("尚不能判断，缺少：").contains("  家庭 金融资产 (NOT_ASKED)");

        change(household, "住房数: 1", "住房数: one");
        assertThat(run("screen", county, household)).isEqualTo(1);
        assertThat(out).contains("BAD_VALUE").contains("  6 |   住房数: one");
    }

    @Test
    void a_table_in_gb18030_is_checked_though_its_lines_cannot_be_shown() throws IOException {
        change(
                county.resolve("pack.yaml"),
                resource("pack.yaml")
                        .substring(
                                resource("pack.yaml").indexOf("      # for 2025 and 2026"),
                                resource("pack.yaml").indexOf("  财产参照标准:")),
                "");
        change(
                county.resolve("pack.yaml"),
                "  低保标准:\n    overrides: 省指导标准2024\n    rows:\n",
                "  低保标准:\n    overrides: 省指导标准2024\n"
                        + "    rows: {file: 标准.csv, encoding: GB18030, headings: {类别: 地区, 标准: value, 起: from, 文件: document}}\n");
        String table = "类别,标准,起,文件\nurban,710,2024-07-01,省指导标准2024\nrural,517,2024-07-01,省指导标准2024\n";
        Files.write(county.resolve("标准.csv"), table.getBytes(Charset.forName("GB18030")));

        assertThat(run("cases", county)).isZero();
        Files.write(county.resolve("标准.csv"), table.replace("517", "?").getBytes(Charset.forName("GB18030")));
        assertThat(run("check", county)).isEqualTo(1);
        assertThat(out).contains("county/标准.csv:3:7 (标准): 错误 BAD_VALUE");
    }

    @Test
    void a_pack_without_its_parent_and_a_folder_that_is_not_there_are_told() throws IOException {
        change(county.resolve("pack.yaml"), "parent: cn-national", "parent: cn-nation");

        assertThat(run("check", county)).isEqualTo(1);
        assertThat(run("check", folder.resolve("nowhere"))).isEqualTo(3);
        assertThat(err).contains("nowhere");
        assertThat(run("chek", county)).isEqualTo(2);
        assertThat(run("check", county, "--lang", "fr")).isEqualTo(2);
    }
}
