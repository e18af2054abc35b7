package org.lowbao.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Type;

/** What the packs read so far say together. */
final class Overlay {

    private final List<Fault> faults;
    private final List<PackHeader> packs = new ArrayList<>();
    private final Map<String, LegalDocument> documents = new LinkedHashMap<>();
    private final Map<String, SubjectDeclaration> subjects = new LinkedHashMap<>();
    private final Map<String, ParameterDeclaration> parameters = new LinkedHashMap<>();
    private final Map<String, VariableDeclaration> variables = new LinkedHashMap<>();
    private final Map<String, DecisionDraft> decisions = new LinkedHashMap<>();
    private final Map<String, RuleDeclaration> rules = new LinkedHashMap<>();
    private final Map<String, OutcomeDeclaration> outcomes = new LinkedHashMap<>();
    /** Where each name of the pack being read was declared, to tell a clash of layers from a name used twice. */
    private final Map<String, At> ofThisPack = new TreeMap<>();

    Overlay(List<Fault> faults) {
        this.faults = faults;
    }

    /** Returns the same for one more pack to be read into; what is said so far is shared, not read again. */
    Overlay copy(List<Fault> newFaults) {
        var copy = new Overlay(newFaults);
        copy.packs.addAll(packs);
        copy.documents.putAll(documents);
        copy.subjects.putAll(subjects);
        copy.parameters.putAll(parameters);
        copy.variables.putAll(variables);
        copy.decisions.putAll(decisions);
        copy.rules.putAll(rules);
        copy.outcomes.putAll(outcomes);
        return copy;
    }

    void begin(PackHeader header) {
        if (!packs.isEmpty()) {
            PackHeader above = packs.get(packs.size() - 1);
            String named = header.parent().orElse("");
            if (!named.equals(above.id())) {
                faults.add(header.at().fault(FaultCode.WRONG_PARENT, named, above.id()));
            }
        }
        packs.add(header);
        ofThisPack.clear();
    }

    /** Returns the header that was read last. */
    Optional<PackHeader> header() {
        return packs.isEmpty() ? Optional.empty() : Optional.of(packs.get(packs.size() - 1));
    }

    void add(LegalDocument document) {
        LegalDocument former = documents.putIfAbsent(document.id(), document);
        if (former != null) {
            faults.add(document.at()
                    .fault(FaultCode.CLASH, document.id(), former.at().toString()));
        }
    }

    void add(SubjectDeclaration subject) {
        SubjectDeclaration former = subjects.putIfAbsent(subject.name(), subject);
        if (former != null) {
            faults.add(subject.at()
                    .fault(FaultCode.CLASH, subject.name(), former.at().toString()));
        }
    }

    void add(ParameterDeclaration parameter, Optional<String> overrides) {
        ParameterDeclaration former = parameters.get(parameter.name());
        if (mayStand(parameter.name(), parameter.at(), place(former), overrides, parameters.keySet())) {
            if (former == null) {
                parameters.put(parameter.name(), parameter);
            } else if (keepsType(parameter.name(), parameter.at(), former.type(), parameter.type())) {
                parameters.put(parameter.name(), merged(former, parameter));
            }
        }
    }

    private static ParameterDeclaration merged(ParameterDeclaration former, ParameterDeclaration later) {
        Set<Integer> banded = bandedParts(former, later);
        Set<List<String>> replaced = new LinkedHashSet<>();
        later.rows().forEach(row -> replaced.add(codes(row, banded)));
        var rows = new ArrayList<ParameterDeclaration.Row>();
        former.rows().stream()
                .filter(row -> !replaced.contains(codes(row, banded)))
                .forEach(rows::add);
        rows.addAll(later.rows());
        return new ParameterDeclaration(
                former.name(),
                former.type(),
                former.by(),
                later.otherwise().isPresent() ? later.otherwise() : former.otherwise(),
                later.words().equals(Words.NONE) ? former.words() : later.words(),
                rows,
                later.at());
    }

    /** Bands are replaced together: some of a lower pack's beside others of a higher one would be nobody's table. */
    private static List<String> codes(ParameterDeclaration.Row row, Set<Integer> banded) {
        return IntStream.range(0, row.key().size())
                .filter(part -> !banded.contains(part))
                .mapToObj(part -> row.key().get(part))
                .toList();
    }

    private static Set<Integer> bandedParts(ParameterDeclaration... parameters) {
        var banded = new TreeSet<Integer>();
        for (ParameterDeclaration parameter : parameters) {
            for (ParameterDeclaration.Row row : parameter.rows()) {
                for (int part = 0; part < row.key().size(); part++) {
                    if (Band.isWrittenAsBand(row.key().get(part))) {
                        banded.add(part);
                    }
                }
            }
        }
        return banded;
    }

    void add(VariableDeclaration variable, Optional<String> overrides) {
        VariableDeclaration former = variables.get(variable.name());
        if (mayStand(variable.name(), variable.at(), place(former), overrides, variables.keySet())
                && (former == null || keepsType(variable.name(), variable.at(), former.type(), variable.type()))) {
            variables.put(variable.name(), variable);
        }
    }

