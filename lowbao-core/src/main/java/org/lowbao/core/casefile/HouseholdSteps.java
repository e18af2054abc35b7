package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Relation;
import org.lowbao.core.household.Residence;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Member;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that change who stands for a household, where it is paid and where it lives. */
public final class HouseholdSteps {

    private HouseholdSteps() {}

    /** Why another member applies. Names are stored and never renamed. */
    public enum ApplicantChange {
        DEATH,
        /** Can no longer act for himself or herself. */
        INCAPACITY,
        LEFT,
        OTHER
    }

    /**
     * Names another applicant, and another head where there is one (更换申请人、户主); payment goes on. Refused where the place
     * opens a successor dossier when the head dies or leaves.
     *
     * @param applicantId who applies from now on
     * @param cause why
     * @param relations of every member to the head; empty if the head stays
     * @param words what happened
     */
    public record ChangeApplicant(
            @NotBlank String applicantId,
            @NotNull ApplicantChange cause,
            @NotNull @Size(max = 100) List<@NotNull @Valid Relation> relations,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        public ChangeApplicant {
            relations = List.copyOf(relations);
        }

        @Override
        public StepCode code() {
            return StepCode.CHANGE_APPLICANT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (file.household().member(applicantId).isEmpty()) {
                reasons.add(Particulars.unknownMember(applicantId));
            }
            if (!relations.isEmpty()) {
                reasons.addAll(related(file.household().members()));
            } else if (file.household().head().isEmpty()) {
                reasons.add(Particulars.invalid("relations", "ONE_HEAD"));
            }
            if (relations.isEmpty() && applicantId.equals(file.household().applicantId())) {
                reasons.add(Particulars.invalid("applicantId", "AS_BEFORE"));
            }
            boolean successor = situation.procedure().succession().value() == Procedure.Succession.SUCCESSOR_DOSSIER;
            if (successor && !relations.isEmpty() && file.state() == CaseState.CONFIRMED) {
                reasons.add(Refusal.of(RefusalCode.SUCCESSOR_DOSSIER_NEEDED));
            }
            return reasons;
        }

        private List<Refusal> related(List<Member> members) {
            var reasons = new ArrayList<Refusal>();
            var belonging = new TreeSet<>(members.stream().map(Member::id).toList());
            var named = new TreeSet<>(relations.stream().map(Relation::memberId).toList());
            if (!belonging.equals(named) || named.size() != relations.size()) {
                reasons.add(Particulars.invalid("relations", "NOT_EVERY_MEMBER_ONCE"));
            }
            if (relations.stream()
                            .filter(relation -> relation.kinship().isHead())
                            .count()
                    != 1) {
                reasons.add(Particulars.invalid("relations", "ONE_HEAD"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HouseholdEntry.ApplicantChanged(applicantId, cause, relations, words);
        }

        @Override
        public String toString() {
            return "member " + applicantId + " applies: " + cause;
        }
    }

    /**
     * Pays to another account from the next list on.
     *
     * @param account the account
     * @param papers that show it, a copy of the card or passbook among them
     */
    public record ChangeAccount(
            @NotNull BankAccountNumber account,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Material> papers) implements CaseStep {
        public ChangeAccount {
            papers = List.copyOf(papers);
        }

        @Override
        public StepCode code() {
            return StepCode.CHANGE_ACCOUNT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.broughtAlong(papers, Optional.empty(), file));
            if (papers.stream().noneMatch(paper -> paper.type() == DocumentType.BANK_ACCOUNT_COPY)) {
                reasons.add(Refusal.of(RefusalCode.MATERIAL_MISSING, "document", DocumentType.BANK_ACCOUNT_COPY)
                        .with("basis", RefusalCode.NOTHING_TO_ORDER.basis()));
            }
            if (file.household().account().equals(Optional.of(account))) {
                reasons.add(Particulars.invalid("account", "AS_BEFORE"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HouseholdEntry.AccountChanged(account, papers);
        }

        @Override
        public String toString() {
            return "another account";
        }
    }

    /**
     * Takes in that the household moved inside the county (县内迁移); the dossier goes along to the office of the new place.
     *
     * @param since the first day there
     * @param division the village or community, 12 digits, in the same county
     * @param area which standard applies there
     * @param contact where it can be reached
     * @param words what was told
     */
    public record Move(
            @NotNull LocalDate since,
            @NotNull DivisionCode division,
            @NotNull AreaClass area,
            @NotNull @Valid Contact contact,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.MOVE;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("since", since, situation));
            Residence now = file.household().residence();
            if (!division.county().equals(now.division().county())) {
                reasons.add(Particulars.invalid("division", "OUTSIDE_THE_COUNTY"));
            }
            if (now.since().map(since::isBefore).orElse(false)) {
                reasons.add(Particulars.outOfOrder("since", since));
            }
            boolean same = now.division().equals(division)
                    && now.area() == area
                    && now.contact().equals(contact);
            if (same) {
                reasons.add(Particulars.invalid("division", "AS_BEFORE"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HouseholdEntry.Moved(since, division, area, contact, words);
        }

        @Override
        public String toString() {
            return "move to " + division + " since " + since;
        }
    }

    /**
     * Takes in that the division has another code, because villages or townships were joined, divided or renamed (行政区划变更).
     * For the dossiers of a signed list, each by itself, and for none without one; nobody moved, so that nothing is determined
     * anew.
     *
     * @param former the code that is replaced
     * @param now the code instead
     * @param since from when
     * @param list the number of the signed list that the dossier stands on
     */
    public record ReplaceDivision(
            @NotNull DivisionCode former,
            @NotNull DivisionCode now,
            @NotNull LocalDate since,
            @NotBlank @Size(max = 128) String list)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REPLACE_DIVISION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("since", since, situation));
            if (!file.household().division().equals(former)) {
                reasons.add(Particulars.invalid("division", "OTHER_DIVISION"));
            } else if (former.equals(now)) {
                reasons.add(Particulars.invalid("division", "AS_BEFORE"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HouseholdEntry.DivisionReplaced(now, since, list);
        }

        @Override
        public String toString() {
            return "division " + now + " for " + former;
        }
    }

    /**
     * Hands an entitlement over to another county, to which the household moved (迁出): it ends here with a month, and the
     * transfer certificate says so to the county that goes on.
     *
     * @param to the county
     * @param from the first month that the other county may pay; no month that was ordered here already
     * @param words the reason in words for the family
     */
    public record TransferOut(
            @NotNull DivisionCode to,
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.TRANSFER_OUT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(AdjustmentSteps.endRefusals(file, from, Optional.empty()));
            boolean here = to.county().isPresent()
                    && to.county().equals(file.household().division().county());
            if (here || to.county().isEmpty()) {
                reasons.add(Particulars.invalid("to", "NO_OTHER_COUNTY"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HouseholdEntry.TransferredOut(to, from, words);
        }

        @Override
        public String toString() {
            return "transfer to " + to + " from " + from;
        }
    }
}
