package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that order money. */
public final class PaymentSteps {

    private PaymentSteps() {}

    /**
     * Orders what is due for a month on a payment list.
     *
     * @param listId the list
     * @param month the month
     * @param amount what the list says; must be what is due
     */
    public record OrderPayment(
            @NotBlank @Size(max = 128) String listId,
            @NotNull YearMonth month,
            @NotNull Money amount) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ORDER_PAYMENT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            if (file.ledger().entitlement(month).isEmpty()) {
                return List.of(Refusal.of(RefusalCode.NOT_ENTITLED, "month", month));
            }
            Money due = file.ledger().due(month);
            return due.isPositive() && due.equals(amount)
                    ? List.of()
                    : List.of(Refusal.of(RefusalCode.NOTHING_TO_ORDER, "month", month));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PaymentEntry.PaymentOrdered(listId, month, amount);
        }

        @Override
        public String toString() {
            return "order of " + listId + " for " + month;
        }
    }
}
