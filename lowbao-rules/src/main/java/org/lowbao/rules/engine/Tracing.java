package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.BoundFacts.Place;
import org.lowbao.rules.engine.CompiledPolicy.Parameter;
import org.lowbao.rules.engine.CompiledPolicy.Variable;
import org.lowbao.rules.engine.Evaluation.Input;
import org.lowbao.rules.engine.Evaluation.UsedRow;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.slot.Dates;
import org.lowbao.rules.slot.Frame;

/** Renders filled slots for people: how each variable came by its value. */
final class Tracing {

    private final CompiledPolicy policy;
    private final BoundFacts facts;
    private final Frame frame;
    private final long day;
    private final long knownOn;

    Tracing(CompiledPolicy policy, BoundFacts facts, Frame frame, LocalDate day, LocalDate knownOn) {
        this.policy = policy;
        this.facts = facts;
        this.frame = frame;
        this.day = Dates.of(day);
        this.knownOn = Dates.of(knownOn);
    }

    List<Evaluation.Step> steps() {
        var steps = new ArrayList<Evaluation.Step>();
        for (Variable variable : policy.variables()) {
            for (int i = 0; i < frame.instances(variable.symbol().subject()); i++) {
                steps.add(step(variable, i));
            }
        }
        return steps;
    }

    private Evaluation.Step step(Variable variable, int instance) {
        Symbol symbol = variable.symbol();
        boolean given = facts.given().contains(new Place(symbol.subject(), instance, symbol.slot()));
        var inputs = new LinkedHashMap<Place, Input>();
        var rows = new LinkedHashMap<RowOf, UsedRow>();
        if (!given) {
            variable.program().computation().inputs(frame, instance, (subject, at, slot) -> {
                inputs.computeIfAbsent(new Place(subject, at, slot), this::input);
                row(subject, at, slot).ifPresent(row -> rows.computeIfAbsent(row, this::used));
            });
        }
        return new Evaluation.Step(
                symbol.name(),
                facts.id(symbol.subject(), instance),
                rendered(symbol, instance),
                given,
                given ? Optional.empty() : strategy(variable),
                distinct(inputs.values()),
                List.copyOf(rows.values()));
    }

    private static Optional<Evaluation.UsedStrategy> strategy(Variable variable) {
        return variable.declaration().strategy().map(call -> new Evaluation.UsedStrategy(call.name(), call.version()));
    }

    /** Two instances that go by one id and have one value are one input. */
    private static List<Input> distinct(Collection<Input> inputs) {
        return inputs.stream().distinct().toList();
    }

    private Input input(Place place) {
        Symbol symbol = policy.layout().symbols(place.subject()).get(place.slot());
        return new Input(
                symbol.name(), facts.id(place.subject(), place.instance()), rendered(symbol, place.instance()));
    }

    /** A row, told apart by its number: rows themselves are long to compare. */
    private record RowOf(int subject, int slot, int number) {}

    private Optional<RowOf> row(int subject, int instance, int slot) {
        if (!(policy.stepIn(subject, slot) instanceof Parameter parameter)) {
            return Optional.empty();
        }
        int number = parameter.column().finder().row(frame, instance, day, knownOn);
        return number < 0 ? Optional.empty() : Optional.of(new RowOf(subject, slot, number));
    }

    private UsedRow used(RowOf row) {
        Symbol symbol = policy.layout().symbols(row.subject).get(row.slot);
        if (!(policy.stepIn(row.subject, row.slot) instanceof Parameter parameter)) {
            throw new IllegalStateException("no parameter fills " + symbol.name());
        }
        return new UsedRow(
                symbol.name(),
                policy.text(symbol.type()),
                parameter.declaration().rows().get(row.number));
    }

    private String rendered(Symbol symbol, int instance) {
        long held = frame.held(symbol.subject(), instance, symbol.slot());
        return rendered(symbol.type().value(frame, held), symbol.type());
    }

    private String rendered(@Nullable Object value, Type type) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof BigDecimal number) {
            return type.unit().equals(Unit.NONE)
                    ? number.toPlainString()
                    : number.toPlainString() + " " + policy.text(type);
        }
        return value.toString();
    }
}
