package org.lowbao.core.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.money.Money;

/**
 * A year of a household's money in random order: grants and stops that reach back, lists, banks' answers, withholdings,
 * recoveries, repayments and subsidies. What is granted is kept beside it in plain numbers, month by month.
 */
class LedgerWalkProperties {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 12;
    private static final int PERSONS = 2;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    /** What may happen. */
    enum Kind {
        GRANT,
        STOP,
        ORDER,
        PAY,
        RETURN,
        WITHHOLD,
        LIFT,
        RECOVER,
        REPAY,
        SET_OFF,
        SUBSIDISE,
        WAIVE
    }

    /** One happening: of which month, with which amount in fen, and how much of what there is, in percent. */
    record Event(Kind kind, int month, long fen, int share) {}

    /** A ledger, and what it has to come to. */
    private static final class Walk {

        private final long[] granted = new long[MONTHS];
        private final long[] subsidised = new long[MONTHS];
        private Ledger ledger = Ledger.EMPTY;
        private int number;

        void happen(Event event) {
            number++;
            YearMonth month = FIRST.plusMonths(event.month());
            switch (event.kind()) {
                case GRANT -> {
                    ledger = ledger.endedBefore(month).with(entitlement(month, event.fen()));
                    Arrays.fill(granted, event.month(), MONTHS, event.fen());
                }
                case STOP -> {
                    ledger = ledger.endedBefore(month);
                    Arrays.fill(granted, event.month(), MONTHS, 0);
                }
                case ORDER -> order(month);
                case PAY -> answer(event, Optional.empty());
                case RETURN -> answer(event, Optional.of(ReturnReason.NAME_DIFFERS));
                case WITHHOLD ->
                    ledger = ledger.with(
                            new Withholding(number, month, month.plusMonths(event.share() % 3), Optional.empty()));
                case LIFT -> ledger.withholdings().forEach(one -> ledger = ledger.lifted(one.number(), DAY));
                case RECOVER -> recover(event.share());
                case REPAY -> repay(event.share(), Optional.empty());
                case SET_OFF -> repay(event.share(), Optional.of(month));
                case SUBSIDISE -> {
                    ledger = ledger.with(new PriceSubsidy(month, Money.ofFen(event.fen()), "D-" + number));
                    subsidised[event.month()] += event.fen();
                }
                case WAIVE -> waive(event.share());
            }
        }

        private void order(YearMonth month) {
            String list = "L-" + number;
            for (MonthAmount due : ledger.dues(month, month)) {
                assertThat(ledger.withheld(due.month(), month)).isEmpty();
                ledger = ledger.with(new Order(list, due.item(), due.month(), due.amount()));
            }
        }

        private List<Order> unanswered() {
            return ledger.orders().stream()
                    .filter(order -> ledger.result(order.listId(), order.item(), order.month())
                            .isEmpty())
                    .toList();
        }

        private void answer(Event event, Optional<ReturnReason> returned) {
            List<Order> open = unanswered();
            if (!open.isEmpty()) {
                Order order = open.get(event.share() % open.size());
                ledger = ledger.with(
                        new PaymentResult(order.listId(), order.item(), order.month(), order.amount(), DAY, returned));
            }
        }

        private static Money share(Money whole, int percent) {
            return Money.ofFen(whole.fen() * percent / 100);
        }

        private void recover(int percent) {
            List<MonthAmount> overpaid = ledger.overpayments();
            Money amount = share(MonthAmount.total(overpaid), percent);
            ledger = ledger.with(new Recovery(
                    number,
                    DAY,
                    RecoveryGround.OFFICE_ERROR,
                    "1",
                    MonthAmount.first(overpaid, amount),
                    List.of(),
                    List.of(),
                    List.of()));
        }

