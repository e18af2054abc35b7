package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
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
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return missing(file, situation).isEmpty() ? List.of(Refusal.of(RefusalCode.NOTHING_MISSING)) : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new IntakeEntry.MissingNotified(missing(file, situation));
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
                    .map(Guards::unknownMember)
                    .toList();
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
            return new IntakeEntry.ApplicationAccepted(
                    "A-" + file.application().number(),
                    procedure.startInvestigationLimit().value().lastDay(situation.today(), situation.calendar()),
                    procedure.totalLimit().value().lastDay(situation.today(), situation.calendar()));
        }
    }

    /** Returns everything that the place's checklist asks for and that is not there. */
    public static List<MissingMaterial> missing(CaseFile file, Situation situation) {
        return situation
                .checklist()
                .missing(
                        file.application(), file.materials(), file.application().appliedOn());
    }
}
