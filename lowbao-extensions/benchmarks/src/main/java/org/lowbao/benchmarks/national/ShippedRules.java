package org.lowbao.benchmarks.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.benchmarks.national.Proposal.Enrolment;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.BoundFacts;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.pack.PackSource;

/** The shipped packs, compiled, and the families' facts for them. */
public final class ShippedRules {

    /** The month that everything is determined for. */
    public static final YearMonth MONTH = YearMonth.of(2026, 9);

    public static final LocalDate KNOWN_ON = LocalDate.of(2026, 9, 1);

    private final CompiledPolicy policy = compiled();

    /** Compiles the nation's pack with that of the county that does not exist. */
    public static CompiledPolicy compiled() {
        return PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                .orElseThrow();
    }

    /** Returns a made-up reform of the county's pack: higher standards, and add-ons. */
    public static PackSource reform() {
        try {
            return PackSource.ofClassPath(
                    ShippedRules.class.getClassLoader(), "org/lowbao/benchmarks/national", "reform.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CompiledPolicy policy() {
        return policy;
    }

    public FactSheet sheet(Family family) {
        return FamilySheet.of(family);
    }

    public BoundFacts bind(Family family) {
        return sheet(family).bind(policy);
    }

    /** Fills the slots: the compact trace. */
    public static Evaluation determine(BoundFacts facts) {
        return facts.determine(MONTH, KNOWN_ON);
    }

    /** Reads the result out of the slots. */
    public static Proposal proposal(Evaluation evaluation) {
        if (!(evaluation.conclusion() instanceof Conclusion.Determined determined)) {
            throw new IllegalStateException("a family whose facts are all known is not determined");
        }
        return new Proposal(
                determined.code(),
                determined.amounts(),
                evaluation.individuals().stream().map(ShippedRules::enrolment).toList(),
                (BigDecimal) evaluation.value("家庭可支配年收入").orElseThrow(),
                (BigDecimal) evaluation.value("家庭人均月收入").orElseThrow(),
                evaluation.met());
    }

    private static Enrolment enrolment(Evaluation.Individual individual) {
        if (individual.answer() != Answer.MET) {
            throw new IllegalStateException("a member whose facts are all known is not determined");
        }
        return new Enrolment(
                Integer.parseInt(individual.subject()),
                individual.amounts().get(0),
                individual.amounts().get(1));
    }
}
