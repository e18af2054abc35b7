package org.lowbao.core.household;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How somebody left a household.
 *
 * @param on the first day of not belonging, such as the day of death
 * @param cause why
 */
public record Leaving(@NotNull LocalDate on, @NotNull LeavingCause cause) {

    @Override
    public String toString() {
        return cause + " on " + on;
    }
}
