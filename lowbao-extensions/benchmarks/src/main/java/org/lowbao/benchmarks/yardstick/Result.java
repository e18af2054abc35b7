package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the yardstick's policy makes of a household.
 *
 * @param countable countable income of the month
 * @param perCapita countable income for each member
 * @param grant in whole yuan
 * @param addOn in whole yuan
 * @param reasons the codes of the household rules that fired, in their order
 */
public record Result(
        BigDecimal countable,
        BigDecimal perCapita,
        Status status,
        BigDecimal grant,
        BigDecimal addOn,
        List<String> reasons) {

    /** What a household is. */
    public enum Status {
        ELIGIBLE,
        EDGE,
        NOT_ELIGIBLE
    }

    /** Returns the same with every amount in its shortest form, so that results of different engines can be compared. */
    public Result normalised() {
        return new Result(
                countable.stripTrailingZeros(),
                perCapita.stripTrailingZeros(),
                status,
                grant.stripTrailingZeros(),
                addOn.stripTrailingZeros(),
                List.copyOf(reasons));
    }
}
