package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentResult;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.money.Money;

/** What was granted for a month, what was ordered, and what the bank answered. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentEntry.PaymentOrdered.class, name = "case.payment-ordered"),
    @JsonSubTypes.Type(value = PaymentEntry.ResultRecorded.class, name = "case.payment-result-recorded"),
    @JsonSubTypes.Type(value = PaymentEntry.PriceSubsidyGranted.class, name = "case.price-subsidy-granted")
})
public sealed interface PaymentEntry extends CaseEntry {

    /**
     * A payment list ordered an amount for a month.
     *
     * @param listId the list
     * @param month the month
     * @param amount what was ordered
     * @param apart what it is paid for; absent for the benefit
     */
    record PaymentOrdered(
            String listId,
            YearMonth month,
            Money amount,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PaymentItem> apart)
            implements PaymentEntry {

        /** An order of the benefit. */
        public PaymentOrdered(String listId, YearMonth month, Money amount) {
            this(listId, month, amount, Optional.empty());
        }

        /** Returns what it is paid for. */
        public PaymentItem item() {
            return apart.orElse(PaymentItem.BENEFIT);
        }

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
            draft.ledger = draft.ledger.with(new Order(listId, item(), month, amount));
            draft.add(DocumentType.PAYMENT_EXTRACT, recorded);
        }

        @Override
        public String toString() {
            return "order of " + listId + " of " + item() + " for " + month;
        }
    }

    /** The bank paid an order, or returned it (代发结果). */
    record ResultRecorded(PaymentResult result) implements PaymentEntry {
        @Override
        public String type() {
            return "case.payment-result-recorded";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_PAYMENT_RESULT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.with(result);
            draft.add(DocumentType.PAYMENT_RESULT, recorded);
        }
    }

    /** A temporary price subsidy was granted for a month (临时价格补贴). */
    record PriceSubsidyGranted(PriceSubsidy subsidy) implements PaymentEntry {
        @Override
        public String type() {
            return "case.price-subsidy-granted";
        }

        @Override
        public StepCode step() {
            return StepCode.GRANT_PRICE_SUBSIDY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = draft.ledger.with(subsidy);
            draft.add(DocumentType.PRICE_SUBSIDY_RECORD, recorded);
        }
    }
}
