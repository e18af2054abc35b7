package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.CompiledPolicy.Parameter;
import org.lowbao.rules.engine.CompiledPolicy.Variable;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.ParameterDeclaration;

/** Determines what a policy makes of facts. A pure function; safe for use by many threads. */
public final class Engine {

    private Engine() {}

    /**
     * Evaluates everything that a policy says about one case. Cost grows with the variables times the instances.
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
        var slots = new Slots(policy.layout(), facts);
        facts(policy, slots);
        slots.put(policy.monthStart(), 0, month.atDay(1));
        slots.put(policy.monthEnd(), 0, month.atEndOfMonth());
        for (Parameter parameter : policy.parameters()) {
            parameter(parameter, slots, month.atDay(1), knownOn);
        }
        for (Variable variable : policy.variables()) {
            variable(variable, slots);
        }
        return new Evaluation(policy, slots, month, knownOn);
    }

    private static void facts(CompiledPolicy policy, Slots slots) {
        Layout layout = policy.layout();
        for (int subject = 0; subject < layout.subjects(); subject++) {
            List<Symbol> symbols = layout.symbols(subject);
            for (int instance = 0; instance < slots.instances(subject); instance++) {
                FactSheet sheet = slots.sheet(subject, instance);
                for (Symbol symbol : symbols) {
                    FactValue value = sheet.facts().get(symbol.name());
                    if (value != null) {
                        slots.put(symbol, instance, known(value, symbol));
                    }
                }
                checkGiven(policy, subject, sheet);
            }
        }
    }

    private static void checkGiven(CompiledPolicy policy, int subject, FactSheet sheet) {
        for (String name : sheet.given().keySet()) {
            boolean variable = policy.variables().stream()
                    .anyMatch(computed -> computed.symbol().subject() == subject
                            && computed.symbol().name().equals(name));
            if (!variable) {
                throw new IllegalArgumentException("a value is given for what is no variable: " + name);
            }
        }
    }

    private static @Nullable Object known(FactValue value, Symbol symbol) {
        if (!(value instanceof FactValue.Known known)) {
            return null;
        }
        if (!known.type().matches(symbol.type())) {
            throw new IllegalArgumentException(
                    "fact " + symbol.name() + " is " + symbol.type() + ", not " + known.type());
        }
        Type type = symbol.type();
        if (!type.codes().isEmpty() && !type.codes().contains(known.value())) {
            throw new IllegalArgumentException("fact " + symbol.name() + " has a code that the policy does not know");
        }
        return known.value();
    }

    private static void parameter(Parameter parameter, Slots slots, LocalDate day, LocalDate knownOn) {
        int subject = parameter.symbol().subject();
        for (int instance = 0; instance < slots.instances(subject); instance++) {
            List<String> key = key(parameter, slots, instance);
            if (key != null) {
                slots.put(parameter.symbol(), instance, value(parameter, key, day, knownOn));
            }
        }
    }

    /** Returns the key of an instance, or null if a part of it is unknown. */
    static @Nullable List<String> key(Parameter parameter, Slots slots, int instance) {
        if (parameter.key().isEmpty()) {
            return List.of();
        }
        var key = new ArrayList<String>(parameter.key().size());
        for (Symbol symbol : parameter.key()) {
            Object code = slots.value(symbol, parameter.symbol().subject(), instance);
            if (code == null) {
                return null;
            }
            key.add((String) code);
        }
        return key;
    }

    private static @Nullable Object value(Parameter parameter, List<String> key, LocalDate day, LocalDate knownOn) {
        ParameterDeclaration.Row row = parameter.row(key, day, knownOn);
        if (row != null) {
            return row.value();
        }
        // a key that was once regulated and no longer is needs a decision; only one never mentioned takes the default
        return parameter.rows().containsKey(key)
                ? null
                : parameter.declaration().otherwise().orElse(null);
    }

    private static void variable(Variable variable, Slots slots) {
        Symbol symbol = variable.symbol();
        for (int instance = 0; instance < slots.instances(symbol.subject()); instance++) {
            var given = slots.given(symbol, instance);
            slots.put(
                    symbol,
                    instance,
                    given.isPresent()
                            ? known(given.get(), symbol)
                            : variable.program().run(slots, instance));
        }
    }
}
