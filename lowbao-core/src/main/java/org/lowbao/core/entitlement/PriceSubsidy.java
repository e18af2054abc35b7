package org.lowbao.core.entitlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.lowbao.core.money.Money;

/**
 * An amount for every person of every household that is entitled in a month, because prices rose (临时价格补贴).
 *
 * @param month the month it is for
 * @param perPerson the amount for one person
 * @param document the document that grants it
 */
public record PriceSubsidy(
        @NotNull YearMonth month,
        @NotNull Money perPerson,
        @NotBlank @Size(max = 200) String document) {}
