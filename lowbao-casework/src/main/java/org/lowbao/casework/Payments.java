package org.lowbao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.PaymentSteps;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;

/**
 * Payment lists (发放表): prepared from what is due, checked by another officer, approved by a third, ordered in every
 * dossier, locked.
 */
public final class Payments {

    private final Office office;
    private final StepRunner steps;
    private final AccessRecorder access;

    Payments(Office office, StepRunner steps, AccessRecorder access) {
        this.office = office;
        this.steps = steps;
        this.access = access;
    }

    /** Returns how far a list has come, or empty if it was never prepared; tells nothing of a person. */
    public Optional<PaymentList.State> state(String listId) {
        return office.store()
                .head(office.key(listId))
                .map(head -> PaymentList.State.valueOf(head.state().index().status()));
    }

    /**
     * Reads a list, names, accounts and amounts, for a purpose; the read is on record before this answers.
     *
     * @return the list, or empty if it was never prepared
     */
    public Optional<PaymentList> read(String listId, Actor actor, Purpose purpose) {
        access.record(actor, purpose, List.of(listId));
        return load(listId).map(SealedJournals.Loaded::state);
    }

    /**
     * Prepares a month's list: one line for every household and month up to this one of which something is due, by village,
     * dossier and month. So back-pay (补发) stands on the next list, each month on a line of its own. Memory and the list's
     * entry grow with the lines; a list holds the households of a county, some tens of thousands.
     *
     * @return the list, or refused if it was prepared already or the actor may not
     */
    public Ruling<PaymentList> prepare(String listId, YearMonth month, Actor actor) {
        List<Refusal> reasons = refusals(load(listId), Optional.empty(), "prepare", actor);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        var lines = new ArrayList<PaymentLine>();
        for (CaseState state : List.of(CaseState.CONFIRMED, CaseState.STOPPED)) {
            Optional<String> after = Optional.empty();
            do {
                HeadPage page = office.store()
                        .find(
                                HeadQuery.all(office.partition(), office.cases().kind())
                                        .withStatus(state.name()),
                                after,
                                500);
                access.record(
                        actor,
                        Purpose.PAYMENT,
                        page.heads().stream().map(head -> head.key().id()).toList());
                page.heads()
                        .forEach(head -> office.journals()
                                .load(office.cases(), head)
                                .toOptional()
                                .ifPresent(loaded -> lines.addAll(lines(loaded.state(), month))));
                after = page.next();
            } while (after.isPresent());
        }
        lines.sort(Comparator.comparing((PaymentLine line) -> line.division().value())
                .thenComparing(PaymentLine::dossierId)
                .thenComparing(PaymentLine::month));
        return append(listId, Optional.empty(), "prepare", new PaymentList.Prepared(month, lines), actor);
    }

    /** Records that another officer checked a list. */
    public Ruling<PaymentList> check(String listId, Actor actor) {
        return next(listId, PaymentList.State.PREPARED, "check", new PaymentList.Checked(), actor);
    }

    /** Records that a third officer approved a list. */
    public Ruling<PaymentList> approve(String listId, Actor actor) {
        return next(listId, PaymentList.State.CHECKED, "approve", new PaymentList.Approved(), actor);
    }

    /**
     * Orders every line of an approved list in its dossier. Lines that this list ordered before are left alone, so after
     * a crash the same call goes on where it stopped.
     *
     * @return one result for each line that was not ordered yet, in order
     */
    public Ruling<List<StepResult>> order(String listId, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        List<Refusal> reasons = refusals(loaded, Optional.of(PaymentList.State.APPROVED), "order", actor);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        PaymentList list = loaded.orElseThrow().state();
        access.record(
                actor,
                Purpose.PAYMENT,
                list.lines().stream().map(PaymentLine::dossierId).toList());
        return Ruling.permitted(steps.takeAll(list.lines().stream()
                .filter(line -> !isOrdered(listId, line))
                .map(line -> Task.of(
                        line.dossierId(), new PaymentSteps.OrderPayment(listId, line.month(), line.amount()), actor))
                .toList()));
    }

