package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a household was visited without coming to its home (非接触式调查), as a major emergency allows it (民发〔2021〕57号 art. 16). A
 * member takes part all the same, and signs the form later.
 *
 * @param medium by what
 * @param reason why nobody came
 * @param declaration the number of the document that declares the emergency and allows it
 * @param memberId the member who took part and confirmed what was recorded
 * @param confirmation how the confirmation is on record
 */
public record ContactFree(
        @NotNull Medium medium,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 64) String declaration,
        @NotBlank String memberId,
        @NotBlank @Size(max = 2000) String confirmation) {

    /** By what. Names are stored and never renamed. */
    public enum Medium {
        /** 电话. */
        TELEPHONE,
        /** 视频. */
        VIDEO
    }

    @Override
    public String toString() {
        return medium + " under " + declaration;
    }
}
