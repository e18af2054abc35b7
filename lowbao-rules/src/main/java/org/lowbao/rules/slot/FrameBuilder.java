package org.lowbao.rules.slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the facts of one case into slots: a parent first, then all that belongs to it. Slots that nobody fills are
 * unknown. For one thread; {@link #build} ends it.
 */
public final class FrameBuilder {

    private final Shape shape;
    private final Codes codes;
    private final long[][] rows;
    private final int[] counts;
    private final List<String> ownCodes = new ArrayList<>();
    private final List<BigDecimal> beside = new ArrayList<>();

    /** Starts with the root's row. */
    public FrameBuilder(Shape shape, Codes codes) {
        this.shape = shape;
        this.codes = codes;
        this.rows = new long[shape.subjects()][0];
        this.counts = new int[shape.subjects()];
        grow(Shape.ROOT);
    }

    /**
     * Adds an instance to the last instance of its parent.
     *
     * @return its number among all instances of the subject
     * @throws IllegalStateException if the parent has no instance yet
     */
    public int add(int subject) {
        int parent = counts[shape.parent(subject)] - 1;
        if (parent < 0) {
            throw new IllegalStateException("nothing to add to");
        }
        int start = grow(subject);
        // the instance for now; where its row starts is known at the end
        rows[subject][start + Shape.PARENT] = parent;
        return counts[subject] - 1;
    }

    private int grow(int subject) {
        int width = shape.width(subject);
        int start = counts[subject]++ * width;
        if (start + width > rows[subject].length) {
            rows[subject] = Arrays.copyOf(rows[subject], Math.max(start + width, 2 * start));
        }
        Arrays.fill(rows[subject], start + shape.place(subject, 0), start + width, Frame.UNKNOWN);
        return start;
    }

    public void truth(int subject, int instance, int slot, boolean truth) {
        put(subject, instance, slot, truth ? Frame.YES : Frame.NO);
    }

    public void date(int subject, int instance, int slot, LocalDate date) {
        put(subject, instance, slot, Dates.of(date));
    }

    public void number(int subject, int instance, int slot, BigDecimal number) {
        if (Decimals.fits(number)) {
            put(subject, instance, slot, Decimals.of(number));
        } else {
            put(subject, instance, slot, Decimals.beside(beside.size()));
            beside.add(number);
        }
    }

    public void code(int subject, int instance, int slot, String code) {
        int number = codes.find(code);
        put(subject, instance, slot, number >= 0 ? number : own(code));
    }

    private long own(String code) {
        int index = ownCodes.indexOf(code);
        if (index < 0) {
            index = ownCodes.size();
            ownCodes.add(code);
        }
        return -index - 1L;
    }

    private void put(int subject, int instance, int slot, long held) {
        rows[subject][instance * shape.width(subject) + shape.place(subject, slot)] = held;
    }

    public Frame build() {
        int subjects = shape.subjects();
        int[] starts = new int[subjects + 1];
        for (int subject = 0; subject < subjects; subject++) {
            starts[subject + 1] = starts[subject] + counts[subject] * shape.width(subject);
        }
        long[] values = new long[starts[subjects]];
        for (int subject = 0; subject < subjects; subject++) {
            System.arraycopy(rows[subject], 0, values, starts[subject], starts[subject + 1] - starts[subject]);
        }
        for (int subject = 1; subject < subjects; subject++) {
            for (int row = starts[subject]; row < starts[subject + 1]; row += shape.width(subject)) {
                join(values, starts, subject, row);
            }
        }
        return new Frame(
                shape, codes, starts, ownCodes.toArray(String[]::new), values, beside.toArray(BigDecimal[]::new));
    }

    /** Points a row at its parent's, and lengthens the ranges of all rows above by it. */
    private void join(long[] values, int[] starts, int subject, int row) {
        int parent = shape.parent(subject);
        values[row + Shape.PARENT] = starts[parent] + values[row + Shape.PARENT] * shape.width(parent);
        int owner = row;
        for (int at = subject; at != Shape.ROOT; at = shape.parent(at)) {
            owner = (int) values[owner + Shape.PARENT];
            int place = owner + shape.rangePlace(shape.parent(at), subject);
            int from = values[place] == 0 ? row : Shape.from(values[place]);
            values[place] = Shape.range(from, row + shape.width(subject));
        }
    }
}
