package org.lowbao.core.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One value that somebody stated.
 *
 * @param value what was stated
 * @param source by whom
 * @param validOn the day on which it was true
 * @param recordedAt when the office knew it
 * @param <T> the value's type
 */
public record Statement<T>(T value, SourceKind source, LocalDate validOn, Instant recordedAt) {

    /** Tells the source, never the value. */
    @Override
    public String toString() {
        return source + " of " + validOn;
    }
}
