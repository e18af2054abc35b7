package org.lowbao.rules.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lowbao.rules.difference.Change.Kind;
import org.lowbao.rules.pack.DecisionDeclaration;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.LegalDocument;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.RuleDeclaration;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.pack.SubjectDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;
import org.lowbao.rules.pack.Words;

/**
 * Finds what changes from one version to the next. Places in files and the order of declarations do not count.
 *
 * <p>A pure function: the same versions give the same changes in the same order, first documents and facts, then
 * parameters with their rows, then what is computed, then rules and outcomes.
 */
public final class PolicyDifference {

    private final Declarations former;
    private final Declarations later;
    private final List<Change> changes = new ArrayList<>();

    private PolicyDifference(Declarations former, Declarations later) {
        this.former = former;
        this.later = later;
    }

    /** Returns the changes; empty if both say the same. */
    public static List<Change> between(Declarations former, Declarations later) {
        var difference = new PolicyDifference(former, later);
        difference.collect();
        return List.copyOf(difference.changes);
    }

    private void collect() {
        compare(
                Declarations::packs,
                PackHeader::id,
                PolicyDifference::shown,
                List.of(Kind.PACK_ADDED, Kind.PACK_REMOVED, Kind.PACK_CHANGED));
        compare(
                Declarations::documents,
                LegalDocument::id,
                document -> document.title() + " " + document.number() + " " + document.issued(),
                List.of(Kind.DOCUMENT_ADDED, Kind.DOCUMENT_REMOVED, Kind.DOCUMENT_CHANGED));
        compare(
                PolicyDifference::facts,
                Map.Entry::getKey,
                Map.Entry::getValue,
                List.of(Kind.FACT_ADDED, Kind.FACT_REMOVED, Kind.FACT_CHANGED));
        parameters();
        compare(
                PolicyDifference::computed,
                VariableDeclaration::name,
                variable -> variable.type() + " = " + squeezed(variable.how()),
                List.of(Kind.VARIABLE_ADDED, Kind.VARIABLE_REMOVED, Kind.VARIABLE_CHANGED));
        compare(
                Declarations::decisions,
                DecisionDeclaration::name,
                PolicyDifference::shown,
                List.of(Kind.DECISION_ADDED, Kind.DECISION_REMOVED, Kind.DECISION_CHANGED));
        compare(
                Declarations::rules,
                RuleDeclaration::code,
                rule -> stage(rule.stage()) + squeezed(rule.condition().toString()) + " (" + rule.basis() + ")",
                List.of(Kind.RULE_ADDED, Kind.RULE_REMOVED, Kind.RULE_CHANGED));
        compare(
                Declarations::outcomes,
                OutcomeDeclaration::code,
                outcome -> stage(outcome.stage()) + squeezed(outcome.condition().toString()) + " → " + outcome.amounts()
                        + " " + outcome.because(),
                List.of(Kind.OUTCOME_ADDED, Kind.OUTCOME_REMOVED, Kind.OUTCOME_CHANGED));
        words();
    }

    /** Compares declarations by what they say; {@code kinds} are those of added, removed and changed. */
    private <T> void compare(
            Function<Declarations, List<T>> declared,
            Function<T, String> name,
            Function<T, String> says,
            List<Kind> kinds) {
        pairs(declared, name, (id, pair) -> {
            Optional<String> before = pair.former().map(says);
            Optional<String> after = pair.later().map(says);
            if (before.isEmpty()) {
                changes.add(new Change(kinds.get(0), id, List.of(after.orElseThrow())));
            } else if (after.isEmpty()) {
                changes.add(new Change(kinds.get(1), id, List.of(before.get())));
            } else if (!before.equals(after)) {
                changes.add(new Change(kinds.get(2), id, List.of(before.get(), after.get())));
            }
        });
    }

    /** The declarations of one name in both versions. */
    private record Pair<T>(Optional<T> former, Optional<T> later) {}

    private <T> void pairs(
            Function<Declarations, List<T>> declared, Function<T, String> name, BiConsumer<String, Pair<T>> visitor) {
        Map<String, T> before = byName(declared.apply(former), name);
        Map<String, T> after = byName(declared.apply(later), name);
        after.forEach(
                (id, one) -> visitor.accept(id, new Pair<>(Optional.ofNullable(before.get(id)), Optional.of(one))));
        before.forEach((id, one) -> {
            if (!after.containsKey(id)) {
                visitor.accept(id, new Pair<>(Optional.of(one), Optional.empty()));
            }
        });
    }

