package org.lowbao.core.fact;

import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.money.Stock;

/**
 * All that a determination may look at.
 *
 * @param area which standard applies
 * @param asOf the day for which the facts are put together
 * @param members those who lived together on the day, the dead included whose leaving is not recorded yet (their fact
 *     {@code alive} says so)
 * @param financialAssets the sum of all balances
 * @param dwellings how many
 * @param nonResidential how many
 * @param vehicles the uses of the motor vehicles, one code each, sorted; empty list: none
 * @param vesselsOrMachinery how many
 * @param marketEntities how many
 * @param expenditures declared, with their papers
 * @param supporterAble whether any statutory supporter is able; known {@code false} if there are none
 */
public record HouseholdFacts(
        AreaClass area,
        LocalDate asOf,
        List<MemberFacts> members,
        Fact<Stock> financialAssets,
        Fact<Integer> dwellings,
        Fact<Integer> nonResidential,
        Fact<List<String>> vehicles,
        Fact<Integer> vesselsOrMachinery,
        Fact<Integer> marketEntities,
        List<RigidExpenditure> expenditures,
        Fact<Boolean> supporterAble) {

    public HouseholdFacts {
        members = List.copyOf(members);
        expenditures = List.copyOf(expenditures);
    }

    @Override
    public String toString() {
        return "facts of " + members.size() + " members as of " + asOf;
    }
}
