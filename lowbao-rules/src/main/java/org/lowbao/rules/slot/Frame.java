package org.lowbao.rules.slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All slots of one case. Made by a {@link FrameBuilder} with its facts; {@link #copy} gives a frame to compute in.
 *
 * <p>Being filled it is for one thread; once filled it is read by any number of them.
 */
public final class Frame {

    /** What a slot holds if its value is unknown, whatever its type. */
    public static final long UNKNOWN = Long.MIN_VALUE | 63;

    public static final long YES = 1;
    public static final long NO = 0;

    private static final BigDecimal[] NOTHING = {};

    private final Shape shape;
    private final Codes codes;
    /** Where the rows of each subject start, and after the last one where they all end. */
    private final int[] starts;

    private final String[] ownCodes;
    final long[] values;
    /** The numbers that do not fit into a slot. */
    private BigDecimal[] beside;

    private int kept;

    Frame(Shape shape, Codes codes, int[] starts, String[] ownCodes, long[] values, BigDecimal[] beside) {
        this.shape = shape;
        this.codes = codes;
        this.starts = starts;
        this.ownCodes = ownCodes;
        this.values = values;
        this.beside = beside;
        this.kept = beside.length;
    }

    private Frame(Frame other, long[] values) {
        this.shape = other.shape;
        this.codes = other.codes;
        this.starts = other.starts;
        this.ownCodes = other.ownCodes;
        this.values = values;
        this.beside = other.kept == 0 ? NOTHING : Arrays.copyOf(other.beside, other.kept);
        this.kept = other.kept;
    }

    /** Returns a frame of the same slots with the same values. */
    public Frame copy() {
        return new Frame(this, values.clone());
    }

    /** Returns a frame to try things in: it reads the same slots, but what it keeps beside them is its own. */
    public Frame scratch() {
        return new Frame(this, values);
    }

    /** Returns the number of instances of a subject. */
    public int instances(int subject) {
        return (starts[subject + 1] - starts[subject]) / shape.width(subject);
    }

    /** Returns the instance of {@code above} to which an instance of {@code subject} belongs. */
    public int owner(int above, int subject, int instance) {
        int row = row(subject, instance);
        for (int at = subject; at != above; at = shape.parent(at)) {
            row = (int) values[row + Shape.PARENT];
        }
        return instance(above, row);
    }

    /** Returns how many places there are: slots, and what lies between them. */
    public int places() {
        return values.length;
    }

    /** Returns the place of a slot; those of one instance follow each other. */
    public int place(int subject, int instance, int slot) {
        return row(subject, instance) + shape.place(subject, slot);
    }

    /** Returns what the slot at a place holds. */
    public long held(int place) {
        return values[place];
    }

    /** Returns what a slot holds. */
    public long held(int subject, int instance, int slot) {
        return values[row(subject, instance) + shape.place(subject, slot)];
    }

    public boolean isKnown(int subject, int instance, int slot) {
        return held(subject, instance, slot) != UNKNOWN;
    }

    /** Fills a slot with a date. */
    public void put(int subject, int instance, int slot, LocalDate date) {
        values[row(subject, instance) + shape.place(subject, slot)] = Dates.of(date);
    }

    /** Fills a slot with what {@link #held} gave or {@link #hold} gives. */
    public void put(int subject, int instance, int slot, long held) {
        values[row(subject, instance) + shape.place(subject, slot)] = held;
    }

    /** Returns what to put into a slot for a number, beyond all bounds or not. */
    public long hold(BigDecimal number) {
        if (Decimals.fits(number)) {
            return Decimals.of(number);
        }
        if (kept == beside.length) {
            beside = Arrays.copyOf(beside, Math.max(4, 2 * kept));
        }
        beside[kept] = number;
        return Decimals.beside(kept++);
    }

    /** Returns what to put into a slot for a result, which is unknown beyond all bounds. */
    public long keep(@Nullable BigDecimal number) {
        return number == null || Numbers.bounded(number) == null ? UNKNOWN : hold(number);
    }

    /** Returns the number that is held; not for what is unknown. */
    public BigDecimal number(long held) {
        return Decimals.isBeside(held) ? beside[Decimals.index(held)] : Decimals.number(held);
    }

    /** Returns the code that is held; not for what is unknown. */
    public String code(long held) {
        return held >= 0 ? codes.code((int) held) : ownCodes[(int) -held - 1];
    }

    /** Returns the date that is held; not for what is unknown. */
    public LocalDate date(long held) {
        return Dates.date(held);
    }

    int start(int subject) {
        return starts[subject];
    }

    int row(int subject, int instance) {
        return starts[subject] + instance * shape.width(subject);
    }

    int instance(int subject, int row) {
        return (row - starts[subject]) / shape.width(subject);
    }

    Shape shape() {
        return shape;
    }

    /** Tells how many slots there are, never what they hold. */
    @Override
    public String toString() {
        return values.length + " slots";
    }
}