    private static <T> Map<String, T> byName(List<T> declared, Function<T, String> name) {
        var byName = new LinkedHashMap<String, T>();
        declared.forEach(one -> byName.put(name.apply(one), one));
        return byName;
    }

    private static String shown(PackHeader pack) {
        return pack.version() + " (" + pack.from() + ".."
                + pack.to().map(Objects::toString).orElse("") + ", " + pack.decided() + ")";
    }

    private static List<Map.Entry<String, String>> facts(Declarations declarations) {
        return declarations.subjects().stream()
                .flatMap(subject -> subject.facts().stream()
                        .map(fact -> Map.entry(subject.name() + "." + fact.name(), shown(fact))))
                .toList();
    }

    private static String shown(SubjectDeclaration.Fact fact) {
        List<String> codes = fact.type().codes();
        return fact.type() + (codes.isEmpty() ? "" : " " + codes);
    }

    /** A rule that is asked at one stage only says so, in the word that packs use. */
    private static String stage(Optional<Stage> stage) {
        return stage.map(only -> "[" + only.word() + "] ").orElse("");
    }

    /** Variables that somebody wrote; those of decision tables are told with their tables. */
    private static List<VariableDeclaration> computed(Declarations declarations) {
        var made =
                declarations.decisions().stream().map(DecisionDeclaration::name).collect(Collectors.toSet());
        return declarations.variables().stream()
                .filter(variable -> !variable.name().contains("[") && !made.contains(variable.name()))
                .toList();
    }

    private static String shown(DecisionDeclaration decision) {
        String rows = decision.rows().stream()
                .map(row -> row.id() + ": " + squeezed(row.condition().toString()) + " → "
                        + row.value().expression().map(Object::toString).orElse(""))
                .collect(Collectors.joining("; "));
        return decision.hit().word() + " {" + rows + "}"
                + decision.otherwise()
                        .flatMap(value -> value.expression())
                        .map(value -> " otherwise " + value)
                        .orElse("");
    }

    private void parameters() {
        pairs(PolicyDifference::written, ParameterDeclaration::name, (name, pair) -> {
            if (pair.former().isEmpty()) {
                changes.add(new Change(
                        Kind.PARAMETER_ADDED, name, List.of(shown(pair.later().orElseThrow()))));
            } else if (pair.later().isEmpty()) {
                changes.add(new Change(
                        Kind.PARAMETER_REMOVED,
                        name,
                        List.of(shown(pair.former().get()))));
            } else {
                parameter(pair.former().get(), pair.later().get());
            }
            pair.later().ifPresent(parameter -> new RowDifference(pair.former(), parameter, changes).collect());
        });
    }

    private static List<ParameterDeclaration> written(Declarations declarations) {
        return declarations.parameters().stream()
                .filter(parameter -> !parameter.name().contains("["))
                .toList();
    }

    private static String shown(ParameterDeclaration parameter) {
        return parameter.type() + (parameter.by().isEmpty() ? "" : " " + parameter.by());
    }

    private void parameter(ParameterDeclaration before, ParameterDeclaration after) {
        if (!shown(before).equals(shown(after))) {
            changes.add(new Change(Kind.PARAMETER_CHANGED, after.name(), List.of(shown(before), shown(after))));
        }
        String formerly = before.otherwise().map(PolicyDifference::text).orElse("-");
        String now = after.otherwise().map(PolicyDifference::text).orElse("-");
        if (!formerly.equals(now)) {
            changes.add(new Change(Kind.OTHERWISE_CHANGED, after.name(), List.of(formerly, now)));
        }
    }

    static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private void words() {
        words(PolicyDifference::written, ParameterDeclaration::name, ParameterDeclaration::words);
        words(PolicyDifference::computed, VariableDeclaration::name, VariableDeclaration::words);
        words(Declarations::decisions, DecisionDeclaration::name, DecisionDeclaration::words);
        words(Declarations::rules, RuleDeclaration::code, RuleDeclaration::met);
        words(Declarations::rules, RuleDeclaration::code, RuleDeclaration::notMet);
        words(Declarations::outcomes, OutcomeDeclaration::code, OutcomeDeclaration::words);
    }

    private <T> void words(
            Function<Declarations, List<T>> declared, Function<T, String> name, Function<T, Words> words) {
        pairs(declared, name, (id, pair) -> {
            Optional<Words> before = pair.former().map(words);
            Optional<Words> after = pair.later().map(words);
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                changes.add(new Change(Kind.WORDS_CHANGED, id, List.of(shown(before.get()), shown(after.get()))));
            }
        });
    }

    private static String shown(Words words) {
        return words.chinese() + " / " + words.english();
    }

    /** How a text is broken into lines does not count. */
    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
