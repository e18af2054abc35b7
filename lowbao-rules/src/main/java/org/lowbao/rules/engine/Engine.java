package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import org.lowbao.rules.pack.Stage;

/** Determines what a policy makes of facts. A pure function; safe for use by many threads. */
public final class Engine {

    private Engine() {}

    /**
     * Evaluates everything that a policy says about one case that applies; one that already receives is evaluated {@link
     * #determine(FactSheet, CompiledPolicy, YearMonth, LocalDate, Stage) as staying}. Cost grows with the variables times
     * the instances. Whoever evaluates the same facts more than once binds them first: {@link FactSheet#bind}.
     *
     * <p>Facts that the policy does not ask for are left aside; {@link Evaluation#unused} names them.
     *
     * @param facts what is known; the same facts, policy, month and day always give the same
     * @param policy the policy
     * @param month the benefit month; a dated value holds for it if it holds on its first day
     * @param knownOn rows decided later are not looked at
     * @throws IllegalArgumentException if a fact has another type than the policy declares, or a value is given for
     *     what is no variable: the caller's binding is wrong
     */
    public static Evaluation determine(FactSheet facts, CompiledPolicy policy, YearMonth month, LocalDate knownOn) {
        return determine(facts, policy, month, knownOn, Stage.ENTERING);
    }

    /**
     * The same at a stage.
     *
     * @param stage whether the case applies, or already receives and is reviewed: rules may differ
     */
    public static Evaluation determine(
            FactSheet facts, CompiledPolicy policy, YearMonth month, LocalDate knownOn, Stage stage) {
        return facts.bind(policy).determine(month, knownOn, stage);
    }
}
