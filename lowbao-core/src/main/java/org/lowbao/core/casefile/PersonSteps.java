package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Membership;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;

/**
 * The steps that say by what somebody is known. Correcting (we were wrong) and changing (life changed) are two: a number
 * that was wrong may be another person's, one that was changed is nobody else's. Every number and name that ever stood in
 * the dossier still finds it.
 */
public final class PersonSteps {

    private PersonSteps() {}

    /**
     * Corrects by what somebody is known, or says that the number is shared with somebody (更正).
     *
     * @param memberId who; may have left the household
     * @param identity what is right
     * @param words how it was found out
     */
    public record Correct(
            @NotBlank String memberId,
            @NotNull @Valid Identity identity,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.CORRECT_PERSON;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return known(memberId, identity, file);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PersonEntry.Corrected(memberId, identity, words);
        }

        @Override
        public String toString() {
            return "correction of member " + memberId;
        }
    }

    /**
     * Takes in that a name or a number changed: another number, 18 digits for 15, a first number for a newborn.
     *
     * @param memberId who; may have left the household
     * @param identity by what he or she is known now; birth date and sex are only corrected
     * @param since from when
     * @param papers that show it
     */
    public record Change(
            @NotBlank String memberId,
            @NotNull @Valid Identity identity,
            @NotNull LocalDate since,
            @NotNull @Size(max = 100) List<@NotNull @Valid Material> papers)
            implements CaseStep {
        public Change {
            papers = List.copyOf(papers);
        }

        @Override
        public StepCode code() {
            return StepCode.CHANGE_PERSON;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(known(memberId, identity, file));
            reasons.addAll(Particulars.notLater("since", since, situation));
            Optional<Identity> before = file.household().membership(memberId).map(Membership::identity);
            if (before.map(was -> !was.birthDate().equals(identity.birthDate())).orElse(false)) {
                reasons.add(Particulars.invalid("birthDate", "ONLY_CORRECTED"));
            }
            if (before.map(was -> was.sex() != identity.sex()).orElse(false)) {
                reasons.add(Particulars.invalid("sex", "ONLY_CORRECTED"));
            }
            if (before.map(was ->
                            was.citizenId().isPresent() && identity.citizenId().isEmpty())
                    .orElse(false)) {
                reasons.add(Particulars.invalid("citizenId", "ONLY_CORRECTED"));
            }
            reasons.addAll(Particulars.broughtAlong(papers, Optional.empty(), file));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PersonEntry.Changed(memberId, identity, since, papers);
        }

        @Override
        public String toString() {
            return "change of member " + memberId + " since " + since;
        }
    }

    /**
     * Takes in that two members are one person who was recorded twice (合并重复人员). What stands in the dossier about the second
     * place is about the person from then on; what was declared of both counts once. A case under way is determined anew, and
     * an entitlement, which was granted for one head too many, is looked at in a review.
     *
     * @param memberId the place that stays: the applicant's or head's, and a present member's if one of both is
     * @param second the other place, which belongs to nobody ever after
     * @param identity by what the person is known
     * @param end whether what differs from it was wrong, or was this person's in its time, as a number of 15 digits was
     * @param words how it was found out
     */
    public record Merge(
            @NotBlank String memberId,
            @NotBlank String second,
            @NotNull @Valid Identity identity,
            @NotNull FormerIdentity.End end,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.MERGE_PERSON;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            Optional<Membership> kept = file.household().membership(memberId);
            Optional<Membership> other = file.household().membership(second);
            if (kept.isEmpty()) {
                return List.of(Particulars.unknownMember(memberId));
            }
            if (other.isEmpty()) {
                return List.of(Particulars.unknownMember(second));
            }
            if (kept.equals(other)) {
                return List.of(Particulars.invalid("second", "SAME_PLACE"));
            }
            var reasons = new ArrayList<Refusal>(PersonParticulars.identity(
                    identity,
                    Set.of(kept.get().member().id(), other.get().member().id()),
                    file));
            if (other.get().lasts() && !kept.get().lasts()
                    || other.get().member().relation().isHead()) {
                reasons.add(Particulars.invalid("second", "PLACE_TO_KEEP"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PersonEntry.Merged(
                    file.household().place(memberId), file.household().place(second), identity, end, words);
        }

        @Override
        public String toString() {
            return "member " + second + " is member " + memberId;
        }
    }

    private static List<Refusal> known(String memberId, Identity identity, CaseFile file) {
        Optional<Membership> before = file.household().membership(memberId);
        if (before.isEmpty()) {
            return List.of(Particulars.unknownMember(memberId));
        }
        var reasons = new ArrayList<Refusal>(PersonParticulars.identity(
                identity, Set.of(before.get().member().id()), file));
        if (before.get().identity().equals(identity)) {
            reasons.add(Particulars.invalid("identity", "AS_BEFORE"));
        }
        return reasons;
    }
}
