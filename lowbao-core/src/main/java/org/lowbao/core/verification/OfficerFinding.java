package org.lowbao.core.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something an officer verified, with its day and its ground (核实). It is either a correction, because what was on file was
 * wrong, and then holds of every day; or a change of circumstances, and then holds from a day on and leaves the months
 * before as they were. Of several about one thing that hold on a day the one recorded last counts.
 *
 * @param value what was found
 * @param validOn the day on which it was so
 * @param ground how it was found out; not empty
 * @param recordedAt when the office knew it
 * @param since the first day of a change of circumstances, not later than {@code validOn}; absent for a correction
 */
public record OfficerFinding(
        VerifiedValue value,
        LocalDate validOn,
        String ground,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> since) {

    public OfficerFinding {
        if (ground.isBlank()) {
            throw new IllegalArgumentException("an officer's finding names its ground");
        }
    }

    /** A correction, or a first finding: it was never otherwise. */
    public OfficerFinding(VerifiedValue value, LocalDate validOn, String ground, Instant recordedAt) {
        this(value, validOn, ground, recordedAt, Optional.empty());
    }

    /** Returns this as a change of circumstances. */
    public OfficerFinding changedSince(LocalDate day) {
        return new OfficerFinding(value, validOn, ground, recordedAt, Optional.of(day));
    }

    /** Tells whether it says anything about a day. */
    public boolean holdsOn(LocalDate day) {
        return since.map(first -> !first.isAfter(day)).orElse(true);
    }

    @Override
    public String toString() {
        return value + " on " + validOn;
    }
}
