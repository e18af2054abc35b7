package org.lowbao.rules.reform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Input;
import org.lowbao.rules.engine.Evaluation.RuleFinding;
import org.lowbao.rules.engine.Evaluation.Step;
import org.lowbao.rules.engine.Evaluation.UsedRow;

/**
 * Why two policies make something different of one case. Holds two evaluations and reads them when asked; immutable,
 * safe for use by many threads. Holds personal data.
 */
public final class Reason {

    private final Evaluation before;
    private final Evaluation after;

    Reason(Evaluation before, Evaluation after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A finding that differs.
     *
     * @param code the rule
     * @param subject the id of the instance
     * @param before empty if only the other policy has the rule
     * @param after likewise
     */
    public record FindingChange(String code, String subject, Optional<Answer> before, Optional<Answer> after) {}

    /**
     * A variable that differs.
     *
     * @param variable its name
     * @param subject the id of the instance
     * @param before its value with its unit, or {@code unknown}; empty if only the other policy has the variable
     * @param after likewise
     * @param rowsBefore the parameter rows it used
     * @param rowsAfter likewise
     * @param first whether nothing that it is computed from differs but parameters: the difference starts here
     */
    public record VariableChange(
            String variable,
            String subject,
            Optional<String> before,
            Optional<String> after,
            List<UsedRow> rowsBefore,
            List<UsedRow> rowsAfter,
            boolean first) {

        /** Tells the name, never the values. */
        @Override
        public String toString() {
            return variable + " of " + subject;
        }
    }

    /** Several instances may have one id: they are told apart by their place among those that do. */
    private record Key(String name, String subject, int occurrence) {}

    /** Returns the findings that differ: in the order of the reform's rules, then those it no longer has. */
    public List<FindingChange> findings() {
        Map<Key, RuleFinding> old = findings(before);
        Map<Key, RuleFinding> now = findings(after);
        var changes = new ArrayList<FindingChange>();
        for (Key key : union(now, old)) {
            Optional<Answer> was = Optional.ofNullable(old.get(key)).map(RuleFinding::answer);
            Optional<Answer> is = Optional.ofNullable(now.get(key)).map(RuleFinding::answer);
            if (!was.equals(is)) {
                changes.add(new FindingChange(key.name, key.subject, was, is));
            }
        }
        return changes;
    }

    /**
     * Returns the variables that differ: in the order in which the reform computes them, so that those where the
     * difference starts come before what follows from them; then those it no longer has.
     */
    public List<VariableChange> variables() {
        Map<Key, Step> old = steps(before);
        Map<Key, Step> now = steps(after);
        var changes = new ArrayList<VariableChange>();
        var changed = new LinkedHashSet<String>();
        for (Key key : union(now, old)) {
            Optional<Step> was = Optional.ofNullable(old.get(key));
            Optional<Step> is = Optional.ofNullable(now.get(key));
            if (!was.map(Step::value).equals(is.map(Step::value))) {
                boolean first = startsHere(was, changed) && startsHere(is, changed);
                changed.add(key.name);
                changes.add(new VariableChange(
                        key.name, key.subject, was.map(Step::value), is.map(Step::value), rows(was), rows(is), first));
            }
        }
        return changes;
    }

    private static boolean startsHere(Optional<Step> step, Set<String> changed) {
        return step.stream()
                .flatMap(taken -> taken.inputs().stream())
                .map(Input::name)
                .noneMatch(changed::contains);
    }

    private static List<UsedRow> rows(Optional<Step> step) {
        return step.map(Step::rows).orElse(List.of());
    }

    private static Map<Key, RuleFinding> findings(Evaluation evaluation) {
        var seen = new HashMap<Key, Integer>();
        var found = new LinkedHashMap<Key, RuleFinding>();
        evaluation.findings().forEach(each -> found.put(key(each.code(), each.subject(), seen), each));
        return found;
    }

    private static Map<Key, Step> steps(Evaluation evaluation) {
        var seen = new HashMap<Key, Integer>();
        var found = new LinkedHashMap<Key, Step>();
        evaluation.trace().forEach(each -> found.put(key(each.variable(), each.subject(), seen), each));
        return found;
    }

    private static Key key(String name, String subject, Map<Key, Integer> seen) {
        return new Key(name, subject, seen.merge(new Key(name, subject, 0), 1, Integer::sum));
    }

    private static <T> Set<Key> union(Map<Key, T> first, Map<Key, T> rest) {
        var keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(rest.keySet());
        return keys;
    }

    @Override
    public String toString() {
        return "reason of " + before.month();
    }
}
