package org.lowbao.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.calendar.CalendarYearMissingException;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;

/**
 * What somebody asks for on a case. Pure: the same case, actor and situation give the same ruling.
 *
 * <p>The steps stand in {@link IntakeSteps}, {@link InvestigationSteps}, {@link ReviewSteps}, {@link ConfirmationSteps},
 * {@link PaymentSteps}, {@link WithholdingSteps}, {@link AdjustmentSteps}, {@link RegistrationSteps}, {@link RecoverySteps},
 * {@link DutySteps}, {@link MemberSteps}, {@link PersonSteps}, {@link HouseholdSteps}, {@link HandoverSteps},
 * {@link StewardshipSteps}, {@link RemedySteps}, {@link ConductSteps} and {@link FilingSteps}.
 */
public interface CaseStep {

    /** Returns which step of the {@link Lifecycle} it is. */
    StepCode code();

    /**
     * Returns every reason that lies in what was handed in, beside the {@link Guard guards} of the {@link Lifecycle}; called
     * only where the step is legal.
     */
    default List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
        return List.of();
    }

    /** Returns who would take the step: whoever asks, and whom it names as having done so. */
    default List<Actor> takenBy(Actor actor) {
        return List.of(actor);
    }

    /** Returns the entry to append; called only if nothing refuses. */
    CaseEntry entry(CaseFile file, Actor actor, Situation situation);

    /**
     * Rules on the step: lifecycle first, then its guards, then particulars; refused with every reason found, or the entry to
     * append. A step that starts or moves a limit in working days of a year that nobody has announced is refused: they are never
     * guessed.
     */
    default Ruling<CaseEntry> rule(CaseFile file, Actor actor, Situation situation) {
        var reasons = new ArrayList<>(Lifecycle.refusals(file.state(), code(), actor.role(), situation.procedure()));
        try {
            if (Lifecycle.move(file.state(), code()).isPresent()) {
                for (Guard guard : Lifecycle.rule(code()).guards()) {
                    reasons.addAll(guard.refusals(file, actor, situation));
                }
                reasons.addAll(SeparatedDuties.refusals(code(), takenBy(actor), file, situation));
                reasons.addAll(refusals(file, actor, situation));
            }
            if (reasons.isEmpty()) {
                return Ruling.permitted(entry(file, actor, situation));
            }
        } catch (CalendarYearMissingException missing) {
            reasons.add(Refusal.of(RefusalCode.CALENDAR_YEAR_MISSING, "year", missing.year()));
        }
        return new Ruling.Refused<>(reasons);
    }
}
