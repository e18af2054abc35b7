package org.lowbao.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.lowbao.casework.StepListener;
import org.lowbao.casework.StepResult;
import org.lowbao.casework.Task;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.HandoverEntry;
import org.lowbao.core.casefile.Opening;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.household.Membership;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step, always the same five beats: load the head, ask the lifecycle, run the domain, commit, tell the listeners. No
 * beat knows its neighbours' insides.
 */
public final class StepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);
    private static final int CHUNK = 100;

    /** What happens to many dossiers at once, by a list that three persons signed, and to none without one. */
    private static final Set<StepCode> BY_SIGNED_LIST = EnumSet.of(StepCode.ASSIGN_OFFICER, StepCode.REPLACE_DIVISION);

    private final Office office;

    public StepRunner(Office office) {
        this.office = office;
    }

    /** A step that was ruled upon and is ready to be committed. */
    public record Ready(JournalKey key, CaseEntry entry, Append append, CaseFile after) {}

    /** Either ready, or already answered. */
    public sealed interface Beat {
        /** Ready to be committed. */
        record Go(Ready ready) implements Beat {}

        /** Answered without a commit. */
        record Answer(StepResult result) implements Beat {}
    }

    /** Takes one step. */
    public StepResult take(Task task) {
        return takeAll(List.of(task)).get(0);
    }

    /** Takes many steps, each by itself, in order; answers as many. */
    public List<StepResult> takeAll(List<Task> tasks) {
        return takeAll(tasks, this::prepareAlone);
    }

    /** Does the same for the lines of a signed list that is kept. */
    public List<StepResult> takeListed(List<Task> tasks) {
        return takeAll(tasks, this::prepare);
    }

    private List<StepResult> takeAll(List<Task> tasks, Function<Task, Beat> preparation) {
        var results = new ArrayList<StepResult>(tasks.size());
        int from = 0;
        while (from < tasks.size()) {
            int until = endOfChunk(tasks, from);
            results.addAll(commitAll(
                    tasks.subList(from, until).stream().map(preparation).toList()));
            from = until;
        }
        return List.copyOf(results);
    }

    /** A chunk holds a dossier once, because its second step has to see the first. */
    private static int endOfChunk(List<Task> tasks, int from) {
        var seen = new HashSet<String>();
        int until = from;
        while (until < tasks.size()
                && until - from < CHUNK
                && seen.add(tasks.get(until).dossierId())) {
            until++;
        }
        return until;
    }

    /**
     * One side of a handover alone would leave somebody without a month; only both together are committed. What is done by a
     * signed list is done by nothing else.
     */
    private Beat prepareAlone(Task task) {
        Beat beat = prepare(task);
        if (!(beat instanceof Beat.Go go)) {
            return beat;
        }
        if (go.ready().entry() instanceof HandoverEntry) {
            return notAlone(task, "TWO_DOSSIERS");
        }
        return BY_SIGNED_LIST.contains(go.ready().entry().step()) ? notAlone(task, "SIGNED_LIST") : beat;
    }

    private static Beat notAlone(Task task, String fault) {
        return refused(
                task.dossierId(),
                List.of(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "step")
                        .with("fault", fault)));
    }

    /** Runs the first three beats. */
    public Beat prepare(Task task) {
        JournalKey key = office.key(task.dossierId());
        SealedJournals.Found<CaseFile> found = office.journals().load(office.cases(), key);
        Optional<Refusal> unreadable = unreadable(found, task.dossierId());
        if (unreadable.isPresent()) {
            return refused(task.dossierId(), List.of(unreadable.get()));
        }
        SealedJournals.Loaded<CaseFile> loaded = found.toOptional().orElseThrow();
        CaseFile before = loaded.state();
        CaseStep step = task.step().apply(before);
        Instant now = office.now();
        var reasons = new ArrayList<>(Validation.refusals(office.validator(), step, RefusalCode.PARTICULARS_INVALID));
        reasons.addAll(Validation.refusals(office.validator(), task.actor(), RefusalCode.PARTICULARS_INVALID));
        if (!reasons.isEmpty()) {
            return refused(task.dossierId(), reasons);
        }
        Ruling<CaseEntry> ruling = step.rule(before, task.actor(), office.situation(now));
        if (ruling.toOptional().isEmpty()) {
            return refused(task.dossierId(), ruling.reasons());
        }
        return ready(
                key, Optional.of(loaded), task.actor(), now, ruling.toOptional().orElseThrow());
    }

    /** Prepares the first entry of a dossier, whatever it begins with. */
    public Beat open(JournalKey key, Opening first, Actor actor, Instant now) {
        return ready(key, Optional.empty(), actor, now, first);
    }

    private Beat ready(
            JournalKey key,
            Optional<SealedJournals.Loaded<CaseFile>> loaded,
            Actor actor,
            Instant now,
            CaseEntry entry) {
        return office.journals()
                .prepare(
                        office.cases(),
                        key,
                        loaded,
                        actor,
                        now,
                        Office.day(now),
                        entry,
                        after -> bindings(loaded.map(SealedJournals.Loaded::state), after))
                .<Beat>map(prepared -> new Beat.Go(new Ready(key, entry, prepared.append(), prepared.state())))
                .orElseGet(() -> refused(key.id(), List.of(destroyed(key.id()))));
    }

    private SealedJournals.Bindings bindings(Optional<CaseFile> before, CaseFile after) {
        Set<Claim> held = before.map(this::claims).orElseGet(Set::of);
        Set<Claim> wanted = claims(after);
        var takes = new ArrayList<>(
                wanted.stream().filter(claim -> !held.contains(claim)).toList());
        if (before.isEmpty()) {
            takes.add(applicationClaim(after.application().number()));
        }
        return new SealedJournals.Bindings(
                contents(after, after.version()),
                held.stream().filter(claim -> !wanted.contains(claim)).toList(),
                takes);
    }

    /** Runs the last two beats for steps that stand each for itself. */
    public List<StepResult> commitAll(List<Beat> beats) {
        List<Ready> ready = beats.stream()
                .filter(Beat.Go.class::isInstance)
                .map(beat -> ((Beat.Go) beat).ready())
                .toList();
        List<Outcome> outcomes = office.store()
                .commitAll(ready.stream().map(r -> Commit.of(r.append())).toList());
        var results = new ArrayList<StepResult>(beats.size());
        int next = 0;
        for (Beat beat : beats) {
            if (beat instanceof Beat.Answer answer) {
                results.add(answer.result());
            } else {
                results.add(concluded(ready.get(next), outcomes.get(next)));
                next++;
            }
        }
        return results;
    }

    /** Turns a commit's outcome into the answer, and tells contents and listeners of what was done. */
    public StepResult concluded(Ready ready, Outcome outcome) {
        if (outcome instanceof Outcome.Conflict conflict) {
            return conflicted(ready, conflict);
        }
        // destroyed while it was under way, perhaps by another process; in a host's transaction only later can tell
        var overtaken = new AtomicBoolean();
        office.aftermath().when(() -> overtaken.set(office.destruction().overtook(ready.key(), office.now())));
        if (overtaken.get()) {
            return new StepResult.Refused(
                    ready.key().id(), List.of(destroyed(ready.key().id())));
        }
        tellOf(
                ready,
                effect -> office.aftermath().when(() -> {
                    if (!overtaken.get()) {
                        effect.run();
                    }
                }));
        return new StepResult.Done(ready.after());
    }

    private void tellOf(Ready ready, Aftermath standing) {
        List<String> contents = contents(ready.after(), ready.after().version());
        if (!contents.isEmpty()) {
            standing.when(() -> office.contents().publish(ready.key(), contents));
        }
        for (StepListener listener : office.listeners()) {
            standing.when(() -> tell(listener, ready));
        }
    }

    private void tell(StepListener listener, Ready ready) {
        try {
            listener.taken(ready.entry().step(), ready.after());
        } catch (RuntimeException e) {
            // the step is committed; a listener's trouble must not make it look undone
            LOG.warn(
                    "listener {} failed after {} of {}: {}",
                    listener.getClass().getName(),
                    ready.entry().step(),
                    ready.key(),
                    e.getClass().getName());
        }
    }

    private StepResult conflicted(Ready ready, Outcome.Conflict conflict) {
        var refusals = new ArrayList<Refusal>();
        long actual = ready.append().expectedVersion();
        for (Outcome.Reason reason : conflict.reasons()) {
            if (reason instanceof Outcome.Reason.Held held && held.key().equals(ready.key())) {
                refusals.add(heldElsewhere(ready, held));
            } else if (reason instanceof Outcome.Reason.Moved moved
                    && moved.key().equals(ready.key())) {
                actual = moved.actualVersion();
            }
        }
        return refusals.isEmpty()
                ? new StepResult.Overtaken(ready.key().id(), actual)
                : new StepResult.Refused(ready.key().id(), refusals);
    }

    private Refusal heldElsewhere(Ready ready, Outcome.Reason.Held held) {
        String subject = held.claim().subject();
        if (subject.equals(
                applicationClaim(ready.after().application().number()).subject())) {
            return Refusal.of(RefusalCode.APPLICATION_NUMBER_TAKEN);
        }
        String member = ready.after().household().memberships().stream()
                .filter(m -> m.keys().stream().anyMatch(k -> personSubject(k).equals(subject)))
                .map(m -> m.member().id())
                .findFirst()
                .orElse("?");
        return Refusal.of(RefusalCode.PERSON_COVERED_ELSEWHERE, "member", member)
                .with("holder", held.holder().id());
    }

    /** Returns why a dossier cannot be continued, if it cannot. */
    public static Optional<Refusal> unreadable(SealedJournals.Found<?> found, String dossierId) {
        if (found instanceof SealedJournals.Found.Absent) {
            return Optional.of(Refusal.of(RefusalCode.DOSSIER_UNKNOWN, "dossier", dossierId));
        }
        if (found instanceof SealedJournals.Found.Destroyed) {
            return Optional.of(destroyed(dossierId));
        }
        if (found instanceof SealedJournals.Found.Newer<?> newer) {
            return Optional.of(Refusal.of(RefusalCode.DOSSIER_IS_NEWER, "dossier", dossierId)
                    .with("entry", newer.version())
                    .with("type", newer.type()));
        }
        return Optional.empty();
    }

    /** Returns the refusal of anything about a destroyed dossier. */
    public static Refusal destroyed(String dossierId) {
        return Refusal.of(RefusalCode.DOSSIER_DESTROYED, "dossier", dossierId);
    }

    /** Returns the claim that makes an application number unique. */
    public Claim applicationClaim(String number) {
        return new Claim("application." + number, 0, Claim.OPEN);
    }

    /**
     * Returns the claims that a case holds: each covered person, month by month, for one entitlement at a time. Entitlements
     * that follow each other are one claim, so that an amount changes without giving a person up. A number that was changed
     * is claimed with the one that followed it, or else its bearer could be covered twice.
     */
    public Set<Claim> claims(CaseFile file) {
        var claims = new LinkedHashSet<Claim>();
        for (Membership membership : file.household().memberships()) {
            List<CoveredMonths> covered = CoveredMonths.of(
                    file.ledger(), file.household(), membership.member().id());
            for (String key : membership.keys()) {
                covered.forEach(months -> claims.add(new Claim(personSubject(key), months.from(), months.until())));
            }
        }
        return claims;
    }

    private String personSubject(String personKey) {
        return "person." + office.keys().blind("claim", personKey);
    }

    private static List<String> contents(CaseFile file, long version) {
        return file.items().stream()
                .filter(item -> item.entry() == version)
                .map(DossierItem::contentId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Beat refused(String dossierId, List<Refusal> reasons) {
        return new Beat.Answer(new StepResult.Refused(dossierId, reasons));
    }
}
