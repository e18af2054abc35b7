package org.lowbao.casework;

import java.util.Optional;
import org.lowbao.core.casefile.Identification;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;

/**
 * One household in a register of families that are identified without monthly payment (台账).
 *
 * @param dossierId the dossier
 * @param division where the household lives now
 * @param applicant who applied; absent for an office that does not keep the dossier
 * @param identification as what it is identified, and from when to when; without a last day while a member is enrolled alone
 * @param persons how many members it has now
 * @param standing how its days stand to the day that was asked about
 */
public record RegisterLine(
        String dossierId,
        DivisionCode division,
        Optional<PersonName> applicant,
        Identification identification,
        int persons,
        Standing standing) {

    /** How an identification stands on a day. */
    public enum Standing {
        CURRENT,
        /** Its last day is near: it is time for a review. */
        RUNNING_OUT,
        /** Its days are over and nobody has ended it yet. */
        EXPIRED
    }

    @Override
    public String toString() {
        return "line of " + dossierId + ": " + standing;
    }
}
