package org.lowbao.rules.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lowbao.rules.cases.Instances.Instance;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Conclusion;

/** What can be read from an evaluation, as text. */
final class Observations {

    static final String UNDETERMINED = "undetermined";
    static final String NEEDS_DECISION = "needs-decision";
    static final String UNKNOWN = "unknown";
    static final String NONE = "none";
    static final String NOT_ASKED = "not-asked";

    private Observations() {}

    static String outcome(Evaluation evaluation) {
        Conclusion conclusion = evaluation.conclusion();
        if (conclusion instanceof Conclusion.Determined determined) {
            return determined.code();
        }
        return conclusion instanceof Conclusion.Undetermined ? UNDETERMINED : NEEDS_DECISION;
    }

    static Expectation.Observed amount(int position) {
        return evaluation -> evaluation.conclusion() instanceof Conclusion.Determined determined
                        && determined.amounts().size() > position
                ? text(determined.amounts().get(position))
                : NONE;
    }

    static Expectation.Observed value(Instance instance, String root, String name) {
        return evaluation -> {
            Optional<Object> value = instance.subject().equals(root)
                    ? evaluation.value(name)
                    : evaluation.value(instance.subject(), instance.index(), name);
            return value.map(Observations::text).orElse(UNKNOWN);
        };
    }

    static Expectation.Observed rule(String code, String id) {
        return evaluation -> evaluation.findings().stream()
                .filter(finding ->
                        finding.code().equals(code) && finding.subject().equals(id))
                .map(finding -> word(finding.answer()))
                .findFirst()
                .orElse(NOT_ASKED);
    }

    static String individuals(Evaluation evaluation) {
        return joined(evaluation.individuals().stream()
                .map(found -> individual(
                        found.subject(),
                        found.code(),
                        found.answer() == Answer.MET ? amounts(found.amounts()) : UNDETERMINED))
                .toList());
    }

    static String individual(String id, String code, String amounts) {
        return id + " " + code + " " + amounts;
    }

    static Expectation.Observed open(Instances instances) {
        return evaluation -> {
            Conclusion conclusion = evaluation.conclusion();
            List<Evaluation.Open> open = conclusion instanceof Conclusion.Undetermined undetermined
                    ? undetermined.open()
                    : conclusion instanceof Conclusion.NeedsDecision decision
                            ? decision.open()
                            : evaluation.openIndividuals();
            return joined(open.stream()
                    .map(fact -> instances.of(fact.subject(), fact.name()))
                    .toList());
        };
    }

    /** Joins texts in an order that does not depend on where they came from. */
    static String joined(List<String> texts) {
        return texts.isEmpty() ? NONE : String.join("; ", new TreeSet<>(texts));
    }

    static String amounts(List<BigDecimal> amounts) {
        return amounts.stream().map(Observations::text).collect(Collectors.joining(", ", "(", ")"));
    }

    static String word(Answer answer) {
        return answer == Answer.MET ? "met" : answer == Answer.NOT_MET ? "not-met" : UNDETERMINED;
    }

    static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
