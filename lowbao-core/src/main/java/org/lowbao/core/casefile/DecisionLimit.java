package org.lowbao.core.casefile;

import java.util.List;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.procedure.Procedure;

/** How long a case may take from acceptance to the decision, in its place and as far as it is (民发〔2021〕57号 art. 22). */
final class DecisionLimit {

    private DecisionLimit() {}

    /** Returns the limit that runs to the decision on a case: extended or not. */
    static TimeLimit of(CaseFile file, Situation situation) {
        Procedure procedure = situation.procedure();
        return file.extension().isPresent()
                ? procedure.extendedLimit().value()
                : procedure.totalLimit().value();
    }

    /** Returns the days of a notice, if it hangs or hung and the place does not count them. */
    static List<DayRange> standingStill(CaseFile file, Situation situation) {
        if (situation.procedure().noticeCountsTowardLimit().value()) {
            return List.of();
        }
        return file.notice()
                .map(notice -> List.of(new DayRange(notice.postedOn().plusDays(1), notice.lastDay())))
                .orElse(List.of());
    }
}
