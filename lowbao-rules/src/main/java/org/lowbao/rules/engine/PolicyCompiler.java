package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.language.Supplied;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.BandedKeys;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.Layers;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.RuleDeclaration;
import org.lowbao.rules.pack.SubjectDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;
import org.lowbao.rules.pack.Words;
import org.lowbao.rules.pack.Written;
import org.lowbao.rules.slot.Column;
import org.lowbao.rules.slot.RowFinder;
import org.lowbao.rules.strategy.Strategies;

/** Makes policies of packs, or tells everything that is wrong with them. */
public final class PolicyCompiler {

    private record Draft(VariableDeclaration declaration, Symbol symbol) {}

    private record TableDraft(List<Symbol> key, Symbol symbol) {}

    private final Declarations written;
    /** The same without bands in keys. */
    private final Declarations declarations;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> subjects = new LinkedHashMap<>();
    private final Map<String, List<At>> taken = new TreeMap<>();
    private Layout.Builder building = Layout.rootedAt("");
    private final Map<String, List<Integer>> subjectsOfName = new TreeMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<ColumnMaker.Index, RowFinder> finders = new HashMap<>();

    private final Strategies strategies;

    private PolicyCompiler(Declarations declarations, Strategies strategies) {
        this.strategies = strategies;
        this.written = declarations;
        this.declarations = BandedKeys.replaced(declarations);
    }

    /**
     * Compiles packs, the highest first, with the strategies that the class path brings. Never throws for what is in a
     * pack. Bounded: see {@link Layers}.
     *
     * @return the policy, or every fault in the order of their places
     */
    public static Compilation compile(List<PackSource> sources) {
        return compile(sources, Strategies.installed());
    }

    /** The same, with strategies that were handed in. */
    public static Compilation compile(List<PackSource> sources, Strategies strategies) {
        return compile(Layers.read(sources), strategies);
    }

    /**
     * Lays one more pack over a policy: a reform, or next year's figures. The packs of the policy are not read again, and
     * the policy stays as it is. The parent of the new pack is the policy's lowest.
     *
     * @return as {@link #compile}
     */
    public static Compilation overlay(CompiledPolicy policy, PackSource pack) {
        return compile(policy.layers().over(pack), policy.strategies());
    }

    private static Compilation compile(Layers.Reading reading, Strategies strategies) {
        var faults = new ArrayList<>(reading.faults());
        Optional<CompiledPolicy> policy = Optional.empty();
        if (!reading.partial().subjects().isEmpty()
                && !reading.partial().packs().isEmpty()) {
            var compiler = new PolicyCompiler(reading.partial(), strategies);
            policy = compiler.compile(reading.layers());
            faults.addAll(compiler.faults);
        } else if (!reading.partial().packs().isEmpty()) {
            faults.add(reading.partial().packs().get(0).at().fault(FaultCode.MISSING_FIELD, "subjects"));
        }
        List<Fault> found = faults.stream().distinct().sorted().toList();
        boolean refused = found.stream().anyMatch(fault -> !fault.code().isWarning());
        if (refused || policy.isEmpty()) {
            return new Compilation.Refused(found);
        }
        return new Compilation.Compiled(policy.get(), found);
    }

    private Optional<CompiledPolicy> compile(Layers layers) {
        SubjectDeclaration root = declarations.subjects().get(0);
        building = Layout.rootedAt(root.name());
        var keyable = new TreeMap<String, Symbol>();
        // the first slots of the root, in this order: CompiledPolicy supplies them by their places
        for (Supplied supplied : Supplied.values()) {
            keyable(keyable, root.name(), building.name(0, supplied.word(), supplied.type()));
        }
        subjectsAndFacts(keyable);
        Set<String> computed = declarations.variables().stream()
                .map(VariableDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
        var early = new HashMap<Integer, TableDraft>();
        for (int i = 0; i < declarations.parameters().size(); i++) {
            ParameterDeclaration parameter = declarations.parameters().get(i);
            if (parameter.by().stream().noneMatch(computed::contains)) {
                early.put(i, table(parameter, keyable));
            }
        }
        var drafts = new ArrayList<Draft>();
        for (VariableDeclaration variable : declarations.variables()) {
            int subject = subjects.getOrDefault(variable.subject(), 0);
            Symbol symbol = name(subject, variable.name(), variable.type(), variable.at());
            drafts.add(new Draft(variable, symbol));
            keyable(keyable, variable.subject(), symbol);
        }
        var tables = new ArrayList<TableDraft>();
        for (int i = 0; i < declarations.parameters().size(); i++) {
            // one whose key is computed is keyed by a name that is known only now
            tables.add(early.computeIfAbsent(
                    i, late -> table(declarations.parameters().get(late), keyable)));
        }
        int[] ruleSlots = answerSlots(declarations.rules(), RuleDeclaration::subject);
        int[] outcomeSlots = answerSlots(declarations.outcomes(), OutcomeDeclaration::subject);
        Layout layout = building.build();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < declarations.parameters().size(); i++) {
            parameter(layout, declarations.parameters().get(i), tables.get(i)).ifPresent(steps::add);
        }
        steps.addAll(variables(layout, drafts));
        StepOrder order = StepOrder.of(steps);
        order.circle().ifPresent(circle -> fault(circle.at(), FaultCode.CYCLE, circle.shown()));
        var rules = new ArrayList<CompiledPolicy.Rule>();
        for (int i = 0; i < ruleSlots.length; i++) {
            rule(layout, declarations.rules().get(i), ruleSlots[i]).ifPresent(rules::add);
        }
        var outcomes = new ArrayList<CompiledPolicy.Outcome>();
        for (int i = 0; i < outcomeSlots.length; i++) {
            outcome(layout, declarations.outcomes().get(i), outcomeSlots[i]).ifPresent(outcomes::add);
        }
        return faults.isEmpty()
                ? Optional.of(new CompiledPolicy(layers, strategies, written, layout, order.steps(), rules, outcomes))
                : Optional.empty();
    }

