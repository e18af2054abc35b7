package org.lowbao.benchmarks.yardstick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lowbao.benchmarks.turns.Goal;
import org.lowbao.benchmarks.turns.Way;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.record.FactsDigest;
import org.lowbao.rules.record.RecordForm;

/** The engines on the yardstick, to be measured in turns. */
public final class YardstickWays {

    private static final Household[] HOUSEHOLDS = Households.all().toArray(Household[]::new);

    private YardstickWays() {}

    /**
     * Returns all, by hand first.
     *
     * @throws IllegalStateException if an engine has a result of its own
     */
    public static List<Way> all() {
        Engines.requireEqualResults();
        var lowbao = new Lowbao();
        Lowbao.Bound[] bound = Households.all().stream().map(lowbao::bind).toArray(Lowbao.Bound[]::new);
        FactSheet[] sheets = Households.all().stream().map(HouseholdSheet::of).toArray(FactSheet[]::new);
        FactsDigest[] digests = Arrays.stream(sheets).map(FactsDigest::of).toArray(FactsDigest[]::new);
        RecordForm form = RecordForm.of(bound[0].determine().policy());
        Way byHand = engine("by hand, `BigDecimal`, no trace", DecimalByHand::determine);
        Way compact = way("lowbao, compact trace", i -> bound[i].determine()).toShow(Goal.timesAtMost(1.5, byHand));
        var ways = new ArrayList<>(List.of(
                byHand,
                engine("by hand, fen in a `long`, no trace", FenByHand::determine),
                compact,
                way("lowbao, compact trace, and the result read out of it", i -> Lowbao.result(bound[i].determine())),
                engine("lowbao, binding the facts of one household", lowbao::bind),
                way("lowbao, expanded trace", i -> bound[i].determine().trace()).toShow(Goal.timesAtMost(8, byHand)),
                way("lowbao, expanded trace, all of it read as text", i -> text(bound[i].determine())),
                way("lowbao, decision record as JSON", i -> form.record(bound[i].determine(), digests[i]))
                        .toShow(Goal.timesAtMost(8, byHand)),
                way("lowbao, digest of the facts of one household", i -> FactsDigest.of(sheets[i])),
                engine("Aviator 5.4.3", AviatorByExpressions::determine).toShow(Goal.oursFasterBy(5, compact))));
        ways.addAll(drools(Goal.oursFasterBy(40, compact)));
        ways.add(engine("KIE DMN 10.2.0", DmnByDecisions::determine).toShow(Goal.oursFasterBy(300, compact)));
        return ways;
    }

    private static List<Way> drools(Goal goal) {
        String inObject = "Drools 10.2.0, adding up in one object, ";
        String inFacts = "Drools 10.2.0, inserting and accumulating facts, ";
        return List.of(
                engine(inObject + "pool of sessions", DroolsByRules::inPooledSession)
                        .toShow(goal),
                engine(inObject + "new session", DroolsByRules::inNewSession).toShow(goal),
                engine(inFacts + "pool of sessions", DroolsByFacts::inPooledSession)
                        .toShow(goal),
                engine(inFacts + "new session", DroolsByFacts::inNewSession).toShow(goal));
    }

    private static Way way(String name, IntFunction<Object> operation) {
        return new Way(name, Households.COUNT, operation);
    }

    private static Way engine(String name, Function<Household, Object> engine) {
        return way(name, i -> engine.apply(HOUSEHOLDS[i]));
    }

    /** Conclusion, findings in two languages, and every variable with its inputs and rows. */
    private static List<Object> text(Evaluation evaluation) {
        return List.of(evaluation.conclusion(), evaluation.findings(), List.copyOf(evaluation.trace()));
    }
}
