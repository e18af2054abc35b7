package org.lowbao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.fact.HouseholdFacts;

/**
 * Determines what a household is entitled to: a pure function of facts, policy and month. {@code lowbao-rules} has the
 * one that runs policy packs; a host that has an engine of its own stands it behind this.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 */
public interface PolicyEngine {

    /** Returns the packs it runs, the nation's first. */
    List<PolicyReference> policies();

    /** Returns a proposal; never throws for a fact that is missing. */
    Determination determine(HouseholdFacts facts, YearMonth month, Instant knownOn);
}