    /** Sets a slot aside for the answer of each declaration, behind all slots that have names. */
    private <T> int[] answerSlots(List<T> declared, Function<T, String> subject) {
        int[] slots = new int[declared.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = building.unnamed(subjects.getOrDefault(subject.apply(declared.get(i)), 0));
        }
        return slots;
    }

    private TableDraft table(ParameterDeclaration parameter, Map<String, Symbol> keyable) {
        List<Symbol> key = key(parameter, keyable);
        int subject = key.stream().mapToInt(Symbol::subject).max().orElse(0);
        return new TableDraft(key, name(subject, parameter.name(), parameter.type(), parameter.at()));
    }

    private Optional<Step> parameter(Layout layout, ParameterDeclaration parameter, TableDraft draft) {
        boolean sound = draft.key().size() == parameter.by().size()
                && parameter.rows().stream().allMatch(row -> ColumnMaker.fits(row, draft.key()));
        if (!sound) {
            return Optional.empty();
        }
        Symbol symbol = draft.symbol();
        Column column =
                new ColumnMaker(finders, layout, symbol.subject(), draft.key()).column(parameter, symbol.slot());
        return Optional.of(new CompiledPolicy.Parameter(symbol, column, parameter));
    }

    /** Lays out subjects and their facts, and adds the facts that can be keys. */
    private void subjectsAndFacts(Map<String, Symbol> keyable) {
        for (SubjectDeclaration subject : declarations.subjects()) {
            int index = 0;
            if (!subjects.isEmpty()) {
                int parent = subjects.getOrDefault(subject.of().orElse(""), 0);
                if (subject.of().isEmpty()) {
                    fault(subject.at(), FaultCode.MISSING_FIELD, "of");
                }
                index = building.subject(subject.name(), parent, subject.countedIn());
                parents.put(index, parent);
            }
            subjects.put(subject.name(), index);
            for (SubjectDeclaration.Fact fact : subject.facts()) {
                keyable(keyable, subject.name(), name(index, fact.name(), fact.type(), fact.at()));
            }
        }
    }

    private static void keyable(Map<String, Symbol> keyable, String subject, Symbol symbol) {
        if (symbol.type().kind() != Type.Kind.DATE) {
            keyable.put(subject + "." + symbol.name(), symbol);
            // of two things of one name neither can be meant without its subject
            keyable.merge(symbol.name(), symbol, (one, other) -> null);
        }
    }

    private Symbol name(int subject, String name, Type type, At at) {
        if (Supplied.isSupplied(name)) {
            // that it cannot be a name was told when the pack was read
            return new Symbol(name, type, subject, 0);
        }
        List<Integer> holders = subjectsOfName.computeIfAbsent(name, any -> new ArrayList<>());
        List<At> places = taken.computeIfAbsent(name, any -> new ArrayList<>());
        for (int i = 0; i < holders.size(); i++) {
            if (isAtOrBelow(holders.get(i), subject) || isAtOrBelow(subject, holders.get(i))) {
                fault(at, FaultCode.DUPLICATE_NAME, name, places.get(i).toString());
                return new Symbol(name, type, subject, 0);
            }
        }
        holders.add(subject);
        places.add(at);
        return building.name(subject, name, type);
    }

    private boolean isAtOrBelow(int subject, int above) {
        Integer at = subject;
        while (at != null && at != above) {
            at = parents.get(at);
        }
        return at != null;
    }

    private List<Symbol> key(ParameterDeclaration parameter, Map<String, Symbol> keyable) {
        var key = new ArrayList<Symbol>();
        for (String name : parameter.by()) {
            Symbol symbol = keyable.get(name);
            if (symbol == null) {
                fault(
                        parameter.at(),
                        FaultCode.UNKNOWN_NAME,
                        name,
                        Names.nearest(name, keyable.keySet()).orElse(""));
            } else {
                key.add(symbol);
                checkKeys(parameter, key.size() - 1, symbol);
            }
        }
        return key;
    }

