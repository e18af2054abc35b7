package org.lowbao.casework;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.NoticeSheet;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedContents;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.Lifecycle;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;

/** Public notices (公示): one sheet for a village, one commit for the sheet and every household on it. */
public final class Notices {

    /** The most households on one sheet: they and the sheet are one commit. */
    public static final int MOST_HOUSEHOLDS = Commit.MAX_APPENDS - 1;

    private final Office office;
    private final StepRunner steps;
    private final AccessRecorder access;

    Notices(Office office, StepRunner steps, AccessRecorder access) {
        this.office = office;
        this.steps = steps;
        this.access = access;
    }

    /**
     * What became of a sheet.
     *
     * @param sheet the sheet, if it was posted
     * @param results one for each dossier asked for, in order; those refused do not stand on the sheet
     */
    public record Posting(Optional<NoticeSheet> sheet, List<StepResult> results) {
        public Posting {
            results = List.copyOf(results);
        }
    }

    /**
     * Posts one sheet for some households of a village. Households that may not be posted are answered with their
     * reasons and left off; the others and the sheet are committed together, or not at all.
     *
     * @param sheetId the sheet's id, new; printable ASCII
     * @param dossierIds 1 to {@link #MOST_HOUSEHOLDS}, each once
     * @param photograph the picture taken at posting
     * @throws IOException if the picture cannot be opened
     */
    public Posting post(
            String sheetId,
            DivisionCode division,
            String place,
            List<String> dossierIds,
            Optional<Casework.Source> photograph,
            Actor actor)
            throws IOException {
        if (dossierIds.isEmpty() || dossierIds.size() > MOST_HOUSEHOLDS) {
            throw new IllegalArgumentException(
                    "a sheet holds 1 to " + MOST_HOUSEHOLDS + " households, was " + dossierIds.size());
        }
        if (new HashSet<>(dossierIds).size() < dossierIds.size()) {
            throw new IllegalArgumentException("a household stands on a sheet once");
        }
        access.record(actor, Purpose.CASEWORK, dossierIds);
        List<StepRunner.Beat> beats = dossierIds.stream()
                .map(id -> steps.prepare(Task.of(id, new ReviewSteps.PostNotice(sheetId, place), actor)))
                .toList();
        List<StepRunner.Ready> ready = beats.stream()
                .filter(StepRunner.Beat.Go.class::isInstance)
                .map(beat -> ((StepRunner.Beat.Go) beat).ready())
                .toList();
        if (ready.isEmpty() || office.store().head(office.key(sheetId)).isPresent()) {
            return new Posting(Optional.empty(), answers(beats, Notices::sheetTaken));
        }
        JournalKey key = office.key(sheetId);
        Instant now = office.now();
        LocalDate today = Office.day(now);
        Optional<String> picture = stage(key, photograph);
        var posted = new NoticeSheet.Posted(
                division,
                place,
                office.procedure().noticeLimit().value().lastDay(today, office.calendar()),
                ready.stream().map(r -> line(r.after(), today)).toList(),
                picture);
        SealedJournals.Prepared<NoticeSheet> sheet = office.journals()
                .prepare(
                        CollectiveFormats.NOTICE_SHEETS,
                        key,
                        Optional.empty(),
                        actor,
                        now,
                        today,
                        (NoticeSheet.Entry) posted,
                        state -> new SealedJournals.Bindings(
                                picture.map(List::of).orElse(List.of()), List.of(), List.of()))
                .orElseThrow(() -> new IllegalStateException("the key of sheet " + sheetId + " was destroyed"));
        var appends = new ArrayList<Append>();
        appends.add(sheet.append());
        ready.forEach(r -> appends.add(r.append()));
        Outcome outcome = office.store().commit(new Commit(appends));
        if (outcome.committed()) {
            office.publish(key, picture.map(List::of).orElse(List.of()));
        }
        return new Posting(
                outcome.committed() ? Optional.of(sheet.state()) : Optional.empty(),
                answers(beats, r -> steps.concluded(r, outcome)));
    }

