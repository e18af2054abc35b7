package org.lowbao.core.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.household.Income;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.WorkCapacity;

/**
 * What a determination may know of one member.
 *
 * @param memberId the member's place in the dossier
 * @param birthDate as declared and checked against the citizen id
 * @param alive whether the member lives
 * @param registered whether the household register lists the member
 * @param disability empty inside if there is none
 * @param seriouslyIll whether seriously ill
 * @param fullTimeStudent whether in full-time schooling
 * @param workCapacity the capacity to work
 * @param incomes all that the member earns
 * @param incomesVerified whether an officer stands for that; otherwise it rests on the household's word
 */
public record MemberFacts(
        String memberId,
        LocalDate birthDate,
        Fact<Boolean> alive,
        Fact<Boolean> registered,
        Fact<Optional<Disability>> disability,
        Fact<Boolean> seriouslyIll,
        Fact<Boolean> fullTimeStudent,
        Fact<WorkCapacity> workCapacity,
        List<Income> incomes,
        boolean incomesVerified) {

    public MemberFacts {
        incomes = List.copyOf(incomes);
    }

    /** A member whose incomes were declared. */
    public MemberFacts(
            String memberId,
            LocalDate birthDate,
            Fact<Boolean> alive,
            Fact<Boolean> registered,
            Fact<Optional<Disability>> disability,
            Fact<Boolean> seriouslyIll,
            Fact<Boolean> fullTimeStudent,
            Fact<WorkCapacity> workCapacity,
            List<Income> incomes) {
        this(
                memberId,
                birthDate,
                alive,
                registered,
                disability,
                seriouslyIll,
                fullTimeStudent,
                workCapacity,
                incomes,
                false);
    }

    @Override
    public String toString() {
        return "facts of member " + memberId;
    }
}