    private void checkKeys(ParameterDeclaration parameter, int position, Symbol symbol) {
        for (ParameterDeclaration.Row row : parameter.rows()) {
            if (row.key().size() > position) {
                checkKey(row.keyAt().get(position), row.key().get(position), symbol.type());
            }
        }
    }

    private void checkKey(At at, String written, Type type) {
        if (!type.codes().isEmpty() && !type.codes().contains(written)) {
            fault(
                    at,
                    FaultCode.UNKNOWN_CODE,
                    written,
                    Names.nearest(written, type.codes()).orElse(""));
        } else if (!ColumnMaker.canBe(written, type)) {
            fault(at, FaultCode.BAD_VALUE, written, type.kind() == Type.Kind.TRUTH ? "yes or no" : "a number");
        }
    }

    private List<Step> variables(Layout layout, List<Draft> drafts) {
        var compiled = new ArrayList<Step>();
        var programs = new StrategyPrograms(strategies, layout, faults::add);
        for (Draft draft : drafts) {
            VariableDeclaration declaration = draft.declaration();
            Symbol symbol = draft.symbol();
            Optional<Program> program = declaration.strategy().isPresent()
                    ? programs.program(declaration.strategy().get(), symbol)
                    : program(layout, declaration.expression(), symbol.subject(), declaration.type());
            program.ifPresent(sound -> compiled.add(new CompiledPolicy.Variable(symbol, sound, declaration)));
        }
        return compiled;
    }

    private Optional<CompiledPolicy.Rule> rule(Layout layout, RuleDeclaration rule, int answer) {
        int subject = subjects.getOrDefault(rule.subject(), 0);
        boolean sound = placeholders(layout, subject, rule.met(), rule.at())
                & placeholders(layout, subject, rule.notMet(), rule.at());
        Optional<Program> condition = program(layout, rule.condition(), subject, Type.TRUTH);
        return condition
                .filter(program -> sound)
                .map(program -> new CompiledPolicy.Rule(
                        subject,
                        layout.width(subject) + answer,
                        program,
                        rule,
                        rule.basis().toString(),
                        said(layout, subject, rule.met()),
                        said(layout, subject, rule.notMet())));
    }

    private static CompiledPolicy.Said said(Layout layout, int subject, Words words) {
        Function<String, Symbol> symbols = name -> layout.visible(subject, name).orElseThrow();
        return new CompiledPolicy.Said(new Sentence(words.chinese(), symbols), new Sentence(words.english(), symbols));
    }

    private boolean placeholders(Layout layout, int subject, Words words, At at) {
        boolean sound = true;
        for (String text : List.of(words.chinese(), words.english())) {
            Matcher matcher = Sentence.PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (layout.visible(subject, name).isEmpty()) {
                    sound = false;
                    fault(
                            at,
                            FaultCode.UNKNOWN_PLACEHOLDER,
                            Names.isName(name) ? name : "{}",
                            Names.nearest(name, layout.visibleNames(subject)).orElse(""));
                }
            }
        }
        return sound;
    }

    private Optional<CompiledPolicy.Outcome> outcome(Layout layout, OutcomeDeclaration outcome, int answer) {
        int subject = subjects.getOrDefault(outcome.subject(), 0);
        var amounts = new ArrayList<Symbol>();
        for (String name : outcome.amounts()) {
            Optional<Symbol> symbol = layout.visible(subject, name);
            if (symbol.isEmpty()) {
                fault(
                        outcome.at(),
                        FaultCode.UNKNOWN_NAME,
                        name,
                        Names.nearest(name, layout.visibleNames(subject)).orElse(""));
            } else if (symbol.get().type().kind() != Type.Kind.NUMBER) {
                fault(
                        outcome.at(),
                        FaultCode.WRONG_TYPE,
                        "a number",
                        symbol.get().type().toString());
            } else {
                amounts.add(symbol.get());
            }
        }
        return program(layout, outcome.condition(), subject, Type.TRUTH)
                .map(program ->
                        new CompiledPolicy.Outcome(subject, layout.width(subject) + answer, program, amounts, outcome));
    }

    private Optional<Program> program(Layout layout, Written written, int subject, Type wanted) {
        if (written.expression().isEmpty()) {
            return Optional.empty();
        }
        boolean sound = true;
        for (Written part : written.parts()) {
            sound &= program(layout, part, subject, wanted).isPresent();
        }
        if (!sound) {
            return Optional.empty();
        }
        Expressions.Checked checked = Expressions.check(written.expression().get(), layout, subject);
        checked.faults().forEach(fault -> faults.add(written.located(fault)));
        Optional<Program> program = checked.program();
        if (program.isPresent() && !program.get().type().matches(wanted)) {
            faults.add(
                    written.located(Expressions.mismatch(wanted, program.get().type())));
            return Optional.empty();
        }
        return program;
    }

    private void fault(At at, FaultCode code, String... particulars) {
        faults.add(at.fault(code, particulars));
    }
}
