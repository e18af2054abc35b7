package org.lowbao.archive.packages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Handover;
import org.lowbao.core.casefile.HandoverEntry;
import org.lowbao.core.casefile.HouseholdEntry;
import org.lowbao.core.casefile.MemberEntry;
import org.lowbao.core.casefile.PersonEntry;
import org.lowbao.core.entitlement.Portion;
import org.lowbao.core.household.Identity;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.person.Member;

/** Renders what happens to a household while its dossier goes on: who comes and goes, who stands for it, where it lives. */
final class HouseholdPages {

    private final CaseFile file;
    private final Texts texts;

    HouseholdPages(CaseFile file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return entry instanceof MemberEntry
                || entry instanceof PersonEntry
                || entry instanceof HouseholdEntry
                || entry instanceof HandoverEntry;
    }

    /** Puts what an entry says on a page. */
    void render(HtmlPage page, CaseEntry entry) {
        boolean rendered = members(page, entry)
                || persons(page, entry)
                || household(page, entry)
                || handover(page, entry)
                || opening(page, entry);
        if (!rendered) {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }

    private boolean members(HtmlPage page, CaseEntry entry) {
        if (entry instanceof MemberEntry.Joined joined) {
            Member member = joined.member();
            page.fact("member", member.id())
                    .fact("name", member.name().text())
                    .fact("idNumber", number(member.citizenId().map(CitizenId::value)))
                    .fact("relation", member.relation().term())
                    .fact("birthDate", member.birthDate().toString())
                    .fact("reason", texts.of(joined.joining().cause()))
                    .fact("validOn", joined.joining().on().toString())
                    .fact("words", joined.words());
        } else if (entry instanceof MemberEntry.Left left) {
            page.fact("member", name(left.memberId()))
                    .fact("reason", texts.of(left.leaving().cause()))
                    .fact("validOn", left.leaving().on().toString())
                    .fact("words", left.words());
        } else {
            return false;
        }
        return true;
    }

    private boolean persons(HtmlPage page, CaseEntry entry) {
        if (entry instanceof PersonEntry.Corrected corrected) {
            known(page, corrected.memberId(), corrected.identity()).fact("words", corrected.words());
        } else if (entry instanceof PersonEntry.Changed changed) {
            known(page, changed.memberId(), changed.identity())
                    .fact("validOn", changed.since().toString());
        } else if (entry instanceof PersonEntry.Merged merged) {
            known(page, merged.memberId(), merged.identity())
                    .fact("secondPlace", merged.second())
                    .fact("words", merged.words());
        } else {
            return false;
        }
        return true;
    }

    private HtmlPage known(HtmlPage page, String memberId, Identity identity) {
        return page.fact("member", memberId)
                .fact("name", identity.name().text())
                .fact("idNumber", number(identity.citizenId().map(CitizenId::value)))
                .fact("numberShared", texts.of(identity.numberShared()))
                .fact("sex", texts.of(identity.sex()))
                .fact("birthDate", identity.birthDate().toString());
    }

    private boolean household(HtmlPage page, CaseEntry entry) {
        if (entry instanceof HouseholdEntry.ApplicantChanged changed) {
            page.fact("applicant", name(changed.applicantId()))
                    .fact("reason", texts.of(changed.cause()))
                    .fact("words", changed.words())
                    .table(
                            List.of("member", "relation"),
                            changed.relations().stream()
                                    .map(relation -> List.of(
                                            name(relation.memberId()),
                                            relation.kinship().term()))
                                    .toList());
        } else if (entry instanceof HouseholdEntry.AccountChanged changed) {
            page.fact("account", changed.account().value());
        } else if (entry instanceof HouseholdEntry.Moved moved) {
            page.fact("division", moved.division().value())
                    .fact("area", texts.of(moved.area()))
                    .fact("address", moved.contact().address())
                    .fact("validOn", moved.since().toString())
                    .fact("words", moved.words());
        } else if (entry instanceof HouseholdEntry.DivisionReplaced replaced) {
            page.fact("division", replaced.now().value())
                    .fact("validOn", replaced.since().toString())
                    .fact("divisionList", replaced.list());
        } else if (entry instanceof HouseholdEntry.TransferredOut out) {
            page.fact("members", names(out.from().atDay(1).minusDays(1)))
                    .fact("transferredTo", out.to().value())
                    .fact("stoppedFrom", out.from().toString())
                    .fact("words", out.words())
                    .part("remedies")
                    .text(texts.of("remedies.text"));
        } else {
            return false;
        }
        return true;
    }

    private boolean handover(HtmlPage page, CaseEntry entry) {
        if (entry instanceof HandoverEntry.MembersHandedOver over) {
            portion(page.fact("members", names(over.members())).fact("otherDossier", over.to()), over.portion())
                    .fact("words", over.words());
        } else if (entry instanceof HandoverEntry.HouseholdHandedOver over) {
            portion(page.fact("otherDossier", over.to()), over.portion())
                    .fact("words", over.words())
                    .part("remedies")
                    .text(texts.of("remedies.text"));
        } else {
            return false;
        }
        return true;
    }

    private boolean opening(HtmlPage page, CaseEntry entry) {
        if (entry instanceof HandoverEntry.MembersTakenOver over) {
            arrived(page, over.handover()).fact("words", over.words());
        } else if (entry instanceof HandoverEntry.DossierOpened opened) {
            arrived(page, opened.handover())
                    .fact("certificate", opened.certificate())
                    .fact("words", opened.words());
        } else {
            return false;
        }
        return true;
    }

    private HtmlPage arrived(HtmlPage page, Handover handover) {
        page.fact("otherDossier", handover.from())
                .table(
                        List.of("member", "name", "formerPlace"),
                        handover.arrivals().stream()
                                .map(arrival -> List.of(
                                        arrival.membership().member().id(),
                                        arrival.membership().member().name().text(),
                                        arrival.formerId()))
                                .toList());
        return portion(page, handover.portion());
    }

    private HtmlPage portion(HtmlPage page, Portion portion) {
        return page.fact("identification", texts.of(portion.kind()))
                .fact("covered", names(portion.covered()))
                .fact("firstMonth", portion.from().toString())
                .fact("monthly", texts.fill("yuan", portion.monthly().toPlainString()));
    }

    private String names(List<String> members) {
        return members.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String number(Optional<String> number) {
        return number.orElse(texts.of("notGiven"));
    }

    private String names(LocalDate day) {
        return String.join(
                "、",
                file.household().on(day).stream()
                        .map(membership -> membership.member().name().text())
                        .toList());
    }

    private String name(String memberId) {
        return file.household()
                .person(memberId)
                .map(member -> member.name().text())
                .orElse(memberId);
    }
}