    void add(DecisionDraft decision, Optional<String> overrides) {
        DecisionDraft former = decisions.get(decision.name());
        if (mayStand(decision.name(), decision.at(), place(former), overrides, decisions.keySet())
                && (former == null || keepsType(decision.name(), decision.at(), former.type(), decision.type()))) {
            decisions.put(decision.name(), decision);
        }
    }

    void add(RuleDeclaration rule, Optional<String> overrides) {
        if (mayStand(rule.code(), rule.at(), place(rules.get(rule.code())), overrides, rules.keySet())) {
            rules.put(rule.code(), rule);
        }
    }

    void add(OutcomeDeclaration outcome, Optional<String> overrides) {
        if (mayStand(outcome.code(), outcome.at(), place(outcomes.get(outcome.code())), overrides, outcomes.keySet())) {
            outcomes.put(outcome.code(), outcome);
        }
    }

    private static @Nullable At place(@Nullable Record former) {
        if (former instanceof ParameterDeclaration parameter) {
            return parameter.at();
        }
        if (former instanceof VariableDeclaration variable) {
            return variable.at();
        }
        if (former instanceof DecisionDraft decision) {
            return decision.at();
        }
        if (former instanceof RuleDeclaration rule) {
            return rule.at();
        }
        return former instanceof OutcomeDeclaration outcome ? outcome.at() : null;
    }

    private boolean mayStand(
            String name, At at, @Nullable At former, Optional<String> overrides, Collection<String> names) {
        At sameLayer = ofThisPack.putIfAbsent(name, at);
        if (sameLayer != null) {
            faults.add(at.fault(FaultCode.DUPLICATE_NAME, name, sameLayer.toString()));
            return false;
        }
        if (former == null && overrides.isPresent()) {
            faults.add(at.fault(
                    FaultCode.NOTHING_TO_OVERRIDE,
                    name,
                    Names.nearest(name, names).orElse("")));
            return false;
        }
        if (former != null && overrides.isEmpty()) {
            faults.add(at.fault(FaultCode.CLASH, name, former.toString()));
            return false;
        }
        if (overrides.isPresent() && overrides.get().isBlank()) {
            faults.add(at.fault(FaultCode.OVERRIDE_WITHOUT_DOCUMENT, name));
            return false;
        }
        return overrides.map(document -> document(document, at).isPresent()).orElse(true);
    }

    private boolean keepsType(String name, At at, Type former, Type later) {
        if (former.matches(later)) {
            return true;
        }
        faults.add(at.fault(FaultCode.OVERRIDE_CHANGES_TYPE, name, former.toString(), later.toString()));
        return false;
    }

    /** Finds a document of this pack or one above, noting if there is none. */
    Optional<LegalDocument> document(String id, At at) {
        LegalDocument document = documents.get(id);
        if (document == null) {
            faults.add(at.fault(
                    FaultCode.UNKNOWN_DOCUMENT,
                    id,
                    Names.nearest(id, documents.keySet()).orElse("")));
        }
        return Optional.ofNullable(document);
    }

    /** Finds a subject, noting if there is none. */
    boolean hasSubject(String name, At at) {
        if (!subjects.containsKey(name)) {
            faults.add(at.fault(
                    FaultCode.UNKNOWN_SUBJECT,
                    name,
                    Names.nearest(name, subjects.keySet()).orElse("")));
        }
        return subjects.containsKey(name);
    }

    Optional<ParameterDeclaration> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Declarations declarations() {
        NameTypes types = types();
        parameters.values().forEach(parameter -> check(parameter, types, faults));
        for (OutcomeDeclaration outcome : outcomes.values()) {
            for (String code : outcome.because()) {
                RuleDeclaration rule = rules.get(code);
                if (rule == null) {
                    faults.add(outcome.at()
                            .fault(
                                    FaultCode.UNKNOWN_RULE,
                                    code,
                                    Names.nearest(code, rules.keySet()).orElse("")));
                } else if (!outcome.stage().map(rule::isFor).orElse(true)) {
                    faults.add(outcome.at().fault(FaultCode.NEVER_TOGETHER, outcome.code(), code));
                }
            }
        }
        var tables = new Decisions(types, faults);
        decisions.values().forEach(tables::add);
        return new Declarations(
                packs,
                List.copyOf(documents.values()),
                List.copyOf(subjects.values()),
                concat(parameters.values(), tables.parameters()),
                concat(variables.values(), tables.variables()),
                tables.decisions(),
                List.copyOf(rules.values()),
                List.copyOf(outcomes.values()));
    }

    private static <T> List<T> concat(Collection<T> written, List<T> made) {
        return Stream.concat(written.stream(), made.stream()).toList();
    }

    private NameTypes types() {
        var types = new NameTypes();
        subjects.values().forEach(types::add);
        parameters.values().forEach(types::add);
        variables.values().forEach(variable -> types.add(variable.subject(), variable.name(), variable.type()));
        decisions.values().forEach(decision -> types.add(decision.subject(), decision.name(), decision.type()));
        return types;
    }

    private static void check(ParameterDeclaration parameter, NameTypes types, List<Fault> faults) {
        RowCheck.check(parameter, parameter.by().stream().map(types::ofKey).toList(), faults);
    }
}
