package org.lowbao.core.casefile;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Ledger;

/**
 * What a stop took from a household, and what would have gone on without it. If the decision to stop does not stand, it is
 * given back.
 *
 * @param taken what would have been granted from the first month without on, in the order of decision
 * @param identification the one without monthly payment that ran, whole; absent if there was none
 * @param duties what was owed at the time
 */
public record EndedEntitlement(List<Entitlement> taken, Optional<Registration.Period> identification, Duties duties) {

    public EndedEntitlement {
        taken = List.copyOf(taken);
    }

    static EndedEntitlement of(Ledger ledger, Registration registration, Duties duties, YearMonth from) {
        return new EndedEntitlement(ledger.from(from), registration.running(), duties);
    }

    boolean covers(YearMonth month) {
        return taken.stream().anyMatch(entitlement -> entitlement.covers(month));
    }
}
