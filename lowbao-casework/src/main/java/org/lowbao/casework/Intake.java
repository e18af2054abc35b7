package org.lowbao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.FormerCase;
import org.lowbao.core.casefile.FormerDecision;
import org.lowbao.core.casefile.IntakeEntry;
import org.lowbao.core.casefile.Opening;
import org.lowbao.core.household.Application;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.journal.JournalKey;

/** Opens dossiers, for {@link Casework}, which tells what each way does. */
final class Intake {

    private static final int CHUNK = 100;

    private final Office office;
    private final StepRunner steps;

    Intake(Office office, StepRunner steps) {
        this.office = office;
        this.steps = steps;
    }

    List<StepResult> file(List<Application> applications, Actor actor) {
        List<Refusal> actorFaults = faults(actor);
        return inChunks(
                applications,
                application -> {
                    List<Refusal> faults =
                            Validation.refusals(office.validator(), application, RefusalCode.APPLICATION_INVALID);
                    return ruled(
                            faults, actorFaults, () -> Ruling.permitted(new IntakeEntry.ApplicationFiled(application)));
                },
                actor);
    }

    List<StepResult> takeOver(List<FormerCase> cases, Actor actor) {
        List<Refusal> actorFaults = faults(actor);
        return inChunks(
                cases,
                former -> {
                    List<Refusal> faults =
                            Validation.refusals(office.validator(), former, RefusalCode.PARTICULARS_INVALID);
                    return ruled(faults, actorFaults, () -> former.rule(actor, office.situation(office.now())));
                },
                actor);
    }

    private List<Refusal> faults(Actor actor) {
        return Validation.refusals(office.validator(), actor, RefusalCode.PARTICULARS_INVALID);
    }

    private static Ruling<Opening> ruled(
            List<Refusal> faults, List<Refusal> actorFaults, Supplier<Ruling<Opening>> rule) {
        var all = new ArrayList<>(faults);
        all.addAll(actorFaults);
        return all.isEmpty() ? rule.get() : new Ruling.Refused<>(all);
    }

    private <T> List<StepResult> inChunks(List<T> cases, Function<T, Ruling<Opening>> ruling, Actor actor) {
        var results = new ArrayList<StepResult>();
        for (int from = 0; from < cases.size(); from += CHUNK) {
            List<T> some = cases.subList(from, Math.min(cases.size(), from + CHUNK));
            results.addAll(open(some.stream().map(ruling).toList(), actor));
        }
        return List.copyOf(results);
    }

    private List<StepResult> open(List<Ruling<Opening>> rulings, Actor actor) {
        var keys = new TreeMap<Integer, JournalKey>();
        for (int i = 0; i < rulings.size(); i++) {
            int place = i;
            rulings.get(i)
                    .toOptional()
                    .ifPresent(first -> keys.put(place, office.key(office.ids().next(first.application()))));
        }
        office.keys().prepare(List.copyOf(keys.values()));
        Instant now = office.now();
        var beats = new ArrayList<StepRunner.Beat>();
        for (int i = 0; i < rulings.size(); i++) {
            Ruling<Opening> ruling = rulings.get(i);
            JournalKey key = keys.get(i);
            beats.add(
                    key != null
                            ? steps.open(key, ruling.toOptional().orElseThrow(), actor, now)
                            : new StepRunner.Beat.Answer(new StepResult.Refused("", ruling.reasons())));
        }
        var results = new ArrayList<>(steps.commitAll(beats));
        keys.keySet()
                .forEach(i ->
                        results.set(i, openedBefore(rulings.get(i).toOptional().orElseThrow(), results.get(i))));
        return results;
    }

    /** Turns "the number is taken" into the dossier that has it, if it was opened by the same. */
    private StepResult openedBefore(Opening first, StepResult result) {
        boolean taken = result instanceof StepResult.Overtaken
                || result.reasons().stream().anyMatch(reason -> reason.code() == RefusalCode.APPLICATION_NUMBER_TAKEN);
        if (!taken) {
            return result;
        }
        String number = steps.applicationClaim(first.application().number()).subject();
        return office.store()
                .holder(office.partition(), number, 0)
                .flatMap(
                        holder -> office.journals().load(office.cases(), holder).toOptional())
                .map(SealedJournals.Loaded::state)
                .filter(file -> file.application().equals(first.application())
                        && file.takeOver().map(CaseFile.TakeOver::decision).equals(decision(first)))
                .<StepResult>map(StepResult.Done::new)
                .orElse(result);
    }

    private static Optional<FormerDecision> decision(Opening first) {
        return first instanceof IntakeEntry.CaseTakenOver taken
                ? Optional.of(taken.former().decision())
                : Optional.empty();
    }
}
