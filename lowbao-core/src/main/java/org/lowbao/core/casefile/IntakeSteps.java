package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.dossier.Requirement;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps from filing to acceptance (民发〔2021〕57号 ch. 3). */
public final class IntakeSteps {

    private IntakeSteps() {}

    /** Tells the household, once, everything that is missing (一次性告知). */
    public record NotifyMissing() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.NOTIFY_MISSING;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.MissingNotified(missing(file, situation));
        }
    }

    /** Takes in papers brought later (补正材料); from acceptance on none that a step of its own puts into the dossier. */
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
            var reasons = new ArrayList<Refusal>(Particulars.knownMembers(
                    materials.stream()
                            .flatMap(material -> material.memberId().stream())
                            .toList(),
                    file));
            boolean before = file.state() == CaseState.FILED || file.state() == CaseState.SUPPLEMENTING;
            if (!before && materials.stream().map(Material::type).anyMatch(type -> isMadeHere(type, file))) {
                // or a paper would stand for a visit, a report or an appraisal that nobody recorded
                reasons.add(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "type")
                        .with("fault", "MADE_BY_A_STEP"));
            }
            return reasons;
        }

        /** A dossier that was taken over may still get the papers that it lacked on that day. */
        private static boolean isMadeHere(DocumentType type, CaseFile file) {
            boolean lacked = file.takeOver().stream()
                    .flatMap(takeOver -> takeOver.defects().stream())
                    .anyMatch(missing -> missing.type() == type);
            return Lifecycle.isMadeByAStep(type) && !lacked;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.MaterialSupplied(materials);
        }
    }

    /** Accepts the application, if nothing is missing, and starts the time limits (受理). */
    public record Accept() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ACCEPT;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            Procedure procedure = situation.procedure();
            return new IntakeEntry.ApplicationAccepted(
                    "A-" + file.application().number(),
                    procedure.startInvestigationLimit().value().lastDay(situation.today(), situation.calendar()),
                    procedure.totalLimit().value().lastDay(situation.today(), situation.calendar()));
        }
    }

    /** Returns what the place's checklist asks for before acceptance and what is not there. */
    public static List<MissingMaterial> missing(CaseFile file, Situation situation) {
        return Completeness.of(file, situation.checklist()).missing(Requirement.Due.ACCEPTANCE);
    }

    /**
     * Gives members the notice on how their data are used (个人信息处理告知书); it is apart from the authorisation.
     *
     * @param members who got it, by id
     */
    public record GivePrivacyNotice(
            @NotEmpty @Size(max = 100) List<@NotBlank String> members) implements CaseStep {
        public GivePrivacyNotice {
            members = List.copyOf(members);
        }

        @Override
        public StepCode code() {
            return StepCode.GIVE_PRIVACY_NOTICE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Particulars.knownMembers(members, file);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.PrivacyNoticeGiven(members);
        }
    }

    /**
     * Registers the case separately, because the applicant turned out to be a near relative of an official (近亲属备案).
     *
     * @param relation how they are related
     */
    public record RegisterNearRelative(
            @NotBlank @Size(max = 2000) String relation) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REGISTER_NEAR_RELATIVE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.NearRelativeRegistered(relation);
        }

        @Override
        public String toString() {
            return "near-relative filing";
        }
    }

    /**
     * Does not accept the application, with the reason in writing (不予受理).
     *
     * @param words the reason, for the family
     */
    public record DoNotAccept(@NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.DO_NOT_ACCEPT;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.ApplicationNotAccepted(words);
        }

        @Override
        public String toString() {
            return "non-acceptance";
        }
    }

    /**
     * Extends the limit to decide, once, in special circumstances.
     *
     * @param reason the circumstances
     */
    public record ExtendLimit(@NotBlank @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.EXTEND_LIMIT;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.LimitExtended(reason, DecisionLimit.extended(file, situation));
        }

        @Override
        public String toString() {
            return "extension";
        }
    }

    /**
     * Ends the procedure without a decision (终止审核确认).
     *
     * @param reason why
     * @param words the reason in words for the family
     */
    public record Terminate(
            @NotNull TerminationReason reason,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.TERMINATE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.ProcedureTerminated(reason, words);
        }

        @Override
        public String toString() {
            return "termination: " + reason;
        }
    }

    /** Excuses the household from a paper, with a reason (免予提交). */
    public record WaiveMaterial(@NotNull @Valid Waiver waiver) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.WAIVE_MATERIAL;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Particulars.knownMembers(waiver.memberId().stream().toList(), file);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.MaterialWaived(waiver);
        }
    }
}
