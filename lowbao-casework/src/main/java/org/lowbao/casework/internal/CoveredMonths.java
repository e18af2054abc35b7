package org.lowbao.casework.internal;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.household.Household;
import org.lowbao.storage.journal.Claim;

/**
 * A stretch of months in which entitlements that are paid cover one person.
 *
 * @param from the first month, as months since year 0
 * @param until the first month after, or {@link Claim#OPEN}
 */
record CoveredMonths(int from, int until) {

    /** Returns the stretches of a person, in order; between two lies a month at least. */
    static List<CoveredMonths> of(Ledger ledger, Household household, String memberId) {
        var joined = new ArrayDeque<CoveredMonths>();
        ledger.entitlements().stream()
                .filter(entitlement -> entitlement.kind().isPaidMonthly())
                .filter(entitlement ->
                        entitlement.covered().stream().map(household::place).anyMatch(memberId::equals))
                .map(CoveredMonths::of)
                .sorted(Comparator.comparingInt(CoveredMonths::from))
                .forEach(next -> {
                    if (!joined.isEmpty() && next.from() <= joined.getLast().until()) {
                        CoveredMonths last = joined.removeLast();
                        joined.add(new CoveredMonths(last.from(), Math.max(last.until(), next.until())));
                    } else {
                        joined.add(next);
                    }
                });
        return List.copyOf(joined);
    }

    private static CoveredMonths of(Entitlement entitlement) {
        return new CoveredMonths(
                number(entitlement.from()),
                entitlement.until().map(CoveredMonths::number).orElse(Claim.OPEN));
    }

    private static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }
}
