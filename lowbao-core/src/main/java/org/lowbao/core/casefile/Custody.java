package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody who is not of the household keeps what it draws its money with (代管存折、银行卡, 民发〔2021〕57号 art. 26).
 *
 * @param keeper who, with office or relation
 * @param item what is kept
 * @param since from when
 * @param agreed whether a written agreement with the household is on file
 * @param filing the number under which the agreement is filed with the county; absent while it is not
 */
public record Custody(String keeper, Item item, LocalDate since, boolean agreed, Optional<String> filing) {

    /** What is kept. Names are stored and never renamed. */
    public enum Item {
        /** A bank card (银行卡). */
        CARD,
        /** A passbook (存折). */
        PASSBOOK
    }

    /** Tells whether the agreement or its filing with the county is wanting: a finding for supervision. */
    @JsonIgnore
    public boolean isIrregular() {
        return !agreed || filing.isEmpty();
    }

    Custody filed(String number) {
        return new Custody(keeper, item, since, agreed, Optional.of(number));
    }

    @Override
    public String toString() {
        return "custody of a " + item + " since " + since;
    }
}
