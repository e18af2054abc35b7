package org.lowbao.core.entitlement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.lowbao.core.money.Money;

/**
 * A part of a recovery and the day by which it is to be paid back.
 *
 * @param by the last day
 * @param amount how much
 */
public record Instalment(@NotNull LocalDate by, @NotNull Money amount) {

    @Override
    public String toString() {
        return "instalment by " + by;
    }
}
