package org.lowbao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;

/**
 * Posts a sheet that hangs in a village: the sheet and the step of every household on it are one commit, all of it or nothing.
 * Households that may not stand on it are answered with their reasons and left off.
 */
final class Sheets {

    /** The most households on one sheet: they and the sheet are one commit. */
    static final int MOST_HOUSEHOLDS = Commit.MAX_APPENDS - 1;

    private final Office office;
    private final StepRunner steps;
    private final AccessRecorder access;

    Sheets(Office office, StepRunner steps, AccessRecorder access) {
        this.office = office;
        this.steps = steps;
        this.access = access;
    }

    /**
     * What a sheet says.
     *
     * @param entry its first entry
     * @param contents what was staged for it
     */
    record Written<E>(E entry, List<String> contents) {}

    /** What became of a sheet: the sheet if it was posted, and one result for each dossier asked for, in order. */
    record Posted<S>(Optional<S> sheet, List<StepResult> results) {}

    /** Writes a sheet of today for the households that may stand on it; asked only if there is one at least. */
    interface Writing<E, X extends Exception> {
        Written<E> of(List<CaseFile> households, LocalDate today) throws X;
    }

    <S, E, X extends Exception> Posted<S> post(
            JournalFormat<S, E> format,
            String sheetId,
            List<String> dossierIds,
            CaseStep step,
            Actor actor,
            Writing<E, X> writing)
            throws X {
        if (dossierIds.isEmpty() || dossierIds.size() > MOST_HOUSEHOLDS) {
            throw new IllegalArgumentException(
                    "a sheet holds 1 to " + MOST_HOUSEHOLDS + " households, was " + dossierIds.size());
        }
        if (new HashSet<>(dossierIds).size() < dossierIds.size()) {
            throw new IllegalArgumentException("a household stands on a sheet once");
        }
        access.record(actor, Purpose.CASEWORK, dossierIds);
        List<StepRunner.Beat> beats = dossierIds.stream()
                .map(id -> steps.prepare(Task.of(id, step, actor)))
                .toList();
        List<StepRunner.Ready> ready = beats.stream()
                .filter(StepRunner.Beat.Go.class::isInstance)
                .map(beat -> ((StepRunner.Beat.Go) beat).ready())
                .toList();
        JournalKey key = office.key(sheetId);
        if (ready.isEmpty() || office.store().head(key).isPresent()) {
            return new Posted<>(Optional.empty(), answers(beats, Sheets::taken));
        }
        Instant now = office.now();
        LocalDate today = Office.day(now);
        Written<E> written =
                writing.of(ready.stream().map(StepRunner.Ready::after).toList(), today);
        SealedJournals.Prepared<S> sheet = office.journals()
                .prepare(
                        format,
                        key,
                        Optional.empty(),
                        actor,
                        now,
                        today,
                        written.entry(),
                        state -> new SealedJournals.Bindings(written.contents(), List.of(), List.of()))
                .orElseThrow(() -> new IllegalStateException("the key of sheet " + sheetId + " was destroyed"));
        var appends = new ArrayList<Append>();
        appends.add(sheet.append());
        ready.forEach(one -> appends.add(one.append()));
        Outcome outcome = office.store().commit(new Commit(appends));
        if (outcome.committed()) {
            office.publish(key, written.contents());
        }
        return new Posted<>(
                outcome.committed() ? Optional.of(sheet.state()) : Optional.empty(),
                answers(beats, one -> steps.concluded(one, outcome)));
    }

    private static List<StepResult> answers(
            List<StepRunner.Beat> beats, Function<StepRunner.Ready, StepResult> concluded) {
        return beats.stream()
                .map(beat -> beat instanceof StepRunner.Beat.Answer answer
                        ? answer.result()
                        : concluded.apply(((StepRunner.Beat.Go) beat).ready()))
                .toList();
    }

    private static StepResult taken(StepRunner.Ready ready) {
        return new StepResult.Refused(
                ready.key().id(),
                List.of(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "sheet")
                        .with("fault", "SHEET_TAKEN")));
    }
}
