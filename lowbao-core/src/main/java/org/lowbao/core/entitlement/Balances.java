package org.lowbao.core.entitlement;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.lowbao.core.money.Money;

/** Adds up the series of a ledger by month and item, in one pass. For one thread. */
final class Balances {

    private record Cell(YearMonth month, PaymentItem item) {}

    private static final class Sums {
        private Money ordered = Money.ZERO;
        private Money paid = Money.ZERO;
        private Money returned = Money.ZERO;
        private Money setOff = Money.ZERO;
        private Money claimed = Money.ZERO;
        private Money waived = Money.ZERO;
        private Money repaid = Money.ZERO;
    }

    private final Ledger ledger;
    private final TreeMap<Cell, Sums> cells =
            new TreeMap<>(Comparator.comparing(Cell::month).thenComparing(Cell::item));

    Balances(Ledger ledger) {
        this.ledger = ledger;
        ledger.orders().forEach(order -> {
            Sums sums = at(order.item(), order.month());
            sums.ordered = sums.ordered.plus(order.amount());
        });
        ledger.results().forEach(this::add);
        ledger.recoveries().forEach(this::add);
    }

    private void add(PaymentResult result) {
        Sums sums = at(result.item(), result.month());
        if (result.returned().isPresent()) {
            sums.returned = sums.returned.plus(result.amount());
        } else {
            sums.paid = sums.paid.plus(result.amount());
        }
    }

    private void add(Recovery recovery) {
        for (MonthAmount claim : recovery.claimed()) {
            Sums sums = at(claim.item(), claim.month());
            sums.claimed = sums.claimed.plus(claim.amount());
        }
        for (MonthAmount part : recovery.waived()) {
            Sums sums = at(part.item(), part.month());
            sums.waived = sums.waived.plus(part.amount());
        }
        for (Repayment repayment : recovery.repayments()) {
            for (MonthAmount part : repayment.settles()) {
                Sums sums = at(part.item(), part.month());
                sums.repaid = sums.repaid.plus(part.amount());
            }
            repayment.setOff().ifPresent(kept -> {
                Sums sums = at(kept.item(), kept.month());
                sums.setOff = sums.setOff.plus(kept.amount());
            });
        }
    }

    private Sums at(PaymentItem item, YearMonth month) {
        return cells.computeIfAbsent(new Cell(month, item), none -> new Sums());
    }

    /** Returns how one item of one month stands. */
    MonthBalance of(PaymentItem item, YearMonth month) {
        Sums sums = cells.getOrDefault(new Cell(month, item), new Sums());
        return new MonthBalance(
                item,
                month,
                ledger.entitled(item, month),
                sums.ordered,
                sums.paid,
                sums.returned,
                sums.setOff,
                sums.claimed,
                sums.waived,
                sums.repaid);
    }

    /** Returns how every item of a month stands that something happened to, or of the given months, by month and item. */
    List<MonthBalance> all(Collection<YearMonth> months) {
        for (YearMonth month : months) {
            for (PaymentItem item : PaymentItem.values()) {
                at(item, month);
            }
        }
        return cells.keySet().stream()
                .map(cell -> of(cell.item(), cell.month()))
                .toList();
    }
}
