package org.lowbao.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.household.Identity;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.person.Sex;
import org.lowbao.core.refusal.Refusal;

/** What is asked of how a person is known: that number, birth date and sex agree, and that nobody else is the same. */
final class PersonParticulars {

    private PersonParticulars() {}

    /** Looks at {@code identity} for a person who has one of {@code places}, or more of them. */
    static List<Refusal> identity(Identity identity, Set<String> places, CaseFile file) {
        var reasons = new ArrayList<Refusal>();
        Optional<CitizenId> number = identity.citizenId();
        boolean otherDay = number.map(known -> !known.birthDate().equals(identity.birthDate()))
                .orElse(false);
        if (otherDay) {
            reasons.add(Particulars.invalid("birthDate", "BIRTH_DATE_DIFFERS"));
        }
        boolean stated = identity.sex() == Sex.MALE || identity.sex() == Sex.FEMALE;
        boolean otherSex = number.map(known -> known.isMale() != (identity.sex() == Sex.MALE))
                .orElse(false);
        if (stated && otherSex) {
            reasons.add(Particulars.invalid("sex", "SEX_DIFFERS"));
        }
        boolean twice = identity.key()
                .map(key -> file.household().memberships().stream()
                        .filter(other -> !places.contains(other.member().id()))
                        .anyMatch(other -> other.keys().contains(key)))
                .orElse(false);
        if (twice) {
            reasons.add(Particulars.invalid("citizenId", "PERSON_TWICE"));
        }
        return reasons;
    }
}
