package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param assistanceFor for which member where he or she lives was asked for assistance; absent for any other enquiry
 */
public record LetterEnquiry(
        @NotBlank @Size(max = 200) String to,
        @NotBlank @Size(max = 2000) String about,
        @NotNull LocalDate sentOn,
        Optional<@Size(min = 1, max = 2000) String> answer,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> assistanceFor) {

    /** An enquiry that asks nobody for assistance. */
    public LetterEnquiry(String to, String about, LocalDate sentOn, Optional<String> answer) {
        this(to, about, sentOn, answer, Optional.empty());
    }

    @Override
    public String toString() {
        return "letter of " + sentOn + (answer.isPresent() ? ", answered" : "");
    }
}
