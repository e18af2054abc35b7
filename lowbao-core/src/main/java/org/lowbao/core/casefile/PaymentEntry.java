package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.YearMonth;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.money.Money;

/** What was ordered. */
@JsonSubTypes({@JsonSubTypes.Type(value = PaymentEntry.PaymentOrdered.class, name = "case.payment-ordered")})
public sealed interface PaymentEntry extends CaseEntry {

    /**
     * A payment list ordered an amount for a month.
     *
     * @param listId the list
     * @param month the month
     * @param amount what was ordered
     */
    record PaymentOrdered(String listId, YearMonth month, Money amount) implements PaymentEntry {
        @Override
        public String type() {
            return "case.payment-ordered";
        }

        @Override
        public StepCode step() {
            return StepCode.ORDER_PAYMENT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.with(new Order(listId, month, amount));
            draft.add(DocumentType.PAYMENT_EXTRACT, recorded);
        }

        @Override
        public String toString() {
            return "order of " + listId + " for " + month;
        }
    }
}
