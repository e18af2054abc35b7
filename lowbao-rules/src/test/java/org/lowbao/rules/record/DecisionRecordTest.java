package org.lowbao.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.rules.record.Rebate.household;
import static org.lowbao.rules.record.Rebate.yuanAMonth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Unit;

class DecisionRecordTest {

    private static final FactSheet PAIR = household(yuanAMonth("300"), yuanAMonth("0.50"))
            .fact("属相", FactValue.code("horse"))
            .build();

    static Stream<FactSheet> cases() {
        return Stream.of(
                PAIR,
                household(yuanAMonth("9999")).build(),
                household(FactValue.disputed(), FactValue.unknown("NO_REPLY")).build(),
                FactSheet.of("h").build(),
                household().given("户月收入", yuanAMonth("12.30")).build());
    }

    private static String json(DecisionRecord record) {
        return new String(record.json(), StandardCharsets.UTF_8);
    }

    @Test
    void a_record_holds_the_conclusion_the_variables_and_the_rows_they_used() {
        // 700 × 2 − 300.50
        assertThat(json(Rebate.record(PAIR)))
                .contains("\"conclusion\":{\"amounts\":[{\"name\":\"差额\",\"value\":\"1099.5 元/月\"}],"
                        + "\"because\":[\"below\"],\"kind\":\"DETERMINED\",\"outcome\":\"PAID\","
                        + "\"words\":{\"en\":\"paid\",\"zh\":\"发放\"}}")
                .contains("{\"given\":false,\"inputs\":[{\"name\":\"限额\",\"subject\":\"h\",\"value\":\"700 元/人/月\"},"
                        + "{\"name\":\"户月收入\",\"subject\":\"h\",\"value\":\"300.5 元/月\"}],\"name\":\"差额\","
                        + "\"rows\":[{\"document\":\"No. 1\",\"from\":\"2020-01-01\",\"key\":[\"urban\"],"
                        + "\"mark\":\"fixture\",\"parameter\":\"限额\",\"value\":\"700 元/人/月\"}],"
                        + "\"subject\":\"h\",\"value\":\"1099.5 元/月\"}")
                .contains("\"unused\":[\"属相\"]")
                .contains("\"month\":\"2026-09\"")
                .contains("\"languageLevel\":1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_record_keeps_to_the_published_schema(FactSheet facts) throws IOException {
        assertThat(faults(json(Rebate.record(facts)))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_no_record() throws IOException {
        String json = json(Rebate.record(PAIR));

        assertThat(faults("{}")).containsExactly("$ required");
        assertThat(faults(json.replace("\"given\":false", "\"given\":\"no\"")))
                .containsExactly("$.variables[0].given type", "$.variables[1].given type");
        assertThat(faults(json.replace("\"month\":\"2026-09\"", "\"month\":\"2026-9\"")))
                .containsExactly("$.month pattern");
        assertThat(faults(json.replace("\"unused\"", "\"unasked\"")))
                .containsExactly("$ additionalProperties", "$ required");
    }

    private static List<String> faults(String json) throws IOException {
        try (InputStream in = DecisionRecord.class.getClassLoader().getResourceAsStream(DecisionRecord.SCHEMA)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(in))
                    .validate(new ObjectMapper().readTree(json))
                    .stream()
                    .map(fault -> fault.getInstanceLocation() + " " + fault.getType())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_schema_in_the_documents_is_the_one_on_the_class_path() throws IOException {
        try (InputStream in = DecisionRecord.class.getClassLoader().getResourceAsStream(DecisionRecord.SCHEMA)) {
            assertThat(Path.of("..", "docs", "schema", "decision-record-1.schema.json"))
                    .hasBinaryContent(Objects.requireNonNull(in).readAllBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_was_written_reads_back_to_the_same_bytes(FactSheet facts) throws UnreadableRecordException {
        DecisionRecord record = Rebate.record(facts);

        assertThat(DecisionRecord.read(record.json()).json()).isEqualTo(record.json());
        assertThat(Rebate.record(facts).digest()).isEqualTo(record.digest());
    }

    @Test
    void the_order_of_facts_and_the_zeros_of_numbers_do_not_change_a_byte() {
        FactSheet one = FactSheet.of("h")
                .fact("地区", FactValue.code("urban"))
                .fact("存款", FactValue.number(100, Unit.YUAN))
                .build();
        FactSheet other = FactSheet.of("h")
                .fact("存款", FactValue.number(new BigDecimal("100.00"), Unit.YUAN))
                .fact("地区", FactValue.code("urban"))
                .build();

        assertThat(Rebate.record(other).json()).isEqualTo(Rebate.record(one).json());
    }

    @Test
    void another_fact_gives_another_digest_though_nothing_else_changes() {
        FactSheet other = household(yuanAMonth("300"), yuanAMonth("0.50"))
                .fact("属相", FactValue.code("goat"))
                .build();

        assertThat(Tree.object(Rebate.record(other).tree(), "facts"))
                .isNotEqualTo(Tree.object(Rebate.record(PAIR).tree(), "facts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"format\":\"other\"}",
                "{\"format\":\"org.lowbao.decision-record\",\"version\":2}",
                "{\"format\":\"org.lowbao.decision-record\",\"version\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":tru}",
                "{\"a\":1}x",
                "{\"a\":\"",
                "[[[[[[[[[[[[[[[[[",
                "{\"a\":12345678901}",
                "{\"a\":\"\\u12"
            })
    void what_is_no_record_is_refused(String json) {
        assertThatThrownBy(() -> DecisionRecord.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith("not a decision record: ");
    }

    @Test
    void nothing_of_the_family_shows_in_texts_for_logs() {
        assertThat(Rebate.record(PAIR).toString())
                .startsWith("decision record for 2026-09, ")
                .doesNotContain("1099");
    }

    @Test
    void the_engine_s_version_is_that_of_the_project() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml"))).contains("<version>" + Recording.ENGINE_VERSION);
    }

    @Test
    void a_record_explains_itself_in_chinese() {
        assertThat(Explanation.of(Rebate.record(PAIR), Locale.CHINESE))
                .containsExactly(
                        "2026-09：发放。",
                        "按申请认定的规则测算。",
                        "金额：差额为 1099.5 元/月。",
                        "符合：差额 1099.50 元（No. 1 第3条）",
                        "计算过程：",
                        "户月收入（h）为 300.5 元/月，依据：月收入 300 元/月、月收入 0.5 元/月。",
                        "差额（h）为 1099.5 元/月，依据：限额 700 元/人/月、户月收入 300.5 元/月。",
                        "　　限额 700 元/人/月，自 2020-01-01 起，No. 1。");
    }

    @Test
    void a_record_explains_itself_in_english() {
        assertThat(Explanation.of(Rebate.record(PAIR), Locale.UK))
                .containsExactly(
                        "2026-09: paid.",
                        "Judged by the rules for an application.",
                        "Amount: gap is 1099.5 元/月.",
                        "Met: a gap of 1099.50 yuan (No. 1 第3条)",
                        "How it was computed:",
                        "household income (h) is 300.5 元/月, from: monthly income 300 元/月, monthly income 0.5 元/月.",
                        "gap (h) is 1099.5 元/月, from: limit 700 元/人/月, household income 300.5 元/月.",
                        "    limit 700 元/人/月, since 2020-01-01, No. 1.");
    }

    @Test
    void what_is_open_or_was_given_is_said() {
        assertThat(Explanation.of(
                        Rebate.record(household(FactValue.disputed(), FactValue.unknown("NO_REPLY"))
                                .build()),
                        Locale.CHINESE))
                .contains("2026-09：尚不能判断是否发放。", "存在争议：月收入（m0）。", "尚缺：月收入（m1，NO_REPLY）。");
        assertThat(Explanation.of(
                        Rebate.record(household(yuanAMonth("1"))
                                .given("户月收入", yuanAMonth("12.30"))
                                .build()),
                        Locale.ENGLISH))
                .contains("household income (h) is 12.3 元/月, as found by an officer.");
    }
}
