package org.lowbao.core.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * One paper, picture or recording that was brought or made (材料).
 *
 * @param type what it is
 * @param memberId about whom, if about one member
 * @param medium on what
 * @param original whether it is an original rather than a copy
 * @param pages 1 to 9999
 * @param contentId where its bytes are, if they are kept here
 */
public record Material(
        @NotNull DocumentType type,
        Optional<String> memberId,
        @NotNull Medium medium,
        boolean original,
        @Min(1) @Max(9999) int pages,
        Optional<String> contentId) {

    /** Returns a copy on paper of one page. */
    public static Material copyOnPaper(DocumentType type, Optional<String> memberId) {
        return new Material(type, memberId, Medium.PAPER, false, 1, Optional.empty());
    }

    /** Returns an original on paper of one page. */
    public static Material originalOnPaper(DocumentType type, Optional<String> memberId) {
        return new Material(type, memberId, Medium.PAPER, true, 1, Optional.empty());
    }
}
