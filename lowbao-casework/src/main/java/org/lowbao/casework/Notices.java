package org.lowbao.casework;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;

/** Public notices (公示): one sheet for a village, one commit for the sheet and every household on it. */
public final class Notices {

    /** The most households on one sheet: they and the sheet are one commit. */
    public static final int MOST_HOUSEHOLDS = Sheets.MOST_HOUSEHOLDS;

    private final Office office;
    private final StepRunner steps;
    private final Sheets sheets;

    Notices(Office office, StepRunner steps, AccessRecorder access) {
        this.office = office;
        this.steps = steps;
        this.sheets = new Sheets(office, steps, access);
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
        Sheets.Posted<NoticeSheet> posted = sheets.post(
                CollectiveFormats.NOTICE_SHEETS,
                sheetId,
                dossierIds,
                new ReviewSteps.PostNotice(sheetId, place),
                actor,
                (households, today) -> {
                    Optional<String> picture = stage(office.key(sheetId), photograph);
                    return new Sheets.Written<>(
                            new NoticeSheet.Posted(
                                    division,
                                    place,
                                    office.procedure().noticeLimit().value().lastDay(today, office.calendar()),
                                    households.stream()
                                            .map(file -> line(file, today))
                                            .toList(),
                                    picture),
                            picture.map(List::of).orElse(List.of()));
                });
        return new Posting(posted.sheet(), posted.results());
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
