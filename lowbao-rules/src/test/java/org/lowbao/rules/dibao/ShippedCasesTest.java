package org.lowbao.rules.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.cases.Coverage;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;

/** Runs the cases beside the shipped packs. */
class ShippedCasesTest {

    private static final CompiledPolicy BY_FORMULA = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyByFormula()))
            .orElseThrow();
    private static final CompiledPolicy BY_TIERS = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyByTiers()))
            .orElseThrow();
    private static final CompiledPolicy WITH_HARDSHIP = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyWithHardship()))
            .orElseThrow();
    private static final Set<String> FORMULAS = Set.of("赡养能力倍数", "赡养比例", "超出口径", "最低工资", "照料护理分母");
    private static final Set<String> HARDSHIP = Set.of("上年人均可支配收入", "刚性支出比例", "认定刚性支出", "困难认定收入口径");
    private static final CompiledPolicy NATION =
            PolicyCompiler.compile(List.of(ShippedPacks.national())).orElseThrow();

    @TestFactory
    List<DynamicTest> the_cases_of_the_county_pass() {
        return passing(CaseReader.read(ShippedPacks.fixtureCountyCases(), Families.COUNTY), Families.COUNTY);
    }

    @TestFactory
    List<DynamicTest> the_cases_of_the_county_that_counts_by_formulas_pass() {
        return passing(CaseReader.read(ShippedPacks.fixtureCountyByFormulaCases(), BY_FORMULA), BY_FORMULA);
    }

    @Test
    void the_cases_of_that_county_touch_every_row_of_its_formulas() {
        assertThat(rows(CaseReader.read(ShippedPacks.fixtureCountyByFormulaCases(), BY_FORMULA), BY_FORMULA))
                .filteredOn(row -> FORMULAS.contains(row.table()))
                .hasSize(8)
                .allMatch(row -> row.cases() > 0);
    }

    @TestFactory
    List<DynamicTest> the_cases_of_the_county_that_pays_by_tiers_pass() {
        return passing(CaseReader.read(ShippedPacks.fixtureCountyByTiersCases(), BY_TIERS), BY_TIERS);
    }

    @Test
    void the_cases_of_that_county_touch_every_tier_in_village_and_town() {
        assertThat(rows(CaseReader.read(ShippedPacks.fixtureCountyByTiersCases(), BY_TIERS), BY_TIERS))
                .filteredOn(row -> row.table().equals("分档保障金"))
                .hasSize(8)
                .allMatch(row -> row.cases() > 0);
    }

    @TestFactory
    List<DynamicTest> the_cases_of_the_county_with_hardship_pass() {
        return passing(CaseReader.read(ShippedPacks.fixtureCountyWithHardshipCases(), WITH_HARDSHIP), WITH_HARDSHIP);
    }

    @Test
    void the_cases_of_that_county_touch_every_figure_and_kind_of_expenditure() {
        assertThat(rows(CaseReader.read(ShippedPacks.fixtureCountyWithHardshipCases(), WITH_HARDSHIP), WITH_HARDSHIP))
                .filteredOn(row -> HARDSHIP.contains(row.table()))
                .hasSize(8)
                .allMatch(row -> row.cases() > 0);
    }

    private static List<Coverage.OfRow> rows(CaseReader.Reading reading, CompiledPolicy policy) {
        return Coverage.of(
                        policy,
                        reading.cases().stream()
                                .map(each -> CaseRun.of(each, policy))
                                .toList())
                .rows();
    }

    @TestFactory
    List<DynamicTest> the_cases_of_the_nation_pass() {
        return passing(CaseReader.read(ShippedPacks.nationalCases(), NATION), NATION);
    }

    private static List<DynamicTest> passing(CaseReader.Reading reading, CompiledPolicy policy) {
        assertThat(reading.faults()).isEmpty();
        return reading.cases().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.id(),
                        () -> assertThat(CaseRun.of(each, policy).differences()).isEmpty()))
                .toList();
    }

    @Test
    void the_cases_of_the_county_leave_no_rule_outcome_or_row_untouched() {
        CaseReader.Reading reading = CaseReader.read(ShippedPacks.fixtureCountyCases(), Families.COUNTY);

        Coverage coverage = Coverage.of(
                Families.COUNTY,
                reading.cases().stream()
                        .map(each -> CaseRun.of(each, Families.COUNTY))
                        .toList());

        assertThat(coverage.rules()).allMatch(Coverage.OfRule::isComplete);
        assertThat(coverage.outcomes()).allMatch(outcome -> outcome.times() > 0);
        assertThat(coverage.rows().stream().filter(row -> row.cases() == 0).map(row -> row.table() + " " + row.row()))
                .isEmpty();
    }
}