        private void repay(int percent, Optional<YearMonth> keptBackFrom) {
            for (Recovery recovery : ledger.recoveries()) {
                List<MonthAmount> open = ledger.open(recovery.number());
                Money amount = share(MonthAmount.total(open), percent);
                if (keptBackFrom.isPresent()) {
                    Money due = ledger.balance(PaymentItem.BENEFIT, keptBackFrom.get())
                            .due();
                    amount = due.isNegative() ? Money.ZERO : MonthBalance.lesser(due, amount);
                }
                Money settled = amount;
                Optional<MonthAmount> setOff =
                        keptBackFrom.map(month -> new MonthAmount(PaymentItem.BENEFIT, month, settled));
                if (settled.isPositive()) {
                    ledger = ledger.repaid(
                            recovery.number(), new Repayment(DAY, MonthAmount.first(open, settled), setOff));
                }
            }
        }

        private void waive(int percent) {
            for (Recovery recovery : ledger.recoveries()) {
                List<MonthAmount> open = ledger.open(recovery.number());
                ledger = ledger.waived(
                        recovery.number(), MonthAmount.first(open, share(MonthAmount.total(open), percent)));
            }
        }

        /** Orders and pays what is due, and has everything that was overpaid paid back. */
        void settle() {
            happen(new Event(Kind.LIFT, 0, 0, 0));
            happen(new Event(Kind.ORDER, MONTHS - 1, 0, 0));
            while (!unanswered().isEmpty()) {
                happen(new Event(Kind.PAY, 0, 0, 0));
            }
            happen(new Event(Kind.RECOVER, 0, 0, 100));
            happen(new Event(Kind.REPAY, 0, 0, 100));
        }

        /** Returns what the household got in cash for a month, less what it paid back or had kept back for it. */
        long cash(PaymentItem item, YearMonth month) {
            long cash = 0;
            for (PaymentResult result : ledger.results()) {
                if (result.item() == item
                        && result.month().equals(month)
                        && result.returned().isEmpty()) {
                    cash += result.amount().fen();
                }
            }
            for (Recovery recovery : ledger.recoveries()) {
                for (Repayment repayment : recovery.repayments()) {
                    cash -= of(repayment.settles(), item, month);
                    cash += of(repayment.setOff().stream().toList(), item, month);
                }
            }
            return cash;
        }

        private static long of(List<MonthAmount> amounts, PaymentItem item, YearMonth month) {
            return MonthAmount.total(amounts.stream()
                            .filter(amount -> amount.isOf(item, month))
                            .toList())
                    .fen();
        }

        long granted(PaymentItem item, int month) {
            return switch (item) {
                case BENEFIT -> granted[month];
                case ADD_ON -> 0;
                case PRICE_SUBSIDY -> granted[month] > 0 ? PERSONS * subsidised[month] : 0;
            };
        }

        void assertSound() {
            Money recoverable = Money.ZERO;
            for (int i = 0; i < MONTHS; i++) {
                for (PaymentItem item : PaymentItem.values()) {
                    MonthBalance balance = ledger.balance(item, FIRST.plusMonths(i));
                    assertThat(balance.entitled().fen()).isEqualTo(granted(item, i));
                    assertThat(balance.recoverable()).isLessThanOrEqualTo(balance.overpaid());
                    assertThat(balance.recoverable().isNegative()).isFalse();
                    assertThat(balance.due().isPositive() && balance.overpaid().isPositive())
                            .isFalse();
                    assertThat(balance.underWay()).isEqualTo(underWay(item, FIRST.plusMonths(i)));
                    recoverable = recoverable.plus(balance.recoverable());
                }
            }
            assertThat(ledger.recoverable()).isEqualTo(recoverable);
            assertThat(Money.sum(ledger.recoveries().stream()
                            .map(recovery -> MonthAmount.total(ledger.open(recovery.number())))
                            .toList()))
                    .isEqualTo(recoverable);
        }

        private Money underWay(PaymentItem item, YearMonth month) {
            return Money.sum(unanswered().stream()
                    .filter(order -> order.item() == item && order.month().equals(month))
                    .map(Order::amount)
                    .toList());
        }

        private static Entitlement entitlement(YearMonth from, long fen) {
            return new Entitlement(
                    IdentificationKind.DIBAO,
                    from,
                    Optional.empty(),
                    Money.ofFen(fen),
                    List.of("1", "2"),
                    Instant.EPOCH);
        }
    }

