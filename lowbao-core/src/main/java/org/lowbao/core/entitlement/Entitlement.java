package org.lowbao.core.entitlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.money.Money;

/**
 * An amount a month from a month on, as a named person decided it (低保金).
 *
 * @param kind as what the household was identified
 * @param from the first month
 * @param until the first month without; absent while it runs
 * @param monthly the amount a month; zero where the kind pays nothing
 * @param covered the members it is for
 * @param decidedAt when the office decided it
 * @param addOns how much of {@code monthly} is add-ons that are paid apart (分类施保); zero where they are paid together
 */
public record Entitlement(
        IdentificationKind kind,
        YearMonth from,
        Optional<YearMonth> until,
        Money monthly,
        List<String> covered,
        Instant decidedAt,
        Money addOns) {

    public Entitlement {
        covered = List.copyOf(covered);
        if (monthly.isNegative()) {
            throw new IllegalArgumentException("an entitlement is not negative");
        }
        if (addOns.isNegative() || monthly.isLessThan(addOns)) {
            throw new IllegalArgumentException("add-ons are a part of the amount");
        }
        if (until.map(end -> !end.isAfter(from)).orElse(false)) {
            throw new IllegalArgumentException("an entitlement has a month at least");
        }
    }

    /** An entitlement whose add-ons, if any, are paid with the benefit. */
    public Entitlement(
            IdentificationKind kind,
            YearMonth from,
            Optional<YearMonth> until,
            Money monthly,
            List<String> covered,
            Instant decidedAt) {
        this(kind, from, until, monthly, covered, decidedAt, Money.ZERO);
    }

    /** Returns what it grants of an item each month; a price subsidy is granted by month and not here. */
    public Money monthly(PaymentItem item) {
        return switch (item) {
            case BENEFIT -> monthly.minus(addOns);
            case ADD_ON -> addOns;
            case PRICE_SUBSIDY -> Money.ZERO;
        };
    }

    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && until.map(month::isBefore).orElse(true);
    }

    boolean endsBefore(Entitlement other) {
        return until.map(end -> other.until.map(end::isBefore).orElse(true)).orElse(false);
    }

    /** Returns this entitlement ended before {@code end}; empty if nothing of it is left. */
    public Optional<Entitlement> endedBefore(YearMonth end) {
        if (!end.isAfter(from)) {
            return Optional.empty();
        }
        YearMonth earlier = until.filter(end::isAfter).orElse(end);
        return Optional.of(new Entitlement(kind, from, Optional.of(earlier), monthly, covered, decidedAt, addOns));
    }

    /** Returns this entitlement without its months before {@code first}; empty if nothing of it is left. */
    public Optional<Entitlement> from(YearMonth first) {
        if (!first.isAfter(from)) {
            return Optional.of(this);
        }
        return covers(first)
                ? Optional.of(new Entitlement(kind, first, until, monthly, covered, decidedAt, addOns))
                : Optional.empty();
    }

    /** Returns this entitlement as decided at another time. */
    public Entitlement decided(Instant at) {
        return new Entitlement(kind, from, until, monthly, covered, at, addOns);
    }

    @Override
    public String toString() {
        return kind + " from " + from;
    }
}
