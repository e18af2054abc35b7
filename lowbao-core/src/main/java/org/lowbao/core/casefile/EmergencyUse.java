package org.lowbao.core.casefile;

import java.util.Optional;
import org.lowbao.core.calendar.TimeLimit;

/**
 * That a case relied on the declaration of a major emergency.
 *
 * @param entry the entry that did
 * @param step what was done by it
 * @param declaration the number of the document
 * @param decisionLonger how much later than else the case may be decided by it; absent if it was not used for that, or the
 *     case was reopened since
 */
public record EmergencyUse(long entry, StepCode step, String declaration, Optional<TimeLimit> decisionLonger) {

    EmergencyUse withoutLimit() {
        return new EmergencyUse(entry, step, declaration, Optional.empty());
    }
}