    @Property(tries = 400)
    void what_is_paid_for_a_month_and_not_paid_back_is_what_is_granted_for_it(
            @ForAll("eventsWithoutWaivers") List<Event> events) {
        var walk = new Walk();
        for (Event event : events) {
            walk.happen(event);
            walk.assertSound();
        }
        Statistics.label("something was paid back")
                .collect(walk.ledger.recoveries().stream()
                        .anyMatch(recovery -> !recovery.repayments().isEmpty()))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));

        walk.settle();

        for (int i = 0; i < MONTHS; i++) {
            for (PaymentItem item : PaymentItem.values()) {
                assertThat(walk.cash(item, FIRST.plusMonths(i)))
                        .as(item + " of month " + i)
                        .isEqualTo(walk.granted(item, i));
            }
        }
        assertThat(walk.ledger.dues(FIRST.plusMonths(MONTHS - 1), FIRST.plusYears(1)))
                .isEmpty();
        assertThat(walk.ledger.overpayments()).isEmpty();
    }

    @Property(tries = 200)
    void what_was_waived_is_all_that_a_household_keeps_above_what_is_granted(@ForAll("events") List<Event> events) {
        var walk = new Walk();
        for (Event event : events) {
            walk.happen(event);
            walk.assertSound();
        }

        walk.settle();

        for (int i = 0; i < MONTHS; i++) {
            for (PaymentItem item : PaymentItem.values()) {
                long waived =
                        walk.ledger.balance(item, FIRST.plusMonths(i)).waived().fen();
                assertThat(walk.cash(item, FIRST.plusMonths(i)) - walk.granted(item, i))
                        .as(item + " of month " + i)
                        .isBetween(0L, waived);
            }
        }
    }

    @Property(tries = 200)
    void a_list_orders_an_item_of_a_month_once_and_nothing_that_is_ordered_is_due(
            @ForAll("events") List<Event> events) {
        var walk = new Walk();
        for (Event event : events) {
            walk.happen(event);
        }
        walk.happen(new Event(Kind.LIFT, 0, 0, 0));
        walk.happen(new Event(Kind.ORDER, MONTHS - 1, 0, 0));
        int ordered = walk.ledger.orders().size();
        walk.happen(new Event(Kind.ORDER, MONTHS - 1, 0, 0));

        assertThat(walk.ledger.orders()).hasSize(ordered).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void the_first_of_some_amounts_and_the_rest_are_all_of_them(
            @ForAll("amounts") List<MonthAmount> amounts, @ForAll("sums") long fen) {
        Money whole = MonthAmount.total(amounts);
        Money sum = MonthBalance.lesser(Money.ofFen(fen), whole);

        assertThat(MonthAmount.total(MonthAmount.first(amounts, sum))).isEqualTo(sum);
        assertThat(MonthAmount.total(MonthAmount.after(amounts, sum))).isEqualTo(whole.minus(sum));
        assertThat(MonthAmount.first(amounts, whole)).isEqualTo(amounts);
    }

    @Provide
    Arbitrary<Long> sums() {
        return Arbitraries.longs().between(0, 5_000);
    }

    @Provide
    Arbitrary<List<MonthAmount>> amounts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.longs().between(1, 1_000))
                .as((month, fen) -> new MonthAmount(PaymentItem.BENEFIT, FIRST.plusMonths(month), Money.ofFen(fen)))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return events(List.of(Kind.values()));
    }

    @Provide
    Arbitrary<List<Event>> eventsWithoutWaivers() {
        return events(
                Stream.of(Kind.values()).filter(kind -> kind != Kind.WAIVE).toList());
    }

    /** Draws kinds, those without which nothing else can happen more often. */
    private static Arbitrary<List<Event>> events(List<Kind> kinds) {
        var often = List.of(Kind.GRANT, Kind.ORDER, Kind.RECOVER, Kind.REPAY);
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(kinds)), Tuple.of(1, Arbitraries.of(often))),
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.longs().between(1, 90_000),
                        Arbitraries.integers().between(0, 100))
                .as(Event::new)
                .list()
                .ofMinSize(15)
                .ofMaxSize(60);
    }
}
