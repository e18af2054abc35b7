package org.lowbao.storage.destruction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lowbao.storage.journal.JournalKey;

/**
 * One journal was ordered to be destroyed.
 *
 * @param number its number in the register, from 1; it never changes, and later records have greater ones
 * @param journal which journal
 * @param at when, to the millisecond
 */
public record DestructionRecord(long number, JournalKey journal, Instant at) {

    public DestructionRecord {
        if (number < 1) {
            throw new IllegalArgumentException("destruction records are numbered from 1, was " + number);
        }
        if (!at.truncatedTo(ChronoUnit.MILLIS).equals(at)) {
            throw new IllegalArgumentException("the time of a destruction must be a whole millisecond");
        }
    }
}
