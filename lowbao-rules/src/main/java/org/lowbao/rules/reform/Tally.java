package org.lowbao.rules.reform;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.lowbao.rules.language.Unit;

/** Counts the cases of one month while they pass; for one thread. */
final class Tally {

    private final Map<Effect, Long> cases = new EnumMap<>(Effect.class);
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    void add(Comparison comparison) {
        cases.merge(comparison.effect(), 1L, Long::sum);
        if (comparison instanceof Comparison.Compared compared && compared.effect() != Effect.OPEN) {
            before = before.add(compared.before().total());
            after = after.add(compared.after().total());
        }
    }

    Totals totals(YearMonth month, Unit unit) {
        return new Totals(month, unit, cases, before, after);
    }
}
