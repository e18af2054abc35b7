package org.lowbao.core.person;

import jakarta.validation.constraints.NotNull;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;

/**
 * A disability as the certificate tells it (残疾).
 *
 * @param category of seven
 * @param level of four, 1 the most severe
 */
public record Disability(
        @NotNull DisabilityCategory category, @NotNull DisabilityLevel level) {

    /** Tells nothing: what somebody suffers from is health data. */
    @Override
    public String toString() {
        return "disability";
    }
}
