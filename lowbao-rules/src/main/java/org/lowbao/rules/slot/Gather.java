package org.lowbao.rules.slot;

import org.objectweb.asm.Label;

/** Goes over all rows of a collection below this row. */
abstract class Gather extends Node implements Source {

    private final int range;
    private final int width;
    private final Operand filter;
    private final Operand value;
    private final Source[] filterSources;
    private final Source[] valueSources;

    Gather(Shape shape, int above, int below, Node filter, Node value) {
        this.range = shape.rangePlace(above, below);
        this.width = shape.width(below);
        this.filter = Operand.of(filter);
        this.value = Operand.of(value);
        this.filterSources = Sources.of(filter);
        this.valueSources = Sources.of(value);
    }

    @Override
    final long run(Frame frame, int row) {
        long rows = frame.values[row + range];
        return run(frame, Shape.from(rows), Shape.to(rows), width, filter, value);
    }

    abstract long run(Frame frame, int from, int to, int width, Operand filter, Operand value);

    /** Emits a loop over the rows, which ends with the result on the stack. */
    @Override
    final void emit(Code code) {
        var next = new Label();
        var again = new Label();
        var end = new Label();
        int result = code.variable(2);
        int in = code.variable(2);
        int at = code.variable(1);
        int to = code.variable(1);
        code.values();
        code.loadInt(code.row());
        code.push(range);
        code.addInts();
        code.loadElement();
        code.storeLong(in);
        code.loadLong(in);
        code.rangeStart();
        code.storeInt(at);
        code.loadLong(in);
        code.longToInt();
        code.storeInt(to);
        code.push(Frame.NO);
        code.storeLong(result);
        code.place(again);
        code.loadInt(at);
        code.loadInt(to);
        code.jumpIfNotBelow(end);
        int outer = code.row(at);
        filter.node().emit(code);
        code.storeLong(in);
        code.loadLong(in);
        code.push(Frame.NO);
        code.jumpIfEqual(next);
        emit(code, result, in, value);
        code.row(outer);
        code.place(next);
        code.loadInt(at);
        code.push(width);
        code.addInts();
        code.storeInt(at);
        code.jump(again);
        code.place(end);
        code.loadLong(result);
        code.release(result);
    }

    /** Emits what brings the result up to date with a row that the filter, in {@code in}, does not keep out. */
    abstract void emit(Code code, int result, int in, Operand value);

    @Override
    final void sources(Sources sources) {
        sources.add(this);
    }

    @Override
    public final void read(Frame frame, int row, PlaceReader reader) {
        long rows = frame.values[row + range];
        for (int at = Shape.from(rows); at < Shape.to(rows); at += width) {
            for (Source source : filterSources) {
                source.read(frame, at, reader);
            }
            if (filter.run(frame, at) != Frame.NO) {
                for (Source source : valueSources) {
                    source.read(frame, at, reader);
                }
            }
        }
    }

    @Override
    void whyUnknown(Frame frame, int row, SlotReader reader) {
        if (run(frame, row) != Frame.UNKNOWN) {
            return;
        }
        var heard = new Hearing(reader);
        long rows = frame.values[row + range];
        for (int at = Shape.from(rows); at < Shape.to(rows); at += width) {
            if (filter.run(frame, at) != Frame.NO) {
                filter.node().whyUnknown(frame, at, heard);
                value.node().whyUnknown(frame, at, heard);
            }
        }
        if (!heard.anything) {
            reader.outOfBounds();
        }
    }

    @Override
    void dependencies(Dependency dependency) {
        filter.node().dependencies(dependency);
        value.node().dependencies(dependency);
    }

    /** Passes on, and remembers whether there was anything to pass on. */
    private static final class Hearing implements SlotReader {
        private final SlotReader reader;
        private boolean anything;

        Hearing(SlotReader reader) {
            this.reader = reader;
        }

        @Override
        public void read(int subject, int instance, int slot) {
            anything = true;
            reader.read(subject, instance, slot);
        }

        @Override
        public void outOfBounds() {
            anything = true;
            reader.outOfBounds();
        }
    }
}
