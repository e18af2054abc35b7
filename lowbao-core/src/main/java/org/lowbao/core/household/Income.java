package org.lowbao.core.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lowbao.core.money.Flow;

/**
 * One income of one member, as declared: a flow, never a balance.
 *
 * @param memberId who has it
 * @param category its category
 * @param kind a code that policies know, such as {@code pay}, {@code odd-jobs}, {@code land}, {@code basic-pension},
 *     {@code old-age-allowance}, {@code maintenance}; lower-case words joined by hyphens
 * @param amount the amount and the period it is for; not negative
 */
public record Income(
        @NotBlank String memberId,
        @NotNull IncomeCategory category,
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,63}") String kind,
        @NotNull @NotNegative Flow amount) {

    /** The kind of what supporters pay (赡养费、抚养费、扶养费). */
    public static final String MAINTENANCE = "maintenance";

    /** Returns what supporters pay a member. */
    public static Income maintenance(String memberId, Flow amount) {
        return new Income(memberId, IncomeCategory.TRANSFER, MAINTENANCE, amount);
    }

    /** Returns the same income of the same person in another place. */
    public Income of(String place) {
        return new Income(place, category, kind, amount);
    }

    @Override
    public String toString() {
        return category + " of member " + memberId;
    }
}
