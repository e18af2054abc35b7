package org.lowbao.rules.reform;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a reform does to one case in one month: either {@link Compared}, or {@link Refused} for facts
 * that do not fit one of the policies.
 */
public sealed interface Comparison {

    /** Returns the id of the case. */
    String id();

    YearMonth month();

    Effect effect();

    /**
     * Both policies were asked.
     *
     * @param id of the case
     * @param month the benefit month
     * @param effect what the reform does
     * @param before what stands without the reform
     * @param after what stands with it
     * @param reason why; made when asked, because most cases are counted and not read
     */
    record Compared(String id, YearMonth month, Effect effect, Position before, Position after, Reason reason)
            implements Comparison {

        /** Returns what the case gains, negative if it loses; empty unless both sides are determined. */
        public Optional<BigDecimal> difference() {
            return effect == Effect.OPEN
                    ? Optional.empty()
                    : Optional.of(after.total().subtract(before.total()));
        }

        /** Tells the effect, never the amounts. */
        @Override
        public String toString() {
            return id + " in " + month + ": " + effect;
        }
    }

    /**
     * The facts do not fit one of the policies: a fact has another type or a code that is not declared.
     *
     * @param id of the case
     * @param month the benefit month
     * @param message what does not fit; names facts and types, no values
     */
    record Refused(String id, YearMonth month, String message) implements Comparison {

        @Override
        public Effect effect() {
            return Effect.REFUSED;
        }
    }
}
