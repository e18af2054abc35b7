package org.lowbao.archive.packages;

import java.util.Set;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.ConductEntry;

/** Renders what passed between the offices that conduct a case. */
final class ConductPages {

    private static final Set<Class<? extends CaseEntry>> KNOWN =
            Set.of(ConductEntry.CheckRequested.class, ConductEntry.SentToCounty.class);

    private ConductPages() {}

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return KNOWN.contains(entry.getClass());
    }

    /** Puts what an entry says on a page. */
    static void render(HtmlPage page, CaseEntry entry) {
        if (entry instanceof ConductEntry.CheckRequested requested) {
            page.fact("startBy", requested.startBy().toString());
        } else if (entry instanceof ConductEntry.SentToCounty sent) {
            page.fact("receivedOn", sent.receivedOn().toString())
                    .fact("opinionBy", sent.opinionBy().toString());
        } else {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }
}
