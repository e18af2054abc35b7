package org.lowbao.core.casefile;

import java.time.LocalDate;

/**
 * Suitable work that was offered to a member (介绍就业, 民发〔2021〕57号 art. 34).
 *
 * @param memberId to whom
 * @param on when
 * @param work which work, and why it suits the member
 * @param refused whether the member refused it without good reason; an offer that was not answered yet is not refused
 */
public record WorkOffer(String memberId, LocalDate on, String work, boolean refused) {

    @Override
    public String toString() {
        return "work offered to member " + memberId + " on " + on + (refused ? ", refused" : "");
    }
}
