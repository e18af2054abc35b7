package org.lowbao.rules.reform;

import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.pack.Stage;

/**
 * One case of a caseload.
 *
 * @param id how to find the case again; no personal data
 * @param facts what is known of it
 * @param stage whether it applies, or already receives and is reviewed
 */
public record CaseFacts(String id, FactSheet facts, Stage stage) {

    /** A case that applies. */
    public CaseFacts(String id, FactSheet facts) {
        this(id, facts, Stage.ENTERING);
    }

    @Override
    public String toString() {
        return id;
    }
}
