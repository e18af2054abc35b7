package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.CompiledPolicy.Outcome;
import org.lowbao.rules.engine.CompiledPolicy.Parameter;
import org.lowbao.rules.engine.CompiledPolicy.Rule;
import org.lowbao.rules.engine.CompiledPolicy.Variable;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.RuleDeclaration;

/**
 * What a policy makes of one case. The filled slots are kept as they are; everything here is read from them when asked.
 *
 * <p>Immutable; safe for use by many threads. Holds personal data: {@link #toString} shows none.
 */
public final class Evaluation {

    private final CompiledPolicy policy;
    private final Slots slots;
    private final YearMonth month;
    private final LocalDate knownOn;

    Evaluation(CompiledPolicy policy, Slots slots, YearMonth month, LocalDate knownOn) {
        this.policy = policy;
        this.slots = slots;
        this.month = month;
        this.knownOn = knownOn;
    }

    /** What the root came to. */
    public sealed interface Conclusion {

        /**
         * @param code the outcome's code
         * @param amounts its amounts, in the order the policy names them
         * @param because the codes of the rules that explain it
         */
        record Determined(String code, List<BigDecimal> amounts, List<String> because) implements Conclusion {
            /** Tells the code, never the amounts. */
            @Override
            public String toString() {
                return code;
            }
        }

        /**
         * Cannot be said yet.
         *
         * @param code the outcome that is open
         * @param open what would have to be known
         */
        record Undetermined(String code, List<Open> open) implements Conclusion {}

        /** A dated value is missing, or no outcome fits: somebody has to decide. */
        record NeedsDecision(List<Open> open) implements Conclusion {}
    }

    /**
     * Something unknown that mattered.
     *
     * @param subject the id of the instance
     * @param name the fact, parameter or variable
     * @param reason {@code DISPUTED}, {@link #MISSING_PARAMETER}, {@link #OUT_OF_BOUNDS}, or the reason that came with
     *     the fact
     */
    public record Open(String subject, String name, String reason) {}

    /** The reason of a dated parameter that has no row for the month and key. */
    public static final String MISSING_PARAMETER = "MISSING_PARAMETER";

    /** The reason of arithmetic that left every bound, such as a division by zero. */
    public static final String OUT_OF_BOUNDS = "OUT_OF_BOUNDS";

    /** Three answers, not two. */
    public enum Answer {
        MET,
        NOT_MET,
        UNDETERMINED
    }

    /**
     * What one rule found for one instance.
     *
     * @param code the rule
     * @param subject the id of the instance
     * @param answer met, not met, or undetermined
     * @param basis the document and article
     * @param chinese words with the values filled in
     * @param english the same; empty if the pack has none
     */
    public record RuleFinding(
            String code, String subject, Answer answer, String basis, String chinese, String english) {
        @Override
        public String toString() {
            return code + " of " + subject + ": " + answer;
        }
    }

    /**
     * One outcome of an instance of a collection.
     *
     * @param code the outcome
     * @param subject the id of the instance
     * @param answer {@link Answer#MET} or {@link Answer#UNDETERMINED}
     * @param amounts its amounts; empty unless met
     */
    public record Individual(String code, String subject, Answer answer, List<BigDecimal> amounts) {
        @Override
        public String toString() {
            return code + " of " + subject + ": " + answer;
        }
    }

    /**
     * How one variable of one instance came by its value.
     *
     * @param variable its name
     * @param subject the id of the instance
     * @param value the value with its unit, or {@code unknown}
     * @param given whether it was given instead of computed
     * @param inputs what it was computed from, in the order read, each once
     * @param rows the parameter rows among them
     */
    public record Step(
            String variable, String subject, String value, boolean given, List<Input> inputs, List<UsedRow> rows) {
        @Override
        public String toString() {
            return variable + " of " + subject;
        }
    }

    /** A name, whose it is, and its value. */
    public record Input(String name, String subject, String value) {
        @Override
        public String toString() {
            return name + " of " + subject;
        }
    }

    /** A row of a parameter that was used. */
    public record UsedRow(String parameter, String unit, ParameterDeclaration.Row row) {}

    public CompiledPolicy policy() {
        return policy;
    }

    public YearMonth month() {
        return month;
    }

    public LocalDate knownOn() {
        return knownOn;
    }

