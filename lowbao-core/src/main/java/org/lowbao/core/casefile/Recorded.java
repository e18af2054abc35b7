package org.lowbao.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.lowbao.core.office.Actor;

/**
 * An entry as the dossier holds it.
 *
 * @param version its number in the journal, from 1
 * @param at when the office knew it
 * @param on the day of {@code at} in Asia/Shanghai
 * @param actor who took the step
 * @param entry what happened
 */
public record Recorded(long version, Instant at, LocalDate on, Actor actor, CaseEntry entry) {
    public Recorded {
        if (version < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, was " + version);
        }
    }
}
