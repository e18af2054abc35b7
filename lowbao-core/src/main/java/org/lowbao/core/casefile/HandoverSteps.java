package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Portion;
import org.lowbao.core.household.Membership;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/**
 * The two sides of members going from one dossier to another (分户、合户、停旧建新), which are committed together. Each member's
 * entitlement goes over with a month, without a gap and without a month twice. Neither side makes sense alone: whoever commits
 * one commits the other.
 */
public final class HandoverSteps {

    private HandoverSteps() {}

    /**
     * Hands some members over; the others go on, under review.
     *
     * @param to the dossier that takes them over
     * @param members who go
     * @param from the first month in the other dossier
     * @param words the reason in words for the family
     */
    public record HandOverMembers(
            @NotBlank @Size(max = 128) String to,
            @NotEmpty @Size(max = 30) List<@NotBlank String> members,
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        public HandOverMembers {
            members = List.copyOf(members);
        }

        @Override
        public StepCode code() {
            return StepCode.HAND_OVER_MEMBERS;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            members.stream()
                    .filter(member -> file.household().member(member).isEmpty())
                    .map(Particulars::unknownMember)
                    .forEach(reasons::add);
            if (new HashSet<>(members).size() != members.size()) {
                reasons.add(Particulars.invalid("members", "NOT_EVERY_MEMBER_ONCE"));
            }
            reasons.addAll(portionRefusals(file, from, file.ledger().portion(from, members)));
            boolean somebodyStays = file.ledger()
                    .entitlement(from)
                    .map(now -> now.covered().stream()
                            .anyMatch(covered ->
                                    !members.contains(file.household().place(covered))
                                            && file.household().member(covered).isPresent()))
                    .orElse(true);
            if (!somebodyStays) {
                reasons.add(Particulars.invalid("members", "NOBODY_COVERED_STAYS"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HandoverEntry.MembersHandedOver(
                    to, members, file.ledger().portion(from, members).orElseThrow(), words);
        }

        @Override
        public String toString() {
            return "handover of " + members.size() + " members from " + from;
        }
    }

    /**
     * Hands the whole household over and stops the entitlement here: it goes on in the other dossier.
     *
     * @param to the dossier that takes it over
     * @param from the first month in the other dossier
     * @param words the reason in words for the family
     */
    public record HandOverHousehold(
            @NotBlank @Size(max = 128) String to,
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.HAND_OVER_HOUSEHOLD;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return portionRefusals(file, from, file.ledger().whole(from, everybody(file)));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HandoverEntry.HouseholdHandedOver(
                    to, file.ledger().whole(from, everybody(file)).orElseThrow(), words);
        }

        private static List<String> everybody(CaseFile file) {
            return file.household().members().stream().map(Member::id).toList();
        }

        @Override
        public String toString() {
            return "handover of the household from " + from;
        }
    }

    /**
     * Takes members over into an entitlement that there is, which comes under review.
     *
     * @param handover what the other dossier hands over
     * @param words the reason in words for the family
     */
    public record TakeOver(
            @NotNull Handover handover,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.TAKE_OVER_MEMBERS;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            for (Arrival arrival : handover.arrivals()) {
                Membership membership = arrival.membership();
                String place = membership.member().id();
                boolean taken = file.household()
                        .membership(place)
                        .map(before -> before.lasts() || !before.isOfTheSamePersonAs(membership))
                        .orElse(false);
                if (taken || !file.household().place(place).equals(place)) {
                    reasons.add(Particulars.invalid("memberId", "PLACE_TAKEN"));
                }
                if (membership.member().relation().isHead()) {
                    reasons.add(Particulars.invalid("relation", "ONE_HEAD"));
                }
                reasons.addAll(PersonParticulars.identity(membership.identity(), Set.of(place), file));
            }
            YearMonth month = handover.portion().from();
            Optional<Entitlement> now = file.ledger().entitlement(month);
            if (now.isEmpty() || now.get().until().isPresent()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", month));
            } else if (now.get().kind() != handover.portion().kind()) {
                reasons.add(Refusal.of(RefusalCode.CHANGE_NEEDS_REVIEW, "month", month));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new HandoverEntry.MembersTakenOver(handover, words);
        }

        @Override
        public String toString() {
            return "taking over of " + handover.arrivals().size() + " members";
        }
    }

    /** The entitlement has to run on without an end, or nobody could say which month is whose. */
    private static List<Refusal> portionRefusals(CaseFile file, YearMonth from, Optional<Portion> portion) {
        Optional<Entitlement> now = file.ledger().entitlement(from);
        boolean runsOn = now.map(entitlement -> entitlement.until().isEmpty()).orElse(false);
        boolean expired = file.registration().isExpired(from.atDay(1));
        if (!runsOn || portion.isEmpty() || expired) {
            return List.of(Refusal.of(RefusalCode.NOT_ENTITLED, "month", from));
        }
        // when it is decided plays no part in what it overpays
        return AdjustmentSteps.reachesBack(
                file.ledger(), file.ledger().handedOver(portion.get(), Instant.EPOCH), from, Optional.empty());
    }
}
