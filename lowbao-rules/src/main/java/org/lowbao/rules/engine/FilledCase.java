package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.CompiledPolicy.Outcome;
import org.lowbao.rules.engine.CompiledPolicy.Rule;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.slot.Frame;

/** One case with all its slots filled, and what is read out of them: answers, values, and why something is unknown. */
record FilledCase(CompiledPolicy policy, BoundFacts facts, Frame frame, Stage stage) {

    /** Returns the rules that are asked of it. */
    List<Rule> rules() {
        return policy.rules(stage);
    }

    /** Returns the outcomes that it can come to. */
    List<Outcome> outcomes() {
        return policy.outcomes(stage);
    }

    Answer answer(int subject, int instance, int slot) {
        long held = frame.held(subject, instance, slot);
        if (held == Frame.UNKNOWN) {
            return Answer.UNDETERMINED;
        }
        return held == Frame.YES ? Answer.MET : Answer.NOT_MET;
    }

    /** Reads a name of this subject or of one above, for an instance of {@code subject}. */
    @Nullable
    Object value(Symbol symbol, int subject, int instance) {
        int owner = frame.owner(symbol.subject(), subject, instance);
        return symbol.type().value(frame, frame.held(symbol.subject(), owner, symbol.slot()));
    }

    /** Returns the amounts of an instance; none unless all are known. */
    List<BigDecimal> amounts(Outcome outcome, int instance) {
        var amounts = new BigDecimal[outcome.amounts().size()];
        for (int i = 0; i < amounts.length; i++) {
            Symbol amount = outcome.amounts().get(i);
            var value = (BigDecimal) value(amount, outcome.subject(), instance);
            if (value == null) {
                return List.of();
            }
            amounts[i] = value;
        }
        return List.of(amounts);
    }

    List<Open> whyWithoutAmounts(Outcome outcome, int instance) {
        var open = new LinkedHashSet<Open>();
        for (Symbol amount : outcome.amounts()) {
            int owner = frame.owner(amount.subject(), outcome.subject(), instance);
            if (!frame.isKnown(amount.subject(), owner, amount.slot())) {
                var search = new WhyUnknown(policy, facts, frame);
                search.read(amount.subject(), owner, amount.slot());
                open.addAll(search.found());
            }
        }
        return List.copyOf(open);
    }

    /** @param name what to call the whole if arithmetic left its bounds */
    List<Open> why(Program program, int instance, String name) {
        var search = new WhyUnknown(policy, facts, frame);
        search.ask(program.computation(), instance, name);
        return search.found();
    }

    /** Tells as little as an evaluation does. */
    @Override
    public String toString() {
        return "case of " + policy;
    }
}
