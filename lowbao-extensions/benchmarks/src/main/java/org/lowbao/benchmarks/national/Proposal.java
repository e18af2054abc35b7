package org.lowbao.benchmarks.national;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the rules make of a family.
 *
 * @param outcome the code of what the family is
 * @param amounts yuan a month, as the outcome has them
 * @param enrolments members enrolled alone, in their order
 * @param yearlyIncome after deductions, of the whole family
 * @param perCapita a month
 * @param met the codes of the rules that are met, in the order of the pack
 */
public record Proposal(
        String outcome,
        List<BigDecimal> amounts,
        List<Enrolment> enrolments,
        BigDecimal yearlyIncome,
        BigDecimal perCapita,
        List<String> met) {

    /**
     * A member enrolled alone.
     *
     * @param member its place in the family, from 0
     */
    public record Enrolment(int member, BigDecimal amount, BigDecimal addOn) {}

    /** Returns the same with every amount in its shortest form, so that both sides can be compared. */
    public Proposal normalised() {
        return new Proposal(
                outcome,
                amounts.stream().map(BigDecimal::stripTrailingZeros).toList(),
                enrolments.stream()
                        .map(each -> new Enrolment(
                                each.member, each.amount.stripTrailingZeros(), each.addOn.stripTrailingZeros()))
                        .toList(),
                yearlyIncome.stripTrailingZeros(),
                perCapita.stripTrailingZeros(),
                List.copyOf(met));
    }
}
