package org.lowbao.rules.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.Evaluation.Input;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.slot.Frame;

/**
 * What lies at each place among the filled slots of one case: which name, whose, and its value. Texts are made when they
 * are asked for. Immutable but for those; safe for use by many threads.
 */
final class CasePlaces {

    private final CompiledPolicy policy;
    private final BoundFacts facts;
    private final Frame frame;
    /** Made when it is asked for. Two threads may each make one: they are equal. */
    private @Nullable Index index;

    CasePlaces(CompiledPolicy policy, BoundFacts facts, Frame frame) {
        this.policy = policy;
        this.facts = facts;
        this.frame = frame;
    }

    /** What lies at each place, and the texts that were asked for. */
    private record Index(
            Symbol[] symbols, int[] instances, @Nullable Input[] inputs) {}

    private Index index() {
        Index known = index;
        if (known == null) {
            known = made();
            index = known;
        }
        return known;
    }

    private Index made() {
        Symbol[] symbols = new Symbol[frame.places()];
        int[] instances = new int[frame.places()];
        Layout layout = policy.layout();
        for (int subject = 0; subject < layout.subjects(); subject++) {
            List<Symbol> named = layout.symbols(subject);
            for (int instance = 0; instance < frame.instances(subject) && !named.isEmpty(); instance++) {
                int first = frame.place(subject, instance, 0);
                for (int slot = 0; slot < named.size(); slot++) {
                    symbols[first + slot] = named.get(slot);
                    instances[first + slot] = instance;
                }
            }
        }
        return new Index(symbols, instances, new Input[frame.places()]);
    }

    int count() {
        return frame.places();
    }

    Symbol symbol(int place) {
        return index().symbols[place];
    }

    String id(int place) {
        return facts.id(index().symbols[place].subject(), index().instances[place]);
    }

    boolean isGiven(int place) {
        return facts.isGiven(
                symbol(place).subject(), index().instances[place], symbol(place).slot());
    }

    long held(int place) {
        return frame.held(place);
    }

    Frame frame() {
        return frame;
    }

    Input input(int place) {
        Input known = index().inputs[place];
        if (known == null) {
            known = new Input(symbol(place).name(), id(place), text(place));
            index().inputs[place] = known;
        }
        return known;
    }

    String text(int place) {
        Type type = symbol(place).type();
        long held = frame.held(place);
        if (held == Frame.UNKNOWN) {
            return "unknown";
        }
        switch (type.kind()) {
            case TRUTH:
                return held == Frame.YES ? "yes" : "no";
            case CODE:
                return frame.code(held);
            case DATE:
                return frame.date(held).toString();
            default:
                String number = frame.number(held).toPlainString();
                return type.unit().equals(Unit.NONE) ? number : number + " " + policy.text(type);
        }
    }

    /**
     * Returns for each place the one to take for it as an input: the first that reads the same. Two instances that go by
     * one id and have one value are one input.
     *
     * @return null if every place stands for itself, which is the rule
     */
    int @Nullable [] standIns() {
        return mayReadAlike() ? readAlike() : null;
    }

    private boolean mayReadAlike() {
        for (int subject = 0; subject < policy.layout().subjects(); subject++) {
            if (facts.sharesIds(subject) || !policy.sharedNames(subject).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private int[] readAlike() {
        int[] standIns = new int[frame.places()];
        Arrays.setAll(standIns, place -> place);
        Layout layout = policy.layout();
        var first = new HashMap<Input, Integer>();
        for (int subject = 0; subject < layout.subjects(); subject++) {
            boolean shared = facts.sharesIds(subject);
            for (Symbol symbol : shared ? layout.symbols(subject) : policy.sharedNames(subject)) {
                for (int instance = 0; instance < frame.instances(subject); instance++) {
                    merge(frame.place(subject, instance, symbol.slot()), first, standIns);
                }
            }
        }
        return standIns;
    }

    private void merge(int place, Map<Input, Integer> first, int[] standIns) {
        Integer known = first.putIfAbsent(input(place), place);
        if (known != null) {
            standIns[place] = known;
        }
    }
}
