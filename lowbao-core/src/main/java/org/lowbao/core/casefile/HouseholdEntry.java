package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Relation;
import org.lowbao.core.household.Residence;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;

/** Who stands for a household, where it is paid, where it lives. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = HouseholdEntry.ApplicantChanged.class, name = "case.applicant-changed"),
    @JsonSubTypes.Type(value = HouseholdEntry.AccountChanged.class, name = "case.account-changed"),
    @JsonSubTypes.Type(value = HouseholdEntry.Moved.class, name = "case.household-moved"),
    @JsonSubTypes.Type(value = HouseholdEntry.DivisionReplaced.class, name = "case.division-replaced"),
    @JsonSubTypes.Type(value = HouseholdEntry.TransferredOut.class, name = "case.transferred-out")
})
public sealed interface HouseholdEntry extends CaseEntry {

    /**
     * Another member applies, and another is the head where there is one (更换申请人、户主).
     *
     * @param applicantId who applies
     * @param cause why
     * @param relations of every member to the head; empty if the head stayed
     * @param words what happened
     */
    record ApplicantChanged(
            String applicantId, HouseholdSteps.ApplicantChange cause, List<Relation> relations, String words)
            implements HouseholdEntry {
        public ApplicantChanged {
            relations = List.copyOf(relations);
        }

        @Override
        public String type() {
            return "case.applicant-changed";
        }

        @Override
        public StepCode step() {
            return StepCode.CHANGE_APPLICANT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.know(draft.household().representedBy(applicantId, relations, recorded.at()));
            draft.withdrawNotice(recorded);
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
        }

        @Override
        public String toString() {
            return "member " + applicantId + " applies: " + cause;
        }
    }

    /** Benefit is paid to another account. */
    record AccountChanged(BankAccountNumber account, List<Material> papers) implements HouseholdEntry {
        public AccountChanged {
            papers = List.copyOf(papers);
        }

        @Override
        public String type() {
            return "case.account-changed";
        }

        @Override
        public StepCode step() {
            return StepCode.CHANGE_ACCOUNT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.know(draft.household().paidTo(account));
            draft.add(DocumentType.CHANGE_REPORT, recorded);
            draft.add(papers, recorded);
        }

        @Override
        public String toString() {
            return "another account";
        }
    }

    /** The household moved inside the county (县内迁移). */
    record Moved(LocalDate since, DivisionCode division, AreaClass area, Contact contact, String words)
            implements HouseholdEntry {
        @Override
        public String type() {
            return "case.household-moved";
        }

        @Override
        public StepCode step() {
            return StepCode.MOVE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.circumstancesChanged(
                    draft.household()
                            .movedTo(new Residence(Optional.of(since), division, area, contact, recorded.at())),
                    new ChangeReport(ChangeReport.Kind.MOVED, since, Optional.empty(), words),
                    recorded);
            draft.add(DocumentType.CHANGE_REPORT, recorded);
        }

        @Override
        public String toString() {
            return "moved to " + division + " since " + since;
        }
    }

    /** The division has another code (行政区划变更); the household stayed where it was. */
    record DivisionReplaced(DivisionCode now, LocalDate since, String list) implements HouseholdEntry {
        @Override
        public String type() {
            return "case.division-replaced";
        }

        @Override
        public StepCode step() {
            return StepCode.REPLACE_DIVISION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            Residence before = draft.household().residence();
            draft.know(draft.household()
                    .movedTo(new Residence(Optional.of(since), now, before.area(), before.contact(), recorded.at())));
            draft.add(DocumentType.DYNAMIC_RECORD, recorded);
        }

        @Override
        public String toString() {
            return "division " + now + " since " + since;
        }
    }

    /**
     * The entitlement ended here, for another county to go on (迁出).
     *
     * @param to the county
     * @param from the first month without
     * @param words the reason in words for the family
     */
    record TransferredOut(DivisionCode to, YearMonth from, String words) implements HouseholdEntry {
        @Override
        public String type() {
            return "case.transferred-out";
        }

        @Override
        public StepCode step() {
            return StepCode.TRANSFER_OUT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.add(DocumentType.TRANSFER_CERTIFICATE, recorded);
            draft.stopped(StopReason.MOVED_AWAY, words, from, recorded);
        }

        @Override
        public String toString() {
            return "transferred to " + to + " from " + from;
        }
    }
}
