package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;

/**
 * What hangs in the village for as long as a household is paid (长期公布, 民发〔2021〕57号 art. 24).
 *
 * @param line what it says of the household
 * @param sheet the sheet on which it stands
 * @param place where the sheet hangs
 * @param since from when
 */
public record Publication(Line line, String sheet, String place, LocalDate since) {

    /**
     * All that may be said of a household: nothing else identifies it.
     *
     * @param applicant the applicant's full name
     * @param persons how many members it is for
     * @param monthly the amount a month
     * @param division the village or community
     */
    public record Line(PersonName applicant, int persons, Money monthly, DivisionCode division) {

        /**
         * Returns what has to hang of a case: what was decided last, also where its first month is still to come; empty unless a
         * household is paid.
         */
        static Optional<Line> due(CaseFile file) {
            return file.ledger()
                    .latest()
                    .filter(entitlement -> file.state() == CaseState.CONFIRMED
                            && entitlement.kind().isPaidMonthly())
                    .map(entitlement -> of(file, entitlement));
        }

        private static Line of(CaseFile file, Entitlement entitlement) {
            return new Line(
                    file.household().applicant().name(),
                    entitlement.covered().size(),
                    entitlement.monthly(),
                    file.household().division());
        }

        @Override
        public String toString() {
            return "line in " + division;
        }
    }
}
