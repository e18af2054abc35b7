package org.lowbao.core.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * How somebody came into a household that had applied already, and what was declared about him or her then.
 *
 * @param on the first day of belonging
 * @param cause why
 * @param incomes of the new member
 * @param declaresProperty whether it was stated what the new member owns; silence is not "none"
 * @param properties what he or she owns
 */
public record Joining(
        @NotNull LocalDate on,
        @NotNull JoiningCause cause,
        @NotNull @Size(max = 100) List<@NotNull @Valid Income> incomes,
        boolean declaresProperty,
        @NotNull @Size(max = 100) List<@NotNull @Valid Property> properties) {

    public Joining {
        incomes = List.copyOf(incomes);
        properties = List.copyOf(properties);
    }

    /** Returns the joining of somebody who has, as was stated, neither income nor property, such as a newborn. */
    public static Joining withNothing(LocalDate on, JoiningCause cause) {
        return new Joining(on, cause, List.of(), true, List.of());
    }

    @Override
    public String toString() {
        return cause + " on " + on;
    }
}
