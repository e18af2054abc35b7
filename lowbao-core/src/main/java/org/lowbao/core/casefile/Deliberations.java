package org.lowbao.core.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What was deliberated about a case before it was decided.
 *
 * @param appraisals democratic appraisals
 * @param collective what the office decided together on what is proposed
 */
public record Deliberations(List<Appraisal> appraisals, Optional<CollectiveDecision> collective) {

    static final Deliberations NONE = new Deliberations(List.of(), Optional.empty());

    public Deliberations {
        appraisals = List.copyOf(appraisals);
    }

    /** What was decided together was decided on what was proposed then. */
    Deliberations proposedAnew() {
        return new Deliberations(appraisals, Optional.empty());
    }

    Deliberations with(Appraisal appraisal) {
        return new Deliberations(Enquiries.plus(appraisals, appraisal), collective);
    }

    Deliberations with(CollectiveDecision decision) {
        return new Deliberations(appraisals, Optional.of(decision));
    }
}
