package org.lowbao.casework;

import java.util.List;
import java.util.Optional;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.refusal.Refusal;

/** What became of a step. */
public sealed interface StepResult {

    /**
     * It is in the dossier, and will be there after a power cut; inside a host's transaction ({@link JoinedCasework}), if
     * and when the host commits.
     *
     * @param file the case after the step
     */
    record Done(CaseFile file) implements StepResult {}

    /**
     * It may not be done; nothing was written.
     *
     * @param dossierId the dossier; empty if an application opened none
     * @param reasons every reason found
     */
    record Refused(String dossierId, List<Refusal> reasons) implements StepResult {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }

    /**
     * Somebody else was first; nothing was written and nothing is lost: read the case again and decide anew.
     *
     * @param dossierId the dossier
     * @param version the version that is there now
     */
    record Overtaken(String dossierId, long version) implements StepResult {}

    /** Returns the case after the step, if it was done. */
    default Optional<CaseFile> done() {
        return this instanceof Done done ? Optional.of(done.file()) : Optional.empty();
    }

    /** Returns every reason against it; empty if it was not refused. */
    default List<Refusal> reasons() {
        return this instanceof Refused refused ? refused.reasons() : List.of();
    }
}
