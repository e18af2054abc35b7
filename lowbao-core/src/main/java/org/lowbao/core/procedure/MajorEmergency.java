package org.lowbao.core.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.identifier.DivisionCode;

/**
 * A major emergency as a government declared it (重大突发事件), and what its document allows meanwhile.
 *
 * @param division where: this division and all in it
 * @param from the first day
 * @param until the last day; absent while nobody knows
 * @param document the number of the document, by which a case names what it relied on; 1 to 64 characters
 * @param contactFreeVisits whether a household may be visited by telephone or video (民发〔2021〕57号 art. 16)
 * @param decisionLonger how much later than else a case may be decided; absent if it says nothing of that
 * @param reviewMonthsLonger how many months later a review may fall due (art. 31); 0 if it says nothing of that
 */
public record MajorEmergency(
        DivisionCode division,
        LocalDate from,
        Optional<LocalDate> until,
        String document,
        boolean contactFreeVisits,
        Optional<TimeLimit> decisionLonger,
        int reviewMonthsLonger) {

    /**
     * Checks what the document has to say.
     *
     * @throws IllegalArgumentException if it has no number, ends before it begins, or would make a review due earlier
     */
    public MajorEmergency {
        if (document.isBlank()) {
            throw new IllegalArgumentException("an emergency is declared by a document");
        }
        if (until.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("the emergency of " + document + " ends before it begins");
        }
        if (reviewMonthsLonger < 0) {
            throw new IllegalArgumentException("a review is put off, reviewMonthsLonger was " + reviewMonthsLonger);
        }
    }

    /** Tells whether it is in force in a division on a day. */
    public boolean isInForce(DivisionCode where, LocalDate day) {
        boolean over = until.filter(day::isAfter).isPresent();
        return division.contains(where) && !day.isBefore(from) && !over;
    }
}
