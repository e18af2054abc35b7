package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dated row that the slots of a key choose. Parameters whose rows have the same keys and dates share one.
 * Immutable; safe for use by many threads. A look-up costs the same for two keys as for thousands.
 */
public final class RowFinder {

    /** No row ever mentions the key. */
    static final int NONE = -1;
    /** A part of the key is unknown, or no row of the key holds on the day. */
    static final int NOTHING = -2;

    private final Shape shape;
    private final int subject;
    private final List<Node> key;
    private final Keys keys;
    private final Timeline[] timelines;

    /**
     * @param subject for whose instances it runs
     * @param key what chooses the rows, for an instance of the subject
     * @param numbers which parts of the key are numbers
     */
    public RowFinder(Shape shape, int subject, List<Node> key, boolean[] numbers, List<TableRow> rows) {
        this.shape = shape;
        this.subject = subject;
        this.key = List.copyOf(key);
        Frame nothing = new FrameBuilder(shape, new Codes()).build();
        var groups = new ArrayList<List<Integer>>();
        this.keys = new Keys(key, numbers, rows.size());
        for (int number = 0; number < rows.size(); number++) {
            int place = keys.place(nothing, rows.get(number).key());
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(number);
        }
        keys.freeze();
        this.timelines =
                groups.stream().map(numbered -> Timeline.of(rows, numbered)).toArray(Timeline[]::new);
    }

    /** Returns the number of a row, {@link #NONE} or {@link #NOTHING}. */
    int find(Frame frame, int row, long day, long knownOn) {
        int found = keys.find(frame, row);
        if (found >= 0) {
            return timelines[found].row(day, knownOn);
        }
        return found == Keys.OPEN ? NOTHING : NONE;
    }

    /**
     * Returns the number of the row that the key of an instance chooses, as the rows were given.
     *
     * @return negative if there is none
     */
    public int row(Frame frame, int instance, long day, long knownOn) {
        return find(frame, frame.row(subject, instance), day, knownOn);
    }

    /** Names the unknown slots without which no row of an instance can be chosen. */
    public void whyUnknown(Frame frame, int instance, SlotReader reader) {
        key.forEach(part -> part.whyUnknown(frame, frame.row(subject, instance), reader));
    }

    /** Names every slot it may read, in all instances. */
    public void dependencies(Dependency dependency) {
        key.forEach(part -> part.dependencies(dependency));
    }

    Shape shape() {
        return shape;
    }

    int subject() {
        return subject;
    }
}
