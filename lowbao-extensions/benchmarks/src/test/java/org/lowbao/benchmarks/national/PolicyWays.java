package org.lowbao.benchmarks.national;

import java.util.List;
import org.lowbao.benchmarks.turns.Goal;
import org.lowbao.benchmarks.turns.Way;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.inquiry.Inquiry;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.reform.CaseFacts;
import org.lowbao.rules.reform.Reform;

/** What is done with whole policies, to be measured in turns. */
public final class PolicyWays {

    private PolicyWays() {}

    public static List<Way> all() {
        var rules = new ShippedRules();
        CompiledPolicy policy = rules.policy();
        PackSource pack = ShippedRules.reform();
        Reform reform =
                Reform.between(policy, PolicyCompiler.overlay(policy, pack).orElseThrow());
        CaseFacts[] cases = Families.all().stream()
                .map(family -> new CaseFacts("case", rules.sheet(family)))
                .toArray(CaseFacts[]::new);
        FactSheet[] open = Families.all().stream()
                .map(family -> OpenCases.of(rules.sheet(family)))
                .toArray(FactSheet[]::new);
        return List.of(
                new Way("loading the nation's pack and a county's", 1, i -> ShippedRules.compiled())
                        .toShow(Goal.millisAtMost(100)),
                new Way(
                                "laying a reform over them",
                                1,
                                i -> PolicyCompiler.overlay(policy, pack).orElseThrow())
                        .toShow(Goal.millisAtMost(5)),
                new Way(
                        "one case of a reform, before and after, bound anew",
                        Families.COUNT,
                        i -> reform.compare(cases[i], ShippedRules.MONTH, ShippedRules.KNOWN_ON)),
                new Way(
                        "the next fact to ask for, three being unknown",
                        Families.COUNT,
                        i -> Inquiry.into(open[i], policy, ShippedRules.MONTH, ShippedRules.KNOWN_ON)
                                .next()));
    }
}
