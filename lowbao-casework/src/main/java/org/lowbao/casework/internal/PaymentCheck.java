package org.lowbao.casework.internal;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.LineFinding;
import org.lowbao.casework.collective.LineFinding.Kind;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Lifecycle;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.money.Money;

/**
 * Holds lines of a payment list against their dossiers as they are now.
 *
 * @param now the calendar month of the check
 * @param deviation from which difference to the month before a line is pointed out, in percent
 */
public record PaymentCheck(YearMonth now, int deviation) {

    /** Returns everything found about a line. */
    public List<LineFinding> findings(PaymentLine line, Optional<CaseFile> file) {
        var kinds = new ArrayList<Kind>();
        if (line.account().isEmpty()) {
            kinds.add(Kind.WITHOUT_ACCOUNT);
        }
        obstacle(line, file).ifPresent(kinds::add);
        if (file.isPresent() && differsMuch(line, file.get())) {
            kinds.add(Kind.DIFFERS_MUCH);
        }
        file.flatMap(one -> one.stewardship().custody())
                .map(custody -> custody.isIrregular() ? Kind.KEPT_IRREGULARLY : Kind.KEPT_BY_ANOTHER)
                .ifPresent(kinds::add);
        return kinds.stream().map(kind -> LineFinding.of(line, kind)).toList();
    }

    /** Returns why a line that was not ordered yet cannot be ordered as it is; empty if it can. */
    public Optional<Kind> obstacle(PaymentLine line, Optional<CaseFile> file) {
        if (file.isEmpty()
                || Lifecycle.move(file.get().state(), StepCode.ORDER_PAYMENT).isEmpty()) {
            return Optional.of(Kind.NO_LONGER_DUE);
        }
        if (file.get().ledger().withheld(line.month(), now).isPresent()) {
            return Optional.of(Kind.WITHHELD);
        }
        Money due = file.get().ledger().balance(line.item(), line.month()).due();
        return due.equals(line.amount()) ? Optional.empty() : Optional.of(Kind.NO_LONGER_DUE);
    }

    private boolean differsMuch(PaymentLine line, CaseFile file) {
        Money before =
                file.ledger().balance(line.item(), line.month().minusMonths(1)).ordered();
        // in whole numbers of any size, for an amount times a hundred may leave the range of money
        BigInteger difference = fen(line.amount().minus(before)).abs().multiply(BigInteger.valueOf(100));
        return before.isPositive() && difference.compareTo(fen(before).multiply(BigInteger.valueOf(deviation))) > 0;
    }

    private static BigInteger fen(Money amount) {
        return BigInteger.valueOf(amount.fen());
    }
}
