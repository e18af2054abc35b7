package org.lowbao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.core.casefile.AdjustmentEntry;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.casefile.ReviewEntry;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.rules.pack.Stage;

/** Determines by the policy in force, for {@link Casework}, which tells what each does. */
final class Determinations {

    private final Office office;
    private final StepRunner steps;
    private final Policies policies;

    Determinations(Office office, StepRunner steps) {
        this.office = office;
        this.steps = steps;
        this.policies = new Policies(office);
    }

    List<StepResult> propose(List<String> dossierIds, YearMonth month, Actor actor) {
        return determining(
                dossierIds,
                file -> {
                    Instant now = office.now();
                    return new ReviewSteps.Propose(determined(file, month, Office.day(now), now));
                },
                actor);
    }

    List<StepResult> recalculate(List<String> dossierIds, YearMonth from, YearMonth until, String words, Actor actor) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the months from " + from + " to " + until + " are none");
        }
        List<YearMonth> months = from.atDay(1)
                .datesUntil(until.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
        return determining(
                dossierIds,
                file -> {
                    Instant now = office.now();
                    return new AdjustmentSteps.Recalculate(
                            months.stream()
                                    .map(month -> determined(file, month, lastDay(month, now), now))
                                    .toList(),
                            words);
                },
                actor);
    }

    private List<StepResult> determining(List<String> dossierIds, Function<CaseFile, CaseStep> step, Actor actor) {
        if (!policies.isInForce()) {
            return dossierIds.stream()
                    .<StepResult>map(
                            id -> new StepResult.Refused(id, List.of(Refusal.of(RefusalCode.POLICY_NOT_IN_FORCE))))
                    .toList();
        }
        return steps.takeAll(
                dossierIds.stream().map(id -> new Task(id, step, actor)).toList());
    }

    /** Determines anew what is on file, each from what the dossier held when it was determined. */
    List<Rechecked> recheck(DossierExport dossier) {
        var found = new ArrayList<Rechecked>();
        List<Recorded> entries = dossier.recorded();
        CaseFile before = CaseFile.opened(dossier.file().id(), entries.get(0));
        for (Recorded next : entries.subList(1, entries.size())) {
            CaseEntry entry = next.entry();
            if (entry instanceof ReviewEntry.DeterminationProposed proposed) {
                Determination on = proposed.determination();
                found.add(rechecked(next.version(), before, on, Office.day(on.knownOn())));
            } else if (entry instanceof AdjustmentEntry.Recalculated recalculated) {
                for (Determination on : recalculated.months()) {
                    found.add(rechecked(next.version(), before, on, lastDay(on.month(), on.knownOn())));
                }
            }
            before = before.after(next);
        }
        return List.copyOf(found);
    }

    private Rechecked rechecked(long entry, CaseFile before, Determination on, LocalDate day) {
        return office.policy()
                .of(on.policies())
                .map(engine -> Rechecked.of(entry, on, determined(engine, before, on.month(), day, on.knownOn())))
                .orElseGet(() -> new Rechecked.OtherPolicies(entry, on.month(), on.policies()));
    }

    private Determination determined(CaseFile file, YearMonth month, LocalDate day, Instant knownOn) {
        return determined(office.policy(), file, month, day, knownOn);
    }

    private static Determination determined(
            PolicyEngine engine, CaseFile file, YearMonth month, LocalDate day, Instant knownOn) {
        HouseholdFacts facts = file.evidence().knownOn(knownOn).facts(day);
        return engine.determine(facts, stage(file, month), month, knownOn);
    }

    /** A month that is over is looked at from its end, one that is not from the day. */
    private static LocalDate lastDay(YearMonth month, Instant knownOn) {
        LocalDate today = Office.day(knownOn);
        LocalDate end = month.atEndOfMonth();
        return end.isBefore(today) ? end : today;
    }

    /**
     * A household that is paid in the month already is reviewed; any other applies, also one that is paid nothing, or of whom a
     * member alone is paid: it has no benefit to exit from gradually.
     */
    private static Stage stage(CaseFile file, YearMonth month) {
        return file.ledger()
                .paid(month)
                .filter(paid -> paid.kind().ofHousehold().isPaidMonthly())
                .map(paid -> Stage.STAYING)
                .orElse(Stage.ENTERING);
    }
}
