package org.lowbao.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.benchmarks.turns.Way;
import org.lowbao.rules.engine.BoundFacts;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.inquiry.Inquiry;
import org.lowbao.rules.reform.CaseFacts;
import org.lowbao.rules.reform.Effect;
import org.lowbao.rules.reform.Reform;

class NationalTest {

    /** The most bytes that the compact trace of a determination may take, on average over the families. */
    private static final long MOST_BYTES = 1_600;

    private static final int ROUNDS = 200;

    private final ShippedRules rules = new ShippedRules();

    @Test
    void the_shipped_rules_come_to_what_is_written_by_hand_for_every_family() {
        assertThat(Families.all())
                .allSatisfy(family -> assertThat(ShippedRules.proposal(ShippedRules.determine(rules.bind(family)))
                                .normalised())
                        .isEqualTo(NationalWays.byHand(family).normalised()));
    }

    @Test
    void every_outcome_and_every_finding_occurs_often_and_often_not() {
        List<Proposal> proposals =
                Families.all().stream().map(NationalWays::byHand).toList();

        assertThat(often(proposals.stream().map(Proposal::outcome)))
                .containsOnlyKeys("DESTITUTE", "DIBAO", "LOW_INCOME_EDGE", "NOT_ELIGIBLE");
        assertThat(often(proposals.stream().flatMap(proposal -> proposal.met().stream())))
                .hasSize(9)
                .allSatisfy((code, count) -> assertThat(count).as(code).isLessThanOrEqualTo(Families.COUNT - 10));
        assertThat(proposals.stream()
                        .mapToLong(proposal -> proposal.enrolments().size())
                        .sum())
                .isGreaterThanOrEqualTo(10);
    }

    private static Map<String, Long> often(Stream<String> codes) {
        Map<String, Long> counts =
                codes.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .allSatisfy((code, count) -> assertThat(count).as(code).isGreaterThanOrEqualTo(10));
        return counts;
    }

    /** Bytes, unlike times, are the same on every machine; what is interpreted still takes no less than what is compiled. */
    @Test
    void a_determination_takes_few_bytes() {
        BoundFacts[] bound = Families.all().stream().map(rules::bind).toArray(BoundFacts[]::new);
        var compact = new Way("compact", bound.length, i -> ShippedRules.determine(bound[i]));
        compact.count(1);

        compact.count(ROUNDS);

        assertThat(compact.bytes()).isBetween(1L, MOST_BYTES);
    }

    @Test
    void the_reform_that_is_measured_has_winners() {
        var reform = Reform.between(
                rules.policy(),
                PolicyCompiler.overlay(rules.policy(), ShippedRules.reform()).orElseThrow());

        assertThat(Families.all())
                .extracting(family -> reform.compare(
                                new CaseFacts("case", rules.sheet(family)), ShippedRules.MONTH, ShippedRules.KNOWN_ON)
                        .effect())
                .contains(Effect.WINNER, Effect.NEWLY_ELIGIBLE, Effect.UNCHANGED)
                .doesNotContain(Effect.OPEN, Effect.REFUSED);
    }

    @Test
    void the_open_cases_that_are_measured_have_something_to_ask() {
        assertThat(Families.all())
                .filteredOn(family -> Inquiry.into(
                                OpenCases.of(rules.sheet(family)),
                                rules.policy(),
                                ShippedRules.MONTH,
                                ShippedRules.KNOWN_ON)
                        .next()
                        .isPresent())
                .hasSizeGreaterThan(Families.COUNT / 2);
    }
}
