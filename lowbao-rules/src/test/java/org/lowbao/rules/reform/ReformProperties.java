package org.lowbao.rules.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.reform.Allowance.JANUARY;
import static org.lowbao.rules.reform.Allowance.KNOWN_ON;
import static org.lowbao.rules.reform.Allowance.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.reform.Comparison.Compared;

class ReformProperties {

    @Property
    void an_empty_reform_changes_nothing(@ForAll("households") CaseFacts each) {
        Reform empty = Reform.between(TODAY, Allowance.reformedBy(""));

        var change = (Compared) empty.compare(each, JANUARY, KNOWN_ON);

        assertThat(change.effect()).isIn(Effect.UNCHANGED, Effect.OPEN);
        assertThat(change.before()).isEqualTo(change.after());
        assertThat(change.reason().findings()).isEmpty();
        assertThat(change.reason().variables()).isEmpty();
    }

    @Property
    void totals_are_the_sum_of_the_cases(
            @ForAll("caseloads") List<CaseFacts> caseload, @ForAll @IntRange(max = 1_500) int line) {
        Reform reform = Reform.between(TODAY, Allowance.withUrbanLine(line));
        var told = new ArrayList<Comparison>();

        Totals totals = reform.simulate(caseload.stream(), List.of(JANUARY), KNOWN_ON, told::add)
                .get(0);

        for (Effect effect : Effect.values()) {
            assertThat(totals.cases(effect))
                    .isEqualTo(told.stream()
                            .filter(change -> change.effect() == effect)
                            .count());
        }
        BigDecimal differences = told.stream()
                .flatMap(change -> ((Compared) change).difference().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(totals.difference()).isEqualByComparingTo(differences);
    }

    @Property
    void totals_of_parts_add_up_to_the_totals_of_the_whole(
            @ForAll("caseloads") List<CaseFacts> one, @ForAll("caseloads") List<CaseFacts> other) {
        Reform reform = Reform.between(TODAY, Allowance.withUrbanLine(760));
        var both = new ArrayList<>(one);
        both.addAll(other);

        Totals parts = totals(reform, one).plus(totals(reform, other));

        assertThat(parts.cases()).isEqualTo(totals(reform, both).cases());
        assertThat(parts.before()).isEqualByComparingTo(totals(reform, both).before());
        assertThat(parts.after()).isEqualByComparingTo(totals(reform, both).after());
    }

    @Property
    void swapping_the_policies_swaps_winners_and_losers(
            @ForAll("households") CaseFacts each, @ForAll @IntRange(max = 1_500) int line) {
        Reform reform = Reform.between(TODAY, Allowance.withUrbanLine(line));

        var there = (Compared) reform.compare(each, JANUARY, KNOWN_ON);
        var back = (Compared) reform.reversed().compare(each, JANUARY, KNOWN_ON);

        assertThat(back.effect()).isEqualTo(there.effect().reversed());
        assertThat(back.difference()).isEqualTo(there.difference().map(BigDecimal::negate));
    }

    @Property
    void whoever_has_a_difference_has_a_reason(
            @ForAll("households") CaseFacts each, @ForAll @IntRange(max = 1_500) int line) {
        Reform reform = Reform.between(TODAY, Allowance.withUrbanLine(line));

        var change = (Compared) reform.compare(each, JANUARY, KNOWN_ON);

        if (change.difference().map(BigDecimal::signum).orElse(0) != 0) {
            assertThat(change.reason().variables().get(0).first()).isTrue();
        }
    }

    private static Totals totals(Reform reform, List<CaseFacts> caseload) {
        return reform.simulate(caseload.stream(), List.of(JANUARY), KNOWN_ON, any -> {})
                .get(0);
    }

    @Provide
    Arbitrary<List<CaseFacts>> caseloads() {
        return households().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<CaseFacts> households() {
        Arbitrary<FactValue> incomes = Arbitraries.integers()
                .between(0, 2_000)
                .map(yuan -> Allowance.yuanAMonth(String.valueOf(yuan)))
                .injectNull(0.1)
                .map(income -> income == null ? FactValue.unknown("NO_REPLY") : income);
        Arbitrary<FactValue> atSchool = Arbitraries.of(true, false)
                .map(FactValue::truth)
                .injectNull(0.1)
                .map(truth -> truth == null ? FactValue.disputed() : truth);
        Arbitrary<FactSheet> members = Combinators.combine(incomes, atSchool).as(Allowance::member);
        return Combinators.combine(
                        Arbitraries.of("urban", "rural"),
                        members.array(FactSheet[].class).ofMaxSize(4))
                .as((area, all) -> Allowance.household("c", area, all));
    }
}
