package org.lowbao.core.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.money.Money;

class LedgerProperties {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Property(tries = 300)
    void due_is_entitled_minus_ordered_whatever_the_order_of_the_orders(
            @ForAll("orders") List<Order> orders, @ForAll @IntRange(max = 100_000) int entitled) {
        Ledger ledger = Ledger.EMPTY.with(from(JUNE, entitled));
        long juneOrdered = 0;
        for (Order order : orders) {
            ledger = ledger.with(order);
            juneOrdered += order.month().equals(JUNE) ? order.amount().fen() : 0;
        }

        assertThat(ledger.due(JUNE)).isEqualTo(Money.ofFen(entitled - juneOrdered));
    }

    @Property(tries = 100)
    void after_a_stop_nothing_is_entitled_from_that_month_on_and_nothing_changes_before(
            @ForAll @IntRange(max = 24) int stop, @ForAll @IntRange(max = 24) int month) {
        Ledger ledger = Ledger.EMPTY.with(from(JUNE, 100)).with(from(JUNE.plusMonths(6), 200));
        YearMonth asked = JUNE.plusMonths(month);
        Ledger stopped = ledger.endedBefore(JUNE.plusMonths(stop));

        if (month >= stop) {
            assertThat(stopped.entitlement(asked)).isEmpty();
        } else {
            assertThat(stopped.due(asked)).isEqualTo(ledger.due(asked));
        }
    }

    @Example
    void the_last_decision_that_covers_a_month_holds() {
        Ledger ledger = Ledger.EMPTY.with(from(JUNE, 100)).with(from(JUNE.plusMonths(1), 150));

        assertThat(ledger.due(JUNE)).isEqualTo(Money.ofFen(100));
        assertThat(ledger.due(JUNE.plusMonths(1))).isEqualTo(Money.ofFen(150));
        assertThat(ledger.due(JUNE.minusMonths(1))).isEqualTo(Money.ZERO);
    }

    @Example
    void an_overpayment_is_negative_and_stays_so() {
        Ledger ledger = Ledger.EMPTY.with(from(JUNE, 100)).with(new Order("L-1", JUNE, Money.ofFen(130)));

        assertThat(ledger.due(JUNE)).isEqualTo(Money.ofFen(-30));
        assertThat(ledger.isOrderedBy("L-1", PaymentItem.BENEFIT, JUNE)).isTrue();
        assertThat(ledger.isOrderedBy("L-2", PaymentItem.BENEFIT, JUNE)).isFalse();
        assertThat(ledger.isOrderedBy("L-1", PaymentItem.BENEFIT, JUNE.plusMonths(1)))
                .isFalse();
    }

    @Example
    void an_end_is_moved_forward_and_never_back() {
        Entitlement ended = from(JUNE, 100).endedBefore(JUNE.plusMonths(3)).orElseThrow();

        assertThat(ended.until()).contains(JUNE.plusMonths(3));
        assertThat(ended.endedBefore(JUNE.plusMonths(5))).contains(ended);
        assertThat(ended.endedBefore(JUNE.plusMonths(1)).orElseThrow().until()).contains(JUNE.plusMonths(1));
        assertThat(ended.endedBefore(JUNE)).isEmpty();
    }

    @Example
    void an_entitlement_is_not_negative_and_has_a_month() {
        assertThatIllegalArgumentException().isThrownBy(() -> from(JUNE, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> until(JUNE));
        assertThat(until(JUNE.plusMonths(1)).covers(JUNE)).isTrue();
        assertThat(until(JUNE.plusMonths(1)).covers(JUNE.plusMonths(1))).isFalse();
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(
                        Arbitraries.of(JUNE.minusMonths(1), JUNE, JUNE.plusMonths(1)),
                        Arbitraries.longs().between(-50_000, 50_000))
                .as((month, fen) -> new Order("L", month, Money.ofFen(fen)))
                .list()
                .ofMaxSize(10);
    }

    private static Entitlement from(YearMonth month, long fen) {
        return new Entitlement(
                IdentificationKind.DIBAO, month, Optional.empty(), Money.ofFen(fen), List.of("1"), Instant.EPOCH);
    }

    private static Entitlement until(YearMonth month) {
        return new Entitlement(
                IdentificationKind.DIBAO, JUNE, Optional.of(month), Money.ofFen(1), List.of("1"), Instant.EPOCH);
    }
}
