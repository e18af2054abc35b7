package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Subtype;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Result.Status;

/**
 * The policy written by hand with fen in a {@code long} and rates in hundredths, without any trace: how fast Java can be
 * when one gives up every generality. Its households and parameters are converted beforehand.
 */
public final class FenByHand {

    private FenByHand() {}

    /** The parameters of a period in fen, and rates in hundredths. */
    public record Fen(
            long standard,
            long assetMultiple,
            long deductionRate,
            long cap,
            long businessRate,
            int housesAllowed,
            long edgeHundredths,
            long severeRate,
            long illRate,
            long minorRate,
            long elderRate) {

        static Fen of(Parameters.Period period) {
            return new Fen(
                    hundredths(period.standard()),
                    period.assetMultiple().longValueExact(),
                    hundredths(period.deductionRate()),
                    hundredths(period.cap()),
                    hundredths(period.businessRate()),
                    period.housesAllowed(),
                    hundredths(period.edgeMultiple()),
                    hundredths(period.severeRate()),
                    hundredths(period.illRate()),
                    hundredths(period.minorRate()),
                    hundredths(period.elderRate()));
        }
    }

    public static Result determine(Household household) {
        Fen fen = FenParameters.on(household.area(), household.date());
        int heads = household.members().size();
        long countable = 0;
        long addOn = 0;
        int covered = 0;
        for (Member member : household.members()) {
            for (Income income : member.incomes()) {
                countable += counted(income, fen);
            }
            addOn += addOn(member, fen);
            if (isSevere(member) || member.ill()) {
                covered++;
            }
        }
        var reasons = new ArrayList<String>(4);
        if (hundredths(household.deposits()) > fen.standard() * fen.assetMultiple() * heads) {
            reasons.add("H1");
        }
        for (Vehicle vehicle : household.vehicles()) {
            if (!vehicle.adapted()) {
                reasons.add("H2");
                break;
            }
        }
        if (household.houses() > fen.housesAllowed()) {
            reasons.add("H3");
        }
        long perCapita = halfUp(countable, heads);
        boolean failed = !reasons.isEmpty();
        if (!failed && perCapita <= fen.standard()) {
            reasons.add("H5");
            long grant = wholeYuan((fen.standard() - perCapita) * heads);
            return result(countable, perCapita, Status.ELIGIBLE, grant, wholeYuan(addOn), reasons);
        }
        if (!failed && perCapita * 100 <= fen.standard() * fen.edgeHundredths()) {
            reasons.add("H6");
            if (covered > 0) {
                reasons.add("H7");
            }
            long grant = wholeYuan(fen.standard() * covered);
            return result(countable, perCapita, Status.EDGE, grant, 0, reasons);
        }
        reasons.add("H0");
        return result(countable, perCapita, Status.NOT_ELIGIBLE, 0, 0, reasons);
    }

    private static long counted(Income income, Fen fen) {
        if (income.subtype() != Subtype.ORDINARY) {
            return 0;
        }
        long amount = hundredths(income.amount());
        return switch (income.kind()) {
            case WAGE -> amount - Math.min(halfUp(amount * fen.deductionRate(), 100), fen.cap());
            case BUSINESS -> halfUp(amount * fen.businessRate(), 100);
            case PROPERTY, TRANSFER -> amount;
        };
    }

    private static long addOn(Member member, Fen fen) {
        long rate = 0;
        if (isSevere(member)) {
            rate = Math.max(rate, fen.severeRate());
        }
        if (member.ill()) {
            rate = Math.max(rate, fen.illRate());
        }
        if (member.age() < 18) {
            rate = Math.max(rate, fen.minorRate());
        }
        if (member.age() >= 70) {
            rate = Math.max(rate, fen.elderRate());
        }
        return halfUp(fen.standard() * rate, 100);
    }

    private static boolean isSevere(Member member) {
        return member.disability() == 1 || member.disability() == 2;
    }

    /** Divides what is not negative, halves up. */
    private static long halfUp(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    private static long wholeYuan(long fen) {
        return (fen + 99) / 100;
    }

    private static long hundredths(BigDecimal number) {
        return number.movePointRight(2).longValueExact();
    }

    private static Result result(
            long countable, long perCapita, Status status, long grant, long addOn, ArrayList<String> reasons) {
        return new Result(
                BigDecimal.valueOf(countable, 2),
                BigDecimal.valueOf(perCapita, 2),
                status,
                BigDecimal.valueOf(grant),
                BigDecimal.valueOf(addOn),
                reasons);
    }
}
