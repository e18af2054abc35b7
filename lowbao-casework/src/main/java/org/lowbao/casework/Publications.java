package org.lowbao.casework;

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

/**
 * What hangs in the villages for as long as households are paid (长期公布, 民发〔2021〕57号 art. 24): one sheet for a village, one commit
 * for the sheet and every household on it. {@link Casework#withPublicationOutOfDate} lists what is to be done.
 */
public final class Publications {

    /** The most households on one sheet: they and the sheet are one commit. */
    public static final int MOST_HOUSEHOLDS = Sheets.MOST_HOUSEHOLDS;

    private final Office office;
    private final Sheets sheets;

    Publications(Office office, StepRunner steps, AccessRecorder access) {
        this.office = office;
        this.sheets = new Sheets(office, steps, access);
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
        Sheets.Posted<PublicationSheet> posted = sheets.post(
                CollectiveFormats.PUBLICATION_SHEETS,
                sheetId,
                dossierIds,
                new StewardshipSteps.Publish(sheetId, division, place),
                actor,
                (households, today) -> new Sheets.Written<>(
                        new PublicationSheet.Posted(
                                division,
                                place,
                                households.stream().map(Publications::line).toList()),
                        List.of()));
        return new Posting(posted.sheet(), posted.results());
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