    /** Returns what the root came to: the first outcome whose condition is yes, if none before it is open. */
    public Conclusion conclusion() {
        for (Outcome outcome : policy.outcomes()) {
            if (outcome.subject() != 0) {
                continue;
            }
            Object holds = outcome.program().run(slots, 0);
            if (holds == null) {
                return open(
                        outcome, why(outcome.program(), 0, outcome.declaration().code()));
            }
            if ((Boolean) holds) {
                return determined(outcome);
            }
        }
        return new Conclusion.NeedsDecision(List.of());
    }

    private Conclusion determined(Outcome outcome) {
        var open = new LinkedHashSet<Open>();
        for (Symbol amount : outcome.amounts()) {
            if (slots.value(amount, 0, 0) == null) {
                open.addAll(why(amount, 0));
            }
        }
        if (!open.isEmpty()) {
            return open(outcome, List.copyOf(open));
        }
        return new Conclusion.Determined(
                outcome.declaration().code(),
                amounts(outcome, 0),
                outcome.declaration().because());
    }

    private static Conclusion open(Outcome outcome, List<Open> open) {
        boolean decision = open.stream().anyMatch(fact -> fact.reason().equals(MISSING_PARAMETER));
        return decision
                ? new Conclusion.NeedsDecision(open)
                : new Conclusion.Undetermined(outcome.declaration().code(), open);
    }

    private List<BigDecimal> amounts(Outcome outcome, int instance) {
        var amounts = new ArrayList<BigDecimal>();
        for (Symbol amount : outcome.amounts()) {
            var value = (BigDecimal) slots.value(amount, outcome.subject(), instance);
            if (value == null) {
                return List.of();
            }
            amounts.add(value);
        }
        return List.copyOf(amounts);
    }

    /** Returns the outcomes of instances of collections, those that stand and those that are open. */
    public List<Individual> individuals() {
        var found = new ArrayList<Individual>();
        for (Outcome outcome : policy.outcomes()) {
            if (outcome.subject() == 0) {
                continue;
            }
            for (int i = 0; i < slots.instances(outcome.subject()); i++) {
                Object holds = outcome.program().run(slots, i);
                if (Boolean.FALSE.equals(holds)) {
                    continue;
                }
                List<BigDecimal> amounts = holds == null ? List.of() : amounts(outcome, i);
                boolean complete =
                        holds != null && amounts.size() == outcome.amounts().size();
                found.add(new Individual(
                        outcome.declaration().code(),
                        slots.sheet(outcome.subject(), i).id(),
                        complete ? Answer.MET : Answer.UNDETERMINED,
                        complete ? amounts : List.of()));
            }
        }
        return found;
    }

    /** Returns what keeps the outcomes of instances of collections open. */
    public List<Open> openIndividuals() {
        var open = new LinkedHashSet<Open>();
        for (Outcome outcome : policy.outcomes()) {
            for (int i = 0; outcome.subject() != 0 && i < slots.instances(outcome.subject()); i++) {
                Object holds = outcome.program().run(slots, i);
                if (holds == null) {
                    open.addAll(why(outcome.program(), i, outcome.declaration().code()));
                } else if ((Boolean) holds) {
                    for (Symbol amount : outcome.amounts()) {
                        int owner = slots.owner(amount.subject(), outcome.subject(), i);
                        if (slots.slot(amount.subject(), owner, amount.slot()) == null) {
                            open.addAll(why(amount, owner));
                        }
                    }
                }
            }
        }
        return List.copyOf(open);
    }

    /** Returns what every rule found, in the order of the policy. */
    public List<RuleFinding> findings() {
        var findings = new ArrayList<RuleFinding>();
        for (Rule rule : policy.rules()) {
            for (int i = 0; i < slots.instances(rule.subject()); i++) {
                findings.add(finding(rule, i));
            }
        }
        return findings;
    }

