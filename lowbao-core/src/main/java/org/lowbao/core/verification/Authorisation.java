package org.lowbao.core.verification;

import java.time.LocalDate;

/**
 * One person's leave to have the economic situation checked (家庭经济状况核对授权).
 *
 * @param memberId who gave it
 * @param from its first day
 * @param until its last day
 */
public record Authorisation(String memberId, LocalDate from, LocalDate until) {

    public Authorisation {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an authorisation ends on or after its first day");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
