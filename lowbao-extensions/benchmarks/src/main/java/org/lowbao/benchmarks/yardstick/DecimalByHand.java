package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Subtype;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Parameters.Period;
import org.lowbao.benchmarks.yardstick.Result.Status;

/** The policy as a good engineer writes it in Java with {@link BigDecimal}, without any trace: the 1.0 of the yardstick. */
public final class DecimalByHand {

    private DecimalByHand() {}

    public static Result determine(Household household) {
        Period period = Parameters.on(household.area(), household.date());
        int heads = household.members().size();
        BigDecimal members = BigDecimal.valueOf(heads);
        BigDecimal countable = BigDecimal.ZERO;
        BigDecimal addOn = BigDecimal.ZERO;
        int covered = 0;
        for (Member member : household.members()) {
            for (Income income : member.incomes()) {
                countable = countable.add(counted(income, period));
            }
            addOn = addOn.add(addOn(member, period));
            if (isCovered(member)) {
                covered++;
            }
        }
        var reasons = new ArrayList<String>(4);
        if (household
                        .deposits()
                        .compareTo(period.standard()
                                .multiply(period.assetMultiple())
                                .multiply(members))
                > 0) {
            reasons.add("H1");
        }
        for (Vehicle vehicle : household.vehicles()) {
            if (!vehicle.adapted()) {
                reasons.add("H2");
                break;
            }
        }
        if (household.houses() > period.housesAllowed()) {
            reasons.add("H3");
        }
        BigDecimal perCapita = countable.divide(members, 2, RoundingMode.HALF_UP);
        boolean failed = !reasons.isEmpty();
        if (!failed && perCapita.compareTo(period.standard()) <= 0) {
            reasons.add("H5");
            BigDecimal grant =
                    period.standard().subtract(perCapita).multiply(members).setScale(0, RoundingMode.CEILING);
            return new Result(
                    countable, perCapita, Status.ELIGIBLE, grant, addOn.setScale(0, RoundingMode.CEILING), reasons);
        }
        if (!failed && perCapita.compareTo(period.standard().multiply(period.edgeMultiple())) <= 0) {
            reasons.add("H6");
            BigDecimal grant = BigDecimal.ZERO;
            if (covered > 0) {
                reasons.add("H7");
                grant = period.standard().multiply(BigDecimal.valueOf(covered)).setScale(0, RoundingMode.CEILING);
            }
            return new Result(countable, perCapita, Status.EDGE, grant, BigDecimal.ZERO, reasons);
        }
        reasons.add("H0");
        return new Result(countable, perCapita, Status.NOT_ELIGIBLE, BigDecimal.ZERO, BigDecimal.ZERO, reasons);
    }

    private static BigDecimal counted(Income income, Period period) {
        if (income.subtype() != Subtype.ORDINARY) {
            return BigDecimal.ZERO;
        }
        return switch (income.kind()) {
            case WAGE ->
                income.amount()
                        .subtract(income.amount()
                                .multiply(period.deductionRate())
                                .setScale(2, RoundingMode.HALF_UP)
                                .min(period.cap()));
            case BUSINESS -> income.amount().multiply(period.businessRate()).setScale(2, RoundingMode.HALF_UP);
            case PROPERTY, TRANSFER -> income.amount();
        };
    }

    private static BigDecimal addOn(Member member, Period period) {
        BigDecimal best = BigDecimal.ZERO;
        if (isSevere(member)) {
            best = best.max(share(period.severeRate(), period));
        }
        if (member.ill()) {
            best = best.max(share(period.illRate(), period));
        }
        if (member.age() < 18) {
            best = best.max(share(period.minorRate(), period));
        }
        if (member.age() >= 70) {
            best = best.max(share(period.elderRate(), period));
        }
        return best;
    }

    private static BigDecimal share(BigDecimal rate, Period period) {
        return period.standard().multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean isSevere(Member member) {
        return member.disability() == 1 || member.disability() == 2;
    }

    private static boolean isCovered(Member member) {
        return isSevere(member) || member.ill();
    }

    /** Determines every household of the yardstick. */
    public static List<Result> all() {
        return Households.all().stream().map(DecimalByHand::determine).toList();
    }
}
