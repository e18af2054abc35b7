package org.lowbao.rules.testkit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.FactSheet;

/**
 * Tries every {@link Law} on the packs of an author. Extend it and answer one question:
 *
 * <pre>
 * class CountyLawsTest extends PolicyLaws {
 *     &#64;Override
 *     protected RulesUnderTest rules() {
 *         return RulesUnderTest.of(ShippedPacks.national(), PackSource.ofFolder(Path.of("county")))
 *                 .during(YearMonth.of(2026, 1), YearMonth.of(2026, 12))
 *                 .eligible("DIBAO")
 *                 .benefit("低保金", "增发合计")
 *                 .countableIncome("家庭年收入");
 *     }
 * }
 * </pre>
 *
 * <p>jqwik runs it as any other test class. A household that breaks a law is shown, cut down to the smallest that still
 * does; it is invented, and holds no personal data.
 */
public abstract class PolicyLaws {

    private static final BigDecimal FEN = new BigDecimal("0.01");

    private @Nullable RulesUnderTest rules;

    /** Returns the packs, and what the laws have to know about them. Called once for every law. */
    protected abstract RulesUnderTest rules() throws Exception;

    private RulesUnderTest underTest() {
        if (rules == null) {
            try {
                rules = rules();
            } catch (Exception e) {
                throw new IllegalStateException("the rules under test cannot be read", e);
            }
        }
        return rules;
    }

    @Provide
    Arbitrary<FactSheet> households() {
        return underTest().households().any();
    }

    @Provide
    Arbitrary<YearMonth> months() {
        RulesUnderTest all = underTest();
        return Arbitraries.integers()
                .between(0, all.months() - 1)
                .map(month -> all.first().plusMonths(month));
    }

    @Provide
    Arbitrary<BigDecimal> increases() {
        return Arbitraries.oneOf(
                Arbitraries.of(FEN, BigDecimal.ONE),
                Arbitraries.bigDecimals().between(FEN, new BigDecimal("1000")).ofScale(2),
                Arbitraries.bigDecimals().between(FEN, new BigDecimal("20000")).ofScale(2));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void more_countable_income_never_raises_the_benefit(
            @ForAll("households") FactSheet facts,
            @ForAll("months") YearMonth month,
            @ForAll @IntRange(min = 0, max = 100) int which,
            @ForAll @Size(min = 20, max = 40) List<@IntRange(min = 0, max = Households.STEPS) Integer> steps) {
        Laws.moreIncome(underTest(), facts, month, which, steps);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void a_change_dated_d_alters_nothing_before_d(
            @ForAll("households") FactSheet facts,
            @ForAll @IntRange(min = 0, max = 200) int which,
            @ForAll @IntRange(min = 0, max = 100) int change,
            @ForAll @IntRange(min = 0, max = 100) int before) {
        Laws.datedChange(underTest(), facts, which, change, before);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void the_order_of_members_incomes_and_facts_does_not_matter(
            @ForAll("households") FactSheet facts, @ForAll("months") YearMonth month, @ForAll long seed) {
        Laws.order(underTest(), facts, month, seed);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void unknown_never_becomes_eligible(
            @ForAll("households") FactSheet facts, @ForAll("months") YearMonth month, @ForAll long seed) {
        Laws.unknownNeverEligible(underTest(), facts, month, seed);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void learning_an_unknown_fact_never_unsettles_a_settled_outcome(
            @ForAll("households") FactSheet facts, @ForAll("months") YearMonth month, @ForAll long seed) {
        Laws.learning(underTest(), facts, month, seed);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void whoever_is_wholly_known_is_decided(@ForAll("households") FactSheet facts, @ForAll("months") YearMonth month) {
        Laws.knownIsDecided(underTest(), facts, month);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void months_add_up(@ForAll("households") FactSheet facts, @ForAll @IntRange(min = 0, max = 100) int cut) {
        Laws.monthsAddUp(underTest(), facts, cut);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void a_stock_never_enters_a_flow(
            @ForAll("households") FactSheet facts,
            @ForAll("months") YearMonth month,
            @ForAll("increases") BigDecimal more) {
        Laws.stockIsNoFlow(underTest(), facts, month, more);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void trace_and_result_agree(
            @ForAll("households") FactSheet facts, @ForAll("months") YearMonth month, @ForAll long seed) {
        Laws.traceAgrees(underTest(), facts, month, seed);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void an_empty_reform_changes_nothing(@ForAll("households") FactSheet facts, @ForAll("months") YearMonth month) {
        Laws.emptyReform(underTest(), facts, month);
    }
}
