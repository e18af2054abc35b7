package org.lowbao.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.lowbao.rules.dibao.ShippedPacks;

/** Each law is broken by somebody, and the kit says so. */
class KitCatchesBrokenRulesTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(BrokenRules.BonusForIncome.class, "more_countable_income_never_raises_the_benefit"),
                Arguments.of(
                        BrokenRules.BonusExemptedForAnotherReason.class,
                        "more_countable_income_never_raises_the_benefit"),
                Arguments.of(
                        BrokenRules.FixedAmountNotExempted.class, "more_countable_income_never_raises_the_benefit"),
                Arguments.of(BrokenRules.AMonthAhead.class, "a_change_dated_d_alters_nothing_before_d"),
                Arguments.of(
                        BrokenRules.FirstMemberOnly.class, "the_order_of_members_incomes_and_facts_does_not_matter"),
                Arguments.of(BrokenRules.UnknownIsZero.class, "unknown_never_becomes_eligible"),
                Arguments.of(
                        BrokenRules.UnknownIsTooMuch.class,
                        "learning_an_unknown_fact_never_unsettles_a_settled_outcome"),
                Arguments.of(BrokenRules.LeftBetweenOutcomes.class, "whoever_is_wholly_known_is_decided"),
                Arguments.of(BrokenRules.CarriesOver.class, "months_add_up"),
                Arguments.of(BrokenRules.SavingsAsIncome.class, "a_stock_never_enters_a_flow"),
                Arguments.of(BrokenRules.RoundsBehindTheTrace.class, "trace_and_result_agree"),
                Arguments.of(BrokenRules.PaysForLayers.class, "an_empty_reform_changes_nothing"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_law_catches_who_breaks_it(Class<?> rules, String law) {
        assertThat(failed(rules)).contains(law);
    }

    @Test
    void every_law_has_somebody_who_breaks_it() {
        List<Object> caught =
                broken().map(arguments -> arguments.get()[1]).distinct().toList();

        assertThat(caught).hasSize(Law.values().length);
    }

    @Test
    void an_exemption_as_narrow_as_the_text_lets_its_case_pass() {
        assertThat(failed(BrokenRules.BonusExempted.class)).isEmpty();
    }

    @Test
    void an_exemption_without_its_article_is_misuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Exemption(Law.ORDER, " ", (before, after) -> true));
    }

    @Test
    void packs_that_do_not_compile_are_refused_with_their_faults() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RulesUnderTest.of(ShippedPacks.fixtureCounty()))
                .withMessageContaining("NOTHING_TO_OVERRIDE");
    }

    private static List<String> failed(Class<?> rules) {
        return EngineTestKit.engine("jqwik").selectors(selectClass(rules)).execute().testEvents().failed().stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getUniqueId().getLastSegment().getValue().replaceFirst("\\(.*", ""))
                .toList();
    }
}
