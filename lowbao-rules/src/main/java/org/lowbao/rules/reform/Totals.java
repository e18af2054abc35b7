package org.lowbao.rules.reform;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lowbao.rules.language.Unit;

/**
 * What a reform does to a caseload in one month.
 *
 * @param month the benefit month
 * @param unit of the money: one month's money in {@code 元/月}, a year's in {@code 元/年}, as the policies state it
 * @param cases how many cases have each effect; every effect is there
 * @param before what the cases with both sides determined cost without the reform
 * @param after what the same cases cost with it
 */
public record Totals(YearMonth month, Unit unit, Map<Effect, Long> cases, BigDecimal before, BigDecimal after) {

    public Totals {
        var counted = new EnumMap<Effect, Long>(Effect.class);
        for (Effect effect : Effect.values()) {
            counted.put(effect, cases.getOrDefault(effect, 0L));
        }
        cases = Collections.unmodifiableMap(counted);
    }

    /** Returns how many cases have an effect. */
    public long cases(Effect effect) {
        return cases.getOrDefault(effect, 0L);
    }

    /** Returns what the reform costs in this month; negative if it saves. */
    public BigDecimal difference() {
        return after.subtract(before);
    }

    /**
     * Adds the totals of another part of the caseload.
     *
     * @throws IllegalArgumentException if they are of another month or unit
     */
    public Totals plus(Totals other) {
        if (!month.equals(other.month) || !unit.equals(other.unit)) {
            throw new IllegalArgumentException(
                    "totals of " + month + " in " + unit + " and of " + other.month + " in " + other.unit);
        }
        var sum = new EnumMap<Effect, Long>(Effect.class);
        cases.forEach((effect, count) -> sum.put(effect, count + other.cases(effect)));
        return new Totals(month, unit, sum, before.add(other.before), after.add(other.after));
    }
}
