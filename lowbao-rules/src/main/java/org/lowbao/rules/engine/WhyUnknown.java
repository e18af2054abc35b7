package org.lowbao.rules.engine;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.BoundFacts.Place;
import org.lowbao.rules.engine.CompiledPolicy.Parameter;
import org.lowbao.rules.engine.CompiledPolicy.Variable;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.slot.Computation;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.SlotReader;

/** Follows unknown slots down to the facts and parameters that make them so. For one question. */
final class WhyUnknown implements SlotReader {

    private final CompiledPolicy policy;
    private final BoundFacts facts;
    private final Frame frame;
    private final ArrayDeque<Place> questions = new ArrayDeque<>();
    private final Set<Place> asked = new LinkedHashSet<>();
    private final Set<Open> open = new LinkedHashSet<>();
    private Open whole = new Open("", "", Evaluation.OUT_OF_BOUNDS);

    WhyUnknown(CompiledPolicy policy, BoundFacts facts, Frame frame) {
        this.policy = policy;
        this.facts = facts;
        this.frame = frame;
    }

    /** @param name what to call the whole if arithmetic left its bounds */
    void ask(Computation computation, int instance, String name) {
        ask(computation, instance, name, Evaluation.OUT_OF_BOUNDS);
    }

    /** @param failure why it has no value though everything it was computed from is known */
    private void ask(Computation computation, int instance, String name, String failure) {
        whole = new Open(facts.id(computation.subject(), instance), name, failure);
        computation.whyUnknown(frame, instance, this);
    }

    @Override
    public void read(int subject, int instance, int slot) {
        var question = new Place(subject, instance, slot);
        if (asked.add(question)) {
            questions.add(question);
        }
    }

    @Override
    public void outOfBounds() {
        open.add(whole);
    }

    List<Open> found() {
        for (Place next = questions.poll(); next != null; next = questions.poll()) {
            answer(next);
        }
        return List.copyOf(open);
    }

    private void answer(Place question) {
        Symbol symbol = policy.layout().symbols(question.subject()).get(question.slot());
        @Nullable Step step = policy.stepIn(question.subject(), question.slot());
        if (step instanceof Variable variable && !facts.given().contains(question)) {
            boolean strategy = variable.declaration().strategy().isPresent();
            ask(
                    variable.program().computation(),
                    question.instance(),
                    symbol.name(),
                    strategy ? Evaluation.STRATEGY_FAILED : Evaluation.OUT_OF_BOUNDS);
        } else if (step instanceof Parameter parameter) {
            missing(parameter, question.instance());
        } else {
            open.add(facts.open(symbol, question.instance()));
        }
    }

    private void missing(Parameter parameter, int instance) {
        var key = new LinkedHashSet<Place>();
        parameter
                .column()
                .finder()
                .whyUnknown(frame, instance, (subject, at, slot) -> key.add(new Place(subject, at, slot)));
        key.forEach(this::answer);
        if (key.isEmpty()) {
            String id = facts.id(parameter.symbol().subject(), instance);
            open.add(new Open(id, parameter.symbol().name(), Evaluation.MISSING_PARAMETER));
        }
    }
}
