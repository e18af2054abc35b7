package org.lowbao.archive.packages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.Matter;
import org.lowbao.core.casefile.RemedyEntry;

/** Renders what was brought against a case. Of a report by the public neither who made it nor the gist, which might tell, is shown. */
final class RemedyPages {

    private static final Set<Class<? extends CaseEntry>> KNOWN = Set.of(
            RemedyEntry.MatterOpened.class,
            RemedyEntry.AnswerExtended.class,
            RemedyEntry.MatterAnswered.class,
            RemedyEntry.CaseReopened.class,
            RemedyEntry.ApplicationReopened.class,
            RemedyEntry.EntitlementResumed.class,
            RemedyEntry.GradualExitAnnulled.class);

    private final Texts texts;

    RemedyPages(Texts texts) {
        this.texts = texts;
    }

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return KNOWN.contains(entry.getClass());
    }

    /** Puts what an entry says on a page. */
    void render(HtmlPage page, CaseEntry entry) {
        if (entry instanceof RemedyEntry.MatterOpened opened) {
            page.fact("matter", texts.of("Matter." + opened.kind()))
                    .fact("reference", opened.reference())
                    .fact("date", opened.receivedOn().toString())
                    .fact("answerBy", opened.answerBy().map(LocalDate::toString).orElse(texts.of("none")));
            if (opened.kind() != Matter.Kind.REPORT) {
                page.fact("gist", opened.gist());
            }
        } else if (entry instanceof RemedyEntry.MatterAnswered answered) {
            page.fact("reference", answered.reference())
                    .fact("outcome", texts.of("Outcome." + answered.outcome()))
                    .fact("words", answered.words());
        } else if (entry instanceof RemedyEntry.CaseReopened reopened) {
            ground(page, reopened.reference())
                    .fact("decideBy", reopened.decideBy().toString())
                    .fact("words", reopened.words().orElse(texts.of("none")));
        } else if (entry instanceof RemedyEntry.ApplicationReopened reopened) {
            ground(page, reopened.reference()).fact("words", reopened.words());
        } else if (entry instanceof RemedyEntry.EntitlementResumed resumed) {
            ground(page, resumed.reference())
                    .fact("firstMonth", resumed.from().toString())
                    .fact("words", resumed.words());
        } else if (entry instanceof RemedyEntry.GradualExitAnnulled annulled) {
            ground(page, annulled.reference()).fact("words", annulled.words());
        } else if (entry instanceof RemedyEntry.AnswerExtended extended) {
            page.fact("reference", extended.reference())
                    .fact("answerBy", extended.answerBy().toString())
                    .fact("reason", extended.reason());
        } else {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }

    private HtmlPage ground(HtmlPage page, Optional<String> reference) {
        return page.fact("reference", reference.orElse(texts.of("ownCorrection")));
    }
}
