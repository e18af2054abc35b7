package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Evaluation.Individual;
import org.lowbao.rules.engine.Evaluation.Open;

/**
 * Where a case stands: what it comes to as far as can be said, and which questions still matter.
 *
 * @param outcome the code of the outcome of the whole, with those of its parts; empty while it is open
 * @param questions those that matter
 * @param beyond what is open and no fact: a missing parameter, arithmetic out of bounds, a given value left open
 */
record Standing(Optional<String> outcome, Set<Question> questions, List<Open> beyond) {

    static Standing of(Evaluation evaluation, Set<Question> askable) {
        var questions = new LinkedHashSet<Question>();
        var beyond = new ArrayList<Open>();
        for (Open open : evaluation.mattering()) {
            var question = new Question(open.subject(), open.name());
            if (askable.contains(question)) {
                questions.add(question);
            } else {
                beyond.add(open);
            }
        }
        return new Standing(outcome(evaluation), questions, beyond);
    }

    private static Optional<String> outcome(Evaluation evaluation) {
        if (!(evaluation.conclusion() instanceof Conclusion.Determined determined)) {
            return Optional.empty();
        }
        var said = new StringBuilder(determined.code());
        for (Individual individual : evaluation.individuals()) {
            said.append(", ").append(individual);
        }
        return Optional.of(said.toString());
    }

    /** Tells whether nothing is left to ask. */
    boolean isClosed() {
        return questions.isEmpty();
    }
}
