package org.lowbao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.PublicationSheet;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Publication;
import org.lowbao.core.casefile.StewardshipSteps;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;

/**
 * What hangs in the villages for as long as households are paid (长期公布, 民发〔2021〕57号 art. 24): one sheet for a village, one commit
 * for the sheet and every household on it. {@link Casework#withPublicationOutOfDate} lists what is to be done.
 */
public final class Publications {

    /** The most households on one sheet: they and the sheet are one commit. */
    public static final int MOST_HOUSEHOLDS = Commit.MAX_APPENDS - 1;

    private final Office office;
    private final StepRunner steps;
    private final AccessRecorder access;

    Publications(Office office, StepRunner steps, AccessRecorder access) {
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
    public record Posting(Optional<PublicationSheet> sheet, List<StepResult> results) {
        public Posting {
            results = List.copyOf(results);
        }
    }

    /**
     * Posts one sheet for some households of a village that are paid, in the place of what hung of them before. Households that
     * are not to be published are answered with their reasons and left off; the others and the sheet are committed together, or
     * not at all.
     *
     * @param sheetId the sheet's id, new; printable ASCII
     * @param dossierIds 1 to {@link #MOST_HOUSEHOLDS}, each once
     */
    public Posting post(String sheetId, DivisionCode division, String place, List<String> dossierIds, Actor actor) {
        if (dossierIds.isEmpty() || dossierIds.size() > MOST_HOUSEHOLDS) {
            throw new IllegalArgumentException(
                    "a sheet holds 1 to " + MOST_HOUSEHOLDS + " households, was " + dossierIds.size());
        }
        if (new HashSet<>(dossierIds).size() < dossierIds.size()) {
            throw new IllegalArgumentException("a household stands on a sheet once");
        }
        access.record(actor, Purpose.CASEWORK, dossierIds);
        List<StepRunner.Beat> beats = dossierIds.stream()
                .map(id -> steps.prepare(Task.of(id, new StewardshipSteps.Publish(sheetId, division, place), actor)))
                .toList();
        List<StepRunner.Ready> ready = beats.stream()
                .filter(StepRunner.Beat.Go.class::isInstance)
                .map(beat -> ((StepRunner.Beat.Go) beat).ready())
                .toList();
        JournalKey key = office.key(sheetId);
        if (ready.isEmpty() || office.store().head(key).isPresent()) {
            return new Posting(Optional.empty(), Notices.answers(beats, Notices::sheetTaken));
        }
        Instant now = office.now();
        var posted = new PublicationSheet.Posted(
                division,
                place,
                ready.stream()
                        .map(StepRunner.Ready::after)
                        .map(Publications::line)
                        .toList());
        SealedJournals.Prepared<PublicationSheet> sheet = office.journals()
                .prepare(
                        CollectiveFormats.PUBLICATION_SHEETS,
                        key,
                        Optional.empty(),
                        actor,
                        now,
                        Office.day(now),
                        (PublicationSheet.Entry) posted)
                .orElseThrow(() -> new IllegalStateException("the key of sheet " + sheetId + " was destroyed"));
        var appends = new ArrayList<Append>();
        appends.add(sheet.append());
        ready.forEach(one -> appends.add(one.append()));
        Outcome outcome = office.store().commit(new Commit(appends));
        return new Posting(
                outcome.committed() ? Optional.of(sheet.state()) : Optional.empty(),
                Notices.answers(beats, one -> steps.concluded(one, outcome)));
    }

    /** Returns a sheet, or empty if it was never posted. */
    public Optional<PublicationSheet> sheet(String sheetId) {
        return office.journals()
                .load(CollectiveFormats.PUBLICATION_SHEETS, office.key(sheetId))
                .toOptional()
                .map(SealedJournals.Loaded::state);
    }

    private static PublicationSheet.Line line(CaseFile file) {
        return new PublicationSheet.Line(
                file.id(),
                file.stewardship().publication().map(Publication::line).orElseThrow());
    }
}
