package org.lowbao.rules.dibao;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.money.Money;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Policies;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.pack.Stage;

/**
 * Determines what a household is entitled to: one that applies by {@code determine}, one that already receives by {@code
 * review}, for which some rules differ. Pure functions; safe for use by many threads.
 *
 * <p>A policy for dibao names its outcomes as {@link IdentificationKind} does. The first amount of an outcome is the
 * benefit, all further ones are add-ons; all are yuan a month, already rounded to the fen or coarser.
 */
public final class DibaoPolicy {

    private static final ZoneId OFFICES = ZoneId.of("Asia/Shanghai");

    private DibaoPolicy() {}

    /**
     * Determines by the policy in force for a division and a month. If none is in force, the answer is {@link
     * IdentificationKind#UNDETERMINED} with the open fact {@code NO_POLICY}; nothing is assumed.
     *
     * @param division 6 digits or more
     */
    public static Determination determine(
            HouseholdFacts facts, Policies policies, String division, YearMonth month, Instant knownOn) {
        return policies.inForce(division, month, day(knownOn))
                .map(policy -> determine(facts, policy, month, knownOn))
                .orElseGet(() -> withoutPolicy(month, knownOn));
    }

    /**
     * Determines by one policy.
     *
     * @throws IllegalArgumentException if the policy declares a fact with another type than the binding brings
     * @throws IllegalStateException if the policy has an outcome that no {@link IdentificationKind} names
     */
    public static Determination determine(
            HouseholdFacts facts, CompiledPolicy policy, YearMonth month, Instant knownOn) {
        return determine(DibaoFacts.bind(facts, policy), policy, month, knownOn, Stage.ENTERING);
    }

    /**
     * Reviews a household that already receives, by the policy in force for a division and a month.
     *
     * @param division 6 digits or more
     * @return as {@link #determine(HouseholdFacts, Policies, String, YearMonth, Instant)}
     */
    public static Determination review(
            HouseholdFacts facts, Review review, Policies policies, String division, YearMonth month, Instant knownOn) {
        return policies.inForce(division, month, day(knownOn))
                .map(policy -> review(facts, review, policy, month, knownOn))
                .orElseGet(() -> withoutPolicy(month, knownOn));
    }

    /**
     * Reviews a household that already receives, by one policy.
     *
     * @throws IllegalArgumentException as {@link #determine(HouseholdFacts, CompiledPolicy, YearMonth, Instant)}
     * @throws IllegalStateException likewise
     */
    public static Determination review(
            HouseholdFacts facts, Review review, CompiledPolicy policy, YearMonth month, Instant knownOn) {
        return determine(DibaoFacts.bind(facts, review, policy), policy, month, knownOn, Stage.STAYING);
    }

    private static Determination determine(
            DibaoFacts.Bound bound, CompiledPolicy policy, YearMonth month, Instant knownOn, Stage stage) {
        Evaluation evaluation = bound.facts().determine(month, day(knownOn), stage);
        Conclusion conclusion = evaluation.conclusion();
        List<BigDecimal> amounts =
                conclusion instanceof Conclusion.Determined determined ? determined.amounts() : List.of();
        return new Determination(
                month,
                knownOn,
                kind(conclusion),
                conclusion instanceof Conclusion.Determined ? members(evaluation) : List.of(),
                base(amounts),
                addOns(amounts),
                evaluation.findings().stream().map(DibaoPolicy::finding).toList(),
                open(evaluation, conclusion),
                bound.declaredOnly(),
                List.copyOf(evaluation.given()),
                policy.packs().stream()
                        .map(pack -> new PolicyReference(pack.id(), pack.version(), pack.digest()))
                        .toList(),
                Expressions.LANGUAGE_LEVEL,
                evaluation.trace().stream().map(DibaoPolicy::step).toList());
    }

    private static Determination withoutPolicy(YearMonth month, Instant knownOn) {
        return new Determination(
                month,
                knownOn,
                IdentificationKind.UNDETERMINED,
                List.of(),
                Money.ZERO,
                Money.ZERO,
                List.of(),
                List.of(new OpenFact(DibaoForm.HOUSEHOLD, "policy", "NO_POLICY")),
                List.of(),
                List.of(),
                List.of(),
                Expressions.LANGUAGE_LEVEL,
                List.of());
    }

    private static LocalDate day(Instant knownOn) {
        return knownOn.atZone(OFFICES).toLocalDate();
    }

    private static IdentificationKind kind(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Determined determined
                ? kind(determined.code())
                : IdentificationKind.UNDETERMINED;
    }

    private static IdentificationKind kind(String outcome) {
        try {
            return IdentificationKind.valueOf(outcome);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("no identification is called " + outcome, e);
        }
    }

    private static List<MemberIdentification> members(Evaluation evaluation) {
        var members = new ArrayList<MemberIdentification>();
        for (Evaluation.Individual individual : evaluation.individuals()) {
            if (individual.answer() == Evaluation.Answer.MET) {
                members.add(new MemberIdentification(
                        individual.subject(),
                        kind(individual.code()),
                        base(individual.amounts()).plus(addOns(individual.amounts()))));
            }
        }
        return members;
    }

    private static Money base(List<BigDecimal> amounts) {
        return amounts.isEmpty() ? Money.ZERO : Money.ofYuan(amounts.get(0));
    }

    private static Money addOns(List<BigDecimal> amounts) {
        Money sum = Money.ZERO;
        for (int i = 1; i < amounts.size(); i++) {
            sum = sum.plus(Money.ofYuan(amounts.get(i)));
        }
        return sum;
    }

    private static Finding finding(Evaluation.RuleFinding found) {
        return new Finding(
                found.code(),
                Finding.Answer.valueOf(found.answer().name()),
                found.basis(),
                found.chinese(),
                found.english());
    }

    private static List<OpenFact> open(Evaluation evaluation, Conclusion conclusion) {
        var open = new LinkedHashSet<Evaluation.Open>();
        if (conclusion instanceof Conclusion.Undetermined undetermined) {
            open.addAll(undetermined.open());
        } else if (conclusion instanceof Conclusion.NeedsDecision decision) {
            open.addAll(decision.open());
        } else {
            open.addAll(evaluation.openIndividuals());
        }
        return open.stream()
                .map(fact -> new OpenFact(fact.subject(), fact.name(), fact.reason()))
                .toList();
    }

    private static TraceStep step(Evaluation.Step step) {
        return new TraceStep(
                step.variable(),
                step.subject(),
                step.value(),
                step.given(),
                step.inputs().stream()
                        .map(input -> new TraceStep.Input(
                                input.subject().equals(step.subject())
                                        ? input.name()
                                        : input.name() + "@" + input.subject(),
                                input.value()))
                        .toList(),
                step.rows().stream().map(DibaoPolicy::row).toList());
    }

    private static TraceStep.ParameterRow row(Evaluation.UsedRow used) {
        String value = used.row().value() instanceof Boolean truth
                ? (truth ? "yes" : "no")
                : used.row().value() instanceof BigDecimal number
                        ? number.toPlainString() + " " + used.unit()
                        : used.row().value().toString();
        return new TraceStep.ParameterRow(
                used.parameter(),
                used.row().quoted().map(quoted -> value + " (" + quoted + ")").orElse(value),
                used.row().from().toString(),
                used.row().document().citation(),
                used.row().mark());
    }
}
