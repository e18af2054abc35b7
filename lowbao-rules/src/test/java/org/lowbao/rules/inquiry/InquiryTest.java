package org.lowbao.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.rules.inquiry.Grant.BANKS;
import static org.lowbao.rules.inquiry.Grant.CARS;
import static org.lowbao.rules.inquiry.Grant.FEDERATION;
import static org.lowbao.rules.inquiry.Grant.JANUARY;
import static org.lowbao.rules.inquiry.Grant.KNOWN_ON;
import static org.lowbao.rules.inquiry.Grant.LAW;
import static org.lowbao.rules.inquiry.Grant.RESIDENCE;
import static org.lowbao.rules.inquiry.Grant.WAGES;
import static org.lowbao.rules.inquiry.Grant.applicantWithout;
import static org.lowbao.rules.inquiry.Grant.inquiry;
import static org.lowbao.rules.inquiry.Grant.yuanAMonth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.inquiry.LookupPlan.Search;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Stage;

class InquiryTest {

    private static final List<Lookup> ALL = List.of(RESIDENCE, CARS, WAGES, BANKS, FEDERATION);

    private static Question of(String fact) {
        return new Question(fact.equals("月工资") ? "job" : "a", fact);
    }

    private static BigDecimal yuan(String yuan) {
        return new BigDecimal(yuan);
    }

    @Test
    void whoever_earns_too_much_is_not_asked_about_savings() {
        var facts = applicantWithout("存款", "残疾");
        facts.put("月工资", yuanAMonth("700"));
        Inquiry inquiry = inquiry(facts);

        assertThat(inquiry.isSettled()).isTrue();
        assertThat(inquiry.outcome()).contains("REFUSED");
        assertThat(inquiry.questions()).isEmpty();
        assertThat(inquiry.needless()).containsExactly(of("存款"), of("残疾"));
        assertThat(inquiry.next()).isEmpty();
        assertThat(inquiry.plan(ALL)).isEqualTo(new LookupPlan(List.of(), ALL, List.of(), Search.EXHAUSTIVE));
    }

    @Test
    void the_answers_about_savings_part_at_the_limit() {
        Prospect savings = inquiry(applicantWithout("存款")).next().orElseThrow();

        assertThat(savings.question()).isEqualTo(of("存款"));
        assertThat(savings.settles()).isTrue();
        assertThat(savings.trials())
                .containsExactly(
                        new Trial(yuan("0.00"), yuan("10000.00"), Optional.of("PAID"), 0),
                        new Trial(yuan("10000.01"), yuan("500000000.00"), Optional.of("REFUSED"), 0));
    }

    @Test
    void a_wage_below_the_line_leaves_the_savings_open_and_one_at_the_line_settles() {
        List<Prospect> prospects = inquiry(applicantWithout("存款", "月工资")).prospects();

        // either can refuse alone, neither can pay alone: equal, so the order of the outcomes' needs decides
        assertThat(prospects).extracting(Prospect::question).containsExactlyInAnyOrder(of("存款"), of("月工资"));
        assertThat(prospects.stream()
                        .filter(prospect -> prospect.question().equals(of("月工资")))
                        .findFirst()
                        .orElseThrow()
                        .trials())
                .containsExactly(
                        new Trial(yuan("0.00"), yuan("699.99"), Optional.empty(), 1),
                        new Trial(yuan("700.00"), yuan("500000000.00"), Optional.of("REFUSED"), 0));
    }

    @Test
    void days_part_on_the_birthday() {
        Prospect birth = inquiry(applicantWithout("出生日期")).next().orElseThrow();

        // eighteen on 1 January 2027
        assertThat(birth.trials())
                .containsExactly(
                        new Trial(LocalDate.of(1907, 1, 1), LocalDate.of(2009, 1, 1), Optional.of("PAID"), 0),
                        new Trial(LocalDate.of(2009, 1, 2), LocalDate.of(2028, 1, 1), Optional.of("REFUSED"), 0));
    }

    @Test
    void an_open_code_is_tried_with_what_the_policy_names_and_with_another() {
        Prospect residence = inquiry(applicantWithout("户籍")).next().orElseThrow();

        assertThat(residence.trials())
                .containsExactly(
                        new Trial("local", "local", Optional.of("PAID"), 0),
                        new Trial("…", "…", Optional.of("REFUSED"), 0));
    }

