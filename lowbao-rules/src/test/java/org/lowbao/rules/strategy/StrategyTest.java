package org.lowbao.rules.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.rules.difference.PolicyDifference;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.record.DecisionRecord;
import org.lowbao.rules.record.Explanation;
import org.lowbao.rules.record.UnreadableRecordException;
import org.lowbao.rules.record.Verification;

/** A variable may be computed in Java, and whatever that does is told. */
class StrategyTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 3, 1);
    private static final String PACK = """
            pack: {id: m, version: "1", issuer: m, division: "990000", level: county, language: 1, from: 2020-01-01, decided: 2020-01-01, name: {zh: 赡养, en: maintenance}}
            documents: {law: {title: 规定, issued: 2020-01-01, mark: fixture}}
            subjects:
              家庭: {words: {zh: 家庭, en: household}}
              义务人:
                of: 家庭
                words: {zh: 赡养义务人, en: supporter}
                facts:
                  户月收入: {type: 元/月, words: {zh: 户月收入, en: income of the household}}
                  户人口: {type: 人, words: {zh: 户人口, en: persons in the household}}
                  被赡养人数: {type: 人, words: {zh: 被赡养人数, en: persons supported}}
            parameters:
              低保标准: {type: 元/人/月, words: {zh: 低保标准, en: standard}, rows: [{value: 500, from: 2020-01-01, document: law}]}
            variables:
              应付赡养费:
                of: 义务人
                type: 元/月
                strategy: {name: maintenance, version: "1", takes: [户月收入, 低保标准, 户人口, 被赡养人数]}
                words: {zh: 应付赡养费, en: maintenance owed}
              赡养费合计:
                of: 家庭
                type: 元/月
                is: sum(义务人.应付赡养费)
                words: {zh: 赡养费合计, en: maintenance together}
            outcomes:
              OWED: {of: 家庭, when: 赡养费合计 > 0 元/月, amounts: [赡养费合计], words: {zh: 有赡养费, en: owed}}
              NONE: {of: 家庭, when: 赡养费合计 <= 0 元/月, words: {zh: 无赡养费, en: none}}
            """;

    private static List<PackSource> packs(String yaml) {
        return List.of(PackSource.of("m", Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8))));
    }

    private static FactSheet supporter(Optional<String> income, String heads, String supported) {
        FactSheet.Builder sheet = FactSheet.of("s")
                .fact("户人口", FactValue.number(new BigDecimal(heads), Unit.PERSONS))
                .fact("被赡养人数", FactValue.number(new BigDecimal(supported), Unit.PERSONS));
        income.ifPresent(yuan -> sheet.fact("户月收入", FactValue.number(new BigDecimal(yuan), Unit.YUAN_PER_MONTH)));
        return FactSheet.of("h").add("义务人", sheet.build()).build();
    }

    private static Evaluation evaluated(CompiledPolicy policy, FactSheet facts) {
        return Engine.determine(facts, policy, MARCH, KNOWN_ON);
    }

    private static CompiledPolicy installed() {
        return PolicyCompiler.compile(packs(PACK)).orElseThrow();
    }

    /** The same strategy, which does something else. */
    private static Strategy maintenance(Function<List<Object>, Object> function) {
        return new Strategy() {
            @Override
            public String name() {
                return "maintenance";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<Type> takes() {
                return new Maintenance().takes();
            }

            @Override
            public Type gives() {
                return new Maintenance().gives();
            }

            @Override
            public Object apply(List<Object> arguments) {
                return function.apply(arguments);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        // 3 persons × 500 = 1 500; half of 4 000 − 1 500 among two: 625
        "4000, 3, 2, 625",
        // half of 100.01 among three: 16.668…, cut to the fen
        "600.01, 1, 3, 16.66",
        // not above the standard
        "1500, 3, 1, 0"
    })
    void a_strategy_of_the_class_path_computes_what_the_pack_names(
            String income, String heads, String supported, BigDecimal owed) {
        Evaluation evaluation = evaluated(installed(), supporter(Optional.of(income), heads, supported));

        assertThat(evaluation.value("赡养费合计"))
                .hasValueSatisfying(value -> assertThat((BigDecimal) value).isEqualByComparingTo(owed));
    }

    @Test
    void the_trace_names_the_strategy_its_version_and_what_it_was_given() {
        Evaluation.Step step = evaluated(installed(), supporter(Optional.of("4000"), "3", "2"))
                .trace()
                .get(0);

        assertThat(step.variable()).isEqualTo("应付赡养费");
        assertThat(step.strategy()).contains(new Evaluation.UsedStrategy("maintenance", "1"));
        assertThat(step.inputs())
                .containsExactly(
                        new Evaluation.Input("户月收入", "s", "4000 元/月"),
                        new Evaluation.Input("低保标准", "h", "500 元/人/月"),
                        new Evaluation.Input("户人口", "s", "3 人"),
                        new Evaluation.Input("被赡养人数", "s", "2 人"));
        assertThat(step.rows())
                .singleElement()
                .extracting(Evaluation.UsedRow::parameter)
                .isEqualTo("低保标准");
    }

    @Test
    void the_record_keeps_name_and_version_explains_and_verifies() throws UnreadableRecordException {
        FactSheet facts = supporter(Optional.of("4000"), "3", "2");
        DecisionRecord record = DecisionRecord.of(evaluated(installed(), facts), facts);

        assertThat(new String(record.json(), StandardCharsets.UTF_8))
                .contains("\"strategy\":{\"name\":\"maintenance\",\"version\":\"1\"}");
        assertThat(DecisionRecord.read(record.json()).json()).isEqualTo(record.json());
        assertThat(Explanation.of(record, Locale.CHINESE)).contains("　　由程序策略 maintenance（版本 1）算出。");
        assertThat(Verification.of(record, facts, packs(PACK))).isEqualTo(new Verification.Same());
        assertThat(Verification.of(
                        record, facts, packs(PACK), Strategies.NONE.with(maintenance(given -> BigDecimal.ONE))))
                .hasToString("different at $.conclusion.amounts[0].value");
        assertThat(Verification.of(record, facts, packs(PACK), Strategies.NONE))
                .isInstanceOf(Verification.PacksRefused.class);
    }

    @Test
    void a_strategy_is_not_asked_about_what_nobody_knows() {
        Evaluation evaluation = evaluated(installed(), supporter(Optional.empty(), "3", "2"));

        assertThat(evaluation.conclusion())
                .isEqualTo(new Conclusion.Undetermined("OWED", List.of(new Open("s", "户月收入", "NOT_DECLARED"))));
    }

    @Test
    void a_value_may_be_given_in_the_place_of_a_strategy_s() {
        FactSheet facts = FactSheet.of("h")
                .add(
                        "义务人",
                        FactSheet.of("s")
                                .given("应付赡养费", FactValue.number(300, Unit.YUAN_PER_MONTH))
                                .build())
                .build();
        Evaluation evaluation = evaluated(installed(), facts);
        Evaluation.Step step = evaluation.trace().get(0);

        assertThat(step.given()).isTrue();
        assertThat(step.strategy()).isEmpty();
        assertThat(step.value()).isEqualTo("300 元/月");
        assertThat(new String(DecisionRecord.of(evaluation, facts).json(), StandardCharsets.UTF_8))
                .doesNotContain("\"strategy\"");
    }

    @Test
    void whatever_goes_wrong_in_a_strategy_needs_a_decision_and_is_never_a_value() {
        BigDecimal endless = BigDecimal.ONE.scaleByPowerOfTen(60);
        List<Function<List<Object>, Object>> broken = List.of(
                given -> {
                    throw new IllegalStateException("broken");
                },
                given -> "12",
                given -> true,
                given -> 12,
                given -> endless.add(BigDecimal.ONE),
                given -> Optional.empty().orElse(null));

        for (Function<List<Object>, Object> function : broken) {
            CompiledPolicy policy = PolicyCompiler.compile(packs(PACK), Strategies.NONE.with(maintenance(function)))
                    .orElseThrow();
            assertThat(evaluated(policy, supporter(Optional.of("4000"), "3", "2"))
                            .conclusion())
                    .isEqualTo(new Conclusion.NeedsDecision(List.of(new Open("s", "应付赡养费", "STRATEGY_FAILED"))));
        }
    }

    @Test
    void a_division_by_zero_in_a_strategy_is_a_failure_too() {
        assertThat(evaluated(installed(), supporter(Optional.of("4000"), "3", "0"))
                        .conclusion())
                .isEqualTo(new Conclusion.NeedsDecision(List.of(new Open("s", "应付赡养费", "STRATEGY_FAILED"))));
    }

    @Test
    void codes_dates_and_truths_go_in_and_come_out() {
        String pack = PACK.replace("  赡养费合计:\n", """
                  等级:
                    of: 家庭
                    type: code
                    codes: [low, high]
                    strategy: {name: echo, version: "2", takes: [等级名]}
                    words: {zh: 等级, en: grade}
                  次日:
                    of: 家庭
                    type: date
                    strategy: {name: echo, version: "3", takes: [month_end]}
                    words: {zh: 次日, en: day}
                  复核:
                    of: 家庭
                    type: yes-no
                    strategy: {name: echo, version: "1", takes: [staying]}
                    words: {zh: 复核, en: review}
                  等级高:
                    of: 家庭
                    type: yes-no
                    is: 等级 = "high"
                    words: {zh: 等级高, en: high}
                  赡养费合计:
                """)
                .replace(
                        "  家庭: {words: {zh: 家庭, en: household}}",
                        "  家庭: {words: {zh: 家庭, en: household}, facts: {等级名: {type: code, words: {zh: 名, en: name}}}}");
        Strategies echoes = Strategies.installed()
                .with(echo("1", Type.TRUTH))
                .with(echo("2", Type.CODE))
                .with(echo("3", Type.DATE));
        CompiledPolicy policy = PolicyCompiler.compile(packs(pack), echoes).orElseThrow();

        Evaluation high = evaluated(
                policy, FactSheet.of("h").fact("等级名", FactValue.code("high")).build());
        assertThat(high.value("等级")).contains("high");
        assertThat(high.value("等级高")).contains(true);
        assertThat(high.value("次日")).contains(LocalDate.of(2026, 3, 31));
        assertThat(high.value("复核")).contains(false);
        // a code outside of the list is no value
        assertThat(evaluated(
                                policy,
                                FactSheet.of("h")
                                        .fact("等级名", FactValue.code("middle"))
                                        .build())
                        .value("等级"))
                .isEmpty();
    }

    private static Strategy echo(String version, Type type) {
        return new Strategy() {
            @Override
            public String name() {
                return "echo";
            }

            @Override
            public String version() {
                return version;
            }

            @Override
            public List<Type> takes() {
                return List.of(type);
            }

            @Override
            public Type gives() {
                return type;
            }

            @Override
            public Object apply(List<Object> arguments) {
                return arguments.get(0);
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: maintenance | name: maintenence | 18:5 UNKNOWN_STRATEGY | No strategy \"maintenence 1\" is"
                        + " installed. Did you mean \"maintenance 1\"?",
                "version: \"1\", takes | version: \"7\", takes | 18:5 UNKNOWN_STRATEGY | No strategy \"maintenance 7\""
                        + " is installed. Did you mean \"maintenance 1\"?",
                "takes: [户月收入, | takes: [户月收人, | 18:57 UNKNOWN_NAME | There is no name \"户月收人\". Did you mean"
                        + " \"户月收入\"?",
                "takes: [户月收入, | takes: [户人口, | 18:57 UNLIKE_TYPES | 元/月 and 人 do not go together.",
                "takes: [户月收入, | takes: [ | 18:5 WRONG_COUNT | There must be 4 here, not 3."
            })
    void what_is_wrong_with_a_call_is_told_where_it_stands(String right, String wrong, String place, String words) {
        String pack = PACK.replace(right, wrong);
        assertThat(pack).isNotEqualTo(PACK);

        assertThat(PolicyCompiler.compile(packs(pack)).faults())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .containsExactly(place);
        assertThat(PolicyCompiler.compile(packs(pack)).faults().get(0).message(Locale.ENGLISH))
                .isEqualTo(words);
    }

    @Test
    void one_name_and_version_brought_twice_is_a_fault_of_the_pack_that_uses_it() {
        Compilation compilation =
                PolicyCompiler.compile(packs(PACK), Strategies.installed().with(new Maintenance()));

        assertThat(compilation.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.toString()).startsWith("m/pack.yaml:18:5: STRATEGY_TWICE");
            assertThat(fault.message(Locale.CHINESE)).isEqualTo("策略“maintenance 1”安装了不止一个，无法确定用哪一个。");
        });
    }

    @Test
    void an_expression_beside_a_strategy_and_a_variable_with_neither_are_faults() {
        assertThat(PolicyCompiler.compile(packs(PACK.replace(
                                "    strategy: {name: maintenance,",
                                "    is: 1 元/月\n    strategy: {name: maintenance,")))
                        .faults())
                .extracting(fault -> fault.code().name())
                .containsExactly("UNKNOWN_FIELD");
        assertThat(PolicyCompiler.compile(packs(PACK.replaceFirst("    strategy: .*\n", "")))
                        .faults())
                .extracting(fault -> fault.code().name())
                .containsExactly("MISSING_FIELD");
    }

    @Test
    void a_policy_laid_over_has_the_strategies_of_the_one_below() {
        String raise = """
                pack: {id: r, version: "1", issuer: m, division: "990000", level: county, language: 1, parent: m, from: 2020-01-01, decided: 2020-01-01, name: {zh: 提标, en: raise}}
                parameters: {低保标准: {overrides: law, rows: [{value: 600, from: 2020-01-01, document: law}]}}
                """;
        CompiledPolicy below = PolicyCompiler.compile(
                        packs(PACK), Strategies.NONE.with(maintenance(given -> given.get(1))))
                .orElseThrow();

        CompiledPolicy above =
                PolicyCompiler.overlay(below, packs(raise).get(0)).orElseThrow();

        assertThat(evaluated(above, supporter(Optional.of("1"), "1", "1")).value("赡养费合计"))
                .contains(new BigDecimal(600));
    }

    @Test
    void a_difference_tells_the_version_of_a_strategy() {
        Strategies both = new Strategies(List.of(new Maintenance(), new Maintenance2()));
        CompiledPolicy former = PolicyCompiler.compile(packs(PACK), both).orElseThrow();
        CompiledPolicy later = PolicyCompiler.compile(
                        packs(PACK.replace("version: \"1\", takes", "version: \"2\", takes")), both)
                .orElseThrow();

        assertThat(PolicyDifference.between(former.declarations(), later.declarations()))
                .singleElement()
                .asString()
                .contains("maintenance 1(户月收入, 低保标准, 户人口, 被赡养人数)")
                .contains("maintenance 2(户月收入, 低保标准, 户人口, 被赡养人数)");
    }

    /** The next version beside the first. */
    private static final class Maintenance2 implements Strategy {
        private final Maintenance first = new Maintenance();

        @Override
        public String name() {
            return first.name();
        }

        @Override
        public String version() {
            return "2";
        }

        @Override
        public List<Type> takes() {
            return first.takes();
        }

        @Override
        public Type gives() {
            return first.gives();
        }

        @Override
        public Object apply(List<Object> arguments) {
            return BigDecimal.ZERO;
        }
    }
}
