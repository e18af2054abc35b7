package org.lowbao.rules.dibao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.determination.IdentificationKind.DIBAO;
import static org.lowbao.core.determination.IdentificationKind.LOW_INCOME_EDGE;
import static org.lowbao.core.determination.IdentificationKind.NOT_ELIGIBLE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.money.Money;

/**
 * Village families in good health against a calculation of their own, in fen: 517 yuan a head and month are 620 400 fen a
 * year, the edge line is 930 600, last year's average 2 400 000, and savings may be 1 704 000 a head.
 */
class HardshipProperties {

    private static final long STANDARD = 620_400;
    private static final long EDGE_LINE = 930_600;
    private static final long AVERAGE = 2_400_000;
    private static final long SAVINGS = 1_704_000;

    /** Exactly one household outcome holds of every family of whom everything is known, and it is this one. */
    @Property(tries = 500)
    void every_family_of_whom_all_is_known_is_what_the_calculation_says(
            @ForAll @IntRange(min = 1, max = 3) int heads,
            @ForAll("incomes") long perHead,
            @ForAll("shares") Map<ExpenditureKind, Integer> shares,
            @ForAll @IntRange(min = -1, max = 1) int fen,
            @ForAll @IntRange(max = 4) int property) {
        boolean overProperty = property == 0;
        long income = perHead * heads;
        long others = shares.entrySet().stream()
                .filter(share -> share.getKey() != ExpenditureKind.EMPLOYMENT)
                .mapToLong(share -> income * share.getValue() / 100)
                .sum();
        // the cost of living makes the sum what is just eight tenths, a fen less or more, where the others leave room
        long living = Math.max(0, (income * 8 + 9) / 10 - others + fen);
        long deducted = spent(income, shares, ExpenditureKind.SERIOUS_ILLNESS)
                + spent(income, shares, ExpenditureKind.DISABILITY);

        Families family = Families.rural();
        for (int i = 0; i < heads; i++) {
            family.member(1980).landAYear(yuan(perHead));
        }
        shares.forEach((kind, share) -> family.spendsAYear(kind, yuan(income * share / 100)));
        family.spendsAYear(ExpenditureKind.LIVING, yuan(living));
        family.assets(Families.declared(Families.stock(yuan(SAVINGS * heads + (overProperty ? 1 : 0)))));
        Determination found = family.determinedBy(HardshipTest.COUNTY);

        IdentificationKind expected =
                expected(heads, income, Math.max(0, income - deducted), others + living, overProperty);
        Statistics.collect(expected);
        Statistics.coverage(seen -> seen.check(RIGID_EXPENDITURE_HARDSHIP).count(count -> count > 0));
        assertThat(found.household()).isEqualTo(expected);
        assertThat(found.open()).isEmpty();
        assertThat(found.payable().isPositive()).isEqualTo(expected == DIBAO);
    }

    private static IdentificationKind expected(
            int heads, long income, long disposable, long spent, boolean overProperty) {
        if (overProperty) {
            return NOT_ELIGIBLE;
        }
        if (disposable < STANDARD * heads) {
            return DIBAO;
        }
        if (disposable < EDGE_LINE * heads) {
            return LOW_INCOME_EDGE;
        }
        return income < AVERAGE * heads && spent * 10 > income * 8 ? RIGID_EXPENDITURE_HARDSHIP : NOT_ELIGIBLE;
    }

    private static long spent(long income, Map<ExpenditureKind, Integer> shares, ExpenditureKind kind) {
        return income * shares.getOrDefault(kind, 0) / 100;
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toYuan().toPlainString();
    }

    /** A head's income in a year, in fen: often at a line, or a fen beside it. */
    @Provide
    Arbitrary<Long> incomes() {
        List<Long> lines = LongStream.of(0, STANDARD, EDGE_LINE, AVERAGE)
                .flatMap(line -> LongStream.of(Math.max(0, line - 1), line, line + 1))
                .boxed()
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(lines),
                Arbitraries.longs().between(0, EDGE_LINE),
                Arbitraries.longs().between(EDGE_LINE, AVERAGE),
                Arbitraries.longs().between(EDGE_LINE, 2 * AVERAGE));
    }

    /** What is spent beside living, in hundredths of the income. */
    @Provide
    Arbitrary<Map<ExpenditureKind, Integer>> shares() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                ExpenditureKind.DISABILITY,
                                ExpenditureKind.SERIOUS_ILLNESS,
                                ExpenditureKind.EMPLOYMENT,
                                ExpenditureKind.EDUCATION),
                        Arbitraries.integers().between(0, 50))
                .ofMaxSize(2);
    }
}
