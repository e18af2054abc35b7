package org.lowbao.rules.slot;

/** Told of slots of instances. */
@FunctionalInterface
public interface SlotReader {

    void read(int subject, int instance, int slot);

    /** Told that a value is unknown though every input is known: arithmetic left its bounds. */
    default void outOfBounds() {}
}
