package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.Evaluation.UsedStrategy;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.language.Supplied;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.Layers;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.RuleDeclaration;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.pack.VariableDeclaration;
import org.lowbao.rules.slot.Column;
import org.lowbao.rules.slot.Dates;
import org.lowbao.rules.slot.Dependency;
import org.lowbao.rules.slot.Filler;
import org.lowbao.rules.slot.FillerCompiler;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.strategy.Strategies;

/**
 * Packs made into a program over slots. Immutable; safe for use by many threads.
 *
 * <p>Every fact, parameter and variable has one slot in each instance of its subject. Evaluation writes the facts,
 * looks the parameters up, and computes the variables in an order in which each finds what it needs.
 */
public final class CompiledPolicy {

    /**
     * A dated table.
     *
     * @param column its rows, numbered as the declaration has them
     */
    record Parameter(Symbol symbol, Column column, ParameterDeclaration declaration) implements Step {
        @Override
        public At at() {
            return declaration.at();
        }

        @Override
        public Filler filler() {
            return column;
        }

        @Override
        public void dependencies(Dependency dependency) {
            column.finder().dependencies(dependency);
        }
    }

    record Variable(Symbol symbol, Program program, VariableDeclaration declaration) implements Step {
        @Override
        public At at() {
            return declaration.expression().at();
        }

        @Override
        public Filler filler() {
            return program.computation().into(symbol.slot());
        }

        @Override
        public void dependencies(Dependency dependency) {
            program.computation().dependencies(dependency);
        }
    }

    /**
     * A named condition.
     *
     * @param slot where the answer goes
     * @param basis the document and article in words
     */
    record Rule(
            int subject, int slot, Program program, RuleDeclaration declaration, String basis, Said met, Said notMet) {}

    /** What is told of an answer, in two languages. */
    record Said(Sentence chinese, Sentence english) {}

    /** @param slot where the answer goes */
    record Outcome(int subject, int slot, Program program, List<Symbol> amounts, OutcomeDeclaration declaration) {}

    private final Layers layers;
    private final Strategies strategies;
    private final Declarations declarations;
    private final Layout layout;
    private final List<Step> steps;
    private final List<Variable> variables;
    private final DatedRows rows;
    private final CaseNames names;
    private final List<Outcome> outcomes;
    /** What there is at each stage, in the order of {@link Stage}. */
    private final List<List<Rule>> rulesFor;

    private final List<List<Outcome>> outcomesFor;
    /** What fills each slot, by subject and slot; null for facts. */
    private final @Nullable Step[][] stepOf;

    /** The words of every unit that a name has. */
    private final Map<Unit, String> units = new HashMap<>();

    /** What fills the answers of rules and outcomes. */
    private final List<Filler> answers;
    /** What fills all slots. */
    private final Filler everything;

    /** @param steps parameters and variables, each after those it needs */
    CompiledPolicy(
            Layers layers,
            Strategies strategies,
            Declarations declarations,
            Layout layout,
            List<Step> steps,
            List<Rule> rules,
            List<Outcome> outcomes) {
        this.layers = layers;
        this.strategies = strategies;
        this.declarations = declarations;
        this.layout = layout;
        this.steps = List.copyOf(steps);
        this.outcomes = List.copyOf(outcomes);
        this.stepOf = new Step[layout.subjects()][];
        for (int subject = 0; subject < layout.subjects(); subject++) {
            stepOf[subject] = new Step[layout.width(subject)];
            layout.symbols(subject)
                    .forEach(symbol ->
                            units.put(symbol.type().unit(), symbol.type().unit().toString()));
        }
        steps.forEach(step -> stepOf[step.symbol().subject()][step.symbol().slot()] = step);
        this.rulesFor = byStage(rules, (rule, stage) -> rule.declaration.isFor(stage));
        this.outcomesFor = byStage(outcomes, (outcome, stage) -> outcome.declaration.isFor(stage));
        this.variables = steps.stream()
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .toList();
        this.rows = new DatedRows(
                steps.stream()
                        .filter(Parameter.class::isInstance)
                        .map(Parameter.class::cast)
                        .toList(),
                this::text);
        this.names = new CaseNames(layout, this::isFact);
        this.answers = Stream.concat(
                        rules.stream().map(rule -> rule.program.computation().into(rule.slot)),
                        outcomes.stream()
                                .map(outcome -> outcome.program.computation().into(outcome.slot)))
                .toList();
        this.everything = FillerCompiler.compile(Stream.concat(steps.stream().map(Step::filler), answers.stream())
                .toList());
    }

