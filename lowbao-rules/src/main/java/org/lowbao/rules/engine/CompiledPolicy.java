package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.RuleDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;

/**
 * Packs made into a program over slots. Immutable; safe for use by many threads.
 *
 * <p>Every fact, parameter and variable has one slot in each instance of its subject. Evaluation writes the facts,
 * looks the parameters up, and computes the variables in an order in which each finds what it needs.
 */
public final class CompiledPolicy {

    /** A parameter with the slots of its key and its rows by key, the row decided last first. */
    record Parameter(
            Symbol symbol,
            List<Symbol> key,
            Map<List<String>, List<ParameterDeclaration.Row>> rows,
            ParameterDeclaration declaration) {

        /** Returns the row that holds on {@code day} as far as was known on {@code knownOn}. */
        ParameterDeclaration.@Nullable Row row(List<String> keys, LocalDate day, LocalDate knownOn) {
            for (ParameterDeclaration.Row row : rows.getOrDefault(keys, List.of())) {
                if (row.holdsOn(day) && !row.decided().isAfter(knownOn)) {
                    return row;
                }
            }
            return null;
        }
    }

    record Variable(Symbol symbol, Program program, VariableDeclaration declaration) {}

    record Rule(int subject, Program program, RuleDeclaration declaration) {}

    record Outcome(int subject, Program program, List<Symbol> amounts, OutcomeDeclaration declaration) {}

    private final Declarations declarations;
    private final Layout layout;
    private final List<Parameter> parameters;
    private final List<Variable> variables;
    private final List<Rule> rules;
    private final List<Outcome> outcomes;
    /** What is computed into each slot, by subject and slot; null for facts. */
    private final @Nullable Parameter[][] parameterOf;

    private final @Nullable Variable[][] variableOf;
    private final Symbol monthStart;
    private final Symbol monthEnd;

    CompiledPolicy(
            Declarations declarations,
            Layout layout,
            List<Parameter> parameters,
            List<Variable> variables,
            List<Rule> rules,
            List<Outcome> outcomes) {
        this.declarations = declarations;
        this.layout = layout;
        this.parameters = List.copyOf(parameters);
        this.variables = List.copyOf(variables);
        this.rules = List.copyOf(rules);
        this.outcomes = List.copyOf(outcomes);
        this.parameterOf = new Parameter[layout.subjects()][];
        this.variableOf = new Variable[layout.subjects()][];
        for (int subject = 0; subject < layout.subjects(); subject++) {
            parameterOf[subject] = new Parameter[layout.width(subject)];
            variableOf[subject] = new Variable[layout.width(subject)];
        }
        parameters.forEach(parameter ->
                parameterOf[parameter.symbol().subject()][parameter.symbol().slot()] = parameter);
        variables.forEach(variable ->
                variableOf[variable.symbol().subject()][variable.symbol().slot()] = variable);
        this.monthStart = layout.visible(0, PolicyCompiler.MONTH_START).orElseThrow();
        this.monthEnd = layout.visible(0, PolicyCompiler.MONTH_END).orElseThrow();
    }

    /** Returns the packs it was made of, the highest first. */
    public List<PackHeader> packs() {
        return declarations.packs();
    }

    /** Returns everything that the packs declare. */
    public Declarations declarations() {
        return declarations;
    }

    /** Returns the division of the lowest pack. */
    public String division() {
        return lowest().division();
    }

    /** Tells whether every pack may be used for a month. */
    public boolean isValidFor(YearMonth month) {
        LocalDate day = month.atDay(1);
        return packs().stream()
                .allMatch(pack -> !day.isBefore(pack.from())
                        && pack.to().map(last -> !day.isAfter(last)).orElse(true));
    }

    PackHeader lowest() {
        return packs().get(packs().size() - 1);
    }

    Layout layout() {
        return layout;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Returns the variables in the order of computation. */
    List<Variable> variables() {
        return variables;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    Symbol monthStart() {
        return monthStart;
    }

    Symbol monthEnd() {
        return monthEnd;
    }

    Optional<Parameter> parameterIn(int subject, int slot) {
        return Optional.ofNullable(parameterOf[subject][slot]);
    }

    Optional<Variable> variableIn(int subject, int slot) {
        return Optional.ofNullable(variableOf[subject][slot]);
    }

    @Override
    public String toString() {
        return lowest().id() + " " + lowest().version();
    }
}