    @Test
    void what_settles_more_is_asked_first() {
        // the disability changes the amount and never settles while the car is open; no car leaves the disability
        List<Prospect> prospects = inquiry(applicantWithout("残疾", "有车")).prospects();

        assertThat(prospects).extracting(Prospect::question).containsExactly(of("有车"), of("残疾"));
        assertThat(prospects.get(0).trials())
                .containsExactly(
                        new Trial(true, true, Optional.of("REFUSED"), 0), new Trial(false, false, Optional.empty(), 1));
        assertThat(prospects.get(1).settling()).isZero();
    }

    @Test
    void every_lookup_that_can_matter_is_planned_and_the_cheapest_that_can_settle_comes_first() {
        LookupPlan plan = inquiry(applicantWithout("残疾", "存款", "月工资", "有车")).plan(ALL);

        assertThat(plan.ask()).containsExactly(CARS, WAGES, BANKS, FEDERATION);
        assertThat(plan.needless()).containsExactly(RESIDENCE);
        assertThat(plan.left()).isEmpty();
        assertThat(plan.search()).isEqualTo(Search.EXHAUSTIVE);
    }

    @Test
    void one_lookup_that_answers_two_questions_replaces_two() {
        var platform = new Lookup("platform", Set.of("有车", "存款"), 20);

        LookupPlan plan = inquiry(applicantWithout("存款", "有车")).plan(List.of(CARS, BANKS, platform));

        assertThat(plan.ask()).containsExactly(platform);
        assertThat(plan.needless()).isEmpty();
    }

    @Test
    void of_plans_of_one_size_the_cheaper_is_taken() {
        var dearer = new Lookup("dearer", Set.of("存款"), 6);

        assertThat(inquiry(applicantWithout("存款")).plan(List.of(dearer, BANKS)).ask())
                .containsExactly(BANKS);
    }

    @Test
    void what_no_lookup_answers_is_left_to_be_learnt_otherwise() {
        LookupPlan plan = inquiry(applicantWithout("残疾", "有车")).plan(List.of(CARS, BANKS));

        assertThat(plan.ask()).containsExactly(CARS);
        assertThat(plan.needless()).containsExactly(BANKS);
        assertThat(plan.left()).containsExactly(of("残疾"));
    }

    @Test
    void a_missing_parameter_is_told_as_what_no_answer_settles() {
        CompiledPolicy ended = Grant.policy(
                LAW.replace("value: 700, from: 2020-01-01", "value: 700, from: 2020-01-01, to: 2026-12-31"));

        Inquiry inquiry = Inquiry.into(Grant.sheet(Grant.applicant()), ended, JANUARY, KNOWN_ON);

        assertThat(inquiry.isSettled()).isFalse();
        assertThat(inquiry.questions()).isEmpty();
        assertThat(inquiry.beyondFacts()).containsExactly(new Open("a", "线", Evaluation.MISSING_PARAMETER));
    }

    @Test
    void several_instances_of_one_id_are_one_question() {
        FactSheet facts = FactSheet.of("a")
                .fact("户籍", FactValue.code("local"))
                .fact("出生日期", FactValue.date(LocalDate.of(1980, 5, 5)))
                .fact("存款", FactValue.number(0, Unit.YUAN))
                .fact("有车", FactValue.truth(false))
                .fact("残疾", FactValue.truth(false))
                .add("工作", FactSheet.of("job").build())
                .add("工作", FactSheet.of("job").build())
                .build();

        Prospect wages =
                Inquiry.into(facts, Grant.POLICY, JANUARY, KNOWN_ON).next().orElseThrow();

        // twice 349.99 is below 700
        assertThat(wages.trials()).extracting(Trial::to).contains(yuan("349.99"));
        assertThat(wages.settles()).isTrue();
    }

    @Test
    void with_too_many_lookups_a_sufficient_plan_is_taken_and_said_to_be_no_more() {
        List<String> names = IntStream.range(0, 13).mapToObj(i -> "f" + i).toList();
        String facts = names.stream()
                .map(name -> "      " + name + ": {type: yes-no, words: {zh: 问, en: asked}}\n")
                .collect(Collectors.joining());
        String head = LAW.substring(0, LAW.indexOf("      户籍"));
        CompiledPolicy policy =
                Grant.policy(head + facts + """
                    outcomes:
                      YES:
                        of: 申请人
                        when: %s
                        words: {zh: 是, en: all}
                      NO:
                        of: 申请人
                        when: not (%s)
                        words: {zh: 否, en: not all}
                    """.formatted(String.join(" and ", names), String.join(" and ", names)));
        var lookups = new ArrayList<Lookup>();
        names.forEach(name -> lookups.add(new Lookup(name, Set.of(name), 1)));
        var broad = new Lookup("broad", Set.of("f0", "f1", "f2"), 1);
        lookups.add(broad);

        LookupPlan plan = Inquiry.into(FactSheet.of("a").build(), policy, JANUARY, KNOWN_ON)
                .plan(lookups);

        assertThat(plan.search()).isEqualTo(Search.GREEDY);
        assertThat(plan.ask()).hasSize(11).contains(broad).doesNotContain(lookups.get(0));
    }

