package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.NotNegative;
import org.lowbao.core.money.Money;

/**
 * The decision by which a household is paid whose dossier was kept elsewhere until now.
 *
 * @param kind as what the household is identified; one that is paid every month
 * @param decidedOn the day of the decision that holds, not later than today
 * @param decidedBy who decided, as the former dossier says
 * @param certificate the certificate's number
 * @param from the first month that is paid from here; what was paid before stays where it is on record
 * @param monthly the amount a month
 * @param covered the members it is for
 */
public record FormerDecision(
        @NotNull IdentificationKind kind,
        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 200) String decidedBy,
        @NotBlank @Size(max = 64) String certificate,
        @NotNull YearMonth from,
        @NotNull @NotNegative Money monthly,
        @NotEmpty @Size(max = 30) List<@NotBlank String> covered) {

    public FormerDecision {
        covered = List.copyOf(covered);
    }

    @Override
    public String toString() {
        return kind + " from " + from;
    }
}
