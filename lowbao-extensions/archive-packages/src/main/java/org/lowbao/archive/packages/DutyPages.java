package org.lowbao.archive.packages;

import java.util.Set;
import java.util.stream.Collectors;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.DutyEntry;

/** Renders what office and household owed each other besides the plain path. */
final class DutyPages {

    private static final Set<Class<? extends CaseEntry>> KNOWN = Set.of(
            DutyEntry.WorkOffered.class,
            DutyEntry.WorkRefused.class,
            DutyEntry.ShareReduced.class,
            DutyEntry.GradualExitGranted.class,
            DutyEntry.Referred.class,
            DutyEntry.ReferralAnswered.class);

    private final CaseFile file;
    private final Texts texts;

    DutyPages(CaseFile file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return KNOWN.contains(entry.getClass());
    }

    /** Puts what an entry says on a page. */
    void render(HtmlPage page, CaseEntry entry) {
        if (entry instanceof DutyEntry.WorkOffered offered) {
            page.fact("member", name(offered.memberId()))
                    .fact("date", offered.on().toString())
                    .fact("work", offered.work());
        } else if (entry instanceof DutyEntry.WorkRefused refused) {
            page.fact("member", name(refused.memberId()))
                    .fact("words", refused.words())
                    .fact("refusals", Integer.toString(refused.refusals()))
                    .text(texts.of("refusals.text"));
        } else if (entry instanceof DutyEntry.ShareReduced reduced) {
            page.fact("member", name(reduced.memberId()))
                    .fact("covered", reduced.covered().stream().map(this::name).collect(Collectors.joining("、")))
                    .fact("firstMonth", reduced.from().toString())
                    .fact("monthly", texts.fill("yuan", reduced.monthly().toPlainString()))
                    .fact("words", reduced.words())
                    .part("remedies")
                    .text(texts.of("remedies.text"));
        } else if (entry instanceof DutyEntry.GradualExitGranted granted) {
            page.fact("member", name(granted.memberId()))
                    .fact("stoppedFrom", granted.until().toString())
                    .fact("words", granted.words())
                    .part("remedies")
                    .text(texts.of("remedies.text"));
        } else if (entry instanceof DutyEntry.Referred referred) {
            page.fact("scheme", texts.of("Scheme." + referred.scheme())).fact("words", referred.words());
        } else if (entry instanceof DutyEntry.ReferralAnswered answered) {
            page.fact("scheme", texts.of("Scheme." + answered.scheme()))
                    .fact("outcome", texts.of("Answer." + answered.answer()))
                    .fact("words", answered.words());
        } else {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }

    private String name(String memberId) {
        return file.application()
                .member(memberId)
                .map(member -> member.name().text())
                .orElse(memberId);
    }
}
