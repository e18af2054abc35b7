package org.lowbao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.SignedList;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.StewardshipSteps;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;

/**
 * Acts on many dossiers by a list that is signed by who hands over, who receives and who supervises (交接清单). The list is kept
 * before anything is done and answered line by line afterwards: a line that is refused says why, and the others go on. One that
 * was interrupted is taken up where it stopped by calling again with the same list.
 */
public final class SignedLists {

    /** The most dossiers on one list. */
    public static final int MOST_DOSSIERS = 10_000;

    private final Office office;
    private final StepRunner steps;

    SignedLists(Office office, StepRunner steps) {
        this.office = office;
        this.steps = steps;
    }

    /**
     * What became of a list.
     *
     * @param list the list as it is kept
     * @param results one for each line, in order
     */
    public record Completed(SignedList list, List<StepResult> results) {
        public Completed {
            results = List.copyOf(results);
        }
    }

    /**
     * Hands cases from the officer who has them to another (经办人交接); see {@link Casework#ofOfficer} for all of an officer's.
     *
     * @param listId the list's id, new; printable ASCII
     * @param dossierIds 1 to {@link #MOST_DOSSIERS}, each once
     */
    public Ruling<Completed> handOver(String listId, List<String> dossierIds, SignedList.Signatures signatures) {
        CaseStep step = new StewardshipSteps.AssignOfficer(signatures.handsOver(), signatures.receives(), listId);
        return act(
                listId,
                new SignedList.Signed(SignedList.Business.OFFICER_HANDOVER, signatures, dossierIds),
                step,
                file -> file.stewardship()
                        .responsibility()
                        .filter(now -> now.list().equals(listId))
                        .isPresent());
    }

    /**
     * Takes in that a division has another code (行政区划变更).
     *
     * @param listId the list's id, new; printable ASCII
     * @param dossierIds 1 to {@link #MOST_DOSSIERS}, each once
     * @param former the code that is replaced
     * @param now the code instead
     * @param since from when
     */
    public Ruling<Completed> replaceDivision(
            String listId,
            List<String> dossierIds,
            DivisionCode former,
            DivisionCode now,
            LocalDate since,
            SignedList.Signatures signatures) {
        return act(
                listId,
                new SignedList.Signed(SignedList.Business.DIVISION_CHANGE, signatures, dossierIds),
                new HouseholdSteps.ReplaceDivision(former, now, since, listId),
                file -> file.household().division().equals(now));
    }

    /** Returns a list, or empty if it was never signed. */
    public Optional<SignedList> list(String listId) {
        return loaded(office.key(listId)).map(SealedJournals.Loaded::state);
    }

    private Ruling<Completed> act(
            String listId, SignedList.Signed signed, CaseStep step, Predicate<CaseFile> doneBefore) {
        List<String> ids = signed.dossierIds();
        if (ids.isEmpty() || ids.size() > MOST_DOSSIERS || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException(
                    "a list has 1 to " + MOST_DOSSIERS + " dossiers, each once, was " + ids.size());
        }
        List<Refusal> faults = faults(signed.signatures());
        if (!faults.isEmpty()) {
            return new Ruling.Refused<>(faults);
        }
        JournalKey key = office.key(listId);
        Optional<SealedJournals.Loaded<SignedList>> before = loaded(key);
        boolean goesOn = before.map(SealedJournals.Loaded::state)
                .map(list ->
                        list.equals(new SignedList(listId, signed.business(), signed.signatures(), ids, List.of())))
                .orElse(false);
        if (before.isPresent() && !goesOn || before.isEmpty() && !written(key, before, signed)) {
            return Ruling.refused(
                    Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "list").with("fault", "LIST_TAKEN"));
        }
        List<StepResult> results = new ArrayList<>(steps.takeListed(ids.stream()
                .map(id -> Task.of(id, step, signed.signatures().supervises()))
                .toList()));
        if (goesOn) {
            results.replaceAll(result -> doneBefore(result, doneBefore));
        }
        written(
                key,
                loaded(key),
                new SignedList.Answered(IntStream.range(0, ids.size())
                        .mapToObj(line -> answer(ids.get(line), results.get(line)))
                        .toList()));
        return Ruling.permitted(new Completed(list(listId).orElseThrow(), results));
    }

    private List<Refusal> faults(SignedList.Signatures signatures) {
        var faults =
                new ArrayList<>(Validation.refusals(office.validator(), signatures, RefusalCode.PARTICULARS_INVALID));
        if (!signatures.areOfThree()) {
            faults.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "handover"));
        }
        if (signatures.on().isAfter(Office.day(office.now()))) {
            faults.add(Refusal.of(RefusalCode.DATE_OUT_OF_ORDER, "field", "on").with("day", signatures.on()));
        }
        return faults;
    }

    /** A line that was done before the act was interrupted is refused when it is taken up again, and is done all the same. */
    private StepResult doneBefore(StepResult result, Predicate<CaseFile> done) {
        if (!(result instanceof StepResult.Refused refused)) {
            return result;
        }
        return office.journals()
                .load(office.cases(), office.key(refused.dossierId()))
                .toOptional()
                .map(SealedJournals.Loaded::state)
                .filter(done)
                .<StepResult>map(StepResult.Done::new)
                .orElse(result);
    }

    private static SignedList.Answer answer(String dossierId, StepResult result) {
        return new SignedList.Answer(
                dossierId,
                result.done().isPresent(),
                result.reasons().stream().map(Refusal::code).toList());
    }

    private Optional<SealedJournals.Loaded<SignedList>> loaded(JournalKey key) {
        return office.journals().load(CollectiveFormats.SIGNED_LISTS, key).toOptional();
    }

    private boolean written(
            JournalKey key, Optional<SealedJournals.Loaded<SignedList>> before, SignedList.Entry entry) {
        Instant now = office.now();
        SignedList.Signatures signatures = entry instanceof SignedList.Signed signed
                ? signed.signatures()
                : before.orElseThrow().state().signatures();
        return office.journals()
                .prepare(
                        CollectiveFormats.SIGNED_LISTS,
                        key,
                        before,
                        signatures.supervises(),
                        now,
                        Office.day(now),
                        entry)
                .map(prepared ->
                        office.store().commit(Commit.of(prepared.append())).committed())
                .orElse(false);
    }
}
