package org.lowbao.rules.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.money.Money;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

class ShippedPacksTest {

    private static final String COUNTY = resource("heilongjiang-fixture-county");

    private static String resource(String pack) {
        try (InputStream in = ShippedPacksTest.class
                .getClassLoader()
                .getResourceAsStream("org/lowbao/rules/packs/" + pack + "/pack.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompiledPolicy with(String county) {
        assertThat(county).isNotEqualTo(COUNTY);
        var source = PackSource.of("county", Map.of("pack.yaml", county.getBytes(StandardCharsets.UTF_8)));
        Compilation compilation = PolicyCompiler.compile(List.of(ShippedPacks.national(), source));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).policy();
    }

    private static Determination determined(Families family, CompiledPolicy policy) {
        return DibaoPolicy.determine(family.facts(), policy, Families.SEPTEMBER, Families.KNOWN_ON);
    }

    @Test
    void the_nation_and_the_county_together_leave_no_figure_open() {
        Compilation compilation =
                PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()));

        assertThat(compilation.faults()).isEmpty();
    }

    @Test
    void the_nation_alone_warns_of_the_figures_it_leaves_to_localities_and_asks_for_a_decision() {
        Compilation compilation = PolicyCompiler.compile(List.of(ShippedPacks.national()));

        assertThat(compilation.faults()).extracting(Fault::code).containsOnly(FaultCode.NO_ROWS, FaultCode.RUNS_OUT);
        Determination determination =
                determined(Families.rural().member(1976), ((Compilation.Compiled) compilation).policy());
        assertThat(determination.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(determination.open()).contains(new OpenFact("household", "低保标准", "MISSING_PARAMETER"));
    }

    @Test
    void the_basic_pension_needs_a_decision_from_2026_on_where_nobody_continued_its_exclusion() {
        CompiledPolicy policy = with(
                COUNTY.replace("      - {key: basic-pension, value: yes, from: 2026-01-01, document: 县实施规定}\n", ""));

        Determination pensioner = determined(
                Families.rural().member(1956).basicPensionAMonth("150").supporterAble(Families.declared(true)), policy);
        Determination other = determined(Families.rural().member(1976), policy);

        assertThat(pensioner.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(pensioner.open()).containsExactly(new OpenFact("1", "不计入收入", "MISSING_PARAMETER"));
        assertThat(other.household()).isEqualTo(IdentificationKind.DIBAO);
    }

    @Test
    void a_county_that_pays_the_difference_to_single_persons_says_so_in_one_parameter() {
        CompiledPolicy policy = with(COUNTY.replace("{value: fixed,", "{value: difference,"));
        Families edge =
                Families.rural().member(1976).landAYear("15000").ill(1990).landAYear("1200.12");

        // 16 200.12 ÷ 24 = 675 a head: edge; the member's own gap is 517 − 100.01 = 416.99, up to 417; add-on 60
        assertThat(determined(edge, policy).members().get(0).monthly()).isEqualTo(Money.ofYuan("477"));
    }

    @Test
    void a_county_that_counts_by_formulas_asks_for_what_the_facts_of_a_household_do_not_tell() {
        CompiledPolicy policy = PolicyCompiler.compile(
                        List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyByFormula()))
                .orElseThrow();

        Determination supported =
                determined(Families.rural().member(1976).supporterAble(Families.declared(true)), policy);
        assertThat(supported.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(supported.open()).extracting(OpenFact::name).contains("义务人户年收入", "有判决");

        Determination alone = determined(Families.rural().member(1976).supporterAble(Families.declared(false)), policy);
        assertThat(alone.household()).isEqualTo(IdentificationKind.DIBAO);
        assertThat(alone.monthly()).isEqualTo(Money.ofYuan("517"));

        Determination destitute =
                determined(Families.rural().member(1956).supporterAble(Families.declared(false)), policy);
        assertThat(destitute.open()).containsExactly(new OpenFact("1", "不能自理项数", "NOT_DECLARED"));
    }

    @Test
    void a_county_that_counts_the_excess_by_the_head_says_so_in_one_parameter() {
        CompiledPolicy policy = PolicyCompiler.compile(List.of(
                        ShippedPacks.national(),
                        PackSource.of(
                                "county",
                                Map.of(
                                        "pack.yaml",
                                        resource("fixture-county-by-formula")
                                                .replace("{value: household,", "{value: head,")
                                                .getBytes(StandardCharsets.UTF_8)))))
                .orElseThrow();
        FactSheet facts = FactSheet.of("h")
                .fact("地区", FactValue.code("rural"))
                .add(
                        "赡养义务人",
                        FactSheet.of("s")
                                .fact("义务人户年收入", FactValue.number(30000, Unit.YUAN_PER_YEAR))
                                .fact("义务人户人口", FactValue.number(3, Unit.PERSONS))
                                .fact("子女人数", FactValue.number(2, Unit.NONE))
                                .fact("被赡养人数", FactValue.number(2, Unit.NONE))
                                .fact("有判决", FactValue.truth(false))
                                .fact("有协议", FactValue.truth(false))
                                .build())
                .build();

        // (30 000 − 18 612) ÷ 3 = 3 796 a head; half of it between two
        assertThat(Engine.determine(facts, policy, Families.SEPTEMBER, LocalDate.of(2026, 9, 1))
                        .value("家庭年收入"))
                .hasValueSatisfying(value -> assertThat((BigDecimal) value).isEqualByComparingTo("949"));
    }

    @Test
    void a_county_that_rounds_half_up_says_so_in_one_parameter() {
        CompiledPolicy policy = with(COUNTY.replace("{value: up,", "{value: half-up,"));

        // 517 × 1.3 = 672.1
        assertThat(determined(Families.rural().member(1956), policy).monthly()).isEqualTo(Money.ofYuan("672"));
    }
}
