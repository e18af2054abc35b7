package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A household, or somebody else, tells that its circumstances changed (变更报告; 社会救助暂行办法 art. 13).
 *
 * @param kind what changed
 * @param since from when
 * @param memberId whom it is about, if about one member
 * @param words in their words, at most 2,000 characters
 */
public record ChangeReport(
        @NotNull Kind kind,
        @NotNull LocalDate since,
        Optional<String> memberId,
        @NotBlank @Size(max = 2000) String words) {

    /** What changed. Names are stored and never renamed. */
    public enum Kind {
        BIRTH,
        DEATH,
        MARRIAGE,
        DIVORCE,
        MEMBER_JOINED,
        MEMBER_LEFT,
        INCOME,
        PROPERTY,
        HEALTH,
        JOB_TAKEN,
        JOB_LOST,
        MOVED,
        OTHER
    }

    @Override
    public String toString() {
        return kind + " since " + since;
    }
}
