package org.lowbao.rules.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.Words;

/** Makes the tree of a record of an evaluation. */
final class Recording {

    /** Stands in every record, and is the only thing in it that another version of the engine may change. */
    static final String ENGINE_VERSION = "0.1.0";

    private final Evaluation evaluation;
    private final Declarations declarations;
    private final Map<String, Type> types = new TreeMap<>();
    private final Map<String, Words> words = new TreeMap<>();
    /** Codes may look like numbers, but only numbers have one form. */
    private final Set<String> notNumbers = new HashSet<>();

    private final Set<String> used = new LinkedHashSet<>();

    Recording(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.declarations = evaluation.policy().declarations();
        declarations
                .subjects()
                .forEach(subject -> subject.facts().forEach(fact -> name(fact.name(), fact.type(), fact.words())));
        declarations.parameters().forEach(table -> name(table.name(), table.type(), table.words()));
        declarations.variables().forEach(variable -> name(variable.name(), variable.type(), variable.words()));
    }

    private void name(String name, Type type, Words itsWords) {
        types.put(name, type);
        words.put(name, itsWords);
        if (type.kind() != Type.Kind.NUMBER) {
            notNumbers.add(name);
        }
    }

    Map<String, Object> tree(FactSheet facts) {
        var tree = new TreeMap<String, Object>();
        tree.put("format", DecisionRecord.FORMAT);
        tree.put("version", DecisionRecord.VERSION);
        tree.put("engine", Map.of("name", "lowbao-rules", "version", ENGINE_VERSION));
        tree.put("languageLevel", (long) Expressions.LANGUAGE_LEVEL);
        tree.put("month", evaluation.month().toString());
        tree.put("knownOn", evaluation.knownOn().toString());
        tree.put("stage", evaluation.stage().name());
        tree.put("facts", Map.of("sha256", FactsDigest.of(facts)));
        tree.put(
                "packs",
                evaluation.policy().packs().stream().map(Recording::pack).toList());
        tree.put("conclusion", conclusion());
        tree.put(
                "individuals",
                evaluation.individuals().stream().map(this::individual).toList());
        tree.put("openIndividuals", open(evaluation.openIndividuals()));
        tree.put(
                "findings",
                evaluation.findings().stream().map(Recording::finding).toList());
        tree.put("unknown", open(evaluation.unknown()));
        tree.put("given", List.copyOf(evaluation.given()));
        tree.put("unused", List.copyOf(evaluation.unused()));
        tree.put("variables", evaluation.trace().stream().map(this::step).toList());
        tree.put("words", usedWords());
        return tree;
    }

    private static Map<String, Object> pack(PackHeader pack) {
        return Map.of("id", pack.id(), "version", pack.version(), "division", pack.division(), "sha256", pack.digest());
    }

    private Map<String, Object> conclusion() {
        Conclusion conclusion = evaluation.conclusion();
        var tree = new TreeMap<String, Object>();
        if (conclusion instanceof Conclusion.Determined determined) {
            tree.put("kind", "DETERMINED");
            tree.put("outcome", determined.code());
            tree.put("words", words(outcome(determined.code()).words()));
            tree.put("amounts", amounts(determined.code(), determined.amounts()));
            tree.put("because", determined.because());
        } else if (conclusion instanceof Conclusion.Undetermined undetermined) {
            tree.put("kind", "UNDETERMINED");
            tree.put("outcome", undetermined.code());
            tree.put("words", words(outcome(undetermined.code()).words()));
            tree.put("open", open(undetermined.open()));
        } else if (conclusion instanceof Conclusion.NeedsDecision needed) {
            tree.put("kind", "NEEDS_DECISION");
            tree.put("open", open(needed.open()));
        }
        return tree;
    }

    private OutcomeDeclaration outcome(String code) {
        return declarations.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> amounts(String outcome, List<BigDecimal> amounts) {
        List<String> names = outcome(outcome).amounts();
        var tree = new ArrayList<Object>();
        for (int i = 0; i < amounts.size(); i++) {
            Type type = types.get(names.get(i));
            String unit = type == null ? "" : " " + type;
            used.add(names.get(i));
            tree.add(Map.of("name", names.get(i), "value", Numerals.plain(amounts.get(i)) + unit));
        }
        return tree;
    }

    private Map<String, Object> individual(Evaluation.Individual individual) {
        return Map.of(
                "outcome", individual.code(),
                "words", words(outcome(individual.code()).words()),
                "subject", individual.subject(),
                "answer", individual.answer().name(),
                "amounts", amounts(individual.code(), individual.amounts()));
    }

    private static Map<String, Object> finding(Evaluation.RuleFinding finding) {
        return Map.of(
                "rule", finding.code(),
                "subject", finding.subject(),
                "answer", finding.answer().name(),
                "basis", finding.basis(),
                "words", words(new Words(finding.chinese(), finding.english())));
    }

    private List<Map<String, Object>> open(List<Evaluation.Open> open) {
        return open.stream()
                .map(fact -> {
                    used.add(fact.name());
                    return Map.<String, Object>of(
                            "subject", fact.subject(), "name", fact.name(), "reason", fact.reason());
                })
                .toList();
    }

    private Map<String, Object> step(Evaluation.Step step) {
        used.add(step.variable());
        var tree = new TreeMap<String, Object>();
        tree.put("name", step.variable());
        tree.put("subject", step.subject());
        tree.put("value", value(step.variable(), step.value()));
        tree.put("given", step.given());
        step.strategy().ifPresent(used -> tree.put("strategy", Map.of("name", used.name(), "version", used.version())));
        tree.put("inputs", step.inputs().stream().map(this::input).toList());
        tree.put("rows", step.rows().stream().map(Recording::row).toList());
        return tree;
    }

    private Map<String, Object> input(Evaluation.Input input) {
        used.add(input.name());
        return Map.of("name", input.name(), "subject", input.subject(), "value", value(input.name(), input.value()));
    }

    private String value(String name, String rendered) {
        return notNumbers.contains(name) ? rendered : Numerals.plain(rendered);
    }

    private static Map<String, Object> row(Evaluation.UsedRow used) {
        ParameterDeclaration.Row row = used.row();
        var tree = new TreeMap<String, Object>();
        tree.put("parameter", used.parameter());
        tree.put("key", row.key());
        tree.put("value", rowValue(row.value(), used.unit()));
        row.quoted().ifPresent(quoted -> tree.put("quoted", quoted));
        tree.put("from", row.from().toString());
        row.to().ifPresent(to -> tree.put("to", to.toString()));
        tree.put("document", row.document().citation());
        tree.put("mark", row.mark());
        return tree;
    }

    private static String rowValue(Object value, String unit) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        return unit.equals("number") ? Numerals.plain(number) : Numerals.plain(number) + " " + unit;
    }

    private Map<String, Object> usedWords() {
        var tree = new TreeMap<String, Object>();
        for (String name : used) {
            Words itsWords = words.get(name);
            if (itsWords != null) {
                tree.put(name, words(itsWords));
            }
        }
        return tree;
    }

    private static Map<String, Object> words(Words words) {
        return words.english().isEmpty()
                ? Map.of("zh", words.chinese())
                : Map.of("zh", words.chinese(), "en", words.english());
    }
}
