package org.lowbao.rules.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.inquiry.Grant.BANKS;
import static org.lowbao.rules.inquiry.Grant.CARS;
import static org.lowbao.rules.inquiry.Grant.FEDERATION;
import static org.lowbao.rules.inquiry.Grant.JANUARY;
import static org.lowbao.rules.inquiry.Grant.KNOWN_ON;
import static org.lowbao.rules.inquiry.Grant.POLICY;
import static org.lowbao.rules.inquiry.Grant.RESIDENCE;
import static org.lowbao.rules.inquiry.Grant.WAGES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Unit;

class InquiryProperties {

    private static final List<Lookup> LOOKUPS =
            List.of(RESIDENCE, CARS, WAGES, BANKS, FEDERATION, new Lookup("platform", Set.of("存款", "有车"), 4));

    @Property(tries = 300)
    void asking_as_planned_always_ends_with_what_full_knowledge_gives(
            @ForAll("truths") Map<String, FactValue> truth, @ForAll("names") Set<String> unknown) {
        Map<String, FactValue> known = hidden(truth, unknown);

        LookupPlan plan = Grant.inquiry(known).plan(LOOKUPS);
        int asked = 0;
        while (!plan.ask().isEmpty()) {
            plan.ask().get(0).facts().forEach(fact -> known.put(fact, truth.getOrDefault(fact, FactValue.disputed())));
            plan = Grant.inquiry(known).plan(LOOKUPS);
            asked++;
        }

        assertThat(asked).isLessThanOrEqualTo(LOOKUPS.size());
        assertThat(Grant.inquiry(known).isSettled()).isTrue();
        assertThat(conclusion(known)).isEqualTo(conclusion(truth));
    }

    @Property(tries = 300)
    void the_first_plan_alone_suffices_whatever_is_answered(
            @ForAll("truths") Map<String, FactValue> truth, @ForAll("names") Set<String> unknown) {
        Map<String, FactValue> known = hidden(truth, unknown);

        for (Lookup lookup : Grant.inquiry(known).plan(LOOKUPS).ask()) {
            lookup.facts().forEach(fact -> known.put(fact, truth.getOrDefault(fact, FactValue.disputed())));
        }

        assertThat(Grant.inquiry(known).isSettled()).isTrue();
        assertThat(conclusion(known)).isEqualTo(conclusion(truth));
    }

    @Property(tries = 300)
    void without_the_lookups_it_needs_a_plan_tells_what_is_left(
            @ForAll("truths") Map<String, FactValue> truth, @ForAll("names") Set<String> unknown) {
        Map<String, FactValue> known = hidden(truth, unknown);
        LookupPlan plan = Grant.inquiry(known).plan(List.of(WAGES, CARS));

        for (Lookup lookup : plan.ask()) {
            lookup.facts().forEach(fact -> known.put(fact, truth.getOrDefault(fact, FactValue.disputed())));
        }

        assertThat(plan.left()).containsAll(Grant.inquiry(known).questions());
    }

    @Property
    void a_needless_fact_changes_nothing_whatever_its_value(
            @ForAll("truths") Map<String, FactValue> truth,
            @ForAll("truths") Map<String, FactValue> other,
            @ForAll("names") Set<String> unknown) {
        Map<String, FactValue> changed = new LinkedHashMap<>(truth);

        Grant.inquiry(hidden(truth, unknown))
                .needless()
                .forEach(question ->
                        changed.put(question.fact(), other.getOrDefault(question.fact(), FactValue.disputed())));

        assertThat(conclusion(changed)).isEqualTo(conclusion(truth));
    }

    @Property(tries = 300)
    void an_answer_that_is_said_to_settle_does(
            @ForAll("truths") Map<String, FactValue> truth, @ForAll("names") Set<String> unknown) {
        Map<String, FactValue> known = hidden(truth, unknown);

        for (Prospect prospect : Grant.inquiry(known).prospects()) {
            if (prospect.settles()) {
                String fact = prospect.question().fact();
                Map<String, FactValue> answered = new LinkedHashMap<>(known);
                answered.put(fact, truth.getOrDefault(fact, FactValue.disputed()));
                assertThat(Grant.inquiry(answered).isSettled()).isTrue();
            }
        }
    }

    private static Map<String, FactValue> hidden(Map<String, FactValue> truth, Set<String> unknown) {
        Map<String, FactValue> known = new LinkedHashMap<>(truth);
        unknown.forEach(name -> known.put(name, FactValue.unknown("NOT_ASKED")));
        return known;
    }

    private static Conclusion conclusion(Map<String, FactValue> facts) {
        return Engine.determine(Grant.sheet(facts), POLICY, JANUARY, KNOWN_ON).conclusion();
    }

    @Provide
    Arbitrary<Set<String>> names() {
        return Arbitraries.of(List.copyOf(Grant.applicant().keySet())).set();
    }

    @Provide
    Arbitrary<Map<String, FactValue>> truths() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, "local"), Tuple.of(1, "elsewhere")),
                        Arbitraries.integers().between(1930, 2015),
                        Arbitraries.integers().between(0, 15_000),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 1_000_00))
                .as(InquiryProperties::truth);
    }

    private static Map<String, FactValue> truth(
            String residence, int year, int savings, boolean car, boolean disabled, int wageInFen) {
        var facts = new LinkedHashMap<String, FactValue>();
        facts.put("户籍", FactValue.code(residence));
        facts.put("出生日期", FactValue.date(LocalDate.of(year, 6, 1)));
        facts.put("存款", FactValue.number(savings, Unit.YUAN));
        facts.put("有车", FactValue.truth(car));
        facts.put("残疾", FactValue.truth(disabled));
        facts.put("月工资", FactValue.number(BigDecimal.valueOf(wageInFen, 2), Unit.YUAN_PER_MONTH));
        return facts;
    }
}
