package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps of whoever confirms: the county, or the township where the county delegated it. */
public final class ConfirmationSteps {

    private ConfirmationSteps() {}

    /** Records the county's own visit to a separately registered case. */
    public record RecordCountyVisit(@NotNull @Valid HomeVisit visit) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_COUNTY_VISIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.visit(visit, file, situation));
            if (visit.contactFree().isPresent()) {
                // art. 16 speaks of the township's investigation; art. 20 has the county come
                reasons.add(Particulars.invalid("contactFree", "COUNTY_COMES"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConfirmationEntry.CountyVisited(visit);
        }
    }

    /**
     * Confirms what was proposed: fixes kind, members, amount and first month (确认).
     *
     * @param certificate the certificate's number
     * @param reviewClass the place's code of the class in which the household is reviewed; absent for the class that is
     *     reviewed most often, because nobody said that its circumstances change little; a kind that is paid nothing has none,
     *     for it holds for a time of its own
     */
    public record Confirm(
            @NotBlank @Size(max = 64) String certificate, Optional<@Pattern(regexp = "[!-~]{1,32}") String> reviewClass)
            implements CaseStep {

        /** Confirms in the class that is reviewed most often. */
        public Confirm(String certificate) {
            this(certificate, Optional.empty());
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.proposal()
                    .map(proposal ->
                            Particulars.reviewClass(proposal.determination().kind(), reviewClass, situation))
                    .orElse(List.of());
        }

        @Override
        public StepCode code() {
            return StepCode.CONFIRM;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Determination proposed = file.proposal().orElseThrow().determination();
            YearMonth from = situation.procedure().firstPayment().value().after(YearMonth.from(situation.today()));
            return new ConfirmationEntry.Confirmed(
                    proposed.kind(),
                    covered(file, situation.today()),
                    from,
                    proposed.payable(),
                    certificate,
                    NextReview.of(proposed.kind(), reviewClass, file, situation),
                    Particulars.addOnsApart(proposed, situation),
                    Registration.validity(proposed.kind(), file.ledger(), situation));
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
            var reasons = new ArrayList<Refusal>();
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
            return new ConfirmationEntry.NotConfirmed(
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

    /** Records what the office decided together (联审会). */
    public record RecordCollectiveDecision(@NotNull @Valid CollectiveDecision decision) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_COLLECTIVE_DECISION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("on", decision.on(), situation));
            if (!decision.addsUp()) {
                reasons.add(Particulars.doesNotAddUp("decision"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConfirmationEntry.DecidedTogether(decision);
        }
    }

    /** Records that a notice was served, from which the remedies run (送达). */
    public record Serve(@NotNull @Valid Service service) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.SERVE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("on", service.on(), situation));
            Optional<LocalDate> made = file.items().stream()
                    .filter(item -> item.type() == service.document())
                    .map(DossierItem::formedOn)
                    .min(LocalDate::compareTo);
            if (made.filter(service.on()::isBefore).isPresent()) {
                reasons.add(Particulars.outOfOrder("on", service.on()));
            }
            if (made.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.MATERIAL_MISSING, "document", service.document()));
            }
            if (service.way() == Service.Way.LEFT && service.witness().isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "witness")
                        .with("fault", "MISSING"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Procedure procedure = situation.procedure();
            return new ConfirmationEntry.NoticeServed(
                    service,
                    procedure.reconsiderationLimit().value().lastDay(service.on(), situation.calendar()),
                    procedure.litigationLimit().value().lastDay(service.on(), situation.calendar()));
        }
    }
}
