package org.lowbao.core.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.verification.VerifiedValue;

/**
 * A statutory supporter was asked (赡养、抚养、扶养义务人调查). One who refuses or cannot be found does not block the family: the
 * officer's words say so, and the case goes on.
 *
 * @param supporter the supporter's place in the application, from 1
 * @param on when
 * @param outcome what came of it
 * @param words what was found, or the reason; needed unless the supporter answered, at most 2,000 characters
 */
public record SupporterSurvey(
        @Min(1) @Max(100) int supporter,
        @NotNull LocalDate on,
        @NotNull Outcome outcome,
        @NotNull @Size(max = 2000) String words) {

    /** What came of asking a supporter. */
    public enum Outcome {
        ANSWERED,
        REFUSED,
        NOT_FOUND
    }

    /** Returns what an officer found by it, if the supporter did not take part. */
    Optional<VerifiedValue> unavailable() {
        return switch (outcome) {
            case ANSWERED -> Optional.empty();
            case REFUSED ->
                Optional.of(new VerifiedValue.SupporterUnavailable(
                        supporter, VerifiedValue.SupporterUnavailable.Cause.REFUSED));
            case NOT_FOUND ->
                Optional.of(new VerifiedValue.SupporterUnavailable(
                        supporter, VerifiedValue.SupporterUnavailable.Cause.NOT_FOUND));
        };
    }

    @Override
    public String toString() {
        return "survey of supporter " + supporter + " on " + on + ": " + outcome;
    }
}
