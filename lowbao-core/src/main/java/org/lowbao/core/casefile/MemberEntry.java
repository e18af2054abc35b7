package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.person.Member;

/** Who came into a household that had applied, and who went. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = MemberEntry.Joined.class, name = "case.member-joined"),
    @JsonSubTypes.Type(value = MemberEntry.Left.class, name = "case.member-left")
})
public sealed interface MemberEntry extends CaseEntry {

    /**
     * Somebody joined the household (增员).
     *
     * @param member who
     * @param joining when and why, with what the new member has
     * @param words what was told
     * @param papers that were brought
     */
    record Joined(Member member, Joining joining, String words, List<Material> papers) implements MemberEntry {
        public Joined {
            papers = List.copyOf(papers);
        }

        @Override
        public String type() {
            return "case.member-joined";
        }

        @Override
        public StepCode step() {
            return StepCode.MEMBER_JOINS;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.circumstancesChanged(
                    draft.household().joinedBy(member, joining, recorded.at()),
                    new ChangeReport(kind(), joining.on(), Optional.of(member.id()), words),
                    recorded);
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
            draft.add(papers, recorded);
        }

        private ChangeReport.Kind kind() {
            return switch (joining.cause()) {
                case BIRTH -> ChangeReport.Kind.BIRTH;
                case MARRIAGE -> ChangeReport.Kind.MARRIAGE;
                case ADOPTION, RETURN, TAKEN_OVER, OTHER -> ChangeReport.Kind.MEMBER_JOINED;
            };
        }

        @Override
        public String toString() {
            return member + ": " + joining;
        }
    }

    /**
     * A member left the household, or died (减员). He or she stays covered until a review decides.
     *
     * @param memberId who
     * @param leaving when and why
     * @param words what was told
     * @param papers that were brought
     */
    record Left(String memberId, Leaving leaving, String words, List<Material> papers) implements MemberEntry {
        public Left {
            papers = List.copyOf(papers);
        }

        @Override
        public String type() {
            return "case.member-left";
        }

        @Override
        public StepCode step() {
            return StepCode.MEMBER_LEAVES;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.circumstancesChanged(
                    draft.household().leftBy(memberId, leaving, recorded.at()),
                    new ChangeReport(kind(), leaving.on(), Optional.of(memberId), words),
                    recorded);
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
            draft.add(papers, recorded);
        }

        private ChangeReport.Kind kind() {
            return switch (leaving.cause()) {
                case DEATH -> ChangeReport.Kind.DEATH;
                case MARRIAGE -> ChangeReport.Kind.MARRIAGE;
                case WORK_OR_STUDY_ELSEWHERE, PRISON, ENLISTMENT, HANDED_OVER, OTHER -> ChangeReport.Kind.MEMBER_LEFT;
            };
        }

        @Override
        public String toString() {
            return "member " + memberId + ": " + leaving;
        }
    }
}
