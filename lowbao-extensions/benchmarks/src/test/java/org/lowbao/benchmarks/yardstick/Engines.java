package org.lowbao.benchmarks.yardstick;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All that the yardstick compares. */
final class Engines {

    private Engines() {}

    /** Returns each by its name. */
    static Map<String, Function<Household, Result>> all() {
        var lowbao = new Lowbao();
        var engines = new LinkedHashMap<String, Function<Household, Result>>();
        engines.put("by hand, decimals", DecimalByHand::determine);
        engines.put("by hand, fen", FenByHand::determine);
        engines.put("lowbao", household -> Lowbao.result(lowbao.bind(household).determine()));
        engines.put("Aviator", AviatorByExpressions::determine);
        engines.put("Drools, one object", DroolsByRules::inNewSession);
        engines.put("Drools, one object, pool", DroolsByRules::inPooledSession);
        engines.put("Drools, facts", DroolsByFacts::inNewSession);
        engines.put("Drools, facts, pool", DroolsByFacts::inPooledSession);
        engines.put("KIE DMN", DmnByDecisions::determine);
        return engines;
    }

    static List<Result> results(Function<Household, Result> engine) {
        return Households.all().stream()
                .map(household -> engine.apply(household).normalised())
                .toList();
    }

    /** @throws IllegalStateException if an engine has a result of its own */
    static void requireEqualResults() {
        List<Result> expected = results(DecimalByHand::determine);
        all().forEach((name, engine) -> {
            if (!results(engine).equals(expected)) {
                throw new IllegalStateException(name + " determines otherwise");
            }
        });
    }
}
