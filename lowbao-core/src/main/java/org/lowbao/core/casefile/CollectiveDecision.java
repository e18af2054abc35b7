package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.office.Actor;

/**
 * What an office decided together on a case (联审会). A named person still confirms.
 *
 * @param on when
 * @param minutes the minutes, a collective dossier of its own
 * @param attended who was there and voted or abstained
 * @param recused who left, being related to the household or a party to the matter
 * @param inFavour how many voted for
 * @param against how many voted against
 */
public record CollectiveDecision(
        @NotNull LocalDate on,
        @NotNull @Pattern(regexp = "[!-~]{1,128}") String minutes,
        @NotEmpty List<@NotNull @Valid Actor> attended,
        @NotNull List<@NotNull @Valid Actor> recused,
        int inFavour,
        int against) {

    public CollectiveDecision {
        attended = List.copyOf(attended);
        recused = List.copyOf(recused);
    }

    /** Tells whether the numbers can be true, and nobody who was recused voted. */
    boolean addsUp() {
        boolean apart = recused.stream().noneMatch(one -> attended.stream().anyMatch(one::isSamePersonAs));
        return apart && inFavour >= 0 && against >= 0 && inFavour + against <= attended.size();
    }

    @Override
    public String toString() {
        return "decision of " + attended.size() + " on " + on;
    }
}
