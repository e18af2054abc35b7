package org.lowbao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.rules.dibao.DibaoPolicy;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Policies;

/**
 * Determines by a compiled policy of packs: the nation's, the province's, the city's and the county's laid over each
 * other.
 *
 * @param policy the compiled policy
 */
public record PackPolicy(CompiledPolicy policy) implements PolicyEngine {

    @Override
    public List<PolicyReference> policies() {
        return policy.packs().stream()
                .map(pack -> new PolicyReference(pack.id(), pack.version(), pack.digest()))
                .toList();
    }

    @Override
    public Determination determine(HouseholdFacts facts, YearMonth month, Instant knownOn) {
        return DibaoPolicy.determine(facts, new Policies(List.of(policy)), policy.division(), month, knownOn);
    }
}
