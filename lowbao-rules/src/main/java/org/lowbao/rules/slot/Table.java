package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a slot from dated rows that other slots choose. Immutable; safe for use by many threads. A look-up costs the
 * same for two rows as for thousands, unless they are of one key.
 *
 * <p>A key of which a part is unknown has no value. A key that was once regulated and no longer is has none either:
 * somebody has to decide. Only one that no row mentions takes what holds otherwise.
 */
public final class Table {

    private static final Node UNKNOWN = new Constant(Frame.UNKNOWN);

    private final Shape shape;
    private final int subject;
    private final List<Node> key;
    private final Keys keys;
    private final Timeline[] timelines;
    private final Operand[] values;
    private final Operand otherwise;

    /**
     * @param subject for whose instances it runs
     * @param key what chooses the rows, for an instance of the subject
     * @param numbers which parts of the key are numbers
     * @param otherwise a constant; null if there is none
     */
    public Table(
            Shape shape,
            int subject,
            List<Node> key,
            boolean[] numbers,
            List<TableRow> rows,
            @Nullable Node otherwise) {
        this.shape = shape;
        this.subject = subject;
        this.key = List.copyOf(key);
        this.keys = new Keys(key, numbers, rows.size());
        this.values = new Operand[rows.size()];
        this.otherwise = Operand.of(otherwise == null ? UNKNOWN : otherwise);
        Frame nothing = new FrameBuilder(shape, new Codes()).build();
        var groups = new ArrayList<List<Integer>>();
        for (int number = 0; number < rows.size(); number++) {
            values[number] = Operand.of(rows.get(number).value());
            int place = keys.place(nothing, rows.get(number).key());
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(number);
        }
        this.timelines = groups.stream()
                .map(numbersOfKey -> Timeline.of(rows, numbersOfKey))
                .toArray(Timeline[]::new);
    }

    /** Fills a slot of every instance, in a frame that is still for one thread. */
    public void fill(Frame frame, int slot, long day, long knownOn) {
        int place = shape.place(subject, slot);
        int end = frame.start(subject + 1);
        for (int row = frame.start(subject); row < end; row += shape.width(subject)) {
            frame.values[row + place] = value(frame, row, day, knownOn);
        }
    }

    private long value(Frame frame, int row, long day, long knownOn) {
        int found = keys.find(frame, row);
        if (found == Keys.OPEN) {
            return Frame.UNKNOWN;
        }
        if (found == Keys.NONE) {
            return otherwise.run(frame, row);
        }
        int number = timelines[found].row(day, knownOn);
        return number == Timeline.NOTHING ? Frame.UNKNOWN : values[number].run(frame, row);
    }

    /**
     * Returns the number of the row that an instance takes its value from, as the rows were given.
     *
     * @return -1 if it takes it from none
     */
    public int row(Frame frame, int instance, long day, long knownOn) {
        int found = keys.find(frame, frame.row(subject, instance));
        return found < 0 ? Timeline.NOTHING : timelines[found].row(day, knownOn);
    }

    /** Names the slots that choose the row of an instance. */
    public void inputs(Frame frame, int instance, SlotReader reader) {
        key.forEach(part -> part.inputs(frame, frame.row(subject, instance), reader));
    }

    /** Names every slot it may read, in all instances. */
    public void dependencies(Dependency dependency) {
        key.forEach(part -> part.dependencies(dependency));
    }
}
