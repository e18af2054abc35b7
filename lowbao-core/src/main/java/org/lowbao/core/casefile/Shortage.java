package org.lowbao.core.casefile;

import java.time.LocalDate;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Separation;

/**
 * That an office has too few officers for duties which the place wants separated (人员不足). What the law itself separates it
 * never excuses.
 *
 * @param entry the entry that recorded it
 * @param separation which duties one person may take meanwhile
 * @param missing in which role somebody is missing
 * @param reason why
 * @param until the last day on which it excuses anybody
 * @param by who answers for it
 */
public record Shortage(long entry, Separation separation, Role missing, String reason, LocalDate until, Actor by) {

    boolean isInForce(LocalDate day) {
        return !day.isAfter(until);
    }

    @Override
    public String toString() {
        return "shortage of " + missing + " until " + until;
    }
}
