package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Entitlement;

/**
 * As what a household was identified, or a member alone, and from when to when (认定). One application may have several: a
 * household's one after the other, and beside an edge family's that of its member who is enrolled alone (单人保).
 *
 * @param kind as what
 * @param from the first day; of what is paid every month, the first day of a month
 * @param last the last day; absent while what is paid goes on
 */
public record Identification(IdentificationKind kind, LocalDate from, Optional<LocalDate> last) {

    /**
     * Returns the identifications of a case, in order, the household's before its member's; no day is in two of the
     * household's. Sorts what the case holds of them.
     */
    static List<Identification> of(CaseFile file) {
        var paid = new ArrayList<Identification>();
        file.ledger().entitlements().stream()
                .filter(entitlement -> entitlement.kind().isPaidMonthly())
                .sorted(Comparator.comparing(Entitlement::from))
                .map(Identification::of)
                .forEach(next -> append(paid, next));
        var all = new ArrayList<Identification>();
        paid.forEach(next -> next.withHousehold().forEach(all::add));
        file.registration().earlier().forEach(period -> all.add(of(period)));
        file.registration().running().ifPresent(period -> all.add(of(period)));
        all.sort(Comparator.comparing(Identification::from));
        return List.copyOf(all);
    }

    /** Returns what a household stands in a register as on a day; see {@link CaseFile#registeredOn}. */
    static Optional<Identification> registered(CaseFile file, LocalDate day) {
        return file.registration()
                .on(day)
                .map(Identification::of)
                .or(() -> of(file).stream()
                        .filter(one -> !one.kind.isPaidMonthly() && one.holdsOn(day))
                        .findFirst());
    }

    /** Returns it, and before it that of the household where it is a member's. */
    private Stream<Identification> withHousehold() {
        return kind.ofHousehold() == kind
                ? Stream.of(this)
                : Stream.of(new Identification(kind.ofHousehold(), from, last), this);
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && last.map(end -> !day.isAfter(end)).orElse(true);
    }

    private static Identification of(Entitlement entitlement) {
        return new Identification(
                entitlement.kind(),
                entitlement.from().atDay(1),
                entitlement.until().map(month -> month.atDay(1).minusDays(1)));
    }

    private static Identification of(Registration.Period period) {
        return new Identification(
                period.kind(), period.days().first(), Optional.of(period.days().last()));
    }

    /** An amount that changes is no other identification. */
    private static void append(List<Identification> all, Identification next) {
        Optional<Identification> before = all.stream().reduce((earlier, later) -> later);
        if (before.filter(next::goesOn).isPresent()) {
            all.set(all.size() - 1, new Identification(next.kind, before.get().from, next.last));
        } else {
            all.add(next);
        }
    }

    private boolean goesOn(Identification before) {
        return before.kind == kind && before.last.map(day -> day.plusDays(1)).equals(Optional.of(from));
    }
}
