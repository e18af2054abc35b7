package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Entitlement;

/**
 * As what a household was identified, and from when to when (认定). One application may have several, one after the other.
 *
 * @param kind as what
 * @param from the first day; of what is paid every month, the first day of a month
 * @param last the last day; absent while what is paid goes on
 */
public record Identification(IdentificationKind kind, LocalDate from, Optional<LocalDate> last) {

    /** Returns the identifications of a case, in order; no day is in two of them. Sorts what the case holds of them. */
    static List<Identification> of(CaseFile file) {
        var all = new ArrayList<Identification>();
        file.ledger().entitlements().stream()
                .filter(entitlement -> entitlement.kind().isPaidMonthly())
                .sorted(Comparator.comparing(Entitlement::from))
                .map(Identification::of)
                .forEach(next -> append(all, next));
        file.registration().earlier().forEach(period -> all.add(of(period)));
        file.registration().running().ifPresent(period -> all.add(of(period)));
        all.sort(Comparator.comparing(Identification::from));
        return List.copyOf(all);
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
