package org.lowbao.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.money.Money;

/**
 * One row of a bank's answer to a payment list (代发回盘).
 *
 * @param dossierId the household's dossier
 * @param item what it is paid for
 * @param month the benefit month
 * @param amount what the bank says it paid or returned
 * @param on the day on which it was credited, or came back
 * @param returned why it came back; absent if it was paid
 */
public record BankAnswer(
        String dossierId,
        PaymentItem item,
        YearMonth month,
        Money amount,
        LocalDate on,
        Optional<ReturnReason> returned) {

    /** Returns the answer that a line was paid in full. */
    public static BankAnswer paid(PaymentLine line, LocalDate on) {
        return new BankAnswer(line.dossierId(), line.item(), line.month(), line.amount(), on, Optional.empty());
    }

    /** Returns the answer that a line came back. */
    public static BankAnswer returned(PaymentLine line, LocalDate on, ReturnReason reason) {
        return new BankAnswer(line.dossierId(), line.item(), line.month(), line.amount(), on, Optional.of(reason));
    }

    @Override
    public String toString() {
        return "answer to " + item + " of " + dossierId + " for " + month;
    }
}
