package org.lowbao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.rules.pack.Stage;

/**
 * Determines what a household is entitled to: a pure function of facts, policy and month. {@code lowbao-rules} has the
 * one that runs policy packs; a host that has an engine of its own stands it behind this.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 */
public interface PolicyEngine {

    /** Returns the packs it runs, the nation's first. */
    List<PolicyReference> policies();

    /**
     * Says in words what these packs change, for those who approve them and for the record of their act.
     *
     * @param former the engine of the packs that are in force
     * @throws IllegalArgumentException if the two cannot be compared
     */
    List<PolicyRegister.Change> changesSince(PolicyEngine former);

    /**
     * Returns the engine of these packs alone, with which that is determined once more what was determined by them.
     *
     * @param packs of one determination, the nation's first; none where no pack was in force
     * @return empty if this engine does not run them
     */
    default Optional<PolicyEngine> of(List<PolicyReference> packs) {
        return packs.isEmpty() || packs.equals(policies()) ? Optional.of(this) : Optional.empty();
    }

    /**
     * Returns a proposal; never throws for a fact that is missing.
     *
     * @param stage whether the household applies, or already receives and is reviewed: rules may differ
     */
    Determination determine(HouseholdFacts facts, Stage stage, YearMonth month, Instant knownOn);
}
