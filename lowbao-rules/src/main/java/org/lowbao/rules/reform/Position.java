package org.lowbao.rules.reform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Evaluation.Individual;
import org.lowbao.rules.pack.OutcomeDeclaration;

/**
 * What one policy grants one case: the outcome of the whole, and those of its parts.
 *
 * @param outcome the code of the outcome of the whole; empty while it is open
 * @param amounts of that outcome
 * @param individuals the outcomes of parts, such as members; some may be open
 * @param entitled whether an outcome stands that has amounts
 */
public record Position(
        Optional<String> outcome, List<BigDecimal> amounts, List<Individual> individuals, boolean entitled) {

    public Position {
        amounts = List.copyOf(amounts);
        individuals = List.copyOf(individuals);
    }

    static Position of(Evaluation evaluation) {
        Optional<Conclusion.Determined> determined = Optional.of(evaluation.conclusion())
                .filter(Conclusion.Determined.class::isInstance)
                .map(Conclusion.Determined.class::cast);
        List<Individual> individuals = evaluation.individuals();
        Set<String> granting = granting(evaluation.policy());
        boolean entitled =
                determined.filter(whole -> granting.contains(whole.code())).isPresent()
                        || individuals.stream().anyMatch(part -> isMet(part) && granting.contains(part.code()));
        return new Position(
                determined.map(Conclusion.Determined::code),
                determined.map(Conclusion.Determined::amounts).orElse(List.of()),
                individuals,
                entitled);
    }

    private static Set<String> granting(CompiledPolicy policy) {
        return policy.declarations().outcomes().stream()
                .filter(outcome -> !outcome.amounts().isEmpty())
                .map(OutcomeDeclaration::code)
                .collect(Collectors.toSet());
    }

    private static boolean isMet(Individual individual) {
        return individual.answer() == Answer.MET;
    }

    /** Tells whether every outcome, of the whole and of its parts, is determined. */
    public boolean isDetermined() {
        return outcome.isPresent() && individuals.stream().allMatch(Position::isMet);
    }

    /** Returns all amounts together, parts included; zero if nothing is granted. */
    public BigDecimal total() {
        BigDecimal total = sum(amounts);
        for (Individual individual : individuals) {
            total = total.add(sum(individual.amounts()));
        }
        return total;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Tells whether the same is granted, however many zeros its figures end in. */
    boolean isSameAs(Position other) {
        return comparable().equals(other.comparable());
    }

    private List<Object> comparable() {
        var comparable = new ArrayList<Object>();
        comparable.add(outcome);
        comparable.add(stripped(amounts));
        individuals.forEach(part -> comparable.add(List.of(part.code(), part.subject(), stripped(part.amounts()))));
        return comparable;
    }

    private static List<BigDecimal> stripped(List<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::stripTrailingZeros).toList();
    }

    /** Tells the outcome, never the amounts. */
    @Override
    public String toString() {
        return outcome.orElse("open") + individuals;
    }
}