    /** Locks an approved list once every line is ordered; refused while one is not, naming its dossier. */
    public Ruling<PaymentList> lock(String listId, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        var reasons = new ArrayList<>(refusals(loaded, Optional.of(PaymentList.State.APPROVED), "lock", actor));
        if (reasons.isEmpty()) {
            loaded.orElseThrow().state().lines().stream()
                    .filter(line -> !isOrdered(listId, line))
                    .map(line -> Refusal.of(RefusalCode.LIST_STEP_NOT_LEGAL_NOW, "state", PaymentList.State.APPROVED)
                            .with("step", "lock")
                            .with("dossier", line.dossierId()))
                    .forEach(reasons::add);
        }
        return reasons.isEmpty()
                ? append(
                        listId,
                        loaded,
                        "lock",
                        new PaymentList.Locked(loaded.orElseThrow().state().total()),
                        actor)
                : new Ruling.Refused<>(reasons);
    }

    private boolean isOrdered(String listId, PaymentLine line) {
        return office.journals()
                .load(office.cases(), office.key(line.dossierId()))
                .toOptional()
                .map(loaded -> loaded.state().ledger().isOrderedBy(listId, line.month()))
                .orElse(false);
    }

    private static List<PaymentLine> lines(CaseFile file, YearMonth last) {
        return file.ledger().monthsDue(last).stream()
                .map(month -> line(file, month))
                .toList();
    }

    private static PaymentLine line(CaseFile file, YearMonth month) {
        Entitlement entitlement = file.ledger().entitlement(month).orElseThrow();
        return new PaymentLine(
                file.id(),
                file.household().division(),
                file.household().residence().area(),
                entitlement.kind(),
                file.household().applicant().name(),
                file.household().account(),
                entitlement.covered().size(),
                month,
                file.ledger().due(month));
    }

    private Ruling<PaymentList> next(
            String listId, PaymentList.State from, String step, PaymentList.Entry entry, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        List<Refusal> reasons = refusals(loaded, Optional.of(from), step, actor);
        return reasons.isEmpty() ? append(listId, loaded, step, entry, actor) : new Ruling.Refused<>(reasons);
    }

    private List<Refusal> refusals(
            Optional<SealedJournals.Loaded<PaymentList>> loaded,
            Optional<PaymentList.State> needed,
            String step,
            Actor actor) {
        var reasons = new ArrayList<>(Validation.refusals(office.validator(), actor, RefusalCode.PARTICULARS_INVALID));
        Optional<PaymentList.State> state =
                loaded.map(current -> current.state().state());
        if (!state.equals(needed)) {
            reasons.add(Refusal.of(RefusalCode.LIST_STEP_NOT_LEGAL_NOW, "step", step)
                    .with("state", state.map(Enum::name).orElse("ABSENT")));
        }
        Role wanted =
                step.equals("approve") ? office.procedure().confirmingRole().value() : Role.PAYMENT_OFFICER;
        if (actor.role() != wanted) {
            reasons.add(Refusal.of(RefusalCode.ROLE_MAY_NOT, "step", step).with("role", actor.role()));
        }
        loaded.map(SealedJournals.Loaded::state).ifPresent(list -> {
            boolean second = step.equals("check") || step.equals("approve");
            if (second && list.preparedBy().isSamePersonAs(actor)) {
                reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "preparation"));
            }
            if (step.equals("approve")
                    && list.checkedBy().map(actor::isSamePersonAs).orElse(false)) {
                reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "check"));
            }
        });
        return reasons;
    }

    private Ruling<PaymentList> append(
            String listId,
            Optional<SealedJournals.Loaded<PaymentList>> current,
            String step,
            PaymentList.Entry entry,
            Actor actor) {
        Instant now = office.now();
        SealedJournals.Prepared<PaymentList> prepared = office.journals()
                .prepare(
                        CollectiveFormats.PAYMENT_LISTS,
                        office.key(listId),
                        current,
                        actor,
                        now,
                        Office.day(now),
                        entry)
                .orElseThrow(() -> new IllegalStateException("the key of list " + listId + " was destroyed"));
        return office.store().commit(Commit.of(prepared.append())).committed()
                ? Ruling.permitted(prepared.state())
                : Ruling.refused(Refusal.of(RefusalCode.LIST_STEP_NOT_LEGAL_NOW, "state", "CHANGED")
                        .with("step", step));
    }

    private Optional<SealedJournals.Loaded<PaymentList>> load(String listId) {
        JournalKey key = office.key(listId);
        return office.journals().load(CollectiveFormats.PAYMENT_LISTS, key).toOptional();
    }
}
