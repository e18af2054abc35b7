package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.household.Application;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;

/**
 * A household that is paid already and whose dossier was kept elsewhere until now, on paper or in an older system
 * (存量对象). It is taken over with its entitlement running. Papers that its dossier lacks are no ground to refuse it: they
 * are listed, with the day, as {@link CaseFile.TakeOver#defects}.
 *
 * @param application what the former dossier says about the household
 * @param keptBy where that dossier was kept
 * @param decision by which it is paid
 * @param reviewClass the place's code of the class in which the household is reviewed; absent for the class that is reviewed
 *     most often
 */
public record FormerCase(
        @NotNull @Valid Application application,
        @NotBlank @Size(max = 200) String keptBy,
        @NotNull @Valid FormerDecision decision,
        Optional<@Pattern(regexp = "[!-~]{1,32}") String> reviewClass) {

    /** A case that is reviewed as often as any. */
    public FormerCase(Application application, String keptBy, FormerDecision decision) {
        this(application, keptBy, decision, Optional.empty());
    }

    /** Rules on taking it over: refused with every reason, or the first entry of its dossier. */
    public Ruling<Opening> rule(Actor actor, Situation situation) {
        List<Refusal> reasons = refusals(actor, situation);
        return reasons.isEmpty() ? Ruling.permitted(entry(actor, situation)) : new Ruling.Refused<>(reasons);
    }

    private List<Refusal> refusals(Actor actor, Situation situation) {
        var reasons = new ArrayList<Refusal>();
        Role deciding = situation.procedure().confirmingRole().value();
        if (actor.role() != deciding) {
            reasons.add(Refusal.of(RefusalCode.ROLE_MAY_NOT, "step", StepCode.TAKE_OVER)
                    .with("role", actor.role()));
        }
        if (!decision.kind().isPaidMonthly()) {
            reasons.add(
                    Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "kind").with("fault", "NOT_PAID_MONTHLY"));
        }
        decision.covered().stream()
                .filter(member -> application.member(member).isEmpty())
                .map(Particulars::unknownMember)
                .forEach(reasons::add);
        reasons.addAll(Particulars.notLater("decidedOn", decision.decidedOn(), situation));
        if (decision.from().isBefore(YearMonth.from(decision.decidedOn()))) {
            reasons.add(Particulars.outOfOrder("from", decision.from().atDay(1)));
        }
        reasons.addAll(Particulars.reviewClass(reviewClass, situation));
        return reasons;
    }

    /** What is missing is told by the dossier as it would be opened. */
    private IntakeEntry.CaseTakenOver entry(Actor actor, Situation situation) {
        var opening = new IntakeEntry.CaseTakenOver(this, List.of(), Optional.empty());
        CaseFile opened = CaseFile.opened("", new Recorded(1, situation.now(), situation.today(), actor, opening));
        return new IntakeEntry.CaseTakenOver(
                this,
                Completeness.of(opened, situation.checklist()).missing(),
                NextReview.after(reviewClass, opened, situation));
    }

    @Override
    public String toString() {
        return "former case of " + application + ", " + decision;
    }
}
