package org.lowbao.core.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;

/**
 * By what a person is known. A person is not a number: every part can turn out wrong or change.
 *
 * @param name as in the household register
 * @param citizenId absent for a newborn who is not registered yet, or while no number is known
 * @param sex as declared
 * @param birthDate as declared
 * @param numberShared whether somebody else has the same number by a mistake of registration (重号)
 */
public record Identity(
        @NotNull @Valid PersonName name,
        Optional<CitizenId> citizenId,
        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        boolean numberShared) {

    static Identity of(Member member, boolean numberShared) {
        return new Identity(member.name(), member.citizenId(), member.sex(), member.birthDate(), numberShared);
    }

    /**
     * Returns what tells this person from everybody else: the number with 18 characters, and the name with it where the
     * number is shared; empty without a number. Personal data.
     */
    public Optional<String> key() {
        return citizenId.map(number -> numberShared ? number.upgraded() + "/" + name.matchKey() : number.upgraded());
    }

    /** Returns a member who is known by this, and is otherwise as before. */
    Member appliedTo(Member member) {
        return new Member(
                member.id(),
                name,
                citizenId,
                sex,
                birthDate,
                member.relation(),
                member.maritalStatus(),
                member.disability(),
                member.seriouslyIll(),
                member.workCapacity(),
                member.fullTimeStudent());
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "identity";
    }
}
