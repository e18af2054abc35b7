package org.lowbao.archive.packages;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.ConductEntry;

/** Renders what passed between the offices that conduct a case. */
final class ConductPages {

    private static final Set<Class<? extends CaseEntry>> KNOWN = Set.of(
            ConductEntry.CheckRequested.class,
            ConductEntry.SentToCounty.class,
            ConductEntry.VisitSigned.class,
            ConductEntry.ExtendedInEmergency.class,
            ConductEntry.ReviewPutOff.class,
            ConductEntry.ShortageRecorded.class);

    private final UnaryOperator<String> names;
    private final Texts texts;

    /** Makes pages that call members by name. */
    ConductPages(UnaryOperator<String> names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return KNOWN.contains(entry.getClass());
    }

    /** Puts what an entry says on a page. */
    void render(HtmlPage page, CaseEntry entry) {
        if (entry instanceof ConductEntry.CheckRequested requested) {
            page.fact("startBy", requested.startBy().toString());
        } else if (entry instanceof ConductEntry.SentToCounty sent) {
            page.fact("receivedOn", sent.receivedOn().toString())
                    .fact("opinionBy", sent.opinionBy().toString());
        } else if (entry instanceof ConductEntry.VisitSigned signed) {
            page.fact("visitedOn", signed.visitedOn().toString()).fact("signedBy", names.apply(signed.memberId()));
        } else if (entry instanceof ConductEntry.ExtendedInEmergency extended) {
            page.fact("declaration", extended.declaration())
                    .fact("reason", extended.reason())
                    .fact("decideBy", extended.decideBy().toString());
        } else if (entry instanceof ConductEntry.ReviewPutOff putOff) {
            page.fact("declaration", putOff.declaration())
                    .fact("reason", putOff.reason())
                    .fact("reviewMonth", putOff.nextReview().month().toString());
        } else if (entry instanceof ConductEntry.ShortageRecorded shortage) {
            page.fact(
                            "separatedDuties",
                            texts.of(shortage.separation().one()) + "; "
                                    + texts.of(shortage.separation().other()))
                    .fact("missingOfficer", texts.of(shortage.missing()))
                    .fact("reason", shortage.reason())
                    .fact("until", shortage.until().toString());
        } else {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }
}
