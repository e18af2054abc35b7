package org.lowbao.core.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.money.Money;

/**
 * A decision to have an overpayment paid back (追回), and what came of it.
 *
 * @param number the entry that decided it
 * @param on the day of the decision
 * @param ground why
 * @param debtor from whom: a member's id, or words for somebody else
 * @param claimed what is to be paid back, by month; an amount that was waived later is no longer in it
 * @param waived what need not be paid back, by month
 * @param instalments by when
 * @param repayments what came back, in the order in which it came
 */
public record Recovery(
        long number,
        LocalDate on,
        RecoveryGround ground,
        String debtor,
        List<MonthAmount> claimed,
        List<MonthAmount> waived,
        List<Instalment> instalments,
        List<Repayment> repayments) {

    public Recovery {
        claimed = List.copyOf(claimed);
        waived = List.copyOf(waived);
        instalments = List.copyOf(instalments);
        repayments = List.copyOf(repayments);
    }

    /** Returns what came back of one month's claim. */
    Money repaid(MonthAmount claim) {
        Money sum = Money.ZERO;
        for (Repayment repayment : repayments) {
            for (MonthAmount part : repayment.settles()) {
                sum = part.isOf(claim.item(), claim.month()) ? sum.plus(part.amount()) : sum;
            }
        }
        return sum;
    }

    Recovery with(Repayment repayment) {
        var more = new ArrayList<>(repayments);
        more.add(repayment);
        return new Recovery(number, on, ground, debtor, claimed, waived, instalments, more);
    }

    Recovery waiving(List<MonthAmount> parts) {
        var less = new ArrayList<MonthAmount>();
        for (MonthAmount claim : claimed) {
            Money gone = MonthAmount.total(parts.stream()
                    .filter(part -> part.isOf(claim.item(), claim.month()))
                    .toList());
            less.add(new MonthAmount(claim.item(), claim.month(), claim.amount().minus(gone)));
        }
        var more = new ArrayList<>(waived);
        more.addAll(parts);
        return new Recovery(number, on, ground, debtor, less, more, instalments, repayments);
    }

    @Override
    public String toString() {
        return "recovery " + number + " on " + on + ": " + ground;
    }
}
