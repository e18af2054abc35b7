package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.household.Application;

/** What happened up to acceptance. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = IntakeEntry.ApplicationFiled.class, name = "case.application-filed"),
    @JsonSubTypes.Type(value = IntakeEntry.MissingNotified.class, name = "case.missing-notified"),
    @JsonSubTypes.Type(value = IntakeEntry.MaterialSupplied.class, name = "case.material-supplied"),
    @JsonSubTypes.Type(value = IntakeEntry.ApplicationAccepted.class, name = "case.application-accepted")
})
public sealed interface IntakeEntry extends CaseEntry {

    /** A household filed (申请). */
    record ApplicationFiled(Application application) implements IntakeEntry {
        @Override
        public String type() {
            return "case.application-filed";
        }

        @Override
        public StepCode step() {
            return StepCode.FILE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(application.materials(), recorded);
        }
    }

    /**
     * The household was told, once, everything that is missing (一次性告知).
     *
     * @param missing all of it
     */
    record MissingNotified(List<MissingMaterial> missing) implements IntakeEntry {
        public MissingNotified {
            missing = List.copyOf(missing);
        }

        @Override
        public String type() {
            return "case.missing-notified";
        }

        @Override
        public StepCode step() {
            return StepCode.NOTIFY_MISSING;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notified = Optional.of(new CaseFile.Notification(recorded.on(), missing));
            draft.add(DocumentType.ONE_TIME_NOTIFICATION, recorded);
        }
    }

    /** Papers were brought later (补正材料). */
    record MaterialSupplied(List<Material> materials) implements IntakeEntry {
        public MaterialSupplied {
            materials = List.copyOf(materials);
        }

        @Override
        public String type() {
            return "case.material-supplied";
        }

        @Override
        public StepCode step() {
            return StepCode.SUPPLY_MATERIAL;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(materials, recorded);
        }
    }

    /**
     * The application was accepted (受理).
     *
     * @param receipt the number on the receipt
     * @param investigateBy the last day to start the investigation
     * @param decideBy the last day to decide
     */
    record ApplicationAccepted(String receipt, LocalDate investigateBy, LocalDate decideBy) implements IntakeEntry {
        @Override
        public String type() {
            return "case.application-accepted";
        }

        @Override
        public StepCode step() {
            return StepCode.ACCEPT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.acceptance = Optional.of(new CaseFile.Acceptance(recorded.on(), receipt, investigateBy, decideBy));
            draft.add(DocumentType.ACCEPTANCE_NOTICE, recorded);
        }
    }
}
