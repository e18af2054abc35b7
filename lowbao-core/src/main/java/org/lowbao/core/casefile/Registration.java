package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Ledger;

/**
 * As what a household was identified that is paid nothing a month, and for which days: its line in the registers of edge
 * families and of families in rigid-expenditure hardship (台账).
 *
 * @param running the identification that nobody ended, also once its days are over: none ends by itself; absent if there is
 *     none
 * @param earlier those that ended, in order; no day is in two of all these
 */
public record Registration(Optional<Period> running, List<Period> earlier) {

    static final Registration NONE = new Registration(Optional.empty(), List.of());

    public Registration {
        earlier = List.copyOf(earlier);
    }

    /**
     * Days for which a household is identified.
     *
     * @param kind as what
     * @param days for which; the last one is the last on which it holds
     */
    public record Period(IdentificationKind kind, DayRange days) {

        /** Returns what of it lies before a day; empty if nothing does. */
        Optional<Period> endedBefore(LocalDate day) {
            if (!days.first().isBefore(day)) {
                return Optional.empty();
            }
            return days.last().isBefore(day)
                    ? Optional.of(this)
                    : Optional.of(new Period(kind, new DayRange(days.first(), day.minusDays(1))));
        }

        @Override
        public String toString() {
            return kind + " from " + days.first() + " to " + days.last();
        }
    }

    /**
     * Returns how long an identification of today holds; empty for a kind that is paid every month. It counts from today,
     * for it rests on what was found now, or else from the first day on which nothing is paid any more.
     *
     * @param before the household's money without what follows
     */
    static Optional<DayRange> validity(IdentificationKind kind, Ledger before, Situation situation) {
        LocalDate first = before.paidUntil()
                .map(month -> month.atDay(1))
                .filter(situation.today()::isBefore)
                .orElse(situation.today());
        return situation
                .procedure()
                .registers()
                .months(kind)
                .map(months -> new DayRange(first, first.plusMonths(months).minusDays(1)));
    }

    /** Returns what holds on a day, or held until a day before it and was ended by nobody since. */
    public Optional<Period> on(LocalDate day) {
        return Stream.concat(
                        earlier.stream().filter(period -> period.days().contains(day)),
                        running.stream()
                                .filter(period -> !day.isBefore(period.days().first())))
                .findFirst();
    }

    /** Tells whether the days of what nobody ended are over on a day. */
    public boolean isExpired(LocalDate day) {
        return running.map(period -> day.isAfter(period.days().last())).orElse(false);
    }

    /** Returns the last day of what nobody ended, also where it is a day off. */
    Optional<LocalDate> due() {
        return running.map(period -> period.days().last());
    }

    /** Returns what is left of the running days from a day on, for whoever takes the identification over. */
    Optional<DayRange> left(LocalDate from) {
        return running.map(Period::days)
                .filter(days -> !days.last().isBefore(from))
                .map(days -> new DayRange(days.first().isAfter(from) ? days.first() : from, days.last()));
    }

    /** Identifies the household as something; what ran before ends on the day before. */
    Registration with(Period next) {
        return new Registration(
                Optional.of(next), endedBefore(next.days().first()).earlier());
    }

    /** Identifies it as the same for other days; as it is if nothing ran. */
    Registration renewed(DayRange days) {
        return running.map(period -> with(new Period(period.kind(), days))).orElse(this);
    }

    /**
     * Gives back what an end took, from a day on; what was over by then is running again all the same, for nobody ended it
     * rightly.
     *
     * @param ended what ran before that end, whole
     */
    Registration resumed(Period ended, LocalDate from) {
        DayRange days = ended.days();
        return days.first().isBefore(from) && !days.last().isBefore(from)
                ? with(new Period(ended.kind(), new DayRange(from, days.last())))
                : with(ended);
    }

    /** Ends what runs before a day; what would have begun on it or later is gone. */
    Registration endedBefore(LocalDate day) {
        var before = new ArrayList<Period>();
        Stream.concat(earlier.stream(), running.stream())
                .flatMap(period -> period.endedBefore(day).stream())
                .forEach(before::add);
        return new Registration(Optional.empty(), before);
    }
}
