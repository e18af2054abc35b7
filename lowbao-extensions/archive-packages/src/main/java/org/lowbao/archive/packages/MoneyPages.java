package org.lowbao.archive.packages;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.PaymentEntry;
import org.lowbao.core.casefile.RecoveryEntry;
import org.lowbao.core.casefile.WithholdingEntry;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentResult;
import org.lowbao.core.money.Money;

/** Renders what happened to a household's money besides an order: the bank's answer, subsidy, withholding and recovery. */
final class MoneyPages {

    static final Set<Class<? extends CaseEntry>> KNOWN = Set.of(
            PaymentEntry.ResultRecorded.class,
            PaymentEntry.PriceSubsidyGranted.class,
            WithholdingEntry.PaymentWithheld.class,
            WithholdingEntry.WithholdingLifted.class,
            RecoveryEntry.RecoveryDecided.class,
            RecoveryEntry.RepaymentRecorded.class,
            RecoveryEntry.BenefitSetOff.class,
            RecoveryEntry.RecoveryWaived.class);

    private final String applicant;
    private final UnaryOperator<String> nameOf;
    private final Texts texts;

    /** @param nameOf gives a member's name for an id, and anything else back as it is */
    MoneyPages(String applicant, UnaryOperator<String> nameOf, Texts texts) {
        this.applicant = applicant;
        this.nameOf = nameOf;
        this.texts = texts;
    }

    /** Puts what an entry says on a page; tells whether it was about money. */
    boolean render(HtmlPage page, CaseEntry entry) {
        return payment(page, entry) || withholding(page, entry) || recovery(page, entry);
    }

    private boolean payment(HtmlPage page, CaseEntry entry) {
        if (entry instanceof PaymentEntry.ResultRecorded recorded) {
            PaymentResult result = recorded.result();
            page.fact("list", result.listId())
                    .fact("paymentItem", texts.of(result.item()))
                    .fact("month", result.month().toString())
                    .fact("amount", yuan(result.amount()))
                    .fact("date", result.on().toString())
                    .fact(
                            "value",
                            result.returned()
                                    .map(reason -> texts.of("returned") + " " + texts.of(reason))
                                    .orElse(texts.of("paid")));
        } else if (entry instanceof PaymentEntry.PriceSubsidyGranted granted) {
            page.fact("month", granted.subsidy().month().toString())
                    .fact("perPerson", yuan(granted.subsidy().perPerson()))
                    .fact("document", granted.subsidy().document());
        } else {
            return false;
        }
        return true;
    }

    private boolean withholding(HtmlPage page, CaseEntry entry) {
        if (entry instanceof WithholdingEntry.PaymentWithheld withheld) {
            toTheHousehold(page.fact("applicant", applicant)
                    .fact("firstMonth", withheld.from().toString())
                    .fact("lastMonth", withheld.last().toString())
                    .fact("basis", withheld.basis())
                    .fact("words", withheld.words()));
        } else if (entry instanceof WithholdingEntry.WithholdingLifted lifted) {
            page.fact("applicant", applicant).fact("words", lifted.words());
        } else {
            return false;
        }
        return true;
    }

    private boolean recovery(HtmlPage page, CaseEntry entry) {
        if (entry instanceof RecoveryEntry.RecoveryDecided decided) {
            page.fact("applicant", applicant)
                    .fact("debtor", nameOf.apply(decided.debtor()))
                    .fact("reason", texts.of(decided.ground()))
                    .fact("words", decided.words())
                    .fact("waived", yuan(MonthAmount.total(decided.waived())))
                    .fact("waiverReason", decided.waiverReason().orElse(texts.of("none")));
            page.part("claimed");
            months(page, decided.claimed());
            page.part("instalments")
                    .table(
                            List.of("payBackBy", "amount"),
                            decided.instalments().stream()
                                    .map(part -> List.of(part.by().toString(), yuan(part.amount())))
                                    .toList());
            toTheHousehold(page);
        } else if (entry instanceof RecoveryEntry.RepaymentRecorded recorded) {
            page.fact("date", recorded.repayment().on().toString())
                    .fact("amount", yuan(recorded.repayment().amount()))
                    .fact("repaymentReceipt", recorded.receipt());
            months(page, recorded.repayment().settles());
        } else if (entry instanceof RecoveryEntry.BenefitSetOff setOff) {
            page.fact("applicant", applicant)
                    .fact("amount", yuan(setOff.repayment().amount()))
                    .fact(
                            "keptBackFrom",
                            setOff.repayment()
                                    .setOff()
                                    .map(part -> part.month().toString())
                                    .orElse(""))
                    .fact("words", setOff.words());
            months(page, setOff.repayment().settles());
            toTheHousehold(page);
        } else if (entry instanceof RecoveryEntry.RecoveryWaived waived) {
            page.fact("waived", yuan(MonthAmount.total(waived.parts()))).fact("words", waived.words());
            months(page, waived.parts());
        } else {
            return false;
        }
        return true;
    }

    private void months(HtmlPage page, List<MonthAmount> amounts) {
        page.table(
                List.of("month", "paymentItem", "amount"),
                amounts.stream()
                        .map(part -> List.of(part.month().toString(), texts.of(part.item()), yuan(part.amount())))
                        .toList());
    }

    private void toTheHousehold(HtmlPage page) {
        page.part("remedies").text(texts.of("remedies.text"));
    }

    private String yuan(Money money) {
        return texts.fill("yuan", money.toPlainString());
    }
}
