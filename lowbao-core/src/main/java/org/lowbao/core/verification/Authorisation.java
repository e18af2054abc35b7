package org.lowbao.core.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One person's leave to have the economic situation checked (家庭经济状况核对授权).
 *
 * @param memberId who gave it
 * @param from its first day
 * @param until its last day
 * @param signing how it was given, where the member did not simply sign
 */
public record Authorisation(
        String memberId,
        LocalDate from,
        LocalDate until,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Valid Signing> signing) {

    public Authorisation {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an authorisation ends on or after its first day");
        }
    }

    /** An authorisation that the member signed. */
    public Authorisation(String memberId, LocalDate from, LocalDate until) {
        this(memberId, from, until, Optional.empty());
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Override
    public String toString() {
        return "authorisation of member " + memberId + " until " + until;
    }
}
