package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentResult;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.entitlement.Withholding;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that grant a subsidy, order money, and take in what the bank answers. */
public final class PaymentSteps {

    private PaymentSteps() {}

    /**
     * Orders what is due for a month on a payment list.
     *
     * @param listId the list; it orders an item of a month once
     * @param month the month
     * @param amount what the list says; must be what is due
     * @param item what it is paid for
     */
    public record OrderPayment(
            @NotBlank @Size(max = 128) String listId,
            @NotNull YearMonth month,
            @NotNull Money amount,
            @NotNull PaymentItem item)
            implements CaseStep {

        /** Orders the benefit. */
        public OrderPayment(String listId, YearMonth month, Money amount) {
            this(listId, month, amount, PaymentItem.BENEFIT);
        }

        @Override
        public StepCode code() {
            return StepCode.ORDER_PAYMENT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            Money due = file.ledger().balance(item, month).due();
            if (!due.isPositive() && file.ledger().paid(month).isEmpty()) {
                return List.of(Refusal.of(RefusalCode.NOT_ENTITLED, "month", month));
            }
            Optional<Withholding> withheld = file.ledger().withheld(month, YearMonth.from(situation.today()));
            if (withheld.isPresent()) {
                return List.of(Particulars.withheld(withheld.get()));
            }
            return due.isPositive() && due.equals(amount) && !file.ledger().isOrderedBy(listId, item, month)
                    ? List.of()
                    : List.of(Refusal.of(RefusalCode.NOTHING_TO_ORDER, "month", month));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PaymentEntry.PaymentOrdered(
                    listId, month, amount, Optional.of(item).filter(paidFor -> paidFor != PaymentItem.BENEFIT));
        }

        @Override
        public String toString() {
            return "order of " + listId + " of " + item + " for " + month;
        }
    }

    /**
     * Takes in what the bank answered to one order (代发结果登记). What was returned is due again, and stands on a later list.
     *
     * @param listId the list that ordered
     * @param item what it is paid for
     * @param month the month
     * @param amount what the bank says; must be what the list ordered
     * @param on the day on which it was credited, or came back
     * @param returned why it came back; absent if it was paid
     */
    public record RecordPaymentResult(
            @NotBlank @Size(max = 128) String listId,
            @NotNull PaymentItem item,
            @NotNull YearMonth month,
            @NotNull Money amount,
            @NotNull LocalDate on,
            Optional<ReturnReason> returned)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_PAYMENT_RESULT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            Optional<Order> order = file.ledger().order(listId, item, month);
            if (order.isEmpty()) {
                return List.of(refusal(RefusalCode.NOT_ORDERED));
            }
            var reasons = new ArrayList<Refusal>(Particulars.notLater("paidOn", on, situation));
            if (file.ledger().result(listId, item, month).isPresent()) {
                reasons.add(refusal(RefusalCode.RESULT_ALREADY_RECORDED));
            }
            if (!order.get().amount().equals(amount)) {
                reasons.add(refusal(RefusalCode.AMOUNT_DIFFERS));
            }
            return reasons;
        }

        private Refusal refusal(RefusalCode code) {
            return Refusal.of(code, "list", listId).with("month", month).with("item", item);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PaymentEntry.ResultRecorded(new PaymentResult(listId, item, month, amount, on, returned));
        }

        @Override
        public String toString() {
            return "result of " + listId + " of " + item + " for " + month;
        }
    }

    /**
     * Grants a temporary price subsidy for a month (临时价格补贴): an amount for every person who is covered in it. May be taken
     * for a whole caseload.
     *
     * @param subsidy month, amount for one person, and the document that grants it
     */
    public record GrantPriceSubsidy(@NotNull @Valid PriceSubsidy subsidy) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.GRANT_PRICE_SUBSIDY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (file.ledger().paid(subsidy.month()).isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", subsidy.month()));
            }
            if (!subsidy.perPerson().isPositive()) {
                reasons.add(Particulars.doesNotAddUp("perPerson"));
            }
            boolean granted = file.ledger().subsidies().stream()
                    .anyMatch(earlier -> earlier.month().equals(subsidy.month())
                            && earlier.document().equals(subsidy.document()));
            if (granted) {
                reasons.add(Refusal.of(RefusalCode.SUBSIDY_GRANTED_BEFORE, "month", subsidy.month()));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new PaymentEntry.PriceSubsidyGranted(subsidy);
        }
    }
}
