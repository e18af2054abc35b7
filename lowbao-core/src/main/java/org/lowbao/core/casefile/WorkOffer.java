package org.lowbao.core.casefile;

import java.time.LocalDate;

/**
 * Suitable work that was offered to a member (介绍就业, 民发〔2021〕57号 art. 34).
 *
 * @param memberId to whom
 * @param on when
 * @param work which work, and why it suits the member
 * @param refused whether the member refused it without good reason; an offer that was not answered yet is not refused
 * @param notice the entry of the refusal, whose notice tells the household what follows; 0 while it is not refused
 * @param served whether that notice was served
 */
public record WorkOffer(String memberId, LocalDate on, String work, boolean refused, long notice, boolean served) {

    /** An offer that nobody answered yet. */
    WorkOffer(String memberId, LocalDate on, String work) {
        this(memberId, on, work, false, 0, false);
    }

    boolean isRefusedUnserved() {
        return refused && !served;
    }

    WorkOffer refusedBy(long entry) {
        return refused ? this : new WorkOffer(memberId, on, work, true, entry, false);
    }

    /** Returns the same offer to the same person in another place. */
    WorkOffer of(String place) {
        return new WorkOffer(place, on, work, refused, notice, served);
    }

    WorkOffer toldBy(long entry) {
        return notice == entry ? new WorkOffer(memberId, on, work, refused, notice, true) : this;
    }

    @Override
    public String toString() {
        return "work offered to member " + memberId + " on " + on + (refused ? ", refused" : "");
    }
}
