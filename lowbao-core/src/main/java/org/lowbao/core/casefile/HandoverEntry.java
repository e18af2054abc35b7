package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.entitlement.Portion;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.person.Member;

/** Who went from one dossier to another: each entry stands in one of both, and names the other. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = HandoverEntry.MembersHandedOver.class, name = "case.members-handed-over"),
    @JsonSubTypes.Type(value = HandoverEntry.HouseholdHandedOver.class, name = "case.household-handed-over"),
    @JsonSubTypes.Type(value = HandoverEntry.MembersTakenOver.class, name = "case.members-taken-over"),
    @JsonSubTypes.Type(value = HandoverEntry.DossierOpened.class, name = "case.dossier-opened")
})
public sealed interface HandoverEntry extends CaseEntry {

    /**
     * Some members went over to another dossier (分户).
     *
     * @param to the other dossier
     * @param members who went
     * @param portion what went with them, by their places here
     * @param words the reason in words for the family
     */
    record MembersHandedOver(String to, List<String> members, Portion portion, String words) implements HandoverEntry {
        public MembersHandedOver {
            members = List.copyOf(members);
        }

        @Override
        public String type() {
            return "case.members-handed-over";
        }

        @Override
        public StepCode step() {
            return StepCode.HAND_OVER_MEMBERS;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.circumstancesChanged(
                    left(draft.household(), members, recorded),
                    new ChangeReport(ChangeReport.Kind.MEMBER_LEFT, recorded.on(), Optional.empty(), words),
                    recorded);
            draft.ledger = draft.ledger.handedOver(portion, recorded.at());
            draft.comesUnderReview(recorded);
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
            draft.add(DocumentType.AMOUNT_CHANGE_FORM, recorded);
        }

        @Override
        public String toString() {
            return "handed over " + members.size() + " members from " + portion.from();
        }
    }

    /**
     * The whole household went over to another dossier, and the entitlement stopped here (合户、停旧建新).
     *
     * @param to the other dossier
     * @param portion what went over: all of it
     * @param words the reason in words for the family
     */
    record HouseholdHandedOver(String to, Portion portion, String words) implements HandoverEntry {
        @Override
        public String type() {
            return "case.household-handed-over";
        }

        @Override
        public StepCode step() {
            return StepCode.HAND_OVER_HOUSEHOLD;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            List<String> everybody =
                    draft.household().members().stream().map(Member::id).toList();
            draft.know(left(draft.household(), everybody, recorded));
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
            draft.stopped(StopReason.HANDED_OVER, words, portion.from(), recorded);
        }

        @Override
        public String toString() {
            return "handed over from " + portion.from();
        }
    }

    /** Members came over from another dossier (合户). */
    record MembersTakenOver(Handover handover, String words) implements HandoverEntry {
        @Override
        public String type() {
            return "case.members-taken-over";
        }

        @Override
        public StepCode step() {
            return StepCode.TAKE_OVER_MEMBERS;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.circumstancesChanged(
                    arrived(draft.household()),
                    new ChangeReport(ChangeReport.Kind.MEMBER_JOINED, recorded.on(), Optional.empty(), words),
                    recorded);
            draft.ledger = draft.ledger.takenOver(handover.portion(), recorded.at());
            draft.comesUnderReview(recorded);
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
            draft.add(DocumentType.AMOUNT_CHANGE_FORM, recorded);
        }

        private Household arrived(Household household) {
            Household all = household;
            for (Arrival arrival : handover.arrivals()) {
                all = all.takingOver(arrival.membership());
            }
            return all;
        }

        @Override
        public String toString() {
            return "taken over " + handover.arrivals().size() + " members";
        }
    }

    /**
     * A dossier began with members who are entitled already, and came over from another one (分户、停旧建新). A named person
     * decided it, as on a confirmation.
     *
     * @param application what the household that they are now filed
     * @param handover what they brought along
     * @param certificate the certificate's number
     * @param words the reason in words for the family
     */
    record DossierOpened(Application application, Handover handover, String certificate, String words)
            implements HandoverEntry, Opening {
        @Override
        public String type() {
            return "case.dossier-opened";
        }

        @Override
        public StepCode step() {
            return StepCode.OPEN_BY_HANDOVER;
        }

        @Override
        public CaseState opensAs() {
            return CaseState.CONFIRMED;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            Household known = draft.household();
            for (Arrival arrival : handover.arrivals()) {
                known = known.knowingFrom(arrival.membership());
            }
            draft.know(known);
            draft.decision = Optional.of(
                    new CaseFile.Decision(recorded.on(), recorded.actor(), true, List.of(), Optional.of(certificate)));
            draft.ledger = Ledger.EMPTY.takenOver(handover.portion(), recorded.at());
            handover.validity()
                    .ifPresent(days -> draft.registration = draft.registration.with(
                            new Registration.Period(handover.portion().kind(), days)));
            draft.comesUnderReview(recorded);
            draft.add(DocumentType.MEMBER_CHANGE_FORM, recorded);
            draft.add(DocumentType.CERTIFICATE, recorded);
            draft.add(application.materials(), recorded);
        }

        @Override
        public String toString() {
            return "opened by " + handover.arrivals().size() + " members";
        }
    }

    private static Household left(Household household, List<String> members, Recorded recorded) {
        Household left = household;
        for (String member : members) {
            left = left.leftBy(member, new Leaving(recorded.on(), LeavingCause.HANDED_OVER), recorded.at());
        }
        return left;
    }
}
