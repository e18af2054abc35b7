package org.lowbao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.LineFinding;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.PaymentCheck;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.PaymentSteps;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.entitlement.PaymentResult;
import org.lowbao.core.money.Money;
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
 * dossier, locked, and answered by the bank.
 *
 * <p>Each of these can be asked for again after a crash: what was done before is left as it is.
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
     * Prepares a month's list of benefits and add-ons: one line for every household, item and month up to this one of which
     * something is due and not withheld, by village, dossier, month and item. So back-pay (补发) and what a bank returned stand
     * on the next list, each month on a line of its own. Memory and the list's entry grow with the lines; a list holds the
     * households of a county, some tens of thousands.
     *
     * @return the list, or refused if it was prepared already or the actor may not
     */
    public Ruling<PaymentList> prepare(String listId, YearMonth month, Actor actor) {
        return prepare(listId, month, EnumSet.of(PaymentItem.BENEFIT, PaymentItem.ADD_ON), actor);
    }

    /** Prepares a list of price subsidies of a month, and of what is still due of earlier ones; see {@link #prepare}. */
    public Ruling<PaymentList> preparePriceSubsidies(String listId, YearMonth month, Actor actor) {
        return prepare(listId, month, EnumSet.of(PaymentItem.PRICE_SUBSIDY), actor);
    }

    private Ruling<PaymentList> prepare(String listId, YearMonth month, Set<PaymentItem> items, Actor actor) {
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
                                .ifPresent(loaded -> lines.addAll(lines(loaded.state(), month, items))));
                after = page.next();
            } while (after.isPresent());
        }
        lines.sort(Comparator.comparing((PaymentLine line) -> line.division().value())
                .thenComparing(PaymentLine::dossierId)
                .thenComparing(PaymentLine::month)
                .thenComparing(PaymentLine::item));
        return append(listId, Optional.empty(), "prepare", new PaymentList.Prepared(month, lines), actor);
    }

    /**
     * Holds every line against its dossier as it is now, and records what was found. Lines without an account, lines that were
     * withheld since and lines of which something else is due now are held back; what they have stays due.
     */
    public Ruling<PaymentList> check(String listId, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        List<Refusal> reasons = refusals(loaded, Optional.of(PaymentList.State.PREPARED), "check", actor);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        List<PaymentLine> lines = loaded.orElseThrow().state().lines();
        recordReading(lines, actor);
        PaymentCheck check = paymentCheck();
        List<LineFinding> findings = lines.stream()
                .flatMap(line -> check.findings(line, file(line)).stream())
                .toList();
        return append(listId, loaded, "check", new PaymentList.Checked(findings), actor);
    }

    /** Records that a third officer approved a list. */
    public Ruling<PaymentList> approve(String listId, Actor actor) {
        return next(listId, PaymentList.State.CHECKED, "approve", new PaymentList.Approved(), actor);
    }

    /**
     * Orders every line of an approved list that is paid in its dossier. Lines that this list ordered before are left alone, so
     * after a crash the same call goes on where it stopped.
     *
     * @return one result for each line that was not ordered yet, in order
     */
    public Ruling<List<StepResult>> order(String listId, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        List<Refusal> reasons = refusals(loaded, Optional.of(PaymentList.State.APPROVED), "order", actor);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        List<PaymentLine> lines = loaded.orElseThrow().state().payable();
        recordReading(lines, actor);
        return Ruling.permitted(steps.takeAll(lines.stream()
                .filter(line -> !isOrdered(listId, line))
                .map(line -> Task.of(
                        line.dossierId(),
                        new PaymentSteps.OrderPayment(listId, line.month(), line.amount(), line.item()),
                        actor))
                .toList()));
    }

    /**
     * Locks an approved list once every line that is paid is ordered. A line that cannot be ordered any more, because it was
     * withheld or something else is due since the check, is left off with that finding; while one could still be ordered, it is
     * refused, naming the dossier.
     */
    public Ruling<PaymentList> lock(String listId, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        var reasons = new ArrayList<>(refusals(loaded, Optional.of(PaymentList.State.APPROVED), "lock", actor));
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        PaymentList list = loaded.orElseThrow().state();
        PaymentCheck check = paymentCheck();
        var leftOff = new ArrayList<LineFinding>();
        for (PaymentLine line : list.payable()) {
            if (!isOrdered(listId, line)) {
                check.obstacle(line, file(line))
                        .ifPresentOrElse(
                                kind -> leftOff.add(LineFinding.of(line, kind)),
                                () -> reasons.add(Refusal.of(
                                                RefusalCode.LIST_STEP_NOT_LEGAL_NOW,
                                                "state",
                                                PaymentList.State.APPROVED)
                                        .with("step", "lock")
                                        .with("dossier", line.dossierId())));
            }
        }
        return reasons.isEmpty()
                ? append(
                        listId,
                        loaded,
                        "lock",
                        new PaymentList.Locked(list.without(leftOff).total(), leftOff),
                        actor)
                : new Ruling.Refused<>(reasons);
    }

    /**
     * Takes in what the bank answered to a locked list, each row by itself: one refusal never stops the rest. A row that was
     * taken in before is refused as such, so that the same answer can be handed in again after a crash.
     *
     * @return one result for each row, in order; refused as a whole if the list is not locked or the actor may not
     */
    public Ruling<List<StepResult>> recordResults(String listId, List<BankAnswer> answers, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        List<Refusal> reasons = refusals(loaded, Optional.of(PaymentList.State.LOCKED), "recordResults", actor);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        recordReading(loaded.orElseThrow().state().payable(), actor);
        Set<String> onTheList = loaded.orElseThrow().state().payable().stream()
                .map(PaymentLine::dossierId)
                .collect(Collectors.toSet());
        Iterator<StepResult> taken = steps.takeAll(answers.stream()
                        .filter(answer -> onTheList.contains(answer.dossierId()))
                        .map(answer -> task(listId, answer, actor))
                        .toList())
                .iterator();
        return Ruling.permitted(answers.stream()
                .map(answer -> onTheList.contains(answer.dossierId()) ? taken.next() : unknown(answer))
                .toList());
    }

    private static Task task(String listId, BankAnswer answer, Actor actor) {
        return Task.of(
                answer.dossierId(),
                new PaymentSteps.RecordPaymentResult(
                        listId, answer.item(), answer.month(), answer.amount(), answer.on(), answer.returned()),
                actor);
    }

    private static StepResult unknown(BankAnswer answer) {
        return new StepResult.Refused(
                answer.dossierId(), List.of(Refusal.of(RefusalCode.DOSSIER_UNKNOWN, "dossier", answer.dossierId())));
    }

    /**
     * Returns how a locked list stands with the bank: what was paid, what came back, what is not answered.
     *
     * @return refused if the list is not locked or the actor may not
     */
    public Ruling<Settlement> settlement(String listId, Actor actor) {
        Optional<SealedJournals.Loaded<PaymentList>> loaded = load(listId);
        List<Refusal> reasons = refusals(loaded, Optional.of(PaymentList.State.LOCKED), "recordResults", actor);
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        List<PaymentLine> lines = loaded.orElseThrow().state().payable();
        recordReading(lines, actor);
        Money paid = Money.ZERO;
        Money returned = Money.ZERO;
        var unanswered = new ArrayList<PaymentLine>();
        for (PaymentLine line : lines) {
            Optional<PaymentResult> result =
                    file(line).flatMap(file -> file.ledger().result(listId, line.item(), line.month()));
            if (result.isEmpty()) {
                unanswered.add(line);
            } else if (result.get().returned().isPresent()) {
                returned = returned.plus(line.amount());
            } else {
                paid = paid.plus(line.amount());
            }
        }
        return Ruling.permitted(new Settlement(paid, returned, unanswered));
    }

    /**
     * How a list stands with the bank.
     *
     * @param paid what was paid
     * @param returned what came back
     * @param unanswered the lines of which the bank said nothing yet
     */
    public record Settlement(Money paid, Money returned, List<PaymentLine> unanswered) {
        public Settlement {
            unanswered = List.copyOf(unanswered);
        }

        /** Returns what is under way. */
        public Money underWay() {
            return Money.sum(unanswered.stream().map(PaymentLine::amount).toList());
        }

        @Override
        public String toString() {
            return "settlement with " + unanswered.size() + " lines unanswered";
        }
    }

    private PaymentCheck paymentCheck() {
        return new PaymentCheck(
                YearMonth.from(Office.day(office.now())),
                office.procedure().paymentDeviation().value());
    }

    private void recordReading(List<PaymentLine> lines, Actor actor) {
        access.record(
                actor,
                Purpose.PAYMENT,
                lines.stream().map(PaymentLine::dossierId).distinct().toList());
    }

    private Optional<CaseFile> file(PaymentLine line) {
        return office.journals()
                .load(office.cases(), office.key(line.dossierId()))
                .toOptional()
                .map(SealedJournals.Loaded::state);
    }

    private boolean isOrdered(String listId, PaymentLine line) {
        return file(line)
                .map(file -> file.ledger().isOrderedBy(listId, line.item(), line.month()))
                .orElse(false);
    }

    private List<PaymentLine> lines(CaseFile file, YearMonth last, Set<PaymentItem> items) {
        return file.ledger().dues(last, YearMonth.from(Office.day(office.now()))).stream()
                .filter(due -> items.contains(due.item()))
                .map(due -> line(file, due))
                .toList();
    }

    private static PaymentLine line(CaseFile file, MonthAmount due) {
        Optional<Entitlement> entitlement = file.ledger().entitlement(due.month());
        return new PaymentLine(
                file.id(),
                file.household().division(),
                file.household().residence().area(),
                // without an entitlement money is due that was paid back and need not have been
                entitlement
                        .map(Entitlement::kind)
                        .orElseGet(() ->
                                file.proposal().orElseThrow().determination().kind()),
                file.household().applicant().name(),
                file.household().account(),
                entitlement.map(granted -> granted.covered().size()).orElse(0),
                due.month(),
                due.amount(),
                due.item());
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
