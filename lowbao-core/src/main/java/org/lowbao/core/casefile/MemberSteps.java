package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Membership;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/**
 * The steps by which members come and go (增员、减员). None changes an amount: a case under way is determined anew, an
 * entitlement is looked at in a review.
 */
public final class MemberSteps {

    private MemberSteps() {}

    /**
     * Takes in that somebody joined the household.
     *
     * @param member who, in a place of his or her own; who returns has the former one
     * @param joining when and why, with what the new member has
     * @param words what was told, for the file
     * @param papers that were brought about it
     */
    public record Join(
            @NotNull @Valid Member member,
            @NotNull @Valid Joining joining,
            @NotBlank @Size(max = 2000) String words,
            @NotNull @Size(max = 100) List<@NotNull @Valid Material> papers)
            implements CaseStep {
        public Join {
            papers = List.copyOf(papers);
        }

        @Override
        public StepCode code() {
            return StepCode.MEMBER_JOINS;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("since", joining.on(), situation));
            reasons.addAll(place(file));
            reasons.addAll(PersonParticulars.identity(identity(file), Set.of(member.id()), file));
            if (joining.cause() == JoiningCause.TAKEN_OVER) {
                reasons.add(Particulars.invalid("cause", "BY_A_STEP_OF_ITS_OWN"));
            }
            if (member.relation().isHead()) {
                reasons.add(Particulars.invalid("relation", "ONE_HEAD"));
            }
            if (joining.on().isBefore(member.birthDate())) {
                reasons.add(Particulars.outOfOrder("since", joining.on()));
            }
            if (!joining.incomes().stream().allMatch(income -> income.memberId().equals(member.id()))) {
                reasons.add(Particulars.invalid("incomes", "UNKNOWN_MEMBER"));
            }
            reasons.addAll(Particulars.broughtAlong(papers, Optional.of(member.id()), file));
            return reasons;
        }

        private Identity identity(CaseFile file) {
            boolean shared = file.household()
                    .membership(member.id())
                    .map(Membership::numberShared)
                    .orElse(false);
            return new Identity(member.name(), member.citizenId(), member.sex(), member.birthDate(), shared);
        }

        /** A place is a person's for ever; only the same person comes back to it, and not before he or she left. */
        private List<Refusal> place(CaseFile file) {
            Optional<Membership> before = file.household().membership(member.id());
            boolean returns = joining.cause() == JoiningCause.RETURN;
            if (before.isEmpty()) {
                return returns ? List.of(Particulars.unknownMember(member.id())) : List.of();
            }
            boolean another = !before.get().keys().isEmpty()
                    && identity(file)
                            .key()
                            .filter(before.get().keys()::contains)
                            .isEmpty();
            boolean secondPlace = !file.household().place(member.id()).equals(member.id());
            if (!returns || before.get().lasts() || another || secondPlace) {
                return List.of(Particulars.invalid("memberId", "PLACE_TAKEN"));
            }
            boolean overlaps = before.get().stayOn(joining.on()).isPresent();
            return overlaps ? List.of(Particulars.outOfOrder("since", joining.on())) : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new MemberEntry.Joined(member, joining, words, papers);
        }

        @Override
        public String toString() {
            return member + ": " + joining;
        }
    }

    /**
     * Takes in that a member left the household, or died.
     *
     * @param memberId who; not the last one, whose going ends the case or the entitlement
     * @param leaving when and why
     * @param words what was told, for the file
     * @param papers that were brought about it
     */
    public record Leave(
            @NotBlank String memberId,
            @NotNull @Valid Leaving leaving,
            @NotBlank @Size(max = 2000) String words,
            @NotNull @Size(max = 100) List<@NotNull @Valid Material> papers)
            implements CaseStep {
        public Leave {
            papers = List.copyOf(papers);
        }

        @Override
        public StepCode code() {
            return StepCode.MEMBER_LEAVES;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("since", leaving.on(), situation));
            Optional<Member> leaver = file.household().member(memberId);
            if (leaver.isEmpty()) {
                reasons.add(Particulars.unknownMember(memberId));
            } else if (file.household().members().size() == 1) {
                reasons.add(Refusal.of(RefusalCode.LAST_MEMBER, "member", memberId));
            }
            if (leaving.cause() == LeavingCause.HANDED_OVER) {
                reasons.add(Particulars.invalid("cause", "BY_A_STEP_OF_ITS_OWN"));
            }
            boolean studies = leaving.cause() == LeavingCause.WORK_OR_STUDY_ELSEWHERE
                    && leaver.map(Member::fullTimeStudent).orElse(false);
            if (studies) {
                reasons.add(Particulars.invalid("cause", "STUDENT_BELONGS"));
            }
            boolean beforeJoining = file.household()
                    .membership(memberId)
                    .flatMap(Membership::present)
                    .flatMap(stay -> stay.joining())
                    .map(joining -> leaving.on().isBefore(joining.on()))
                    .orElse(false);
            if (beforeJoining) {
                reasons.add(Particulars.outOfOrder("since", leaving.on()));
            }
            reasons.addAll(Particulars.broughtAlong(papers, Optional.empty(), file));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new MemberEntry.Left(memberId, leaving, words, papers);
        }

        @Override
        public String toString() {
            return "member " + memberId + ": " + leaving;
        }
    }
}
