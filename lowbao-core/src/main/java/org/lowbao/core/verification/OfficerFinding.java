package org.lowbao.core.verification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something an officer verified, with its day and its ground (核实).
 *
 * @param value what was found
 * @param validOn the day on which it was so
 * @param ground how it was found out; not empty
 * @param recordedAt when the office knew it
 */
public record OfficerFinding(VerifiedValue value, LocalDate validOn, String ground, Instant recordedAt) {

    public OfficerFinding {
        if (ground.isBlank()) {
            throw new IllegalArgumentException("an officer's finding names its ground");
        }
    }

    @Override
    public String toString() {
        return value + " on " + validOn;
    }
}
