package org.lowbao.core.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.lowbao.core.money.Flow;

/**
 * Expenditure a household cannot avoid, as declared (刚性支出).
 *
 * @param memberId for whom
 * @param kind what for
 * @param amount the amount and the period it is for; not negative
 */
public record RigidExpenditure(
        @NotBlank String memberId,
        @NotNull ExpenditureKind kind,
        @NotNull @NotNegative Flow amount) {

    /** Returns the same expenditure for the same person in another place. */
    public RigidExpenditure of(String place) {
        return new RigidExpenditure(place, kind, amount);
    }

    @Override
    public String toString() {
        return kind + " of member " + memberId;
    }
}
