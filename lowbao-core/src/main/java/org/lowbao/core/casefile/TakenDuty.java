package org.lowbao.core.casefile;

import org.lowbao.core.office.Duty;

/**
 * That somebody took a duty in a case.
 *
 * @param duty which one
 * @param officer the host's id of the person
 */
public record TakenDuty(Duty duty, String officer) {

    @Override
    public String toString() {
        return duty.name();
    }
}
