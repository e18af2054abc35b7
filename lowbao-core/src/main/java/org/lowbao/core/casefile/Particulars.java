package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Withholding;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Member;
import org.lowbao.core.procedure.MajorEmergency;
import org.lowbao.core.procedure.ReviewClasses;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Signing;
import org.lowbao.core.verification.VerifiedValue;

/** What several steps ask of what was handed in with them. */
final class Particulars {

    private Particulars() {}

    static List<Refusal> visit(HomeVisit visit, CaseFile file, Situation situation) {
        var reasons = new ArrayList<Refusal>();
        int needed = situation.procedure().investigators().value();
        if (visit.persons() < needed) {
            reasons.add(Refusal.of(RefusalCode.TWO_INVESTIGATORS_NEEDED, "needed", needed)
                    .with("were", visit.persons()));
        }
        boolean tookPart = visit.contactFree()
                .map(ContactFree::memberId)
                .or(visit::signedBy)
                .map(member -> file.household().member(member).isPresent())
                .orElse(false);
        if (!tookPart) {
            reasons.add(Refusal.of(RefusalCode.HOUSEHOLD_SIGNATURE_MISSING));
        }
        if (visit.on().isAfter(situation.today())
                || visit.on().isBefore(file.application().appliedOn())) {
            reasons.add(outOfOrder("on", visit.on()));
        }
        visit.contactFree()
                .ifPresent(free -> reasons.addAll(Emergencies.refusals(
                        free.declaration(), visit.on(), MajorEmergency::contactFreeVisits, file, situation)));
        reasons.addAll(findings(visit.findings(), file, situation.today()));
        return reasons;
    }

    static List<Refusal> findings(List<OfficerFinding> findings, CaseFile file, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        for (OfficerFinding finding : findings) {
            String subject = finding.value().subject();
            if (!subject.equals(VerifiedValue.HOUSEHOLD)
                    && file.household().person(subject).isEmpty()) {
                reasons.add(unknownMember(subject));
            }
            if (finding.value() instanceof VerifiedValue.SupporterUnavailable unavailable) {
                reasons.addAll(knownSupporter(unavailable.supporter(), file));
            }
            if (finding.validOn().isAfter(today)) {
                reasons.add(outOfOrder("validOn", finding.validOn()));
            }
            finding.since()
                    .filter(since -> since.isAfter(finding.validOn()))
                    .ifPresent(since -> reasons.add(outOfOrder("since", since)));
        }
        return reasons;
    }

    static List<Refusal> authorisations(CaseFile file, LocalDate day) {
        var reasons = new ArrayList<Refusal>();
        for (Member member : file.household().adults()) {
            List<Authorisation> given = file.authorisations().stream()
                    .filter(authorisation ->
                            file.household().place(authorisation.memberId()).equals(member.id()))
                    .toList();
            if (given.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.AUTHORISATION_MISSING, "member", member.id()));
            } else if (given.stream().noneMatch(authorisation -> authorisation.covers(day))) {
                reasons.add(Refusal.of(RefusalCode.AUTHORISATION_EXPIRED, "member", member.id()));
            }
        }
        return reasons;
    }

    static boolean isAdult(Member member, CaseFile file) {
        return file.household().adults().contains(member);
    }

    /** A thumbprint counts before a witness; a guardian signs for a minor, and for an adult with a ground. */
    static List<Refusal> signing(Signing signing, boolean adult) {
        var reasons = new ArrayList<Refusal>();
        if (signing.way() == Signing.Way.THUMBPRINT && signing.witness().isEmpty()) {
            reasons.add(missing("witness"));
        }
        if (signing.way() == Signing.Way.GUARDIAN && signing.guardian().isEmpty()) {
            reasons.add(missing("guardian"));
        }
        if (signing.way() == Signing.Way.GUARDIAN && adult && signing.ground().isEmpty()) {
            reasons.add(missing("ground"));
        }
        return reasons;
    }

    static List<Refusal> knownSupporter(int supporter, CaseFile file) {
        return supporter >= 1 && supporter <= file.application().supporters().size()
                ? List.of()
                : List.of(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "supporter")
                        .with("fault", "UNKNOWN_SUPPORTER"));
    }

    private static Refusal missing(String field) {
        return Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", field).with("fault", "MISSING");
    }

    static Refusal unknownMember(String memberId) {
        return invalid("memberId", "UNKNOWN_MEMBER").with("member", memberId);
    }

    static Refusal invalid(String field, String fault) {
        return Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", field).with("fault", fault);
    }

    /** Asks of papers brought with a step that they are about somebody known, and that none stands for another step. */
    static List<Refusal> broughtAlong(List<Material> papers, Optional<String> newMember, CaseFile file) {
        var reasons = new ArrayList<Refusal>(knownMembers(
                papers.stream()
                        .flatMap(paper -> paper.memberId().stream())
                        .filter(member -> !newMember.equals(Optional.of(member)))
                        .toList(),
                file));
        if (papers.stream().map(Material::type).anyMatch(Lifecycle::isMadeByAStep)) {
            reasons.add(invalid("type", "MADE_BY_A_STEP"));
        }
        return reasons;
    }

    static Refusal outOfOrder(String field, LocalDate day) {
        return Refusal.of(RefusalCode.DATE_OUT_OF_ORDER, "field", field).with("day", day);
    }

    /** Asks that everybody named belongs or belonged to the household; what concerns a former member may come late. */
    static List<Refusal> knownMembers(List<String> members, CaseFile file) {
        return members.stream()
                .filter(member -> file.household().person(member).isEmpty())
                .map(Particulars::unknownMember)
                .toList();
    }

    static List<Refusal> notLater(String field, LocalDate day, Situation situation) {
        return day.isAfter(situation.today()) ? List.of(outOfOrder(field, day)) : List.of();
    }

    static List<Refusal> reviewClass(Optional<String> named, Situation situation) {
        ReviewClasses classes = situation.procedure().duties().reviewClasses().value();
        return named.filter(reviewClass ->
                        classes.on(situation.today(), reviewClass).isEmpty())
                .map(reviewClass -> List.of(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "reviewClass")
                        .with("fault", "UNKNOWN_REVIEW_CLASS")))
                .orElse(List.of());
    }

    /** A kind that is paid nothing is not reviewed by class. */
    static List<Refusal> reviewClass(IdentificationKind kind, Optional<String> named, Situation situation) {
        return kind.isEligible() && !kind.isPaidMonthly() && named.isPresent()
                ? List.of(invalid("reviewClass", "NOT_PAID_MONTHLY"))
                : reviewClass(named, situation);
    }

    static Refusal withheld(Withholding withholding) {
        return Refusal.of(RefusalCode.PAYMENT_WITHHELD, "from", withholding.from())
                .with("last", withholding.last());
    }

    /** Returns how much of what a determination pays is add-ons that the place pays apart; absent if it pays none apart. */
    static Optional<Money> addOnsApart(Determination determined, Situation situation) {
        return Optional.of(determined.addOns())
                .filter(addOns -> addOns.isPositive()
                        && determined.kind().isPaidMonthly()
                        && situation.procedure().addOnsPaidApart().value());
    }

    static Refusal doesNotAddUp(String field) {
        return Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", field).with("fault", "DOES_NOT_ADD_UP");
    }
}