    private RuleFinding finding(Rule rule, int instance) {
        RuleDeclaration declaration = rule.declaration();
        Object holds = rule.program().run(slots, instance);
        Answer answer = holds == null ? Answer.UNDETERMINED : (Boolean) holds ? Answer.MET : Answer.NOT_MET;
        String chinese;
        String english;
        if (holds == null) {
            List<Open> open = why(rule.program(), instance, declaration.code());
            List<String> names = open.stream().map(Open::name).distinct().toList();
            chinese = Explanations.CHINESE.missing(names);
            english = Explanations.ENGLISH.missing(names);
        } else {
            var words = (Boolean) holds ? declaration.met() : declaration.notMet();
            chinese = filled(words.chinese(), rule.subject(), instance, Explanations.CHINESE);
            english = filled(words.english(), rule.subject(), instance, Explanations.ENGLISH);
        }
        return new RuleFinding(
                declaration.code(),
                slots.sheet(rule.subject(), instance).id(),
                answer,
                declaration.basis().toString(),
                chinese,
                english);
    }

    private String filled(String words, int subject, int instance, Explanations language) {
        return PolicyCompiler.PLACEHOLDER.matcher(words).replaceAll(match -> {
            Symbol symbol = policy.layout().visible(subject, match.group(1)).orElseThrow();
            return Matcher.quoteReplacement(language.said(slots.value(symbol, subject, instance)));
        });
    }

    /** Returns every declared fact that was not known, whether it mattered or not. */
    public List<Open> unknown() {
        var unknown = new ArrayList<Open>();
        for (int subject = 0; subject < policy.layout().subjects(); subject++) {
            for (int i = 0; i < slots.instances(subject); i++) {
                for (Symbol symbol : policy.layout().symbols(subject)) {
                    if (isFact(symbol) && slots.slot(subject, i, symbol.slot()) == null) {
                        unknown.add(openFact(symbol, i));
                    }
                }
            }
        }
        return unknown;
    }

    /** Returns the names of facts that were brought but that the policy does not ask for, sorted. */
    public Set<String> unused() {
        var unused = new TreeSet<String>();
        for (int subject = 0; subject < policy.layout().subjects(); subject++) {
            for (int i = 0; i < slots.instances(subject); i++) {
                for (String name : slots.sheet(subject, i).facts().keySet()) {
                    if (policy.layout().visible(subject, name).isEmpty()) {
                        unused.add(name);
                    }
                }
            }
        }
        return unused;
    }

    /** Returns the names of variables that were given instead of computed, sorted. */
    public Set<String> given() {
        var given = new TreeSet<String>();
        for (int subject = 0; subject < policy.layout().subjects(); subject++) {
            for (int i = 0; i < slots.instances(subject); i++) {
                given.addAll(slots.sheet(subject, i).given().keySet());
            }
        }
        return given;
    }

