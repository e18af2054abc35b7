package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.procedure.Procedure;

/** How long a case may take to the decision, in its place and as far as it is (民发〔2021〕57号 art. 22). */
final class DecisionLimit {

    private DecisionLimit() {}

    /**
     * Returns the last day to decide on a case whose notice hangs as {@code conduct} says; empty where the place counts a
     * notice's days, so that the last day stays as it is.
     */
    static Optional<LocalDate> movedBy(Conduct conduct, CaseFile file, Situation situation) {
        return situation.procedure().noticeCountsTowardLimit().value()
                ? Optional.empty()
                : file.acceptance().map(acceptance -> lastDay(limit(file, situation), conduct, acceptance, situation));
    }

    /** Returns the last day to decide once the limit is extended. */
    static LocalDate extended(CaseFile file, Situation situation) {
        return lastDay(
                situation.procedure().extendedLimit().value(),
                file.conduct(),
                file.acceptance().orElseThrow(),
                situation);
    }

    /** Returns the last day to decide once the case relies on one more emergency. */
    static LocalDate inEmergency(EmergencyUse use, CaseFile file, Situation situation) {
        return lastDay(
                limit(file, situation),
                file.conduct().relying(use),
                file.acceptance().orElseThrow(),
                situation);
    }

    private static TimeLimit limit(CaseFile file, Situation situation) {
        Procedure procedure = situation.procedure();
        return file.extension().isPresent()
                ? procedure.extendedLimit().value()
                : procedure.totalLimit().value();
    }

    private static LocalDate lastDay(
            TimeLimit limit, Conduct conduct, CaseFile.Acceptance acceptance, Situation situation) {
        List<DayRange> standingStill =
                situation.procedure().noticeCountsTowardLimit().value() ? List.of() : conduct.postings();
        LocalDate last =
                limit.lastDay(conduct.reopenedOn().orElse(acceptance.on()), situation.calendar(), standingStill);
        for (EmergencyUse use : conduct.emergencies()) {
            if (use.decisionLonger().isPresent()) {
                last = use.decisionLonger().get().lastDay(last, situation.calendar(), standingStill);
            }
        }
        return last;
    }
}
