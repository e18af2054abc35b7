package org.lowbao.rules.slot;

/** Fills slots of a frame out of slots that were filled before. Immutable; safe for use by many threads. */
@FunctionalInterface
public interface Filler {

    /**
     * @param frame for one thread
     * @param day the day for which dated rows are to hold, as {@link Dates} tells
     * @param knownOn rows decided later are not looked at
     */
    void fill(Frame frame, long day, long knownOn);
}
