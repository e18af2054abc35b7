package org.lowbao.rules.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.pack.DecisionDeclaration;
import org.lowbao.rules.pack.DecisionDeclaration.Hit;
import org.lowbao.rules.pack.ParameterDeclaration;

/**
 * What the cases of a policy have touched, and what never.
 *
 * @param rules every rule, in the order of the policy
 * @param outcomes every outcome, in the order of the policy
 * @param rows every row of every parameter and of every decision table, in the order of the policy. A parameter's row is
 *     used by a case if a variable, rule or outcome of it read the row's value, or it is an amount of an outcome that stands,
 *     not if it was merely there; a decision table's if it was met, and in a first-hit table was the first
 */
public record Coverage(List<OfRule> rules, List<OfOutcome> outcomes, List<OfRow> rows) {

    /** How often a rule was met, not met and undetermined, over all cases and instances. */
    public record OfRule(String code, int met, int notMet, int undetermined) {

        /** Tells whether it was seen to be met and seen not to be. */
        public boolean isComplete() {
            return met > 0 && notMet > 0;
        }
    }

    /** How often an outcome came out, over all cases and instances. */
    public record OfOutcome(String code, int times) {}

    /**
     * How many cases used a row.
     *
     * @param table the parameter or decision table
     * @param row its key and first day, or its id
     * @param at where it stands
     * @param cases how many
     */
    public record OfRow(String table, String row, At at, int cases) {}

    public Coverage {
        rules = List.copyOf(rules);
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
    }

    /** Counts over runs of one policy. Cost grows with the variables times the instances of all runs. */
    public static Coverage of(CompiledPolicy policy, List<CaseRun> runs) {
        var count = new Count(policy.declarations().decisions());
        runs.forEach(run -> count.add(run.evaluation()));
        var rules = new ArrayList<OfRule>();
        policy.declarations().rules().forEach(rule -> rules.add(count.rule(rule.code())));
        var outcomes = new ArrayList<OfOutcome>();
        policy.declarations()
                .outcomes()
                .forEach(outcome ->
                        outcomes.add(new OfOutcome(outcome.code(), count.outcomes.getOrDefault(outcome.code(), 0))));
        var rows = new ArrayList<OfRow>();
        for (ParameterDeclaration parameter : policy.declarations().parameters()) {
            for (ParameterDeclaration.Row row : parameter.rows()) {
                rows.add(new OfRow(parameter.name(), shown(row), row.at(), count.rows.getOrDefault(row.at(), 0)));
            }
        }
        for (DecisionDeclaration decision : policy.declarations().decisions()) {
            for (DecisionDeclaration.Row row : decision.rows()) {
                rows.add(new OfRow(decision.name(), row.id(), row.at(), count.rows.getOrDefault(row.at(), 0)));
            }
        }
        return new Coverage(rules, outcomes, rows);
    }

    private static String shown(ParameterDeclaration.Row row) {
        String key = String.join(", ", row.written());
        return key.isEmpty() ? row.from().toString() : key + " " + row.from();
    }

    /** Tells whether every rule was met and not met, every outcome came out, and every row was used. */
    public boolean isComplete() {
        return rules.stream().allMatch(OfRule::isComplete)
                && outcomes.stream().allMatch(outcome -> outcome.times() > 0)
                && rows.stream().allMatch(row -> row.cases() > 0);
    }

    /** What was counted so far; for one thread. */
    private static final class Count {

        private final Map<String, Map<Answer, Integer>> answers = new HashMap<>();
        private final Map<String, Integer> outcomes = new HashMap<>();
        private final Map<At, Integer> rows = new HashMap<>();
        private final List<DecisionDeclaration> decisions;

        Count(List<DecisionDeclaration> decisions) {
            this.decisions = decisions;
        }

        void add(Evaluation evaluation) {
            evaluation.findings().forEach(finding -> answers(finding.code()).merge(finding.answer(), 1, Integer::sum));
            if (evaluation.conclusion() instanceof Conclusion.Determined determined) {
                outcomes.merge(determined.code(), 1, Integer::sum);
            }
            evaluation.individuals().stream()
                    .filter(individual -> individual.answer() == Answer.MET)
                    .forEach(individual -> outcomes.merge(individual.code(), 1, Integer::sum));
            List<Evaluation.Step> trace = evaluation.trace();
            var used = new LinkedHashSet<At>();
            trace.forEach(step -> step.rows().forEach(row -> used.add(row.row().at())));
            evaluation.rowsReadDirectly().forEach(row -> used.add(row.row().at()));
            decisions.forEach(decision -> used.addAll(met(decision, trace)));
            used.forEach(at -> rows.merge(at, 1, Integer::sum));
        }

        private static Set<At> met(DecisionDeclaration decision, List<Evaluation.Step> trace) {
            var met = new LinkedHashSet<At>();
            var settled = new HashSet<String>();
            for (DecisionDeclaration.Row row : decision.rows()) {
                for (Evaluation.Step step : trace) {
                    if (step.variable().equals(row.variable())
                            && step.value().equals("yes")
                            && (decision.hit() != Hit.FIRST || settled.add(step.subject()))) {
                        met.add(row.at());
                    }
                }
            }
            return met;
        }

        private Map<Answer, Integer> answers(String code) {
            return answers.computeIfAbsent(code, any -> new EnumMap<>(Answer.class));
        }

        OfRule rule(String code) {
            Map<Answer, Integer> counted = answers(code);
            return new OfRule(
                    code,
                    counted.getOrDefault(Answer.MET, 0),
                    counted.getOrDefault(Answer.NOT_MET, 0),
                    counted.getOrDefault(Answer.UNDETERMINED, 0));
        }
    }
}
