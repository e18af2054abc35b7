package org.lowbao.core.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lowbao.core.money.Money;

/**
 * A household's money: what it is entitled to, what was ordered, what the bank paid or returned, what is withheld, and what
 * is to come back. Orders, results and repayments are never taken back; what is due, overpaid or open is derived.
 *
 * <p>Sums take one pass over the ledger each.
 *
 * @param entitlements in the order of decision; of several that cover a month the last holds
 * @param orders in the order of the payment lists
 * @param results in the order of the bank's answers
 * @param withholdings in the order of decision
 * @param subsidies in the order of decision
 * @param recoveries in the order of decision
 */
public record Ledger(
        List<Entitlement> entitlements,
        List<Order> orders,
        List<PaymentResult> results,
        List<Withholding> withholdings,
        List<PriceSubsidy> subsidies,
        List<Recovery> recoveries) {

    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Ledger {
        entitlements = List.copyOf(entitlements);
        orders = List.copyOf(orders);
        results = List.copyOf(results);
        withholdings = List.copyOf(withholdings);
        subsidies = List.copyOf(subsidies);
        recoveries = List.copyOf(recoveries);
    }

    /** Returns the entitlement that holds in a month. */
    public Optional<Entitlement> entitlement(YearMonth month) {
        return entitlements.stream().filter(e -> e.covers(month)).reduce((earlier, later) -> later);
    }

    /** Returns the entitlement that holds in a month, if its kind is paid every month. */
    public Optional<Entitlement> paid(YearMonth month) {
        return entitlement(month).filter(entitlement -> entitlement.kind().isPaidMonthly());
    }

    /** Returns the first month after the last one that is paid; empty if none is, or payment goes on without an end. */
    public Optional<YearMonth> paidUntil() {
        return entitlements.stream()
                .filter(entitlement -> entitlement.kind().isPaidMonthly())
                .flatMap(entitlement -> entitlement.until().stream())
                .max(Comparator.naturalOrder());
    }

    /** Returns the entitlement that reaches farthest, of several the one decided last; empty if nothing was ever granted. */
    public Optional<Entitlement> latest() {
        return entitlements.stream().reduce((earlier, later) -> later.endsBefore(earlier) ? earlier : later);
    }

    /**
     * Returns what decisions grant of an item in a month. A price subsidy is for the persons that are covered in its month,
     * as known now, and for nobody where the kind pays nothing.
     */
    public Money entitled(PaymentItem item, YearMonth month) {
        Optional<Entitlement> holds = entitlement(month);
        if (holds.isEmpty() || item != PaymentItem.PRICE_SUBSIDY) {
            return holds.map(entitlement -> entitlement.monthly(item)).orElse(Money.ZERO);
        }
        return holds.get().kind().isPaidMonthly()
                ? perPerson(month).times(holds.get().covered().size())
                : Money.ZERO;
    }

    private Money perPerson(YearMonth month) {
        return Money.sum(subsidies.stream()
                .filter(subsidy -> subsidy.month().equals(month))
                .map(PriceSubsidy::perPerson)
                .toList());
    }

    /** Returns how an item of a month stands. */
    public MonthBalance balance(PaymentItem item, YearMonth month) {
        return new Balances(this).of(item, month);
    }

    /** Returns what was ordered for a month so far, of all items. */
    public Money ordered(YearMonth month) {
        return Money.sum(orders.stream()
                .filter(order -> order.month().equals(month))
                .map(Order::amount)
                .toList());
    }

    /**
     * Returns what is still to be ordered for a month, of all items: the latest entitlement minus what was already ordered
     * and did not come back. A negative difference is an overpayment; it becomes recovery only by a decision, never by
     * itself.
     */
    public Money due(YearMonth month) {
        return Money.sum(new Balances(this)
                .all(List.of(month)).stream()
                        .filter(balance -> balance.month().equals(month))
                        .map(MonthBalance::due)
                        .toList());
    }

    /** Tells whether a list already ordered an item of a month. */
    public boolean isOrderedBy(String listId, PaymentItem item, YearMonth month) {
        return order(listId, item, month).isPresent();
    }

    /** Returns what a list ordered of an item of a month. */
    public Optional<Order> order(String listId, PaymentItem item, YearMonth month) {
        return orders.stream().filter(order -> order.isOf(listId, item, month)).findFirst();
    }

    /** Returns what the bank answered to a list's order of an item of a month. */
    public Optional<PaymentResult> result(String listId, PaymentItem item, YearMonth month) {
        return results.stream()
                .filter(result -> result.isOf(listId, item, month))
                .findFirst();
    }

    /** Returns the withholding for which a month must not be ordered in the calendar month {@code now}. */
    public Optional<Withholding> withheld(YearMonth month, YearMonth now) {
        return withholdings.stream()
                .filter(withholding -> withholding.withholds(month, now))
                .findFirst();
    }

    /** Returns the withholding that lasts in the calendar month {@code now}; of several the first. */
    public Optional<Withholding> withholdingInForce(YearMonth now) {
        return withholdings.stream()
                .filter(withholding -> withholding.isInForce(now))
                .findFirst();
    }

    /**
     * Returns what may be ordered of the months up to {@code last}, by month and item: what is due and not withheld.
     *
     * @param now the calendar month in which it is asked, from which a withholding's limit counts
     */
    public List<MonthAmount> dues(YearMonth last, YearMonth now) {
        return new Balances(this)
                .all(entitledMonths(last)).stream()
                        .filter(balance -> balance.due().isPositive())
                        .filter(balance -> !balance.month().isAfter(last)
                                && withheld(balance.month(), now).isEmpty())
                        .map(balance -> balance.with(balance.due()))
                        .toList();
    }

    private Collection<YearMonth> entitledMonths(YearMonth last) {
        var months = new TreeSet<YearMonth>();
        for (Entitlement entitlement : entitlements) {
            YearMonth end =
                    entitlement.until().filter(until -> !until.isAfter(last)).orElse(last.plusMonths(1));
            for (YearMonth month = entitlement.from(); month.isBefore(end); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    /** Returns what was overpaid and nobody decided on yet, by month and item. */
    public List<MonthAmount> overpayments() {
        return new Balances(this)
                .all(List.of()).stream()
                        .filter(balance -> balance.undecided().isPositive())
                        .map(balance -> balance.with(balance.undecided()))
                        .toList();
    }

    /** Returns the last month of which more is overpaid here than in {@code before}; empty if there is none. */
    public Optional<YearMonth> lastOverpaidSince(Ledger before) {
        var earlier = new Balances(before);
        return new Balances(this)
                .all(List.of()).stream()
                        .filter(balance -> earlier.of(balance.item(), balance.month())
                                .overpaid()
                                .isLessThan(balance.overpaid()))
                        .map(MonthBalance::month)
                        .max(Comparator.naturalOrder());
    }

    /** Returns a recovery by the entry that decided it. */
    public Optional<Recovery> recovery(long number) {
        return recoveries.stream()
                .filter(recovery -> recovery.number() == number)
                .findFirst();
    }

    /**
     * Returns what is still to be paid back by a recovery, by month as it was decided; nothing if there is no such recovery.
     * What a later increase made up for need not be paid back.
     */
    public List<MonthAmount> open(long number) {
        var balances = new Balances(this);
        var left = new HashMap<MonthAmount, Money>();
        for (Recovery recovery : recoveries) {
            var open = new ArrayList<MonthAmount>();
            for (MonthAmount claim : recovery.claimed()) {
                MonthBalance balance = balances.of(claim.item(), claim.month());
                // several recoveries of one month share what is overpaid of it, the first decided first
                MonthAmount cell = balance.with(Money.ZERO);
                Money overpaid = left.getOrDefault(cell, balance.overpaid());
                Money part = MonthBalance.lesser(claim.amount().minus(recovery.repaid(claim)), overpaid);
                left.put(cell, overpaid.minus(part));
                if (part.isPositive()) {
                    open.add(balance.with(part));
                }
            }
            if (recovery.number() == number) {
                return List.copyOf(open);
            }
        }
        return List.of();
    }

    /** Returns what is still to be paid back by all recoveries together. */
    public Money recoverable() {
        return Money.sum(new Balances(this)
                .all(List.of()).stream().map(MonthBalance::recoverable).toList());
    }

    /**
     * Returns this ledger with another amount from a month on, for as long as the entitlement of that month goes on.
     *
     * @param addOns how much of it is paid apart
     * @throws IllegalArgumentException if there is no entitlement in the month
     */
    public Ledger recalculated(YearMonth month, Money monthly, Money addOns, Instant decidedAt) {
        Entitlement now = entitlement(month)
                .orElseThrow(() -> new IllegalArgumentException("nothing to recalculate in " + month));
        if (now.monthly().equals(monthly) && now.addOns().equals(addOns)) {
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
        more.add(new Entitlement(now.kind(), month, now.until(), monthly, now.covered(), decidedAt, addOns));
        return entitling(more);
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

    /** Returns this ledger with an entitlement in the place of whatever held from its first month on. */
    public Ledger supersededBy(Entitlement next) {
        return endedBefore(next.from()).with(next);
    }

    public Ledger with(Entitlement entitlement) {
        return entitling(plus(entitlements, entitlement));
    }

    public Ledger with(Order order) {
        return new Ledger(entitlements, plus(orders, order), results, withholdings, subsidies, recoveries);
    }

    public Ledger with(PaymentResult result) {
        return new Ledger(entitlements, orders, plus(results, result), withholdings, subsidies, recoveries);
    }

    public Ledger with(Withholding withholding) {
        return withholding(plus(withholdings, withholding));
    }

    public Ledger with(PriceSubsidy subsidy) {
        return new Ledger(entitlements, orders, results, withholdings, plus(subsidies, subsidy), recoveries);
    }

    public Ledger with(Recovery recovery) {
        return recovering(plus(recoveries, recovery));
    }

    /** Returns this ledger with a withholding lifted; as it is if there is no such withholding. */
    public Ledger lifted(long number, LocalDate day) {
        return withholding(withholdings.stream()
                .map(withholding -> withholding.number() == number ? withholding.lifted(day) : withholding)
                .toList());
    }

    /** Returns this ledger with something paid back; as it is if there is no such recovery. */
    public Ledger repaid(long number, Repayment repayment) {
        return changed(number, recovery -> recovery.with(repayment));
    }

    /** Returns this ledger with a part of a recovery waived; as it is if there is no such recovery. */
    public Ledger waived(long number, List<MonthAmount> parts) {
        return changed(number, recovery -> recovery.waiving(parts));
    }

    private Ledger changed(long number, UnaryOperator<Recovery> change) {
        return recovering(recoveries.stream()
                .map(recovery -> recovery.number() == number ? change.apply(recovery) : recovery)
                .toList());
    }

    /** Returns what is granted from {@code month} on: what {@link #endedBefore} takes away, in the order of decision. */
    public List<Entitlement> from(YearMonth month) {
        return entitlements.stream()
                .flatMap(entitlement -> entitlement.from(month).stream())
                .toList();
    }

    /**
     * Returns this ledger with what was taken given back from {@code month} on.
     *
     * @param taken what {@link #from} told before it was taken away, in its order
     * @param decidedAt when it was decided that it is given back
     */
    public Ledger givenBack(List<Entitlement> taken, YearMonth month, Instant decidedAt) {
        Ledger whole = this;
        for (Entitlement entitlement : taken) {
            whole = entitlement
                    .from(month)
                    .map(rest -> rest.decided(decidedAt))
                    .map(whole::with)
                    .orElse(whole);
        }
        return whole;
    }

    /**
     * Returns this ledger without any entitlement from {@code month} on. One that would have begun later is gone; that it
     * was decided stays in the dossier's entries.
     */
    public Ledger endedBefore(YearMonth month) {
        return entitling(entitlements.stream()
                .flatMap(e -> e.endedBefore(month).stream())
                .toList());
    }

    private Ledger entitling(List<Entitlement> others) {
        return new Ledger(others, orders, results, withholdings, subsidies, recoveries);
    }

    private Ledger withholding(List<Withholding> others) {
        return new Ledger(entitlements, orders, results, others, subsidies, recoveries);
    }

    private Ledger recovering(List<Recovery> others) {
        return new Ledger(entitlements, orders, results, withholdings, subsidies, others);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    @Override
    public String toString() {
        return entitlements.size() + " entitlements, " + orders.size() + " orders, " + results.size() + " results, "
                + recoveries.size() + " recoveries";
    }
}
