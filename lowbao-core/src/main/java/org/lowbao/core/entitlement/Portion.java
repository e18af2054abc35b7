package org.lowbao.core.entitlement;

import java.time.YearMonth;
import java.util.List;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.money.Money;

/**
 * What of an entitlement goes with members from one dossier to another, from a month on: their share per head, to the fen,
 * until the reviews of both decide otherwise.
 *
 * @param kind as what they were identified
 * @param from the first month
 * @param monthly the amount a month
 * @param covered who is covered, by their places in the dossier that holds this
 */
public record Portion(IdentificationKind kind, YearMonth from, Money monthly, List<String> covered) {

    public Portion {
        covered = List.copyOf(covered);
    }

    /** Returns the same of members who have other places in another dossier. */
    public Portion of(List<String> places) {
        return new Portion(kind, from, monthly, places);
    }

    @Override
    public String toString() {
        return "portion of " + covered.size() + " members from " + from;
    }
}
