package org.lowbao.core.verification;

import java.time.LocalDate;

/**
 * What an agency answered to one item of one request.
 *
 * @param requestId the request's id
 * @param item the item
 * @param asOf the day the register stood as answered
 * @param reply the answer
 */
public record LookupAnswer(String requestId, LookupItem item, LocalDate asOf, Reply reply) {

    @Override
    public String toString() {
        return item + " " + reply.code() + " as of " + asOf;
    }
}
