package org.lowbao.rules.cases;

import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.fault.At;

/**
 * One thing that a case expects.
 *
 * @param what of what, such as {@code outcome} or {@code 成员.1.年龄}
 * @param expected as text, in the form that {@code observed} gives
 * @param at where it stands
 * @param observed reads the same from an evaluation
 */
public record Expectation(String what, String expected, At at, Observed observed) {

    /** Reads one thing from an evaluation, as text. A pure function. */
    @FunctionalInterface
    public interface Observed {
        String in(Evaluation evaluation);
    }

    @Override
    public String toString() {
        return what;
    }
}
