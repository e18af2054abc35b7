package org.lowbao.core.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

    /**
     * Tells whether single-person enrolment counts it as severe: level 1 or 2, and level 3 of intellectual and mental
     * disability (民发〔2021〕57号 art. 8).
     */
    @JsonIgnore
    public boolean isSevereForDibao() {
        return level.isSevere()
                || (level == DisabilityLevel.THREE
                        && (category == DisabilityCategory.INTELLECTUAL || category == DisabilityCategory.MENTAL));
    }
}
