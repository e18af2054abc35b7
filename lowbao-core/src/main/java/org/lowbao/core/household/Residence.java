package org.lowbao.core.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.identifier.DivisionCode;

/**
 * Where a household lives from a day on.
 *
 * @param since the first day; absent for where it lived when it applied
 * @param division the village or community, 12 digits
 * @param area which standard applies
 * @param contact where it can be reached
 * @param recordedAt when the office knew it
 */
public record Residence(
        Optional<LocalDate> since, DivisionCode division, AreaClass area, Contact contact, Instant recordedAt) {

    boolean hasBegunOn(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true);
    }

    @Override
    public String toString() {
        return "residence in " + division;
    }
}
