package org.lowbao.rules.reform;

import org.lowbao.rules.engine.FactSheet;

/**
 * One case of a caseload.
 *
 * @param id how to find the case again; no personal data
 * @param facts what is known of it
 */
public record CaseFacts(String id, FactSheet facts) {

    @Override
    public String toString() {
        return id;
    }
}
