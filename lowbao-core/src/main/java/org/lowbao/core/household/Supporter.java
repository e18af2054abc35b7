package org.lowbao.core.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.money.Flow;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;

/**
 * A person outside the household who is bound by law to support somebody in it (赡养义务人). Never counted as a member.
 *
 * @param name as declared
 * @param citizenId if known
 * @param relation to the household head
 * @param householdSize how many live with the supporter, the supporter included
 * @param income of the supporter's household; absent if it is not known
 * @param able whether the supporter is able to support; absent if that is not known
 * @param pledged what the supporter pledged or a paper fixed, if anything
 */
public record Supporter(
        @NotNull @Valid PersonName name,
        Optional<CitizenId> citizenId,
        @NotNull Kinship relation,
        @Min(1) int householdSize,
        Optional<@NotNegative Flow> income,
        Optional<Boolean> able,
        Optional<@NotNegative Flow> pledged) {

    @Override
    public String toString() {
        return "supporter (" + relation + ")";
    }
}