    private static <T> List<List<T>> byStage(List<T> declared, BiPredicate<T, Stage> isFor) {
        return Arrays.stream(Stage.values())
                .map(stage ->
                        declared.stream().filter(one -> isFor.test(one, stage)).toList())
                .toList();
    }

    /** Fills every slot but those of the facts; what is given is left as it is. */
    void fill(Frame frame, BoundFacts facts, YearMonth month, LocalDate knownOn, Stage stage) {
        long day = Dates.of(month.atDay(1));
        supply(frame, Supplied.MONTH_START, day);
        supply(frame, Supplied.MONTH_END, Dates.of(month.atEndOfMonth()));
        supply(frame, Supplied.STAYING, stage == Stage.STAYING ? Frame.YES : Frame.NO);
        long known = Dates.of(knownOn);
        if (facts.given().isEmpty()) {
            everything.fill(frame, day, known);
            return;
        }
        for (Step step : steps) {
            step.filler().fill(frame, day, known);
            facts.restoreGiven(frame, step.symbol());
        }
        answers.forEach(answer -> answer.fill(frame, day, known));
    }

    /** The compiler lays these names out before all others. */
    private static void supply(Frame frame, Supplied name, long held) {
        frame.put(0, 0, name.ordinal(), held);
    }

    /** Returns the packs it was made of, the highest first. */
    public List<PackHeader> packs() {
        return declarations.packs();
    }

    /** Returns everything that the packs declare. */
    public Declarations declarations() {
        return declarations;
    }

    /** Returns the units in which its outcomes state their amounts, in the order declared; none if no outcome pays. */
    public Set<Unit> amountUnits() {
        var units = new LinkedHashSet<Unit>();
        outcomes.forEach(outcome ->
                outcome.amounts().forEach(amount -> units.add(amount.type().unit())));
        return units;
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

    Layers layers() {
        return layers;
    }

    Strategies strategies() {
        return strategies;
    }

    Layout layout() {
        return layout;
    }

    /** Returns the variables in the order of computation. */
    List<Variable> variables() {
        return variables;
    }

    /** Returns the strategy that computes a name, if one does. */
    public Optional<UsedStrategy> strategy(Symbol name) {
        return stepIn(name.subject(), name.slot()) instanceof Variable variable
                ? variable.declaration.strategy().map(call -> new UsedStrategy(call.name(), call.version()))
                : Optional.empty();
    }

    /** Returns the dated rows of its parameters. */
    DatedRows rows() {
        return rows;
    }

    /** Returns how many dated rows its parameters have together; each goes by a number below that. */
    public int datedRows() {
        return rows.count();
    }

    /** Returns every name of each subject in the order of their slots, the root's first. */
    public List<List<Symbol>> names() {
        return names.all();
    }

    /** Returns the facts of a subject. */
    List<Symbol> facts(int subject) {
        return names.facts(subject);
    }

    /** Returns the names of a subject that another subject has, too. */
    List<Symbol> sharedNames(int subject) {
        return names.shared(subject);
    }

    /** @throws IllegalArgumentException if a subject has no such variable */
    Variable variable(int subject, String name) {
        return variables.stream()
                .filter(variable -> variable.symbol().subject() == subject
                        && variable.symbol().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a value is given for what is no variable: " + name));
    }

    /** Returns the rules that are asked at a stage. */
    List<Rule> rules(Stage stage) {
        return rulesFor.get(stage.ordinal());
    }

    /** Returns the outcomes that can come out at a stage. */
    List<Outcome> outcomes(Stage stage) {
        return outcomesFor.get(stage.ordinal());
    }

    /** Returns what a type is called; putting a unit into words each time costs more than the value it stands beside. */
    String text(Type type) {
        String unit = type.kind() == Type.Kind.NUMBER ? units.get(type.unit()) : null;
        return unit == null ? type.toString() : unit;
    }

    boolean isFact(Symbol symbol) {
        boolean supplied = symbol.subject() == 0 && symbol.slot() < Supplied.values().length;
        return !supplied && stepIn(symbol.subject(), symbol.slot()) == null;
    }

    /** Returns what fills a slot, null for a fact. */
    @Nullable
    Step stepIn(int subject, int slot) {
        return stepOf[subject][slot];
    }

    @Override
    public String toString() {
        return lowest().id() + " " + lowest().version();
    }
}
