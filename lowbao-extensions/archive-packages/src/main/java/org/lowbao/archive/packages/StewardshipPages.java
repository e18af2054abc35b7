package org.lowbao.archive.packages;

import java.util.Set;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.StewardshipEntry;

/** Renders how the office kept up a case besides deciding on it. */
final class StewardshipPages {

    private static final Set<Class<? extends CaseEntry>> KNOWN = Set.of(
            StewardshipEntry.Published.class,
            StewardshipEntry.PublicationRemoved.class,
            StewardshipEntry.CustodyRecorded.class,
            StewardshipEntry.CustodyFiled.class,
            StewardshipEntry.CustodyEnded.class,
            StewardshipEntry.OfficerAssigned.class);

    private final Texts texts;

    StewardshipPages(Texts texts) {
        this.texts = texts;
    }

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return KNOWN.contains(entry.getClass());
    }

    /** Puts what an entry says on a page. */
    void render(HtmlPage page, CaseEntry entry) {
        if (entry instanceof StewardshipEntry.Published published) {
            page.fact("applicant", published.line().applicant().text())
                    .fact("persons", Integer.toString(published.line().persons()))
                    .fact("monthly", yuan(published))
                    .fact("place", published.place());
        } else if (entry instanceof StewardshipEntry.PublicationRemoved) {
            page.text(texts.of("publicationRemoved"));
        } else if (entry instanceof StewardshipEntry.CustodyRecorded recorded) {
            page.fact("keeper", recorded.keeper())
                    .fact("kept", texts.of("Custody." + recorded.item()))
                    .fact("date", recorded.since().toString())
                    .fact("custodyAgreement", texts.of(recorded.papers().isEmpty() ? "none" : "inTheDossier"));
        } else if (entry instanceof StewardshipEntry.CustodyFiled filed) {
            page.fact("custodyFiling", filed.number());
        } else if (entry instanceof StewardshipEntry.CustodyEnded ended) {
            page.fact("date", ended.on().toString()).fact("words", ended.words());
        } else if (entry instanceof StewardshipEntry.OfficerAssigned assigned) {
            page.fact("responsibleOfficer", assigned.officer().name()).fact("signedList", assigned.list());
        } else {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }

    private String yuan(StewardshipEntry.Published published) {
        return texts.fill("yuan", published.line().monthly().toPlainString());
    }
}
