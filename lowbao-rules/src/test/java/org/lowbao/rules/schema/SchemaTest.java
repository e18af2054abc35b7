package org.lowbao.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.rules.engine.TestPacks;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The published schemas against everything that has their form. */
class SchemaTest {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String RESOURCES = "/org/lowbao/rules/";

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(RESOURCES + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> faults(String schema, String yaml) throws IOException {
        JsonSchema loaded = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource("schema/" + schema + ".schema.json"));
        JsonNode node = json(new Yaml().compose(new StringReader(yaml)));
        return loaded.validate(node).stream()
                .map(ValidationMessage::toString)
                .sorted()
                .toList();
    }

    /** Turns YAML into JSON as editors read it: by the core schema of YAML 1.2, in which dates and yes are texts. */
    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.getValue()
                    .forEach(entry ->
                            object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (scalar.isPlain() && NUMBER.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        return scalar.isPlain() && (text.equals("true") || text.equals("false"))
                ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                : JsonNodeFactory.instance.textNode(text);
    }

    private static List<String> changed(String from, String to) throws IOException {
        assertThat(TestPacks.STATE).contains(from);
        return faults("pack", TestPacks.STATE.replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packs/national/pack.yaml",
                "packs/national/rules.yaml",
                "packs/heilongjiang-fixture-county/pack.yaml",
                "packs/fixture-county-by-formula/pack.yaml",
                "packs/fixture-county-by-tiers/pack.yaml",
                "packs/fixture-county-with-hardship/pack.yaml"
            })
    void the_shipped_packs_have_the_published_form(String file) throws IOException {
        assertThat(faults("pack", resource(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packs/national/cases/left-to-localities.yaml",
                "packs/heilongjiang-fixture-county/cases/households.yaml",
                "packs/fixture-county-by-formula/cases/formulas.yaml",
                "packs/fixture-county-by-tiers/cases/tiers.yaml",
                "packs/fixture-county-with-hardship/cases/hardship.yaml"
            })
    void the_shipped_cases_have_the_published_form(String file) throws IOException {
        assertThat(faults("cases", resource(file))).isEmpty();
    }

    @Test
    void packs_with_layers_tables_and_decisions_have_the_published_form() throws IOException {
        assertThat(faults("pack", TestPacks.STATE)).isEmpty();
        assertThat(changed("    is: sum(成员.月收入)\n", "    strategy: {name: s, version: \"1\", takes: [存款]}\n"))
                .isEmpty();
        assertThat(changed("    when: 差额 > 0 元/月\n    basis", "    for: staying\n    when: 差额 > 0 元/月\n    basis"))
                .isEmpty();
        assertThat(faults("pack", TestPacks.TOWN)).isEmpty();
        assertThat(faults("pack", """
                        parameters:
                          标准: {type: 元/月, by: [地区, 年龄], rows: standards.csv, words: {zh: 标准, en: standard}}
                          额度:
                            type: 元/月
                            by: 年龄
                            rows: {file: amounts.csv, encoding: GB18030, headings: {起: from}}
                            words: {zh: 额度}
                          年限: {type: 年, by: [年龄], words: {zh: 年限}, rows: [{年龄: 6..17, value: 3, from: 2026-01-01, document: law}]}
                        decisions:
                          增发:
                            of: 成员
                            type: 元/月
                            hit: max
                            columns: [年龄]
                            words: {zh: 增发, en: add-on}
                            rows: [{id: minor, 年龄: < 18, value: 40}, {when: 重大疾病, value: 60 元/月}]
                        """)).isEmpty();
    }

    @Test
    void unknown_fields_and_wrong_shapes_are_refused() throws IOException {
        assertThat(changed("    because: [below]\n", "    becuase: [below]\n")).isNotEmpty();
        assertThat(changed("  version: \"1\"\n", "")).isNotEmpty();
        assertThat(changed("division: \"990000\"", "division: 990000")).isNotEmpty();
        assertThat(changed("level: province", "level: prefecture")).isNotEmpty();
        assertThat(changed("    is: sum(成员.月收入)\n", "")).isNotEmpty();
        assertThat(changed("    when: 差额 > 0 元/月\n    basis", "    for: leaving\n    when: 差额 > 0 元/月\n    basis"))
                .isNotEmpty();
        assertThat(changed("type: 元/人/月", "type: 元每月")).isNotEmpty();
        assertThat(changed("words: {zh: 发放, en: paid}", "words: {en: paid}")).isNotEmpty();
        assertThat(changed("  户月收入:\n", "  1户月收入:\n")).isNotEmpty();
        assertThat(changed("    amounts: [差额]", "    amounts: {差额: 1}")).isNotEmpty();
        assertThat(faults("pack", TestPacks.STATE + "sections: {}\n")).isNotEmpty();
        assertThat(faults("pack", "decisions: {增发: {of: 成员, type: 元/月, hit: any, words: {zh: 增发}, rows: []}}"))
                .isNotEmpty();
        assertThat(faults("cases", "cases: {a: {month: 2026-09, known-on: 2026-09-01, facts: {}, expects: {}}}"))
                .isNotEmpty();
        assertThat(faults("cases", "cases: {a: {month: 2026-09, known-on: 2026-09-01, facts: {存款: {unknwon: X}}}}"))
                .isNotEmpty();
        assertThat(faults("cases", "cases: {a: {month: 2026-09, facts: {}}}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "cases"})
    void what_the_documents_publish_is_what_the_library_brings(String schema) throws IOException {
        // the folder of the module, as every build tool sets it
        Path published = Path.of("..", "docs", "schema", schema + ".schema.json");

        assertThat(Files.readString(published)).isEqualTo(resource("schema/" + schema + ".schema.json"));
    }
}
