package org.lowbao.core.entitlement;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param account to be paid to; absent if none is known, then the list's check holds the line back
 * @param persons how many are covered in the month
 * @param month the benefit month
 * @param amount what is ordered
 * @param item what it is paid for
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
        Money amount,
        PaymentItem item) {

    /** A line of the benefit. */
    public PaymentLine(
            String dossierId,
            DivisionCode division,
            AreaClass area,
            IdentificationKind kind,
            PersonName payee,
            Optional<BankAccountNumber> account,
            int persons,
            YearMonth month,
            Money amount) {
        this(dossierId, division, area, kind, payee, account, persons, month, amount, PaymentItem.BENEFIT);
    }

    /**
     * Returns how many persons lines are for: each household once, with the persons of its latest month among them, however
     * many months and items it has lines for.
     */
    public static int persons(Collection<PaymentLine> lines) {
        Map<String, PaymentLine> latest = new TreeMap<>();
        for (PaymentLine line : lines) {
            latest.merge(line.dossierId(), line, (one, other) -> other.month.isBefore(one.month) ? one : other);
        }
        return latest.values().stream().mapToInt(PaymentLine::persons).reduce(0, Math::addExact);
    }

    @Override
    public String toString() {
        return "line of " + dossierId + " of " + item + " for " + month;
    }
}
