package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Member;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.VerifiedValue;

/** The steps that people take on a case, in the order of the national measures. */
public final class Steps {

    /** From this age a member signs for himself or herself (民法典 art. 17). */
    private static final int ADULT = 18;

    private Steps() {}

    /** Tells the household, once, everything that is missing (一次性告知). */
    public record NotifyMissing() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.NOTIFY_MISSING;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return missing(file, situation).isEmpty() ? List.of(Refusal.of(RefusalCode.NOTHING_MISSING)) : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.MissingNotified(missing(file, situation));
        }
    }

    /** Takes in papers brought later (补正材料). */
    public record SupplyMaterial(@NotEmpty @Size(max = 500) List<@NotNull @Valid Material> materials)
            implements CaseStep {
        public SupplyMaterial {
            materials = List.copyOf(materials);
        }

        @Override
        public StepCode code() {
            return StepCode.SUPPLY_MATERIAL;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return materials.stream()
                    .flatMap(material -> material.memberId().stream())
                    .filter(member -> file.application().member(member).isEmpty())
                    .map(Steps::unknownMember)
                    .toList();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.MaterialSupplied(materials);
        }
    }

    /** Accepts the application, if nothing is missing, and starts the time limits (受理). */
    public record Accept() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ACCEPT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            for (MissingMaterial missing : missing(file, situation)) {
                Refusal reason = Refusal.of(RefusalCode.MATERIAL_MISSING, "document", missing.type())
                        .with("basis", missing.basis());
                reasons.add(missing.memberId()
                        .map(member -> reason.with("member", member))
                        .orElse(reason));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Procedure procedure = situation.procedure();
            return new CaseEntry.ApplicationAccepted(
                    "A-" + file.application().number(),
                    procedure.startInvestigationLimit().value().lastDay(situation.today(), situation.calendar()),
                    procedure.totalLimit().value().lastDay(situation.today(), situation.calendar()));
        }
    }

    /** Records that members allow the check of their economic situation (授权). */
    public record Authorise(@NotEmpty @Size(max = 100) List<@NotNull Authorisation> authorisations)
            implements CaseStep {
        public Authorise {
            authorisations = List.copyOf(authorisations);
        }

        @Override
        public StepCode code() {
            return StepCode.AUTHORISE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return authorisations.stream()
                    .filter(authorisation ->
                            file.application().member(authorisation.memberId()).isEmpty())
                    .map(authorisation -> unknownMember(authorisation.memberId()))
                    .toList();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.CheckAuthorised(authorisations);
        }
    }

    /** Records a home visit (入户调查). */
    public record RecordHomeVisit(@NotNull @Valid HomeVisit visit) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_HOME_VISIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return visitRefusals(visit, file, situation);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.HomeVisited(visit);
        }
    }

    /** Records what an agency answered, under the authorisations on file. */
    public record RecordAnswers(@NotEmpty @Size(max = 1000) List<@NotNull AgencyAnswer> answers) implements CaseStep {
        public RecordAnswers {
            answers = List.copyOf(answers);
        }

        @Override
        public StepCode code() {
            return StepCode.RECORD_ANSWERS;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            for (AgencyAnswer answer : answers) {
                if (file.application().member(answer.memberId()).isEmpty()) {
                    reasons.add(unknownMember(answer.memberId()));
                }
            }
            reasons.addAll(authorisationRefusals(file, situation.today()));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.AnswersReceived(answers);
        }
    }

    /** Records what an officer verified (核实); what was proposed before has to be proposed anew. */
    public record RecordFinding(@NotEmpty @Size(max = 100) List<@NotNull OfficerFinding> findings) implements CaseStep {
        public RecordFinding {
            findings = List.copyOf(findings);
        }

        @Override
        public StepCode code() {
            return StepCode.RECORD_FINDING;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return findingRefusals(findings, file, situation.today());
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.FindingRecorded(findings);
        }
    }

    /** Issues the check report from the answers on file (核对报告). */
    public record IssueCheckReport() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ISSUE_CHECK_REPORT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.evidence().answers().isEmpty() ? List.of(Refusal.of(RefusalCode.LOOKUP_PENDING)) : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.CheckReported(
                    file.evidence().discrepancies(), file.evidence().unanswered());
        }
    }

    /**
     * Puts the policy's proposal into the dossier; needs visit and check report, after an objection a new investigation,
     * and after the notice facts that the county found.
     */
    public record Propose(@NotNull Determination determination) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.PROPOSE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (file.visits().isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.HOME_VISIT_MISSING));
            }
            if (file.checkReport().isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.CHECK_REPORT_MISSING));
            }
            if (file.isObjectionOpen()) {
                reasons.add(Refusal.of(RefusalCode.OBJECTION_OPEN));
            }
            if (file.state() == CaseState.NOTICE_ENDED && file.isProposalCurrent()) {
                // art. 20 lets the county send a case back for what it found, not for another result
                reasons.add(Refusal.of(RefusalCode.DETERMINATION_STANDS));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.DeterminationProposed(determination);
        }
    }

    /** Gives the township's first-review opinion (初审意见). */
    public record GiveOpinion(
            boolean favourable, @NotNull @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.GIVE_OPINION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            Determination proposed = file.proposal().orElseThrow().determination();
            if (proposed.household() == IdentificationKind.UNDETERMINED) {
                for (OpenFact open : proposed.open()) {
                    reasons.add(Refusal.of(RefusalCode.NOT_YET_DETERMINED, "fact", open.name())
                            .with("subject", open.subject())
                            .with("why", open.reason()));
                }
                if (proposed.open().isEmpty()) {
                    reasons.add(Refusal.of(RefusalCode.NOT_YET_DETERMINED, "fact", "identification")
                            .with("subject", VerifiedValue.HOUSEHOLD)
                            .with("why", proposed.household()));
                }
            }
            if (!favourable && reason.isBlank()) {
                reasons.add(Refusal.of(RefusalCode.REASON_MISSING));
            }
            if (file.visits().stream().anyMatch(visit -> visit.wasMadeBy(actor))) {
                reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "investigation"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.OpinionGiven(favourable, reason);
        }

        @Override
        public String toString() {
            return "opinion " + (favourable ? "for" : "against");
        }
    }

    /** Posts the public notice for a household that is to be confirmed (公示). */
    public record PostNotice(
            @NotNull @Pattern(regexp = "[!-~]{1,128}") String sheet,
            @NotBlank @Size(max = 200) String place) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.POST_NOTICE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            boolean favourable =
                    file.opinion().map(CaseFile.Opinion::favourable).orElse(false);
            return favourable ? List.of() : List.of(Refusal.of(RefusalCode.OPINION_IS_NEGATIVE));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            LocalDate last =
                    situation.procedure().noticeLimit().value().lastDay(situation.today(), situation.calendar());
            return new CaseEntry.NoticePosted(sheet, place, last, decideBy(file, situation, last));
        }

        /** Puts the last day to decide off by the notice's days, where the place does not count them. */
        private static Optional<LocalDate> decideBy(CaseFile file, Situation situation, LocalDate lastDay) {
            Procedure procedure = situation.procedure();
            if (procedure.noticeCountsTowardLimit().value()) {
                return Optional.empty();
            }
            // the day of posting is an event and does not count (民法典 art. 201), so the clock stops the day after
            var hanging = new DayRange(situation.today().plusDays(1), lastDay);
            return file.acceptance()
                    .map(acceptance -> procedure
                            .totalLimit()
                            .value()
                            .lastDay(acceptance.on(), situation.calendar(), List.of(hanging)));
        }
    }

    /** Records that somebody objected to the notice (异议). */
    public record RaiseObjection(@NotBlank @Size(max = 2000) String gist) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RAISE_OBJECTION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.ObjectionRaised(gist);
        }

        @Override
        public String toString() {
            return "objection of " + gist.length() + " characters";
        }
    }

    /** Takes the notice down after it ran its days. */
    public record EndNotice() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.END_NOTICE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.notice()
                    .filter(notice -> !situation.today().isAfter(notice.lastDay()))
                    .map(notice -> List.of(Refusal.of(RefusalCode.NOTICE_TOO_SHORT, "lastDay", notice.lastDay())))
                    .orElse(List.of());
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.NoticeEnded();
        }
    }

    /** Records the county's own visit to a separately registered case. */
    public record RecordCountyVisit(@NotNull @Valid HomeVisit visit) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_COUNTY_VISIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return visitRefusals(visit, file, situation);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.CountyVisited(visit);
        }
    }

    /**
     * Confirms what was proposed: fixes kind, members, amount and first month (确认).
     *
     * @param certificate the certificate's number
     */
    public record Confirm(@NotBlank @Size(max = 64) String certificate) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.CONFIRM;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(decisionRefusals(file, actor));
            boolean ended =
                    file.notice().map(notice -> notice.removedOn().isPresent()).orElse(false);
            if (!ended) {
                reasons.add(Refusal.of(RefusalCode.NOTICE_MISSING));
            }
            Determination proposed = file.proposal().orElseThrow().determination();
            if (!proposed.isEligible() || covered(file, situation.today()).isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ELIGIBLE));
            }
            if (file.application().nearRelativeOfOfficial()
                    && file.countyVisits().isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.COUNTY_VISIT_MISSING));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Determination proposed = file.proposal().orElseThrow().determination();
            IdentificationKind kind =
                    proposed.members().isEmpty() ? proposed.household() : IdentificationKind.SINGLE_PERSON_ENROLMENT;
            YearMonth from = situation.procedure().firstPayment().value().after(YearMonth.from(situation.today()));
            return new CaseEntry.Confirmed(
                    kind,
                    covered(file, situation.today()),
                    from,
                    kind.isPaidMonthly() ? proposed.monthly() : Money.ZERO,
                    certificate);
        }

        @Override
        public String toString() {
            return "confirmation";
        }
    }

    /**
     * Does not confirm, with reasons in writing (不予确认).
     *
     * @param words the reason in the officer's words; may be empty where the determination itself says not eligible
     */
    public record DoNotConfirm(@NotNull @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.DO_NOT_CONFIRM;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(decisionRefusals(file, actor));
            boolean eligible =
                    file.proposal().map(p -> p.determination().isEligible()).orElse(false);
            if (words.isBlank() && (eligible || grounds(file).isEmpty())) {
                reasons.add(Refusal.of(RefusalCode.REASON_MISSING));
            }
            boolean opinionFavours =
                    file.opinion().map(CaseFile.Opinion::favourable).orElse(false);
            if (file.state() == CaseState.REVIEWED && opinionFavours) {
                reasons.add(Refusal.of(RefusalCode.NOTICE_MISSING));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            var grounds = new ArrayList<String>(grounds(file));
            if (!words.isBlank()) {
                grounds.add(words);
            }
            return new CaseEntry.NotConfirmed(
                    grounds,
                    situation
                            .procedure()
                            .refusalNoticeLimit()
                            .value()
                            .lastDay(situation.today(), situation.calendar()));
        }

        private static List<String> grounds(CaseFile file) {
            return file.proposal().stream()
                    .flatMap(proposal -> proposal.determination().findings().stream())
                    .filter(finding -> finding.answer() == Finding.Answer.NOT_MET)
                    .map(Finding::code)
                    .toList();
        }

        @Override
        public String toString() {
            return "non-confirmation";
        }
    }

    /**
     * Orders what is due for a month on a payment list.
     *
     * @param listId the list
     * @param month the month
     * @param amount what the list says; must be what is due
     */
    public record OrderPayment(
            @NotBlank @Size(max = 128) String listId,
            @NotNull YearMonth month,
            @NotNull Money amount) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ORDER_PAYMENT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            if (file.ledger().entitlement(month).isEmpty()) {
                return List.of(Refusal.of(RefusalCode.NOT_ENTITLED, "month", month));
            }
            Money due = file.ledger().due(month);
            return due.isPositive() && due.equals(amount)
                    ? List.of()
                    : List.of(Refusal.of(RefusalCode.NOTHING_TO_ORDER, "month", month));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.PaymentOrdered(listId, month, amount);
        }

        @Override
        public String toString() {
            return "order of " + listId + " for " + month;
        }
    }

    /**
     * Stops the entitlement (停保), reasoned in writing.
     *
     * @param reason why
     * @param words the reason in words for the family
     * @param from the first month without; no month that was ordered already, and not before the first month of the
     *     entitlement
     */
    public record Stop(
            @NotNull StopReason reason,
            @NotBlank @Size(max = 2000) String words,
            @NotNull YearMonth from) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.STOP;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            file.ledger().orders().stream()
                    .map(Order::month)
                    .filter(month -> !month.isBefore(from)
                            && file.ledger().ordered(month).isPositive())
                    .max(Comparator.naturalOrder())
                    .ifPresent(lastOrdered -> reasons.add(Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", from)
                            .with("earliest", lastOrdered.plusMonths(1))));
            boolean neverBegun =
                    file.ledger().entitlements().stream().map(Entitlement::from).allMatch(from::isBefore);
            if (neverBegun) {
                // the retention clock starts with the stop, and must not start before there was something to stop
                reasons.add(outOfOrder("from", from.atDay(1)));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.Stopped(reason, words, from);
        }

        @Override
        public String toString() {
            return "stop from " + from + ": " + reason;
        }
    }

    /**
     * Files the dossier into archives and starts its retention clock (归档).
     *
     * @param referenceCode the volume's reference code
     */
    public record FileIntoArchives(
            @NotBlank @Size(max = 100) String referenceCode) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.FILE_INTO_ARCHIVES;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            RetentionRule rule = retention(file, situation.procedure());
            LocalDate event = anchorDay(file, rule);
            return new CaseEntry.FiledIntoArchives(
                    referenceCode, rule.code(), rule.startsOn(event), rule.retainUntil(event));
        }

        /** Returns the rule that a closed case is kept by. */
        public static RetentionRule retention(CaseFile file, Procedure procedure) {
            return file.stop().isPresent()
                    ? procedure.retentionAfterStop().value()
                    : procedure.retentionAfterNonConfirmation().value();
        }

        private static LocalDate anchorDay(CaseFile file, RetentionRule rule) {
            return switch (rule.anchor()) {
                // entitlement ends with its last month, so that is the day of the stop
                case STOP -> file.stop().orElseThrow().from().atDay(1);
                case NON_CONFIRMATION -> file.decision().orElseThrow().on();
            };
        }
    }

    /** Records the digest of the hand-over package that was made. */
    public record RecordPackage(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_PACKAGE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new CaseEntry.PackageMade(digest);
        }
    }

    /**
     * Returns whom a confirmation of the proposal would cover: the members identified alone, or else all who are not
     * known to be dead, for nobody eligible is left out (民发〔2022〕83号). Empty if nothing is proposed.
     */
    public static List<String> covered(CaseFile file, LocalDate day) {
        Optional<Determination> proposed = file.proposal().map(CaseFile.Proposal::determination);
        if (proposed.isEmpty()) {
            return List.of();
        }
        if (!proposed.get().members().isEmpty()) {
            return proposed.get().members().stream()
                    .map(MemberIdentification::memberId)
                    .toList();
        }
        return file.evidence().facts(day).members().stream()
                .filter(member -> member.alive().value().orElse(true))
                .map(MemberFacts::memberId)
                .toList();
    }

    /** Returns everything that the place's checklist asks for and that is not there. */
    public static List<MissingMaterial> missing(CaseFile file, Situation situation) {
        return situation
                .checklist()
                .missing(
                        file.application(), file.materials(), file.application().appliedOn());
    }

    private static List<Refusal> visitRefusals(HomeVisit visit, CaseFile file, Situation situation) {
        var reasons = new ArrayList<Refusal>();
        int needed = situation.procedure().investigators().value();
        if (visit.persons() < needed) {
            reasons.add(Refusal.of(RefusalCode.TWO_INVESTIGATORS_NEEDED, "needed", needed)
                    .with("were", visit.persons()));
        }
        boolean signed = visit.signedBy()
                .map(member -> file.application().member(member).isPresent())
                .orElse(false);
        if (!signed) {
            reasons.add(Refusal.of(RefusalCode.HOUSEHOLD_SIGNATURE_MISSING));
        }
        if (visit.on().isAfter(situation.today())
                || visit.on().isBefore(file.application().appliedOn())) {
            reasons.add(outOfOrder("on", visit.on()));
        }
        reasons.addAll(findingRefusals(visit.findings(), file, situation.today()));
        return reasons;
    }

    private static List<Refusal> findingRefusals(List<OfficerFinding> findings, CaseFile file, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        for (OfficerFinding finding : findings) {
            String subject = finding.value().subject();
            if (!subject.equals(VerifiedValue.HOUSEHOLD)
                    && file.application().member(subject).isEmpty()) {
                reasons.add(unknownMember(subject));
            }
            if (finding.validOn().isAfter(today)) {
                reasons.add(outOfOrder("validOn", finding.validOn()));
            }
        }
        return reasons;
    }

    private static List<Refusal> authorisationRefusals(CaseFile file, LocalDate day) {
        var reasons = new ArrayList<Refusal>();
        for (Member member : file.application().members()) {
            if (member.ageOn(file.application().appliedOn()) < ADULT) {
                continue;
            }
            List<Authorisation> given = file.authorisations().stream()
                    .filter(authorisation -> authorisation.memberId().equals(member.id()))
                    .toList();
            if (given.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.AUTHORISATION_MISSING, "member", member.id()));
            } else if (given.stream().noneMatch(authorisation -> authorisation.covers(day))) {
                reasons.add(Refusal.of(RefusalCode.AUTHORISATION_EXPIRED, "member", member.id()));
            }
        }
        return reasons;
    }

    private static List<Refusal> decisionRefusals(CaseFile file, Actor actor) {
        var reasons = new ArrayList<Refusal>();
        if (!file.isProposalCurrent()) {
            reasons.add(Refusal.of(RefusalCode.DETERMINATION_STALE));
        }
        if (file.visits().stream().anyMatch(visit -> visit.wasMadeBy(actor))) {
            reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "investigation"));
        }
        if (file.opinion().map(opinion -> opinion.by().isSamePersonAs(actor)).orElse(false)) {
            reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "opinion"));
        }
        return reasons;
    }

    private static Refusal unknownMember(String memberId) {
        return Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "memberId")
                .with("fault", "UNKNOWN_MEMBER")
                .with("member", memberId);
    }

    private static Refusal outOfOrder(String field, LocalDate day) {
        return Refusal.of(RefusalCode.DATE_OUT_OF_ORDER, "field", field).with("day", day);
    }
}
