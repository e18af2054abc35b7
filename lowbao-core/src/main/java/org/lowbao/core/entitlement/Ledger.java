package org.lowbao.core.entitlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.core.money.Money;

/**
 * A household's money: what it is entitled to, and what was ordered. Orders are never taken back; what is due is
 * derived.
 *
 * @param entitlements in the order of decision; of several that cover a month the last holds
 * @param orders in the order of the payment lists
 */
public record Ledger(List<Entitlement> entitlements, List<Order> orders) {

    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    public Ledger {
        entitlements = List.copyOf(entitlements);
        orders = List.copyOf(orders);
    }

    /** Returns the entitlement that holds in a month. */
    public Optional<Entitlement> entitlement(YearMonth month) {
        return entitlements.stream().filter(e -> e.covers(month)).reduce((earlier, later) -> later);
    }

    /** Returns what was ordered for a month so far. */
    public Money ordered(YearMonth month) {
        Money sum = Money.ZERO;
        for (Order order : orders) {
            if (order.month().equals(month)) {
                sum = sum.plus(order.amount());
            }
        }
        return sum;
    }

    /**
     * Returns what is still to be ordered for a month: the latest entitlement minus what was already ordered. A negative
     * difference is an overpayment; it becomes recovery only by a decision, never by itself.
     */
    public Money due(YearMonth month) {
        return entitlement(month).map(Entitlement::monthly).orElse(Money.ZERO).minus(ordered(month));
    }

    /** Tells whether a list already ordered a month. */
    public boolean isOrderedBy(String listId, YearMonth month) {
        return orders.stream()
                .anyMatch(
                        order -> order.listId().equals(listId) && order.month().equals(month));
    }

    /** Returns the last month from {@code from} on of which more was ordered than {@code monthly}. */
    public Optional<YearMonth> lastOrderedAbove(Money monthly, YearMonth from) {
        return orders.stream()
                .map(Order::month)
                .filter(month ->
                        !month.isBefore(from) && ordered(month).minus(monthly).isPositive())
                .max(Comparator.naturalOrder());
    }

    /** Returns the months up to {@code last} of which something is still to be ordered, in order. */
    public List<YearMonth> monthsDue(YearMonth last) {
        var months = new TreeSet<YearMonth>();
        for (Entitlement entitlement : entitlements) {
            YearMonth end =
                    entitlement.until().filter(until -> !until.isAfter(last)).orElse(last.plusMonths(1));
            for (YearMonth month = entitlement.from(); month.isBefore(end); month = month.plusMonths(1)) {
                if (due(month).isPositive()) {
                    months.add(month);
                }
            }
        }
        return List.copyOf(months);
    }

    /**
     * Returns this ledger with another amount from a month on, for as long as the entitlement of that month goes on.
     *
     * @throws IllegalArgumentException if there is no entitlement in the month
     */
    public Ledger recalculated(YearMonth month, Money monthly, Instant decidedAt) {
        Entitlement now = entitlement(month)
                .orElseThrow(() -> new IllegalArgumentException("nothing to recalculate in " + month));
        if (now.monthly().equals(monthly)) {
            return this;
        }
        var more = new ArrayList<Entitlement>();
        for (Entitlement entitlement : entitlements) {
            if (entitlement.equals(now)) {
                entitlement.endedBefore(month).ifPresent(more::add);
            } else {
                more.add(entitlement);
            }
        }
        more.add(new Entitlement(now.kind(), month, now.until(), monthly, now.covered(), decidedAt));
        return new Ledger(more, orders);
    }

    public Ledger with(Entitlement entitlement) {
        var more = new ArrayList<>(entitlements);
        more.add(entitlement);
        return new Ledger(more, orders);
    }

    public Ledger with(Order order) {
        var more = new ArrayList<>(orders);
        more.add(order);
        return new Ledger(entitlements, more);
    }

    /**
     * Returns this ledger without any entitlement from {@code month} on. One that would have begun later is gone; that it
     * was decided stays in the dossier's entries.
     */
    public Ledger endedBefore(YearMonth month) {
        return new Ledger(
                entitlements.stream()
                        .flatMap(e -> e.endedBefore(month).stream())
                        .toList(),
                orders);
    }

    @Override
    public String toString() {
        return entitlements.size() + " entitlements, " + orders.size() + " orders";
    }
}
