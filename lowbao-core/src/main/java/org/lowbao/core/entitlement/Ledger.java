package org.lowbao.core.entitlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
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

    /**
     * Returns what goes with members from a month on: as many heads' shares of the amount as are covered of them, to the
     * fen; empty if none is.
     */
    public Optional<Portion> portion(YearMonth from, Collection<String> members) {
        return portionOf(
                from,
                members,
                (now, heads) ->
                        Money.sum(now.monthly().split(now.covered().size()).subList(0, heads)));
    }

    /**
     * Returns what goes with members after whom nobody stays: the whole amount, also where somebody is still covered who
     * left before; empty if none of them is covered.
     */
    public Optional<Portion> whole(YearMonth from, Collection<String> members) {
        return portionOf(from, members, (now, heads) -> now.monthly());
    }

    private Optional<Portion> portionOf(
            YearMonth from, Collection<String> members, BiFunction<Entitlement, Integer, Money> amount) {
        Optional<Entitlement> now = entitlement(from);
        List<String> go = now.map(Entitlement::covered).orElse(List.of()).stream()
                .filter(members::contains)
                .toList();
        return go.isEmpty()
                ? Optional.empty()
                : now.map(one -> new Portion(one.kind(), from, amount.apply(one, go.size()), go));
    }

    /** Returns this ledger without a portion, which another dossier has from its month on. */
    public Ledger handedOver(Portion portion, Instant decidedAt) {
        Ledger before = endedBefore(portion.from());
        return entitlement(portion.from())
                .map(now -> before.with(new Entitlement(
                        now.kind(),
                        portion.from(),
                        now.until(),
                        now.monthly().minus(portion.monthly()),
                        now.covered().stream()
                                .filter(member -> !portion.covered().contains(member))
                                .toList(),
                        decidedAt)))
                .orElse(before);
    }

    /** Returns this ledger with a portion that another dossier handed over. */
    public Ledger takenOver(Portion portion, Instant decidedAt) {
        Optional<Entitlement> now = entitlement(portion.from());
        var covered = new ArrayList<String>(now.map(Entitlement::covered).orElse(List.of()));
        covered.addAll(portion.covered());
        return endedBefore(portion.from())
                .with(new Entitlement(
                        portion.kind(),
                        portion.from(),
                        Optional.empty(),
                        now.map(Entitlement::monthly).orElse(Money.ZERO).plus(portion.monthly()),
                        covered,
                        decidedAt));
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
