package org.lowbao.core.entitlement;

import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;

/**
 * One row of a payment list (发放表).
 *
 * @param dossierId the household's dossier
 * @param division the village or community
 * @param area which standard applies
 * @param kind as what the household is identified
 * @param payee in whose name the account is
 * @param account to be paid to; absent if none is known, then the row is withheld by the list's check
 * @param persons how many are covered
 * @param month the benefit month
 * @param amount what is ordered
 */
public record PaymentLine(
        String dossierId,
        DivisionCode division,
        AreaClass area,
        IdentificationKind kind,
        PersonName payee,
        Optional<BankAccountNumber> account,
        int persons,
        YearMonth month,
        Money amount) {

    @Override
    public String toString() {
        return "line of " + dossierId + " for " + month;
    }
}
