package org.lowbao.core.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The leave of a supporter from outside the household to have the own economic situation checked (赡养义务人授权). Nobody is bound
 * to give it: what came of asking is an officer's finding and never blocks the family.
 *
 * @param supporter the supporter's place in the application, from 1
 * @param from its first day
 * @param until its last day
 * @param signing how it was given, where the supporter did not simply sign
 */
public record SupporterAuthorisation(
        @Min(1) @Max(100) int supporter,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Valid Signing> signing) {

    public SupporterAuthorisation {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an authorisation ends on or after its first day");
        }
    }

    @Override
    public String toString() {
        return "authorisation of supporter " + supporter + " until " + until;
    }
}
