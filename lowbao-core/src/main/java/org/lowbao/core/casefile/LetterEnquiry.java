package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An enquiry by letter (信函索证), or a letter of assistance (协查函) to where a member lives.
 *
 * @param to the unit that was asked
 * @param about what was asked
 * @param sentOn when
 * @param answer what it answered; absent as long as it did not
 */
public record LetterEnquiry(
        @NotBlank @Size(max = 200) String to,
        @NotBlank @Size(max = 2000) String about,
        @NotNull LocalDate sentOn,
        Optional<@NotBlank @Size(max = 2000) String> answer) {

    @Override
    public String toString() {
        return "letter of " + sentOn + (answer.isPresent() ? ", answered" : "");
    }
}
