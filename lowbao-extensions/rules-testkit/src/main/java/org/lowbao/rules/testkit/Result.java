package org.lowbao.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.pack.OutcomeDeclaration;

/**
 * What a policy made of a case, in a form that can be compared: nothing in it depends on the order of instances.
 *
 * @param outcome the outcome of the case; empty if it is not determined
 * @param individuals the outcomes of members that stand or are open, as {@code CODE of ID}, each with its answer
 * @param amounts every amount of an outcome that stands, as {@code NAME of ID}, in one form for equal numbers
 * @param findings the answer of every rule, as {@code CODE of ID}
 * @param variables the value of every variable, as {@code NAME of ID}
 */
public record Result(
        String outcome,
        SortedMap<String, String> individuals,
        SortedMap<String, BigDecimal> amounts,
        SortedMap<String, String> findings,
        SortedMap<String, String> variables) {

    public Result {
        individuals = Collections.unmodifiableSortedMap(new TreeMap<>(individuals));
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    static Result of(Evaluation evaluation, String root) {
        var amounts = new TreeMap<String, BigDecimal>();
        String outcome = "";
        if (evaluation.conclusion() instanceof Conclusion.Determined determined) {
            outcome = determined.code();
            put(amounts, declared(evaluation, outcome), root, determined.amounts());
        }
        var individuals = new TreeMap<String, String>();
        for (Evaluation.Individual individual : evaluation.individuals()) {
            individuals.put(
                    individual.code() + " of " + individual.subject(),
                    individual.answer().name());
            put(amounts, declared(evaluation, individual.code()), individual.subject(), individual.amounts());
        }
        var findings = new TreeMap<String, String>();
        evaluation
                .findings()
                .forEach(finding -> findings.put(
                        finding.code() + " of " + finding.subject(),
                        finding.answer().name()));
        var variables = new TreeMap<String, String>();
        evaluation
                .trace()
                .forEach(step -> variables.put(step.variable() + " of " + step.subject(), plain(step.value())));
        return new Result(outcome, individuals, amounts, findings, variables);
    }

    private static List<String> declared(Evaluation evaluation, String outcome) {
        return evaluation.policy().declarations().outcomes().stream()
                .filter(declaration -> declaration.code().equals(outcome))
                .findFirst()
                .map(OutcomeDeclaration::amounts)
                .orElseThrow();
    }

    private static void put(Map<String, BigDecimal> amounts, List<String> names, String id, List<BigDecimal> values) {
        for (int i = 0; i < values.size(); i++) {
            amounts.put(names.get(i) + " of " + id, plain(values.get(i)));
        }
    }

    /** Returns the sum of the amounts with these names. */
    public BigDecimal total(Collection<String> names) {
        return amounts.entrySet().stream()
                .filter(amount -> names.contains(name(amount.getKey())))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Tells whether the case or a member has one of these outcomes for certain. */
    public boolean hasAny(Set<String> outcomes) {
        return outcomes.contains(outcome)
                || individuals.entrySet().stream()
                        .anyMatch(individual -> outcomes.contains(name(individual.getKey()))
                                && individual.getValue().equals("MET"));
    }

    /** Returns the values of the variables with these names. */
    SortedMap<String, String> values(Set<String> names) {
        var values = new TreeMap<>(variables);
        values.keySet().removeIf(variable -> !names.contains(name(variable)));
        return values;
    }

    /** Returns the names of amounts that the trace does not have with the same value. */
    List<String> amountsNotInTrace() {
        var missing = new ArrayList<String>();
        amounts.forEach((amount, value) -> {
            String traced = variables.getOrDefault(amount, "");
            int unit = traced.indexOf(' ');
            if (variables.containsKey(amount)
                    && !value.toPlainString().equals(unit < 0 ? traced : traced.substring(0, unit))) {
                missing.add(amount);
            }
        });
        return missing;
    }

    static String name(String key) {
        return key.substring(0, key.indexOf(" of "));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Equal numbers may be written with more or fewer zeros. */
    private static String plain(String rendered) {
        int unit = rendered.indexOf(' ');
        String first = unit < 0 ? rendered : rendered.substring(0, unit);
        return first.matches("-?[0-9]+(\\.[0-9]+)?")
                ? plain(new BigDecimal(first)).toPlainString() + (unit < 0 ? "" : rendered.substring(unit))
                : rendered;
    }
}
