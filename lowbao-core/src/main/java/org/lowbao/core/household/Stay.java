package org.lowbao.core.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One stretch of days in which somebody belonged to a household, with both clocks.
 *
 * @param joining how it began; absent for who belonged when the household applied, for since when was not asked
 * @param joiningRecordedAt when the office knew that
 * @param leaving how it ended; absent while it lasts
 * @param leavingRecordedAt when the office knew that; there if {@code leaving} is
 */
public record Stay(
        Optional<Joining> joining,
        Instant joiningRecordedAt,
        Optional<Leaving> leaving,
        Optional<Instant> leavingRecordedAt) {

    public Stay {
        if (leaving.isPresent() != leavingRecordedAt.isPresent()) {
            throw new IllegalArgumentException("an end of a stay has the day and the time at which it was known");
        }
    }

    static Stay sinceApplication(Instant recordedAt) {
        return new Stay(Optional.empty(), recordedAt, Optional.empty(), Optional.empty());
    }

    static Stay begunBy(Joining joining, Instant recordedAt) {
        return new Stay(Optional.of(joining), recordedAt, Optional.empty(), Optional.empty());
    }

    Stay endedBy(Leaving how, Instant recordedAt) {
        return new Stay(joining, joiningRecordedAt, Optional.of(how), Optional.of(recordedAt));
    }

    /** Returns the days of several stays of one person, those that touch as one. */
    static List<Stay> joined(Stream<Stay> stays) {
        var joined = new ArrayDeque<Stay>();
        stays.sorted(Comparator.comparing(Stay::firstDay)).forEach(next -> {
            if (!joined.isEmpty() && !joined.getLast().endsBefore(next.firstDay())) {
                joined.add(joined.removeLast().orUntil(next));
            } else {
                joined.add(next);
            }
        });
        return List.copyOf(joined);
    }

    private LocalDate firstDay() {
        return joining.map(Joining::on).orElse(LocalDate.MIN);
    }

    private boolean endsBefore(LocalDate day) {
        return leaving.map(ended -> ended.on().isBefore(day)).orElse(false);
    }

    /** Returns this stay until it or the other one ends, whichever is later. */
    private Stay orUntil(Stay other) {
        boolean longer = other.lasts()
                || leaving.isPresent()
                        && leaving.get()
                                .on()
                                .isBefore(other.leaving.orElseThrow().on());
        return lasts() || !longer ? this : new Stay(joining, joiningRecordedAt, other.leaving, other.leavingRecordedAt);
    }

    /** Tells whether it lasts. */
    boolean lasts() {
        return leaving.isEmpty();
    }

    /** Tells whether a day lies in it: from the day of joining on, and before the day of leaving. */
    boolean covers(LocalDate day) {
        return joining.map(begun -> !day.isBefore(begun.on())).orElse(true)
                && leaving.map(ended -> day.isBefore(ended.on())).orElse(true);
    }

    /** Returns what the office knew of it at a time; empty if nothing. */
    Optional<Stay> knownOn(Instant at) {
        if (joining.isPresent() && joiningRecordedAt.isAfter(at)) {
            return Optional.empty();
        }
        boolean known = leavingRecordedAt.map(recorded -> !recorded.isAfter(at)).orElse(true);
        return Optional.of(known ? this : new Stay(joining, joiningRecordedAt, Optional.empty(), Optional.empty()));
    }
}
