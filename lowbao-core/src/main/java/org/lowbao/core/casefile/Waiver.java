package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;

/**
 * A household need not bring a paper (免予提交): a platform supplies it, or it cannot be had.
 *
 * @param type which paper
 * @param memberId about whom, if about one member
 * @param reason why, at most 2,000 characters
 */
public record Waiver(
        @NotNull DocumentType type,
        Optional<String> memberId,
        @NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
        return "waiver of " + type;
    }
}
