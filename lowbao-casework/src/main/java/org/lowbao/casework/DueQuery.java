package org.lowbao.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.casefile.StepRule;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;

/**
 * Which dossiers a worker asks for in which something has to happen by a day; every condition given must hold.
 *
 * @param day by which
 * @param township only dossiers of households that live in this township now
 * @param officer only dossiers that this officer has
 * @param owner only dossiers in which this office has to act by the day: the township or the county
 */
public record DueQuery(
        LocalDate day, Optional<DivisionCode> township, Optional<Actor> officer, Optional<StepRule.Owner> owner) {

    /**
     * Checks what can be asked for.
     *
     * @throws IllegalArgumentException if {@code township} is no township, or {@code owner} neither township nor county
     */
    public DueQuery {
        if (township.filter(code -> code.level() != DivisionCode.Level.TOWNSHIP).isPresent()) {
            throw new IllegalArgumentException("dossiers are kept by townships, was " + township.get());
        }
        if (owner.filter(who -> who != StepRule.Owner.TOWNSHIP && who != StepRule.Owner.COUNTY)
                .isPresent()) {
            throw new IllegalArgumentException("a township or a county has to act, was " + owner.get());
        }
    }

    /** Asks for everything in which something has to happen by a day. */
    public static DueQuery by(LocalDate day) {
        return new DueQuery(day, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public DueQuery in(DivisionCode wanted) {
        return new DueQuery(day, Optional.of(wanted), officer, owner);
    }

    public DueQuery ofOfficer(Actor wanted) {
        return new DueQuery(day, township, Optional.of(wanted), owner);
    }

    public DueQuery owedBy(StepRule.Owner wanted) {
        return new DueQuery(day, township, officer, Optional.of(wanted));
    }
}
