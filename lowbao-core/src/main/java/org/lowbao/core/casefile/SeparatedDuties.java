package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Duty;
import org.lowbao.core.procedure.Separation;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** Which duties of a case a place wants two persons to take, besides the three that the law separates by {@link Guard}s. */
final class SeparatedDuties {

    private SeparatedDuties() {}

    /** Returns which duty a step belongs to; empty if it is none that is ever separated. */
    static Optional<Duty> of(StepCode step) {
        return switch (step) {
            case ACCEPT, DO_NOT_ACCEPT -> Optional.of(Duty.ACCEPTANCE);
            case REGISTER_NEAR_RELATIVE -> Optional.of(Duty.NEAR_RELATIVE_FILING);
            case RECORD_HOME_VISIT, RECORD_NEIGHBOUR_VISIT, SURVEY_SUPPORTER -> Optional.of(Duty.INVESTIGATION);
            case ISSUE_CHECK_REPORT -> Optional.of(Duty.CHECK);
            case PROPOSE -> Optional.of(Duty.PROPOSAL);
            case GIVE_OPINION -> Optional.of(Duty.OPINION);
            case CONFIRM, DO_NOT_CONFIRM, CONTINUE, ADJUST, REDUCE_SHARE, GRANT_GRADUAL_EXIT, STOP ->
                Optional.of(Duty.CONFIRMATION);
            default -> Optional.empty();
        };
    }

    /** Returns why persons may not take a step: one of them took what the place separates from it, and no shortage excuses it. */
    static List<Refusal> refusals(StepCode step, List<Actor> persons, CaseFile file, Situation situation) {
        Optional<Duty> duty = of(step);
        if (duty.isEmpty()) {
            return List.of();
        }
        var reasons = new ArrayList<Refusal>();
        for (Separation separation :
                situation.procedure().conduct().separations().value()) {
            if (separation.concerns(duty.get())
                    && file.conduct().anyTook(separation.from(duty.get()), persons)
                    && file.conduct().shortage(separation, situation.today()).isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", separation.from(duty.get())));
            }
        }
        return reasons;
    }

    /** Returns the flags of a step that was taken on a day while a shortage excused one of the persons. */
    static List<Unseparated> flags(Recorded taken, List<Actor> persons, Conduct before) {
        Optional<Duty> duty = of(taken.entry().step());
        if (duty.isEmpty()) {
            return List.of();
        }
        LocalDate day = taken.on();
        return before.shortages().stream()
                .filter(shortage -> shortage.isInForce(day)
                        && shortage.separation().concerns(duty.get())
                        && before.anyTook(shortage.separation().from(duty.get()), persons))
                .map(shortage -> new Unseparated(
                        taken.version(),
                        taken.entry().step(),
                        shortage.separation().from(duty.get()),
                        shortage.entry()))
                .toList();
    }
}
