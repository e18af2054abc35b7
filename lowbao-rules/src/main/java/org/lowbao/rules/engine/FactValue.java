package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** A value that somebody brings to the engine: known, unknown, or disputed. */
public sealed interface FactValue {

    /** The reason of what was simply not there. */
    String NOT_DECLARED = "NOT_DECLARED";

    /** The reason of what is disputed. */
    String DISPUTED = "DISPUTED";

    /** The most digits a number may have, before and after the point together. */
    int MAX_DIGITS = 30;

    /**
     * @param value {@link BigDecimal}, {@link Boolean}, {@link String} or {@link LocalDate}, as {@code type} says
     * @param type what it is; must be the type declared by the policy
     */
    record Known(Object value, Type type) implements FactValue {

        /** Tells the type, never the value. */
        @Override
        public String toString() {
            return "known " + type;
        }
    }

    /** @param reason a code that says why */
    record Unknown(String reason) implements FactValue {}

    /** Statements contradict each other. For logic the same as unknown; in results told apart. */
    record Disputed() implements FactValue {}

    /**
     * Returns a number in a unit.
     *
     * @throws IllegalArgumentException if it has more than {@value #MAX_DIGITS} digits
     */
    static FactValue number(BigDecimal number, Unit unit) {
        return new Known(requireBounded(number), Type.number(unit));
    }

    static FactValue number(long number, Unit unit) {
        return number(BigDecimal.valueOf(number), unit);
    }

    static FactValue truth(boolean truth) {
        return new Known(truth, Type.TRUTH);
    }

    static FactValue code(String code) {
        return new Known(code, Type.CODE);
    }

    static FactValue date(LocalDate date) {
        return new Known(date, Type.DATE);
    }

    static FactValue unknown(String reason) {
        return new Unknown(reason);
    }

    static FactValue disputed() {
        return new Disputed();
    }

    /** @throws IllegalArgumentException if it has more than {@value #MAX_DIGITS} digits */
    static BigDecimal requireBounded(BigDecimal number) {
        if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("a number has at most " + MAX_DIGITS + " digits");
        }
        return number;
    }
}