    /**
     * Returns the value of a name of the root.
     *
     * @return empty if it is unknown
     * @throws IllegalArgumentException if the policy has no such name
     */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(slots.value(symbol(0, name), 0, 0));
    }

    /**
     * Returns the value of a name of an instance of a collection.
     *
     * @throws IllegalArgumentException if the policy has no such name
     */
    public Optional<Object> value(String collection, int instance, String name) {
        for (int subject = 1; subject < policy.layout().subjects(); subject++) {
            if (policy.layout().subjectName(subject).equals(collection)) {
                return Optional.ofNullable(slots.value(symbol(subject, name), subject, instance));
            }
        }
        throw new IllegalArgumentException("no such collection: " + collection);
    }

    private Symbol symbol(int subject, String name) {
        return policy.layout()
                .visible(subject, name)
                .orElseThrow(() -> new IllegalArgumentException("no such name: " + name));
    }

    /** Renders every variable of every instance, in the order of computation. */
    public List<Step> trace() {
        var steps = new ArrayList<Step>();
        for (Variable variable : policy.variables()) {
            for (int i = 0; i < slots.instances(variable.symbol().subject()); i++) {
                steps.add(step(variable, i));
            }
        }
        return steps;
    }

    private Step step(Variable variable, int instance) {
        Symbol symbol = variable.symbol();
        boolean given = slots.given(symbol, instance).isPresent();
        var inputs = new LinkedHashSet<Input>();
        var rows = new LinkedHashSet<UsedRow>();
        if (!given) {
            variable.program().inputs(slots, instance, (subject, at, slot) -> {
                Symbol input = policy.layout().symbols(subject).get(slot);
                inputs.add(new Input(
                        input.name(),
                        slots.sheet(subject, at).id(),
                        rendered(slots.slot(subject, at, slot), input.type())));
                row(subject, at, slot).ifPresent(rows::add);
            });
        }
        return new Step(
                symbol.name(),
                slots.sheet(symbol.subject(), instance).id(),
                rendered(slots.slot(symbol.subject(), instance, symbol.slot()), symbol.type()),
                given,
                List.copyOf(inputs),
                List.copyOf(rows));
    }

    private Optional<UsedRow> row(int subject, int instance, int slot) {
        Optional<Parameter> parameter = policy.parameterIn(subject, slot);
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        List<String> key = Engine.key(parameter.get(), slots, instance);
        return Optional.ofNullable(key == null ? null : parameter.get().row(key, month.atDay(1), knownOn))
                .map(row -> new UsedRow(
                        parameter.get().symbol().name(),
                        parameter.get().symbol().type().toString(),
                        row));
    }

    static String rendered(@Nullable Object value, Type type) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof BigDecimal number) {
            return type.unit().equals(Unit.NONE) ? number.toPlainString() : number.toPlainString() + " " + type.unit();
        }
        return value.toString();
    }

    private List<Open> why(Program program, int instance, String name) {
        var search = new WhyUnknown();
        search.ask(program, instance, name);
        return search.found();
    }

    private List<Open> why(Symbol symbol, int instance) {
        var search = new WhyUnknown();
        search.read(symbol.subject(), instance, symbol.slot());
        return search.found();
    }

    private boolean isFact(Symbol symbol) {
        return policy.parameterIn(symbol.subject(), symbol.slot()).isEmpty()
                && policy.variableIn(symbol.subject(), symbol.slot()).isEmpty();
    }

    private Open openFact(Symbol symbol, int instance) {
        FactSheet sheet = slots.sheet(symbol.subject(), instance);
        FactValue value = sheet.facts().get(symbol.name());
        if (value instanceof FactValue.Disputed) {
            return new Open(sheet.id(), symbol.name(), "DISPUTED");
        }
        String reason = value instanceof FactValue.Unknown unknown ? unknown.reason() : FactValue.NOT_DECLARED;
        return new Open(sheet.id(), symbol.name(), reason);
    }

    /** Follows unknown slots down to the facts and parameters that make them so. */
    private final class WhyUnknown implements Program.Reader {

        private record Question(int subject, int instance, int slot) {}

        private final ArrayDeque<Question> questions = new ArrayDeque<>();
        private final Set<Question> asked = new LinkedHashSet<>();
        private final Set<Open> open = new LinkedHashSet<>();
        private Open whole = new Open("", "", OUT_OF_BOUNDS);

        void ask(Program program, int instance, String name) {
            whole = new Open(slots.sheet(program.subject(), instance).id(), name, OUT_OF_BOUNDS);
            program.whyUnknown(slots, instance, this);
        }

        @Override
        public void read(int subject, int instance, int slot) {
            var question = new Question(subject, instance, slot);
            if (asked.add(question)) {
                questions.add(question);
            }
        }

        @Override
        public void outOfBounds() {
            open.add(whole);
        }

        List<Open> found() {
            for (Question next = questions.poll(); next != null; next = questions.poll()) {
                answer(next);
            }
            return List.copyOf(open);
        }

        private void answer(Question question) {
            Layout layout = policy.layout();
            Symbol symbol = layout.symbols(question.subject).get(question.slot);
            Optional<Variable> variable = policy.variableIn(question.subject, question.slot);
            Optional<Parameter> parameter = policy.parameterIn(question.subject, question.slot);
            if (variable.isPresent() && slots.given(symbol, question.instance).isEmpty()) {
                ask(variable.get().program(), question.instance, symbol.name());
            } else if (parameter.isPresent()) {
                missing(parameter.get(), question.instance);
            } else {
                open.add(openFact(symbol, question.instance));
            }
        }

        private void missing(Parameter parameter, int instance) {
            boolean keyKnown = true;
            for (Symbol key : parameter.key()) {
                int owner = slots.owner(key.subject(), parameter.symbol().subject(), instance);
                if (slots.slot(key.subject(), owner, key.slot()) == null) {
                    keyKnown = false;
                    open.add(openFact(key, owner));
                }
            }
            if (keyKnown) {
                String id = slots.sheet(parameter.symbol().subject(), instance).id();
                open.add(new Open(id, parameter.symbol().name(), MISSING_PARAMETER));
            }
        }
    }

    @Override
    public String toString() {
        return conclusion().getClass().getSimpleName() + " for " + month + " by " + policy;
    }
}
