package org.lowbao.rules.cases;

import java.util.ArrayList;
import java.util.List;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;

/**
 * What became of one case.
 *
 * @param policyCase the case
 * @param evaluation what the policy made of it
 * @param differences in the order the case tells its expectations; empty if it passed
 */
public record CaseRun(PolicyCase policyCase, Evaluation evaluation, List<Difference> differences) {

    public CaseRun {
        differences = List.copyOf(differences);
    }

    /** Runs a case. A pure function; safe for use by many threads. */
    public static CaseRun of(PolicyCase policyCase, CompiledPolicy policy) {
        Evaluation evaluation = Engine.determine(
                policyCase.facts(), policy, policyCase.month(), policyCase.knownOn(), policyCase.stage());
        var differences = new ArrayList<Difference>();
        for (Expectation expectation : policyCase.expectations()) {
            String actual = expectation.observed().in(evaluation);
            if (!actual.equals(expectation.expected())) {
                differences.add(new Difference(expectation.what(), expectation.expected(), actual, expectation.at()));
            }
        }
        return new CaseRun(policyCase, evaluation, differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        return policyCase + (passed() ? ": passed" : ": " + differences.size() + " differences");
    }
}
