package org.lowbao.core.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.lowbao.core.person.Kinship;

/**
 * How a member is related to the household head.
 *
 * @param memberId who
 * @param kinship how
 */
public record Relation(@NotBlank String memberId, @NotNull Kinship kinship) {

    @Override
    public String toString() {
        return "relation of member " + memberId;
    }
}
