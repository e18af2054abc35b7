package org.lowbao.rules.slot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot that dated rows fill.
 *
 * <p>A key of which a part is unknown has no value. A key that was once regulated and no longer is has none either:
 * somebody has to decide. Only one that no row mentions takes what holds otherwise.
 */
public final class Column implements Filler {

    private final RowFinder finder;
    private final int place;
    private final Node[] values;
    /** What the slot will hold for each row; unknown for a value that does not fit. */
    private final long[] held;

    private final Node otherwise;

    /**
     * @param values a constant for each row of the finder
     * @param otherwise a constant; null if there is none
     */
    public Column(RowFinder finder, int slot, List<Node> values, @Nullable Node otherwise) {
        this.finder = finder;
        this.place = finder.shape().place(finder.subject(), slot);
        this.values = values.toArray(Node[]::new);
        this.held = values.stream()
                .mapToLong(value -> value instanceof Constant constant ? constant.value() : Frame.UNKNOWN)
                .toArray();
        this.otherwise = otherwise == null ? new Constant(Frame.UNKNOWN) : otherwise;
    }

    public RowFinder finder() {
        return finder;
    }

    @Override
    public void fill(Frame frame, long day, long knownOn) {
        new Columns(List.of(this)).fill(frame, day, knownOn);
    }

    /** @param number what the finder found for the row */
    void put(Frame frame, int row, int number) {
        long value;
        if (number >= 0) {
            value = held[number] == Frame.UNKNOWN ? values[number].run(frame, row) : held[number];
        } else {
            value = number == RowFinder.NONE ? otherwise.run(frame, row) : Frame.UNKNOWN;
        }
        frame.values[row + place] = value;
    }
}
