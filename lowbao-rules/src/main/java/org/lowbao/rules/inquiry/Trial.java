package org.lowbao.rules.inquiry;

import java.util.Optional;

/**
 * What follows if a question is answered in one way. A yes-no or a code is one value; numbers and days that lead to the
 * same are put together from the least to the greatest that was tried.
 *
 * @param from the value, or the least tried: {@link Boolean}, {@link String}, {@link java.math.BigDecimal} in the unit
 *     of the fact, or {@link java.time.LocalDate}
 * @param to the greatest tried; the same as {@code from} for a single value
 * @param outcome what the case comes to; empty if it is not determined by this answer
 * @param left how many questions still matter after it; zero if it settles
 */
public record Trial(Object from, Object to, Optional<String> outcome, int left) {

    /** Tells whether nothing is left to ask after this answer. */
    public boolean settles() {
        return left == 0;
    }
}
