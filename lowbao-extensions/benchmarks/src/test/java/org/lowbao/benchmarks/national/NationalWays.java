package org.lowbao.benchmarks.national;

import java.util.Arrays;
import java.util.List;
import org.lowbao.benchmarks.turns.Goal;
import org.lowbao.benchmarks.turns.Way;
import org.lowbao.rules.engine.BoundFacts;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.record.FactsDigest;
import org.lowbao.rules.record.RecordForm;

/** The shipped rules, to be measured in turns. */
public final class NationalWays {

    private NationalWays() {}

    /**
     * Returns all, by hand first.
     *
     * @throws IllegalStateException if both sides do not come to the same for every family
     */
    public static List<Way> all() {
        var rules = new ShippedRules();
        requireEqualResults(rules);
        Family[] families = Families.all().toArray(Family[]::new);
        FactSheet[] sheets = Families.all().stream().map(rules::sheet).toArray(FactSheet[]::new);
        BoundFacts[] bound = Families.all().stream().map(rules::bind).toArray(BoundFacts[]::new);
        FactsDigest[] digests = Arrays.stream(sheets).map(FactsDigest::of).toArray(FactsDigest[]::new);
        RecordForm form = RecordForm.of(rules.policy());
        var byHand = new Way("by hand, `BigDecimal`, no trace", Families.COUNT, i -> byHand(families[i]));
        return List.of(
                byHand,
                new Way("lowbao, compact trace", Families.COUNT, i -> ShippedRules.determine(bound[i]))
                        .toShow(Goal.timesAtMost(2.5, byHand)),
                new Way(
                        "lowbao, compact trace, and the result read out of it",
                        Families.COUNT,
                        i -> ShippedRules.proposal(ShippedRules.determine(bound[i]))),
                new Way("lowbao, binding a sheet of facts", Families.COUNT, i -> sheets[i].bind(rules.policy())),
                new Way(
                        "lowbao, decision record as JSON",
                        Families.COUNT,
                        i -> form.record(ShippedRules.determine(bound[i]), digests[i])));
    }

    static Proposal byHand(Family family) {
        return FamilyByHand.determine(family, ShippedRules.MONTH, ShippedRules.KNOWN_ON);
    }

    static void requireEqualResults(ShippedRules rules) {
        for (Family family : Families.all()) {
            Proposal ours = ShippedRules.proposal(ShippedRules.determine(rules.bind(family)));
            if (!ours.normalised().equals(byHand(family).normalised())) {
                throw new IllegalStateException("the shipped rules and those by hand come to different results");
            }
        }
    }
}
