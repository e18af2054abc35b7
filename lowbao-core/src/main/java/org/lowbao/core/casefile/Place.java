package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lowbao.core.person.Kinship;

/**
 * Which place somebody has in the dossier he or she goes over to.
 *
 * @param formerId the place in the dossier that hands over
 * @param memberId the place in the other one
 * @param relation to the head there
 */
public record Place(
        @NotBlank String formerId,
        @NotNull @Pattern(regexp = "[1-9][0-9]?") String memberId,
        @NotNull Kinship relation) {

    @Override
    public String toString() {
        return "place " + memberId + " for " + formerId;
    }
}