    /**
     * Takes a sheet down once it hung its days, and ends the notice of every household on it that is still on notice.
     * Asked again for a sheet that is down, it only ends what is still open.
     *
     * @return one result for each household on the sheet, or refused if the sheet is not there, has to hang on, or the
     *     actor may not take it down
     * @throws IOException if the picture cannot be opened
     */
    public Ruling<List<StepResult>> takeDown(String sheetId, Optional<Casework.Source> photograph, Actor actor)
            throws IOException {
        JournalKey key = office.key(sheetId);
        Optional<SealedJournals.Loaded<NoticeSheet>> loaded =
                office.journals().load(CollectiveFormats.NOTICE_SHEETS, key).toOptional();
        if (loaded.isEmpty()) {
            return Ruling.refused(Refusal.of(RefusalCode.NOTICE_MISSING));
        }
        NoticeSheet sheet = loaded.get().state();
        Instant now = office.now();
        LocalDate today = Office.day(now);
        var reasons = new ArrayList<>(Validation.refusals(office.validator(), actor, RefusalCode.PARTICULARS_INVALID));
        reasons.addAll(Lifecycle.refusals(CaseState.ON_NOTICE, StepCode.END_NOTICE, actor.role(), office.procedure()));
        if (!today.isAfter(sheet.lastDay())) {
            reasons.add(Refusal.of(RefusalCode.NOTICE_TOO_SHORT, "lastDay", sheet.lastDay()));
        }
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        if (sheet.removedOn().isEmpty()) {
            Optional<String> picture = stage(key, photograph);
            Optional<SealedJournals.Prepared<NoticeSheet>> removal = office.journals()
                    .prepare(
                            CollectiveFormats.NOTICE_SHEETS,
                            key,
                            loaded,
                            actor,
                            now,
                            today,
                            (NoticeSheet.Entry) new NoticeSheet.Removed(picture),
                            state -> new SealedJournals.Bindings(
                                    picture.map(List::of).orElse(List.of()), List.of(), List.of()));
            boolean done = removal.map(prepared ->
                            office.store().commit(Commit.of(prepared.append())).committed())
                    .orElse(false);
            if (done) {
                office.publish(key, picture.map(List::of).orElse(List.of()));
            }
        }
        return Ruling.permitted(steps.takeAll(sheet.lines().stream()
                .map(line -> Task.of(line.dossierId(), new ReviewSteps.EndNotice(), actor))
                .toList()));
    }

    /** Returns a sheet, or empty if it was never posted. */
    public Optional<NoticeSheet> sheet(String sheetId) {
        return office.journals()
                .load(CollectiveFormats.NOTICE_SHEETS, office.key(sheetId))
                .toOptional()
                .map(SealedJournals.Loaded::state);
    }

    static List<StepResult> answers(List<StepRunner.Beat> beats, Function<StepRunner.Ready, StepResult> concluded) {
        return beats.stream()
                .map(beat -> beat instanceof StepRunner.Beat.Answer answer
                        ? answer.result()
                        : concluded.apply(((StepRunner.Beat.Go) beat).ready()))
                .toList();
    }

    static StepResult sheetTaken(StepRunner.Ready ready) {
        return new StepResult.Refused(
                ready.key().id(),
                List.of(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "sheet")
                        .with("fault", "SHEET_TAKEN")));
    }

    private Optional<String> stage(JournalKey key, Optional<Casework.Source> photograph) throws IOException {
        if (photograph.isEmpty()) {
            return Optional.empty();
        }
        SealedContents.Source source = photograph.get();
        return office.contents().stage(key, source, office.clock().instant().plus(ContentStore.USUAL_LEASE));
    }

    private static NoticeSheet.Line line(CaseFile file, LocalDate today) {
        Determination proposed = file.proposal().orElseThrow().determination();
        boolean alone = !proposed.members().isEmpty();
        return new NoticeSheet.Line(
                file.id(),
                file.household().applicant().name(),
                ConfirmationSteps.covered(file, today).size(),
                alone ? IdentificationKind.SINGLE_PERSON_ENROLMENT : proposed.household(),
                proposed.monthly());
    }
}
