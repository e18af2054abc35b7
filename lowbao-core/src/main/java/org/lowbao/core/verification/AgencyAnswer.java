package org.lowbao.core.verification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An agency's answer about one member, as the dossier keeps it.
 *
 * @param agency the agency's code
 * @param memberId about whom
 * @param item about what
 * @param asOf the day the register stood so
 * @param reply the answer
 * @param recordedAt when the office knew it
 */
public record AgencyAnswer(
        String agency, String memberId, LookupItem item, LocalDate asOf, Reply reply, Instant recordedAt) {

    @Override
    public String toString() {
        return item + " of member " + memberId + ": " + reply.code();
    }
}
