package org.lowbao.storage.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lowbao.storage.Names;

/**
 * The fixed index of a head: all that a store can search by.
 *
 * @param status a code, 1 to 64 characters
 * @param office a code, 1 to 64 characters
 * @param due the one date by which something has to happen, if any
 * @param retainUntil the first day on which the journal may be appraised for destruction, if that is known
 * @param tokens exact-match tokens, each 1 to 128 characters, at most 1,000; blinded by the caller where what they
 *     stand for is a person's
 */
public record HeadIndex(
        String status,
        String office,
        Optional<LocalDate> due,
        Optional<LocalDate> retainUntil,
        SortedSet<String> tokens) {

    public HeadIndex {
        Names.require(status, "status", 64);
        Names.require(office, "office", 64);
        tokens = sorted(tokens);
        tokens.forEach(token -> Names.require(token, "token", 128));
        if (tokens.size() > 1000) {
            throw new IllegalArgumentException("a head has at most 1,000 tokens, was " + tokens.size());
        }
    }

    /** Returns an index with a status and an office, and nothing else. */
    public static HeadIndex of(String status, String office) {
        return new HeadIndex(status, office, Optional.empty(), Optional.empty(), new TreeSet<>());
    }

    private static SortedSet<String> sorted(Collection<String> tokens) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(tokens));
    }
}
