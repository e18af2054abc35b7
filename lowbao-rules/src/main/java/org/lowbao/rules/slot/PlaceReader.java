package org.lowbao.rules.slot;

/** Told of slots by their places among all slots of a frame. */
@FunctionalInterface
public interface PlaceReader {

    void read(int place);
}
