package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.household.Application;

/** What happened up to acceptance. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = IntakeEntry.ApplicationFiled.class, name = "case.application-filed"),
    @JsonSubTypes.Type(value = IntakeEntry.MissingNotified.class, name = "case.missing-notified"),
    @JsonSubTypes.Type(value = IntakeEntry.MaterialSupplied.class, name = "case.material-supplied"),
    @JsonSubTypes.Type(value = IntakeEntry.ApplicationAccepted.class, name = "case.application-accepted"),
    @JsonSubTypes.Type(value = IntakeEntry.PrivacyNoticeGiven.class, name = "case.privacy-notice-given"),
    @JsonSubTypes.Type(value = IntakeEntry.NearRelativeRegistered.class, name = "case.near-relative-registered"),
    @JsonSubTypes.Type(value = IntakeEntry.ApplicationNotAccepted.class, name = "case.application-not-accepted"),
    @JsonSubTypes.Type(value = IntakeEntry.LimitExtended.class, name = "case.limit-extended"),
    @JsonSubTypes.Type(value = IntakeEntry.ProcedureTerminated.class, name = "case.procedure-terminated"),
    @JsonSubTypes.Type(value = IntakeEntry.MaterialWaived.class, name = "case.material-waived"),
    @JsonSubTypes.Type(value = IntakeEntry.CaseTakenOver.class, name = "case.taken-over")
})
public sealed interface IntakeEntry extends CaseEntry {

    /** A household filed (申请). */
    record ApplicationFiled(Application application) implements IntakeEntry, Opening {
        @Override
        public String type() {
            return "case.application-filed";
        }

        @Override
        public StepCode step() {
            return StepCode.FILE;
        }

        @Override
        public CaseState opensAs() {
            return CaseState.FILED;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(application.materials(), recorded);
        }
    }

    /**
     * A household that was paid already was taken over with its entitlement running.
     *
     * @param defects the papers that its dossier lacked on the day
     * @param nextReview when it is reviewed next; absent where the place has no classes
     */
    record CaseTakenOver(FormerCase former, List<MissingMaterial> defects, Optional<NextReview> nextReview)
            implements IntakeEntry, Opening {
        public CaseTakenOver {
            defects = List.copyOf(defects);
        }

        @Override
        public Application application() {
            return former.application();
        }

        @Override
        public CaseState opensAs() {
            return CaseState.CONFIRMED;
        }

        @Override
        public String type() {
            return "case.taken-over";
        }

        @Override
        public StepCode step() {
            return StepCode.TAKE_OVER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            FormerDecision decision = former.decision();
            draft.takeOver = Optional.of(new CaseFile.TakeOver(recorded.on(), former.keptBy(), decision, defects));
            draft.decision = Optional.of(new CaseFile.Decision(
                    decision.decidedOn(), recorded.actor(), true, List.of(), Optional.of(decision.certificate())));
            draft.ledger = draft.ledger.with(new Entitlement(
                    decision.kind(),
                    decision.from(),
                    Optional.empty(),
                    decision.monthly(),
                    decision.covered(),
                    recorded.at()));
            draft.duties = draft.duties.reviewedNext(nextReview);
            draft.add(former.application().materials(), recorded);
            draft.add(DocumentType.TAKE_OVER_RECORD, recorded);
        }

        @Override
        public String toString() {
            return former + ", " + defects.size() + " papers missing";
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

    /** Members were told how their data are used (个人信息处理告知书). */
    record PrivacyNoticeGiven(List<String> members) implements IntakeEntry {
        public PrivacyNoticeGiven {
            members = List.copyOf(members);
        }

        @Override
        public String type() {
            return "case.privacy-notice-given";
        }

        @Override
        public StepCode step() {
            return StepCode.GIVE_PRIVACY_NOTICE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(DocumentType.PRIVACY_NOTICE, recorded);
        }
    }

    /** The case was registered separately (近亲属备案). */
    record NearRelativeRegistered(String relation) implements IntakeEntry {
        @Override
        public String type() {
            return "case.near-relative-registered";
        }

        @Override
        public StepCode step() {
            return StepCode.REGISTER_NEAR_RELATIVE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.registeredAsNearRelative = true;
            draft.add(DocumentType.NEAR_RELATIVE_FILING, recorded);
        }

        @Override
        public String toString() {
            return "near-relative filing";
        }
    }

    /** The application was not accepted (不予受理). */
    record ApplicationNotAccepted(String words) implements IntakeEntry {
        @Override
        public String type() {
            return "case.application-not-accepted";
        }

        @Override
        public StepCode step() {
            return StepCode.DO_NOT_ACCEPT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.closing = Optional.of(new CaseFile.Closing(recorded.on(), recorded.actor(), Optional.empty(), words));
            draft.add(DocumentType.NON_ACCEPTANCE_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "not accepted";
        }
    }

    /**
     * The limit to decide was extended.
     *
     * @param reason the circumstances
     * @param decideBy the last day to decide now
     */
    record LimitExtended(String reason, LocalDate decideBy) implements IntakeEntry {
        @Override
        public String type() {
            return "case.limit-extended";
        }

        @Override
        public StepCode step() {
            return StepCode.EXTEND_LIMIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.extension = Optional.of(new CaseFile.Extension(recorded.on(), recorded.actor(), reason));
            draft.decideBy(decideBy);
            draft.add(DocumentType.LIMIT_EXTENSION, recorded);
        }

        @Override
        public String toString() {
            return "extended until " + decideBy;
        }
    }

    /** The procedure ended without a decision (终止审核确认). */
    record ProcedureTerminated(TerminationReason reason, String words) implements IntakeEntry {
        @Override
        public String type() {
            return "case.procedure-terminated";
        }

        @Override
        public StepCode step() {
            return StepCode.TERMINATE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.closing =
                    Optional.of(new CaseFile.Closing(recorded.on(), recorded.actor(), Optional.of(reason), words));
            draft.conduct = draft.conduct.ended(StepRule.Limit.START_CHECK, StepRule.Limit.COUNTY_OPINION);
            draft.add(DocumentType.TERMINATION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "terminated: " + reason;
        }
    }

    /** The household was excused from a paper (免予提交). */
    record MaterialWaived(Waiver waiver) implements IntakeEntry {
        @Override
        public String type() {
            return "case.material-waived";
        }

        @Override
        public StepCode step() {
            return StepCode.WAIVE_MATERIAL;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.waivers.add(waiver);
            draft.add(DocumentType.MATERIAL_WAIVER, recorded);
        }
    }
}
