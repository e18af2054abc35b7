package org.lowbao.rules.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.pack.Words;

/**
 * Facts, and what a policy has to make of them.
 *
 * @param id what to call it
 * @param words what it shows; {@link Words#NONE} if nobody said
 * @param month the benefit month
 * @param knownOn rows decided later are not looked at
 * @param stage whether it applies or already receives
 * @param facts of a household that does not exist, or that has to be screened
 * @param expectations in the order written; empty if it is there to be screened only
 * @param at where it stands
 */
public record PolicyCase(
        String id,
        Words words,
        YearMonth month,
        LocalDate knownOn,
        Stage stage,
        FactSheet facts,
        List<Expectation> expectations,
        At at) {

    public PolicyCase {
        expectations = List.copyOf(expectations);
    }

    @Override
    public String toString() {
        return id;
    }
}
