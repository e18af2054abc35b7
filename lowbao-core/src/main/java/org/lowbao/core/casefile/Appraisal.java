package org.lowbao.core.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A democratic appraisal of a household's situation (民主评议). It gives an opinion; it decides nothing.
 *
 * @param on when
 * @param due how many had to attend
 * @param attended how many did, at most {@code due}
 * @param agreed how many found the situation as it was declared
 * @param disagreed how many did not; whoever is left abstained
 * @param gist what was said, at most 2,000 characters
 */
public record Appraisal(
        @NotNull LocalDate on,
        @Min(1) @Max(1000) int due,
        @Min(0) @Max(1000) int attended,
        @Min(0) @Max(1000) int agreed,
        @Min(0) @Max(1000) int disagreed,
        @NotNull @Size(max = 2000) String gist) {

    /** Tells whether the numbers can be true. */
    boolean addsUp() {
        return attended <= due && agreed + disagreed <= attended;
    }

    @Override
    public String toString() {
        return "appraisal on " + on + " by " + attended + " of " + due;
    }
}
