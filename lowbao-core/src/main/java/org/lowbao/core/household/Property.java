package org.lowbao.core.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.lowbao.core.money.Stock;

/**
 * One piece of property, or one balance: a stock, never a flow.
 *
 * @param kind what it is
 * @param use a code that policies know, such as {@code ordinary}, {@code disability}, {@code motorcycle} for a vehicle,
 *     {@code own}, {@code homestead} for a dwelling; lower-case words joined by hyphens
 * @param value its value on a day; must be there for a financial asset unless the household does not know it
 */
public record Property(
        @NotNull PropertyKind kind,
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,63}") String use,
        Optional<@Valid @NotNegative Stock> value) {

    @Override
    public String toString() {
        return kind + " (" + use + ")";
    }
}
