package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.At;
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

/** Makes policies of packs, or tells everything that is wrong with them. */
public final class PolicyCompiler {

    static final String MONTH_START = "month_start";
    static final String MONTH_END = "month_end";
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private record Draft(VariableDeclaration declaration, Symbol symbol) {}

    private final Declarations declarations;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> subjects = new LinkedHashMap<>();
    private final Map<String, List<At>> taken = new TreeMap<>();
    private Layout.Builder building = Layout.rootedAt("");
    private final Map<String, List<Integer>> subjectsOfName = new TreeMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();

    private PolicyCompiler(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * Compiles packs, the highest first. Never throws for what is in a pack. Bounded: see {@link Layers}.
     *
     * @return the policy, or every fault in the order of their places
     */
    public static Compilation compile(List<PackSource> sources) {
        Layers.Reading reading = Layers.read(sources);
        var faults = new ArrayList<>(reading.faults());
        Optional<CompiledPolicy> policy = Optional.empty();
        if (!reading.partial().subjects().isEmpty()
                && !reading.partial().packs().isEmpty()) {
            var compiler = new PolicyCompiler(reading.partial());
            policy = compiler.compile();
            faults.addAll(compiler.faults);
        }
        List<Fault> found = faults.stream().distinct().sorted().toList();
        boolean refused = found.stream().anyMatch(fault -> !fault.code().isWarning());
        if (refused || policy.isEmpty()) {
            return new Compilation.Refused(found);
        }
        return new Compilation.Compiled(policy.get(), found);
    }

    private Optional<CompiledPolicy> compile() {
        SubjectDeclaration root = declarations.subjects().get(0);
        building = Layout.rootedAt(root.name());
        building.name(0, MONTH_START, Type.DATE);
        building.name(0, MONTH_END, Type.DATE);
        Map<String, Symbol> codes = subjectsAndFacts();
        var keys = new ArrayList<List<Symbol>>();
        var tables = new ArrayList<Symbol>();
        for (ParameterDeclaration parameter : declarations.parameters()) {
            List<Symbol> key = key(parameter, codes);
            int subject = key.stream().mapToInt(Symbol::subject).max().orElse(0);
            keys.add(key);
            tables.add(name(subject, parameter.name(), parameter.type(), parameter.at()));
        }
        var drafts = new ArrayList<Draft>();
        for (VariableDeclaration variable : declarations.variables()) {
            int subject = subjects.getOrDefault(variable.subject(), 0);
            drafts.add(new Draft(variable, name(subject, variable.name(), variable.type(), variable.at())));
        }
        Layout layout = building.build();
        var parameters = new ArrayList<CompiledPolicy.Parameter>();
        for (int i = 0; i < tables.size(); i++) {
            ParameterDeclaration declaration = declarations.parameters().get(i);
            parameters.add(
                    new CompiledPolicy.Parameter(tables.get(i), keys.get(i), rowsByKey(declaration), declaration));
        }
        List<CompiledPolicy.Variable> variables = variables(layout, drafts);
        var rules = new ArrayList<CompiledPolicy.Rule>();
        declarations.rules().forEach(rule -> rule(layout, rule).ifPresent(rules::add));
        var outcomes = new ArrayList<CompiledPolicy.Outcome>();
        declarations.outcomes().forEach(outcome -> outcome(layout, outcome).ifPresent(outcomes::add));
        return faults.isEmpty()
                ? Optional.of(new CompiledPolicy(declarations, layout, parameters, variables, rules, outcomes))
                : Optional.empty();
    }

    /** Lays out subjects and their facts, and returns the facts that can be keys. */
    private Map<String, Symbol> subjectsAndFacts() {
        var codes = new TreeMap<String, Symbol>();
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
                Symbol symbol = name(index, fact.name(), fact.type(), fact.at());
                if (fact.type().kind() == Type.Kind.CODE) {
                    codes.put(subject.name() + "." + fact.name(), symbol);
                    // of two facts of one name neither can be meant without its subject
                    codes.merge(fact.name(), symbol, (one, other) -> null);
                }
            }
        }
        return codes;
    }

    private Symbol name(int subject, String name, Type type, At at) {
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

    private List<Symbol> key(ParameterDeclaration parameter, Map<String, Symbol> codes) {
        var key = new ArrayList<Symbol>();
        for (String name : parameter.by()) {
            Symbol symbol = codes.get(name);
            if (symbol == null) {
                fault(
                        parameter.at(),
                        FaultCode.UNKNOWN_NAME,
                        name,
                        Names.nearest(name, codes.keySet()).orElse(""));
            } else {
                key.add(symbol);
                checkKeys(parameter, key.size() - 1, symbol);
            }
        }
        return key;
    }

    private void checkKeys(ParameterDeclaration parameter, int position, Symbol symbol) {
        List<String> codes = symbol.type().codes();
        for (ParameterDeclaration.Row row : parameter.rows()) {
            if (!codes.isEmpty()
                    && row.key().size() > position
                    && !codes.contains(row.key().get(position))) {
                String wrong = row.key().get(position);
                fault(
                        row.at(),
                        FaultCode.UNKNOWN_CODE,
                        wrong,
                        Names.nearest(wrong, codes).orElse(""));
            }
        }
    }

    private static Map<List<String>, List<ParameterDeclaration.Row>> rowsByKey(ParameterDeclaration parameter) {
        var rows = new HashMap<List<String>, List<ParameterDeclaration.Row>>();
        parameter
                .rows()
                .forEach(row -> rows.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        rows.values()
                .forEach(list -> list.sort(Comparator.comparing(ParameterDeclaration.Row::decided)
                        .thenComparing(ParameterDeclaration.Row::from)
                        .reversed()));
        return rows;
    }

    private List<CompiledPolicy.Variable> variables(Layout layout, List<Draft> drafts) {
        var compiled = new ArrayList<CompiledPolicy.Variable>();
        for (Draft draft : drafts) {
            VariableDeclaration declaration = draft.declaration();
            program(layout, declaration.expression(), draft.symbol().subject(), declaration.type())
                    .ifPresent(
                            program -> compiled.add(new CompiledPolicy.Variable(draft.symbol(), program, declaration)));
        }
        return ordered(compiled);
    }

    /** Puts every variable after those it needs; among free ones the order of declaration stands. */
    private List<CompiledPolicy.Variable> ordered(List<CompiledPolicy.Variable> variables) {
        var indexes = new HashMap<Symbol, Integer>();
        var bySlot = new HashMap<List<Integer>, Integer>();
        for (int i = 0; i < variables.size(); i++) {
            Symbol symbol = variables.get(i).symbol();
            indexes.put(symbol, i);
            bySlot.put(List.of(symbol.subject(), symbol.slot()), i);
        }
        var needs = new ArrayList<TreeSet<Integer>>();
        var neededBy = new ArrayList<List<Integer>>();
        variables.forEach(variable -> {
            needs.add(new TreeSet<>());
            neededBy.add(new ArrayList<>());
        });
        for (int i = 0; i < variables.size(); i++) {
            TreeSet<Integer> mine = needs.get(i);
            variables.get(i).program().dependencies((subject, slot) -> {
                Integer needed = bySlot.get(List.of(subject, slot));
                if (needed != null) {
                    mine.add(needed);
                }
            });
            int self = i;
            mine.forEach(needed -> neededBy.get(needed).add(self));
        }
        var ready = new PriorityQueue<Integer>();
        int[] open = new int[variables.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = needs.get(i).size();
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        var ordered = new ArrayList<CompiledPolicy.Variable>();
        for (Integer next = ready.poll(); next != null; next = ready.poll()) {
            ordered.add(variables.get(next));
            for (int waiting : neededBy.get(next)) {
                if (--open[waiting] == 0) {
                    ready.add(waiting);
                }
            }
        }
        if (ordered.size() < variables.size()) {
            circle(variables, needs, open);
        }
        return ordered;
    }

    /** Follows needs among those that never became ready until one comes again. */
    private void circle(List<CompiledPolicy.Variable> variables, List<TreeSet<Integer>> needs, int[] open) {
        int at = 0;
        while (open[at] == 0) {
            at++;
        }
        var path = new ArrayList<Integer>();
        while (!path.contains(at)) {
            path.add(at);
            at = needs.get(at).stream()
                    .filter(need -> open[need] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
        circle.add(at);
        String shown = String.join(
                " → ",
                circle.stream()
                        .map(index -> variables.get(index).declaration().name())
                        .toList());
        fault(variables.get(at).declaration().at(), FaultCode.CYCLE, shown);
    }

    private Optional<CompiledPolicy.Rule> rule(Layout layout, RuleDeclaration rule) {
        int subject = subjects.getOrDefault(rule.subject(), 0);
        placeholders(layout, subject, rule.met(), rule.at());
        placeholders(layout, subject, rule.notMet(), rule.at());
        return program(layout, rule.condition(), subject, Type.TRUTH)
                .map(program -> new CompiledPolicy.Rule(subject, program, rule));
    }

    private void placeholders(Layout layout, int subject, Words words, At at) {
        for (String text : List.of(words.chinese(), words.english())) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (layout.visible(subject, name).isEmpty()) {
                    fault(
                            at,
                            FaultCode.UNKNOWN_PLACEHOLDER,
                            Names.isName(name) ? name : "{}",
                            Names.nearest(name, layout.visibleNames(subject)).orElse(""));
                }
            }
        }
    }

    private Optional<CompiledPolicy.Outcome> outcome(Layout layout, OutcomeDeclaration outcome) {
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
                .map(program -> new CompiledPolicy.Outcome(subject, program, amounts, outcome));
    }

    private Optional<Program> program(Layout layout, Written written, int subject, Type wanted) {
        if (written.expression().isEmpty()) {
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