    @Test
    void a_household_of_which_nearly_nothing_is_known_is_planned_for_without_guessing() {
        CompiledPolicy county = PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                .orElseThrow();
        FactSheet facts = FactSheet.of("household")
                .fact("地区", FactValue.code("urban"))
                .add("成员", FactSheet.of("1").fact("健在", FactValue.truth(true)).build())
                .build();
        var estate = new Lookup("estate", Set.of("住房数", "非居住房数"), 3);
        var dwellings = new Lookup("dwellings", Set.of("住房数"), 1);
        var people = new Lookup("people", Set.of("出生日期", "残疾类别", "残疾等级", "重大疾病", "有赡养能力人"), 1);
        var assets = new Lookup("assets", Set.of("金融资产", "船舶农机数", "市场主体数"), 5);

        LookupPlan plan =
                Inquiry.into(facts, county, JANUARY, KNOWN_ON).plan(List.of(dwellings, estate, people, assets));

        // property decides whatever the people are; with one dwelling and no shop only the estate tells of the shop
        assertThat(plan.search()).isEqualTo(Search.EXHAUSTIVE);
        assertThat(plan.ask()).containsExactly(estate, assets, people);
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void a_family_over_every_line_needs_no_bank_enquiry_under_the_shipped_packs() {
        CompiledPolicy county = PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                .orElseThrow();

        // one adult: the edge line is 710 × 1.5 × 12 = 12 780 a year; of a wage 90 % count
        Inquiry rich = Inquiry.into(household("5000"), county, JANUARY, KNOWN_ON);
        Inquiry poor = Inquiry.into(household("300"), county, JANUARY, KNOWN_ON);

        assertThat(rich.outcome()).contains("NOT_ELIGIBLE");
        assertThat(rich.needless()).contains(new Question("household", "金融资产"));
        assertThat(poor.questions()).containsExactly(new Question("household", "金融资产"));
        // 710 × 24 × 1
        assertThat(poor.next().orElseThrow().trials().get(0).to()).isEqualTo(yuan("17040.00"));
    }

    @Test
    void a_review_asks_what_an_application_need_not() {
        CompiledPolicy county = PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                .orElseThrow();
        FactSheet rich = household("5000");

        Inquiry review = Inquiry.into(rich, county, JANUARY, KNOWN_ON, Stage.STAYING);

        // above every line, but it may be in gradual exit, and then its money in the bank counts
        assertThat(review.questions())
                .contains(
                        new Question("household", "因就业增收"),
                        new Question("household", "渐退已过月数"),
                        new Question("household", "金融资产"));
        assertThat(Inquiry.into(rich, county, JANUARY, KNOWN_ON).needless())
                .contains(new Question("household", "因就业增收"), new Question("household", "渐退已过月数"));
    }

    private static FactSheet household(String wage) {
        FactSheet income = FactSheet.of("1")
                .fact("收入类别", FactValue.code("wage"))
                .fact("收入细类", FactValue.code("pay"))
                .fact("收入年额", FactValue.number(yuan(wage).multiply(yuan("12")), Unit.YUAN_PER_YEAR))
                .build();
        FactSheet member = FactSheet.of("1")
                .fact("出生日期", FactValue.date(LocalDate.of(1980, 5, 5)))
                .fact("健在", FactValue.truth(true))
                .fact("残疾类别", FactValue.code("none"))
                .fact("残疾等级", FactValue.number(0, Unit.NONE))
                .fact("重大疾病", FactValue.truth(false))
                .add("收入", income)
                .build();
        return FactSheet.of("household")
                .fact("地区", FactValue.code("urban"))
                .fact("住房数", FactValue.number(1, Unit.NONE))
                .fact("非居住房数", FactValue.number(0, Unit.NONE))
                .fact("船舶农机数", FactValue.number(0, Unit.NONE))
                .fact("市场主体数", FactValue.number(0, Unit.NONE))
                .add("成员", member)
                .build();
    }

    @Test
    void a_negative_cost_is_misuse() {
        assertThatThrownBy(() -> new Lookup("x", Set.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
