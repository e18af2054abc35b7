package org.lowbao.rules.slot;

/** A function that is written in Java, over what slots hold. Pure; safe for use by many threads. */
@FunctionalInterface
public interface Foreign {

    /**
     * @param frame to read what the arguments hold, and to hold the value
     * @param arguments each known
     * @return what the slot is to hold; {@link Frame#UNKNOWN} if there is no value
     */
    long apply(Frame frame, long[] arguments);
}
