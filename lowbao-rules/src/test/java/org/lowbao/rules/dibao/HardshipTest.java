package org.lowbao.rules.dibao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.core.determination.IdentificationKind.NOT_ELIGIBLE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.money.Money;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.pack.PackSource;

/** The county that identifies rigid-expenditure hardship (刚性支出困难家庭), as a family is told. */
class HardshipTest {

    static final CompiledPolicy COUNTY = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyWithHardship()))
            .orElseThrow();

    /** Another place, which deducts illness and disability from the income first. */
    private static final String DEDUCTING = """
            pack: {id: deducting, version: "1", issuer: t, division: "990105", level: county, language: 1, parent: fixture-county-with-hardship, from: 2025-01-01, decided: 2026-01-01, name: {zh: 扣减, en: d}}
            documents: {t: {title: t, issued: 2026-01-01, mark: fixture}}
            parameters:
              困难认定收入口径:
                overrides: t
                rows: [{value: after-deduction, from: 2025-01-01, document: t}]
            """;

    /** One healthy head with 24 000 yuan a year, which is not below the average. */
    private static Families atTheAverage() {
        return Families.rural().member(1980).landAYear("24000");
    }

    @Test
    void a_family_in_hardship_is_paid_nothing_and_told_why() {
        Determination found = Families.rural()
                .member(1980)
                .landAYear("10000")
                .spendsAYear(ExpenditureKind.EDUCATION, "9000.50")
                .determinedBy(COUNTY);

        assertThat(found.household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        assertThat(found.monthly()).isEqualTo(Money.ZERO);
        assertThat(found.findings())
                .contains(
                        new Finding(
                                "hardship.income-below-average",
                                Finding.Answer.MET,
                                "刚性支出困难家庭认定办法",
                                "家庭人均年收入 10000.00 元，低于上年度当地居民人均可支配收入 24000 元",
                                "Per-capita yearly income of 10000.00 yuan is below last year's local disposable income of"
                                        + " 24000 yuan"),
                        new Finding(
                                "hardship.expenditure-above-ratio",
                                Finding.Answer.MET,
                                "刚性支出困难家庭认定办法",
                                "申请前12个月刚性支出 9000.50 元，超过家庭年收入 10000.00 元的 0.8 倍",
                                "Rigid expenditure of 9000.50 yuan in twelve months is above 0.8 times the yearly income of"
                                        + " 10000.00 yuan"));
        assertThat(found.declaredOnly()).contains("刚性支出");
    }

    @Test
    void a_family_that_is_not_is_told_which_condition_failed() {
        Determination found =
                atTheAverage().spendsAYear(ExpenditureKind.EDUCATION, "19200").determinedBy(COUNTY);

        assertThat(found.household()).isEqualTo(NOT_ELIGIBLE);
        assertThat(found.findings())
                .filteredOn(finding -> finding.code().startsWith("hardship."))
                .extracting(Finding::answer, Finding::chinese)
                .containsExactly(
                        tuple(Finding.Answer.NOT_MET, "家庭人均年收入 24000.00 元，不低于上年度当地居民人均可支配收入 24000 元"),
                        tuple(Finding.Answer.NOT_MET, "申请前12个月刚性支出 19200.00 元，未超过家庭年收入 24000.00 元的 0.8 倍"));
    }

    @Test
    void what_a_figure_rests_on_stands_in_the_trace() {
        Determination found =
                atTheAverage().spendsAYear(ExpenditureKind.EDUCATION, "9000").determinedBy(COUNTY);

        assertThat(found.trace().stream()
                        .filter(step -> step.variable().equals("刚性支出线"))
                        .flatMap(step -> step.parameters().stream()))
                .extracting(TraceStep.ParameterRow::document, TraceStep.ParameterRow::mark)
                .containsExactly(
                        tuple("虚构丁县社会救助实施规定（测试用，非真实文件）", "fixture; cities of Liaoning set 0.8 or more V-weak:S14"));
    }

    @Test
    void whether_expenditure_is_deducted_first_is_the_places_to_say() {
        CompiledPolicy deducting = PolicyCompiler.compile(List.of(
                        ShippedPacks.national(),
                        ShippedPacks.fixtureCountyWithHardship(),
                        PackSource.of("deducting", Map.of("pack.yaml", DEDUCTING.getBytes(StandardCharsets.UTF_8)))))
                .orElseThrow();
        // 24 000 − 12 000 for illness are 12 000: below the average, and 12 000 spent are above 9 600
        Families family = atTheAverage().spendsAYear(ExpenditureKind.SERIOUS_ILLNESS, "12000");

        assertThat(family.determinedBy(COUNTY).household()).isEqualTo(NOT_ELIGIBLE);
        assertThat(family.determinedBy(deducting).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
    }
}
