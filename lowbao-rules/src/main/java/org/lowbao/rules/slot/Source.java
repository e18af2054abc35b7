package org.lowbao.rules.slot;

/** Where a computation reads slots. */
interface Source {

    /** Names the slots it reads for a row, some more than once. */
    void read(Frame frame, int row, PlaceReader reader);
}
