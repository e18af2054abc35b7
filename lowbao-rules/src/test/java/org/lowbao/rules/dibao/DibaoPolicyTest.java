package org.lowbao.rules.dibao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.dibao.Families.declared;
import static org.lowbao.rules.dibao.Families.rural;
import static org.lowbao.rules.dibao.Families.stock;
import static org.lowbao.rules.dibao.Families.urban;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding.Answer;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Money;
import org.lowbao.rules.engine.Policies;

/** Every amount is worked out by hand in the comment beside it. */
class DibaoPolicyTest {

    // wage 1210 × 12 × 0.9 = 13 068, land 3 000, illness 200 × 12 = 2 400: 13 668 a year
    // 517 × 3 × 12 = 18 612; the gap of 4 944 is 412 a month
    private static Families ruralFamily() {
        return rural().member(1980)
                .wageAMonth("1210")
                .ill(1982)
                .landAYear("3000")
                .member(2012)
                .spendsAMonth(ExpenditureKind.SERIOUS_ILLNESS, "200");
    }

    @Test
    void a_rural_family_gets_the_gap_to_the_standard_and_the_highest_add_on_of_each_member() {
        Determination determination = ruralFamily().determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.DIBAO);
        // per head first, rounded to 379.66, and then times three would have paid 413
        assertThat(determination.base()).isEqualTo(Money.ofYuan("412"));
        // seriously ill 60, minor 40
        assertThat(determination.addOns()).isEqualTo(Money.ofYuan("100"));
        assertThat(determination.open()).isEmpty();
    }

    @Test
    void the_finding_tells_the_family_its_figures_in_both_languages() {
        var finding =
                ruralFamily().determined().finding("income.below-standard").orElseThrow();

        assertThat(finding.answer()).isEqualTo(Answer.MET);
        // 13 668 ÷ 36 = 379.666…, cut to the fen
        assertThat(finding.chinese()).isEqualTo("家庭人均月收入 379.66 元，低于当地低保标准 517 元");
        assertThat(finding.english())
                .isEqualTo("Per-capita monthly income of 379.66 yuan is below the local standard of 517 yuan");
        assertThat(finding.basis()).isEqualTo("国务院令第649号 第9条");
    }

    @Test
    void the_cost_of_employment_is_not_deducted_a_second_time_from_receipts() {
        Determination without = ruralFamily().determined();
        Determination with =
                ruralFamily().spendsAMonth(ExpenditureKind.EMPLOYMENT, "50").determined();

        assertThat(with.base()).isEqualTo(without.base());
    }

    @Test
    void an_urban_person_without_income_gets_the_whole_standard() {
        Determination determination = urban().member(1976).determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.DIBAO);
        assertThat(determination.monthly()).isEqualTo(Money.ofYuan("710"));
    }

    @Test
    void income_equal_to_the_standard_is_not_below_it() {
        // 517 × 12 = 6 204
        assertThat(rural().member(1976).landAYear("6204").determined().household())
                .isEqualTo(IdentificationKind.LOW_INCOME_EDGE);
    }

    @Test
    void one_fen_a_year_below_the_standard_is_below_it_and_pays_the_next_whole_yuan() {
        Determination determination = rural().member(1976).landAYear("6203.99").determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.DIBAO);
        assertThat(determination.base()).isEqualTo(Money.ofYuan("1"));
    }

    @Test
    void income_of_one_and_a_half_standards_is_no_longer_an_edge_family() {
        // 517 × 1.5 × 12 = 9 306
        assertThat(rural().member(1976).landAYear("9305.99").determined().household())
                .isEqualTo(IdentificationKind.LOW_INCOME_EDGE);
        assertThat(rural().member(1976).landAYear("9306").determined().household())
                .isEqualTo(IdentificationKind.NOT_ELIGIBLE);
    }

    @Test
    void a_severely_disabled_member_of_an_edge_family_is_enrolled_alone() {
        // 15 000 ÷ 24 = 625 a head: at least 517, below 775.5; fixed amount 300 and add-on 80
        Determination determination = rural().member(1976)
                .landAYear("15000")
                .disabled(1990, DisabilityCategory.LIMB, DisabilityLevel.ONE)
                .determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.LOW_INCOME_EDGE);
        assertThat(determination.base()).isEqualTo(Money.ZERO);
        assertThat(determination.members())
                .containsExactly(
                        new MemberIdentification("2", IdentificationKind.SINGLE_PERSON_ENROLMENT, Money.ofYuan("380")));
    }

    @Test
    void level_three_counts_as_severe_for_mental_disability_only() {
        Families mental = rural().member(1976)
                .landAYear("15000")
                .disabled(1990, DisabilityCategory.MENTAL, DisabilityLevel.THREE);
        Families limb =
                rural().member(1976).landAYear("15000").disabled(1990, DisabilityCategory.LIMB, DisabilityLevel.THREE);

        assertThat(mental.determined().members()).hasSize(1);
        assertThat(limb.determined().members()).isEmpty();
    }

    @Test
    void an_old_person_without_income_or_supporter_is_destitute_and_gets_the_basic_living_standard() {
        // 517 × 1.3 = 672.1, up to the yuan; the basic pension does not count
        Determination determination =
                rural().member(1956).basicPensionAMonth("150").determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.DESTITUTE);
        assertThat(determination.monthly()).isEqualTo(Money.ofYuan("673"));
    }

    @Test
    void with_an_able_supporter_the_same_person_gets_dibao_and_the_add_on_for_the_elderly() {
        Determination determination = rural().member(1956)
                .basicPensionAMonth("150")
                .supporterAble(declared(true))
                .determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.DIBAO);
        // this county goes on not counting the basic pension in 2026: 517, elderly 50
        assertThat(determination.monthly()).isEqualTo(Money.ofYuan("567"));
    }

    @Test
    void a_motor_vehicle_that_is_not_exempt_settles_the_case_even_while_deposits_are_unknown() {
        Determination determination = rural().member(1976)
                .vehicles(declared(List.of("motorcycle", "ordinary")))
                .assets(Fact.unknown("NO_REPLY"))
                .determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.NOT_ELIGIBLE);
        assertThat(determination.finding("property.vehicles").orElseThrow().answer())
                .isEqualTo(Answer.NOT_MET);
        assertThat(determination
                        .finding("property.financial-assets")
                        .orElseThrow()
                        .answer())
                .isEqualTo(Answer.UNDETERMINED);
    }

    @Test
    void exempt_vehicles_do_not_matter() {
        assertThat(rural().member(1976)
                        .vehicles(declared(List.of("disability", "motorcycle")))
                        .determined()
                        .household())
                .isEqualTo(IdentificationKind.DIBAO);
    }

    @Test
    void unknown_deposits_leave_the_case_open_and_are_named() {
        Determination determination =
                rural().member(1976).assets(Fact.unknown("NO_REPLY")).determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(determination.open()).containsExactly(new OpenFact("household", "金融资产", "NO_REPLY"));
    }

    @Test
    void unknown_vehicles_are_not_no_vehicles() {
        Determination determination =
                rural().member(1976).vehicles(Fact.unknown("NO_REPLY")).determined();

        assertThat(determination.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(determination.open()).containsExactly(new OpenFact("household", "车辆用途", "NO_REPLY"));
    }

    @Test
    void deposits_at_the_limit_pass_and_one_fen_more_does_not() {
        // 24 × 710 × 1 = 17 040
        assertThat(rural().member(1976)
                        .assets(declared(stock("17040")))
                        .determined()
                        .household())
                .isEqualTo(IdentificationKind.DIBAO);
        assertThat(rural().member(1976)
                        .assets(declared(stock("17040.01")))
                        .determined()
                        .household())
                .isEqualTo(IdentificationKind.NOT_ELIGIBLE);
    }

    @Test
    void the_trace_names_the_row_of_the_standard_with_its_document_and_mark() {
        TraceStep line = ruralFamily().determined().trace().stream()
                .filter(step -> step.variable().equals("低保线年额"))
                .findFirst()
                .orElseThrow();

        assertThat(line.value()).isEqualTo("18612 元/年");
        assertThat(line.inputs())
                .containsExactly(new TraceStep.Input("低保标准", "517 元/人/月"), new TraceStep.Input("家庭人口", "3 人"));
        assertThat(line.parameters())
                .containsExactly(new TraceStep.ParameterRow(
                        "低保标准", "517 元/人/月", "2024-07-01", "黑民规〔2024〕5号", "V-weak:S46; fixture after 2024"));
    }

    // 1 210 × 12 × 0.9 = 13 068 a year, 1 089 a month: above the standard of 517 and the edge line of 775.50
    private static Families worker() {
        return rural().member(1990).wageAMonth("1210").supporterAble(declared(true));
    }

    private static Review review(boolean tookJob, int monthsOver, String approved) {
        return new Review(declared(tookJob), declared(monthsOver), declared(Money.ofYuan(approved)));
    }

    private static Determination reviewed(Families family, Review review) {
        return DibaoPolicy.review(family.facts(), review, Families.COUNTY, Families.SEPTEMBER, Families.KNOWN_ON);
    }

    @Test
    void who_took_a_job_stays_in_for_the_months_of_gradual_exit_and_does_not_enter() {
        Determination staying = reviewed(worker(), review(true, 5, "258"));

        assertThat(staying.household()).isEqualTo(IdentificationKind.DIBAO);
        assertThat(staying.base()).isEqualTo(Money.ofYuan("258"));
        assertThat(staying.finding("exit.gradual").orElseThrow().chinese())
                .isEqualTo("家庭成员就业后收入不低于低保标准，在 6 个月的渐退期内继续享受待遇");
        assertThat(staying.finding("exit.gradual").orElseThrow().basis()).isEqualTo("民发〔2021〕57号 第33条");
        assertThat(staying.declaredOnly()).contains("因就业增收", "渐退核定金额");
        assertThat(reviewed(worker(), review(true, 6, "258")).household()).isEqualTo(IdentificationKind.NOT_ELIGIBLE);
        assertThat(reviewed(worker(), review(false, 0, "258")).household()).isEqualTo(IdentificationKind.NOT_ELIGIBLE);
        assertThat(worker().determined().household()).isEqualTo(IdentificationKind.NOT_ELIGIBLE);
        assertThat(worker().determined().finding("exit.gradual")).isEmpty();
    }

    @Test
    void the_trace_in_the_dossier_tells_an_application_from_a_review() {
        assertThat(gradualExit(worker().determined()).inputs()).contains(new TraceStep.Input("staying", "no"));
        assertThat(gradualExit(reviewed(worker(), review(true, 0, "258"))).inputs())
                .contains(new TraceStep.Input("staying", "yes"));
    }

    private static TraceStep gradualExit(Determination determination) {
        return determination.trace().stream()
                .filter(step -> step.variable().equals("渐退期内"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_review_that_did_not_ask_about_the_job_names_what_to_ask() {
        Determination open = reviewed(worker(), Review.NOTHING_ASKED);

        assertThat(open.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(open.open())
                .containsExactly(
                        new OpenFact("household", "因就业增收", "NOT_ASKED"),
                        new OpenFact("household", "渐退已过月数", "NOT_ASKED"));
    }

    @Test
    void below_the_standard_a_review_gives_what_an_application_would() {
        Determination staying = reviewed(ruralFamily(), Review.NOTHING_ASKED);

        assertThat(staying.monthly()).isEqualTo(ruralFamily().determined().monthly());
        assertThat(staying.open()).isEmpty();
    }

    @Test
    void the_same_facts_give_the_same_determination() {
        assertThat(ruralFamily().determined()).isEqualTo(ruralFamily().determined());
    }

    @Test
    void without_a_policy_in_force_nothing_is_assumed() {
        var policies = new Policies(List.of(Families.COUNTY));

        Determination elsewhere = DibaoPolicy.determine(
                ruralFamily().facts(), policies, "990102001001", Families.SEPTEMBER, Families.KNOWN_ON);
        Determination here = DibaoPolicy.determine(
                ruralFamily().facts(), policies, "990101001001", Families.SEPTEMBER, Families.KNOWN_ON);

        assertThat(elsewhere.open()).containsExactly(new OpenFact("household", "policy", "NO_POLICY"));
        assertThat(here).isEqualTo(ruralFamily().determined());
    }

    @Test
    void a_review_is_made_by_the_policy_in_force_or_by_none() {
        var policies = new Policies(List.of(Families.COUNTY));
        Review exit = review(true, 0, "258");

        assertThat(DibaoPolicy.review(
                                worker().facts(), exit, policies, "990102001001", Families.SEPTEMBER, Families.KNOWN_ON)
                        .open())
                .containsExactly(new OpenFact("household", "policy", "NO_POLICY"));
        assertThat(DibaoPolicy.review(
                        worker().facts(), exit, policies, "990101001001", Families.SEPTEMBER, Families.KNOWN_ON))
                .isEqualTo(reviewed(worker(), exit));
    }

    @Test
    void what_rests_on_the_households_word_alone_is_named() {
        assertThat(urban().member(1976).determined().declaredOnly())
                .contains("金融资产", "健在")
                .doesNotContain("收入");
    }
}
