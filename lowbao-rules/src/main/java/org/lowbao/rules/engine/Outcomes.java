package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lowbao.rules.engine.CompiledPolicy.Outcome;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Evaluation.Individual;
import org.lowbao.rules.engine.Evaluation.Open;

/** What a case comes to, and what keeps it open. */
final class Outcomes {

    private final FilledCase filled;

    Outcomes(FilledCase filled) {
        this.filled = filled;
    }

    /** As {@link Evaluation#conclusion} tells. */
    Conclusion conclusion() {
        for (Outcome outcome : filled.outcomes()) {
            if (outcome.subject() != 0) {
                continue;
            }
            Answer holds = filled.answer(0, 0, outcome.slot());
            if (holds == Answer.UNDETERMINED) {
                return open(
                        outcome,
                        filled.why(outcome.program(), 0, outcome.declaration().code()));
            }
            if (holds == Answer.MET) {
                return determined(outcome);
            }
        }
        return new Conclusion.NeedsDecision(List.of());
    }

    private Conclusion determined(Outcome outcome) {
        List<BigDecimal> amounts = filled.amounts(outcome, 0);
        if (amounts.size() < outcome.amounts().size()) {
            return open(outcome, filled.whyWithoutAmounts(outcome, 0));
        }
        return new Conclusion.Determined(
                outcome.declaration().code(), amounts, outcome.declaration().because());
    }

    private static Conclusion open(Outcome outcome, List<Open> open) {
        boolean decision = open.stream()
                .anyMatch(fact -> fact.reason().equals(Evaluation.MISSING_PARAMETER)
                        || fact.reason().equals(Evaluation.STRATEGY_FAILED));
        return decision
                ? new Conclusion.NeedsDecision(open)
                : new Conclusion.Undetermined(outcome.declaration().code(), open);
    }

    List<Individual> individuals() {
        var found = new ArrayList<Individual>();
        for (Outcome outcome : filled.outcomes()) {
            for (int i = 0; outcome.subject() != 0 && i < filled.frame().instances(outcome.subject()); i++) {
                Answer holds = filled.answer(outcome.subject(), i, outcome.slot());
                if (holds != Answer.NOT_MET) {
                    found.add(individual(outcome, i, holds));
                }
            }
        }
        return found;
    }

    private Individual individual(Outcome outcome, int instance, Answer holds) {
        List<BigDecimal> amounts = holds == Answer.MET ? filled.amounts(outcome, instance) : List.of();
        boolean complete =
                holds == Answer.MET && amounts.size() == outcome.amounts().size();
        return new Individual(
                outcome.declaration().code(),
                filled.facts().id(outcome.subject(), instance),
                complete ? Answer.MET : Answer.UNDETERMINED,
                amounts);
    }

    List<Open> openIndividuals() {
        var open = new LinkedHashSet<Open>();
        for (Outcome outcome : filled.outcomes()) {
            for (int i = 0; outcome.subject() != 0 && i < filled.frame().instances(outcome.subject()); i++) {
                Answer holds = filled.answer(outcome.subject(), i, outcome.slot());
                if (holds == Answer.UNDETERMINED) {
                    open.addAll(filled.why(
                            outcome.program(), i, outcome.declaration().code()));
                } else if (holds == Answer.MET) {
                    open.addAll(filled.whyWithoutAmounts(outcome, i));
                }
            }
        }
        return List.copyOf(open);
    }

    /** As {@link Evaluation#mattering} tells. */
    List<Open> mattering() {
        var open = new LinkedHashSet<Open>();
        boolean settled = false;
        for (Outcome outcome : filled.outcomes()) {
            boolean root = outcome.subject() == 0;
            for (int i = 0; !(root && settled) && i < filled.frame().instances(outcome.subject()); i++) {
                Answer holds = filled.answer(outcome.subject(), i, outcome.slot());
                if (holds == Answer.UNDETERMINED) {
                    open.addAll(filled.why(
                            outcome.program(), i, outcome.declaration().code()));
                }
                if (holds != Answer.NOT_MET) {
                    open.addAll(filled.whyWithoutAmounts(outcome, i));
                }
                settled |= root && holds == Answer.MET;
            }
        }
        return List.copyOf(open);
    }
}
